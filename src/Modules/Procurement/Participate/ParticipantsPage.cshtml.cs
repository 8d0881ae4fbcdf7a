using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;
using Samkop.Web;

namespace Samkop.Procurement.Participate;

/// <summary>A participant in the table.</summary>
internal sealed record ParticipantRow(Participant Part, string Name, string ApprovedBy, CaseDocument? Power, bool HasPower, bool MayApprove);

/// <summary>Who takes part: seen by all who read the case, changed by the lead, approved by each entity.</summary>
[Asks<ReadCase>]
internal sealed class ParticipantsPageModel(Reads reads, IEntities entities, IPeople people, ParticipantKeeping keeping, TimeProvider clock) : CaseWorkPage(reads)
{
    [BindProperty]
    public ParticipantForm Input { get; set; } = new();

    /// <summary>The participant whose row is being changed.</summary>
    [BindProperty(SupportsGet = true, Name = "deltagare")]
    public Guid? Chosen { get; set; }

    public IReadOnlyList<ParticipantRow> Rows { get; private set; } = [];

    public bool MayChange { get; private set; }

    public IReadOnlyList<Choice> Entities { get; private set; } = [];

    public IReadOnlyList<Choice> Papers { get; private set; } = [];

    public IReadOnlyList<Choice> Roles { get; } = [new(nameof(ParticipantRole.Active), Words.Of(ParticipantRole.Active)), new(nameof(ParticipantRole.Passive), Words.Of(ParticipantRole.Passive))];

    public IReadOnlyList<Choice> Laws { get; } = Choice.Of<Act>(law => law.Name());

    public IReadOnlyList<Choice> Activities { get; } = [.. Words.Activities.Select(one => new Choice(one.Code, one.Name))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Rows.FirstOrDefault(row => row.Part.Id == Chosen)?.Part is { } part)
        {
            Input = new ParticipantForm
            {
                Entity = part.Entity,
                Role = part.Role == ParticipantRole.Lead ? ParticipantRole.Active : part.Role,
                Law = part.Law,
                Region = part.Region,
                Activity = part.Activity,
                PowerFrom = part.PowerFrom,
                PowerThrough = part.PowerThrough,
                PowerDocument = part.PowerDocument,
            };
        }
        else
        {
            Input.Law = Case.Law;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new InviteParticipant(Id),
        (permit, token) => keeping.SetAsync(permit, Input, token),
        _ => Done(Links.Participants(Id), new("Deltagaren är sparad.", "The participant is saved.")),
        ct);

    public Task<IActionResult> OnPostRemoveAsync(LegalEntityId entity, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new InviteParticipant(Id), (permit, token) => keeping.RemoveAsync(permit, entity, token), _ => Done(Links.Participants(Id), new("Deltagaren är borttagen.", "The participant is taken out.")), ct);
    }

    public Task<IActionResult> OnPostApproveAsync(LegalEntityId entity, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new ApproveParticipation(Id, entity), keeping.ApproveAsync, _ => Done(Links.Participants(Id), new("Deltagandet är godkänt.", "The participation is approved.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ReadCase(Id), ct) is { } no)
        {
            return no;
        }

        MayChange = Case.Phase.IsInPreparation() && await MayAsync(new InviteParticipant(Id), ct);
        var all = await entities.AllAsync(ct);
        var parts = await Db.Participants.Where(part => part.Case == Id).OrderBy(part => part.Role).ThenBy(part => part.Id).ToListAsync(ct);
        var documents = await Db.Documents.Where(row => row.Case == Id && row.TakenOutAt == null).OrderByDescending(row => row.AddedAt).ToListAsync(ct);
        var names = await people.NamesAsync([.. parts.Select(part => part.ApprovedBy).OfType<PersonId>()], ct);
        var today = SwedishTime.Today(clock);
        var rows = new List<ParticipantRow>();
        foreach (var part in parts)
        {
            var mayApprove = part.NeedsPower && part.ApprovedBy is null && Case.Phase.IsInPreparation() && await MayAsync(new ApproveParticipation(Id, part.Entity), ct);
            rows.Add(new(
                part, all.First(entity => entity.Id == part.Entity).Name, part.ApprovedBy is { } by ? names.GetValueOrDefault(by, "–") : string.Empty,
                documents.Find(row => row.Id == part.PowerDocument), part.HasPowerOn(today), mayApprove));
        }

        Rows = rows;
        Entities = [.. all.Where(entity => Chosen is null || parts.Exists(part => part.Id == Chosen && part.Entity == entity.Id)).Select(entity => new Choice(entity.Id.Value.ToString(), Text.Same(entity.Name)))];
        Papers = [.. documents.Where(row => row.IsInternal).Select(row => new Choice(row.Id.ToString(), Text.Same(row.Title)))];
        return null;
    }
}
