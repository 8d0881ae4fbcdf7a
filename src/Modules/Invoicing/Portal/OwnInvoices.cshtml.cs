using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
    private const int Most = 200;

    public IReadOnlyList<Invoice> Invoices { get; private set; } = [];

    public IReadOnlyDictionary<LegalEntityId, string> Entities { get; private set; } = new Dictionary<LegalEntityId, string>();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ListOwnInvoices(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var supplier = permit.Scope.Supplier;
        Invoices = supplier is null ? [] : await reads.Of<InvoicingDb>().Invoices
            .Where(one => one.Supplier == supplier).OrderByDescending(one => one.DueDate).ThenBy(one => one.Id).Take(Most).ToListAsync(ct);
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
