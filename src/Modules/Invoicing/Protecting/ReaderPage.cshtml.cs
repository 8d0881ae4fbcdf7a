using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Protecting;

/// <summary>Who reads the protected invoices of one entity, from when to when; a new reader, and the end of one.</summary>
[Asks<NameProtectedReader>]
internal sealed class ReaderPageModel(Reads reads, IEntities entities, IPeople people, ReaderKeeping keeping, TimeProvider clock) : GatedPage
{
    [BindProperty]
    public ReaderForm Input { get; set; } = new();

    /// <summary>The entity, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "kopare")]
    public Guid? Buyer { get; set; }

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public IReadOnlyList<EntityView> Buyers { get; private set; } = [];

    public IReadOnlyList<(ProtectedReader Reader, string Name)> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Nobody reads them today: they would be left lying.</summary>
    public bool IsUnread => Rows.All(row => !row.Reader.HoldsOn(Today));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        Input.ValidFrom = Today;
        return await ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new NameProtectedReader(),
        (permit, token) => keeping.NameAsync(permit, LegalEntityId.From(Buyer ?? Guid.Empty), Input, token),
        _ => Done($"{Links.Readers}?kopare={Buyer}", new("Läsaren är utsedd.", "The reader is named.")),
        ct);

    public Task<IActionResult> OnPostEndAsync(Guid reader, CancellationToken ct)
    {
        // The form of a new reader stands on the same page, and none of its fields were sent.
        ModelState.Clear();
        return DoAsync(
            new EndProtectedReader(reader),
            keeping.EndAsync,
            _ => Done($"{Links.Readers}?kopare={Buyer}", new("Rätten har upphört. Det som väntade på personen har gått till en annan läsare.", "The right has ended. What waited for the person has gone to another reader.")),
            ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new NameProtectedReader(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Buyers = [.. (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id))];
        if ((Buyer is { } wanted ? Buyers.FirstOrDefault(one => one.Id.Value == wanted) : Buyers.FirstOrDefault(one => one.Id == permit.Actor.HomeEntity) ?? Buyers.FirstOrDefault()) is not { } chosen)
        {
            return WorkRefusals.NotFound.With();
        }

        Buyer = chosen.Id.Value;
        var readers = await reads.Of<InvoicingDb>().ProtectedReaders.Where(one => one.Entity == chosen.Id).OrderBy(one => one.Place).ToListAsync(ct);
        var names = await people.NamesAsync([.. readers.Select(one => one.Person).Distinct()], ct);
        Rows = [.. readers.Select(one => (one, names.GetValueOrDefault(one.Person, string.Empty)))];
        People = [.. (await people.HoldersAsync(ReaderKeeping.Handling, chosen.Id, ct)).Where(one => one.Id != permit.Actor.Person).Select(one => new Choice(one.Id.Value.ToString(), Text.Same(one.Name)))];
        return null;
    }
}
