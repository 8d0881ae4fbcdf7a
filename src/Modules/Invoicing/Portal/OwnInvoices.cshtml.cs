using Microsoft.AspNetCore.Mvc;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Invoicing.Portal;

/// <summary>The supplier's own invoices: where are they, and when is the money there.</summary>
[Asks<ListOwnInvoices>]
internal sealed class OwnInvoicesModel(Reads reads, IEntities entities) : GatedPage
{
    private const int PageSize = 50;
    private static readonly ListOrder<Invoice> LatestDue = ListOrder.Of<Invoice>().Down(one => one.DueDate).Down(one => one.Id);

    /// <summary>Place in the list, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = PageFrom.Name)]
    public string? Place { get; set; }

    public Paged<Invoice> Shown { get; private set; } = new([], null, null);

    public IReadOnlyList<Invoice> Invoices => Shown.Rows;

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListOwnInvoices(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var supplier = permit.Scope.Supplier;
        if (supplier is not null)
        {
            Shown = await reads.Of<InvoicingDb>().Invoices.Where(one => one.Supplier == supplier && one.DisposedOn == null).PageAsync(LatestDue, Place, PageSize, ct);
        }

        Entities = (await entities.AllAsync(ct)).ToDictionary(entity => entity.Id, entity => entity.Name);
        return null;
    }

    /// <summary>The buyer's inner steps are not the supplier's business: four words are enough.</summary>
    public static (Tone Tone, Text Word) Status(Invoice invoice) => invoice.State switch
    {
        InvoiceState.Paid => (Tone.Good, new("Betald", "Paid")),
        InvoiceState.Payable or InvoiceState.InBatch => (Tone.Good, new("Godkänd för betalning", "Approved for payment")),
        InvoiceState.Disputed => (Tone.Stop, new("Bestridd", "Disputed")),
        InvoiceState.Returned => (Tone.Stop, new("Returnerad", "Returned")),
        InvoiceState.Credited => (Tone.Neutral, new("Krediterad", "Credited")),
        _ => (Tone.Going, new("Handläggs", "Being handled")),
    };

    /// <summary>Paid on, or the first banking day from the due date.</summary>
    public static DateOnly? PaymentDate(Invoice invoice) => invoice.State switch
    {
        InvoiceState.Paid => invoice.PaidOn,
        InvoiceState.Payable or InvoiceState.InBatch => BankingDays.OnOrAfter(invoice.DueDate),
        _ => null,
    };
}
