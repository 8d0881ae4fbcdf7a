using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Absences;

/// <summary>One's own absence: when, and who stands in.</summary>
[Asks<NoteAbsence>]
internal sealed class AbsencePageModel(Reads reads, IPeople people, NoteAbsenceHandler note, RemoveAbsenceHandler remove, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public AbsenceForm Input { get; set; } = new();

    public IReadOnlyList<(Absence Absence, string Deputy)> Coming { get; private set; } = [];

    public IReadOnlyList<Choice> Deputies { get; private set; } = [];

    public Text DeputyHint { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await DoAsync(
        new NoteAbsence(await SelfAsync(ct)),
        (permit, token) => note.HandleAsync(permit, Input, token),
        _ => Done(Links.Absence, new("Frånvaron är sparad.", "The absence is saved.")),
        ct);

    public async Task<IActionResult> OnPostRemoveAsync(Guid absence, CancellationToken ct)
    {
        // The other form of the page is not sent along, so its fields cannot be at fault.
        ModelState.Clear();
        return await DoAsync(
            new NoteAbsence(await SelfAsync(ct)),
            (permit, token) => remove.HandleAsync(permit, AbsenceId.From(absence), token),
            _ => Done(Links.Absence, new("Frånvaron är borttagen.", "The absence is removed.")),
            ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        var self = await SelfAsync(ct);
        if ((await Gate.AskAsync(new NoteAbsence(self), ct)).IsRefused(out var no))
        {
            return no;
        }

        var db = reads.Of<OrganisationDb>();
        var today = SwedishTime.Today(clock);
        var own = await db.Absences.Where(one => one.Person == self && one.Through >= today).OrderBy(one => one.From).ToListAsync(ct);
        var named = await SubstitutesAsync(db, self, today, ct);
        var names = await people.NamesAsync([.. named, .. own.Select(one => one.Deputy).OfType<PersonId>()], ct);
        Coming = [.. own.Select(one => (one, one.Deputy is { } other ? names.GetValueOrDefault(other, string.Empty) : "–"))];
        Deputies = [.. named.Select(one => new Choice(one.Value.ToString(), Text.Same(names[one]))).OrderBy(choice => choice.Label.Sv, StringComparer.Ordinal)];
        DeputyHint = new("De som nämnden har utsett till dina ersättare i attestförteckningen.", "Those whom the board has named as your substitutes in the attest register.");
        return null;
    }

    internal static Task<List<PersonId>> SubstitutesAsync(OrganisationDb db, PersonId person, DateOnly day, CancellationToken ct) => db.AttestEntries
        .Where(one => one.Person == person && one.Substitute != null && (one.Through == null || one.Through >= day))
        .Select(one => one.Substitute!.Value)
        .Distinct()
        .ToListAsync(ct);

    // Visitors are turned away by the gate; suppliers' people never reach the page.
    private async Task<PersonId> SelfAsync(CancellationToken ct) => (await ActorAsync(ct)).Person ?? default;
}
