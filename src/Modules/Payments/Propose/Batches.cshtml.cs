using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Suppliers.Public;
using Samkop.Web;

namespace Samkop.Payments.Propose;

/// <summary>What is due, what a batch would hold, and the batches made.</summary>
[Asks<BrowseBatches>]
internal sealed class BatchesModel(Reads reads, ProposeBatchHandler handler, IEntities entities, ISuppliers suppliers, TimeProvider clock) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Batch> Latest = ListOrder.Of<Batch>().Down(batch => batch.Id);

    [BindProperty(SupportsGet = true)]
    public Guid? Entity { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Through { get; set; }

    /// <summary>Place in the list of batches, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public EntityView Buyer { get; private set; } = null!;

    public Proposal Proposal { get; private set; } = new([], []);

    public Paged<Batch> Batches { get; private set; } = new([], null, null);

    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();

    public bool MayPropose { get; private set; }

    /// <summary>No account to pay from is confirmed: nothing can be released.</summary>
    public bool HasNoAccount { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ProposeBatch(LegalEntityId.From(Entity ?? Guid.Empty)),
        (permit, token) => handler.HandleAsync(permit, Through ?? Default(), token),
        id => Done(Links.Batch(id), new("Betalningsförslaget är skapat och väntar på två underskrifter.", "The payment batch is made and awaits two signatures.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseBatches(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(entity => permit.Scope.Covers(entity.Id))];
        var chosen = Entities.FirstOrDefault(entity => entity.Id.Value == Entity) ?? Entities.FirstOrDefault(entity => entity.Id == permit.Actor.HomeEntity) ?? Entities.FirstOrDefault();
        if (chosen is null)
        {
            return WorkRefusals.NotFound.With();
        }

        (Buyer, Entity, Through) = (chosen, chosen.Id.Value, Through ?? Default());
        MayPropose = permit.Actor.HasAny(Roles.Finance, chosen.Id);
        HasNoAccount = !await reads.Of<PaymentsDb>().PayerAccounts.AnyAsync(one => one.Entity == chosen.Id && one.State == PayerAccountState.Confirmed, ct);
        Proposal = await handler.PreviewAsync(reads, chosen.Id, Through.Value, ct);
        Batches = await reads.Of<PaymentsDb>().Batches.Where(batch => batch.Entity == chosen.Id).PageAsync(Latest, Place, PageSize, ct);
        Names = await suppliers.NamesAsync([.. Proposal.LeftOut.Select(one => one.Invoice.Supplier).Distinct()], ct);
        return null;
    }

    // What falls due before the next banking day after tomorrow must be sent today.
    private DateOnly Default() => SwedishTime.Today(clock).AddDays(5);
}
