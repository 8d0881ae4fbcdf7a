using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.Attest;

/// <summary>The attest register of one entity, as decided and as it stands today.</summary>
[Asks<BrowseOrganisation>]
internal sealed class AttestListModel(Reads reads, IEntities entities, IPeople people, EndAttestEntryHandler handler, TimeProvider clock) : GatedPage
{
    private const int PageSize = 50;

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "entity")]
    public Guid? Entity { get; set; }

    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public LegalEntityId Shown { get; private set; }

    public Paged<Row> List { get; private set; } = new([], null, null);

    public bool MayChange { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostEndAsync(Guid entry, CancellationToken ct) => DoAsync(
        new EndAttestEntry(AttestEntryId.From(entry)),
        handler.HandleAsync,
        _ => Done(Links.Attest, new("Rätten upphör i dag.", "The right ends today.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayChange = permit.Actor.HasAny(Roles.Administrator);
        Entities = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id))];
        Shown = Entities.FirstOrDefault(one => one.Id.Value == Entity)?.Id ?? Entities[0].Id;
        var db = reads.Of<OrganisationDb>();
        // A register of one entity is some hundred rows; its order by limit, none being the highest, is made here.
        var rows = (await db.AttestEntries.Where(one => one.Entity == Shown).ToListAsync(ct))
            .OrderBy(one => one.Act).ThenBy(one => one.Area, StringComparer.Ordinal).ThenBy(one => one.Limit?.Minor ?? long.MaxValue).ThenBy(one => one.Id.Value)
            .ToList().PageOf(one => one.Id.Value, Place, PageSize);
        var today = SwedishTime.Today(clock);
        var away = await db.Absences.Where(one => one.From <= today && one.Through >= today).Select(one => one.Person).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Rows.SelectMany(one => new[] { one.Person, one.Substitute ?? one.Person })], ct);
        List = rows.Select(one => new Row(one, names[one.Person], one.Substitute is { } other ? names[other] : string.Empty, NowOf(one, today, away), one.HoldsOn(today)));
        return null;
    }

    private static (Tone Tone, Text Label) NowOf(AttestEntry entry, DateOnly today, List<PersonId> away)
    {
        if (!entry.HoldsOn(today))
        {
            return (Tone.Neutral, entry.From > today ? new("Börjar senare", "Begins later") : new("Upphörd", "Ended"));
        }

        return away.Contains(entry.Person) ? (Tone.Soon, new("Frånvarande", "Away")) : (Tone.Good, new("Gäller", "In force"));
    }

    /// <summary>One right in the list.</summary>
    internal sealed record Row(AttestEntry Entry, string Person, string Substitute, (Tone Tone, Text Label) Now, bool IsOpen);
}
