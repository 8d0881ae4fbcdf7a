using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Experts;

/// <summary>The expert group: who sits there, and what each has declared.</summary>
[Asks<ReadCase>]
internal sealed class ExpertsPageModel(Reads reads, IPeople people, ExpertSeating seating) : CaseWorkPage(reads)
{
    // Bound one at a time: each form of the page sends its own fields only.
    public SeatForm Seat { get; set; } = new();

    public DeclarationForm Declaration { get; set; } = new();

    public IReadOnlyList<(Expert Row, string Name)> Seats { get; private set; } = [];

    public bool MaySeat { get; private set; }

    /// <summary>The reader's own seat.</summary>
    public Expert? Own { get; private set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Seat.Scores = true;
        return ShowFirstAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Seat, nameof(Seat));
        return await DoAsync(new SeatExpert(Id), (permit, token) => seating.SeatAsync(permit, Seat, token), _ => Done(Links.Experts(Id), new("Platsen är tillsatt. Personen ska lämna sin förklaring.", "The seat is filled. The person is to declare.")), ct);
    }

    public Task<IActionResult> OnPostUnseatAsync(Guid seat, CancellationToken ct) =>
        DoAsync(new SeatExpert(Id), (permit, token) => seating.UnseatAsync(permit, seat, token), _ => Done(Links.Experts(Id), new("Platsen är borttagen.", "The seat is taken away.")), ct);

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        await TryUpdateModelAsync(Declaration, nameof(Declaration));
        return await DoAsync(new DeclareInterests(Id), (permit, token) => seating.DeclareAsync(permit, Declaration, token), _ => Done(Links.Experts(Id), new("Förklaringen är lämnad.", "The declaration is made.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        var rows = await Db.Experts.Where(row => row.Case == Id).OrderBy(row => row.Id).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(row => row.Person)], ct);
        Seats = [.. rows.Select(row => (row, names.GetValueOrDefault(row.Person, "–")))];
        var person = (await ActorAsync(ct)).Person;
        Own = rows.Find(row => row.Person == person);
        MaySeat = await MayAsync(new SeatExpert(Id), ct);
        if (MaySeat)
        {
            var entities = await Db.Participants.Where(part => part.Case == Id).Select(part => part.Entity).ToListAsync(ct);
            var found = new List<PersonView>();
            foreach (var entity in entities)
            {
                found.AddRange(await people.HoldersAsync(Roles.Staff & ~(Roles.Auditor | Roles.Administrator), entity, ct));
            }

            People = [.. found.DistinctBy(one => one.Id).Where(one => !rows.Exists(row => row.Person == one.Id)).OrderBy(one => one.Name, StringComparer.CurrentCulture).Select(one => new Choice(one.Id.Value.ToString(), Text.Same($"{one.Name}, {one.Title}")))];
        }

        return null;
    }
}
