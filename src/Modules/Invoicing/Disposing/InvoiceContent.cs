using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Invoicing.Disposing;

/// <summary>
/// Erases the content of invoices when the records plan lets them go: the file as received with its attachments (and with it the readable copy,
/// which is made from it), lines, reasons, and what the sender wrote. The row stays with number, dates, amounts and coding.
/// </summary>
internal sealed class InvoiceContent : IRecordContent
{
    private static readonly Text Unknown = new("Fakturan hittas inte.", "The invoice is not found.");
    private static readonly Text CreditOpen = new("En kreditfaktura till den är inte avslutad.", "A credit note to it is not finished.");

    public string Type => "invoice";

    public async Task<IReadOnlyDictionary<string, Text>> HoldsAsync(IReads reads, IReadOnlyCollection<string> ids, DateOnly day, CancellationToken ct)
    {
        var db = reads.Of<InvoicingDb>();
        InvoiceId[] keys = [.. ids.Select(Key)];
        InvoiceId?[] credited = [.. keys];
        InvoiceState[] finished = [InvoiceState.Paid, InvoiceState.Credited, InvoiceState.Returned];
        var invoices = await db.Invoices.AsNoTracking().Where(one => keys.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var open = await db.Invoices.AsNoTracking().Where(one => credited.Contains(one.Preceding) && !finished.Contains(one.State)).Select(one => one.Preceding!.Value).Distinct().ToListAsync(ct);
        var holds = new Dictionary<string, Text>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var why = invoices.TryGetValue(Key(id), out var invoice) ? InvoiceRetention.WhyKept(invoice, day) : Unknown;
            if (why is { } reason)
            {
                holds[id] = reason;
            }
            else if (open.Contains(Key(id)))
            {
                holds[id] = CreditOpen;
            }
        }

        return holds;
    }

    public async Task<IReadOnlyDictionary<string, ErasedContent>> EraseAsync(WriteSession session, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var db = session.Of<InvoicingDb>();
        var day = session.Now.DateInSweden();
        InvoiceId[] keys = [.. ids.Select(Key)];
        var files = await db.Invoices.AsNoTracking().Where(one => keys.Contains(one.Id))
            .Join(db.Messages, invoice => invoice.Message, message => message.Id, (invoice, message) => new { Invoice = invoice, Message = message.Id, message.Digest })
            .ToListAsync(ct);
        InboundMessageId[] messages = [.. files.Select(one => one.Message)];
        await EraseMessagesAsync(db, messages, day, ct);
        await EraseInvoicesAsync(db, keys, day, ct);
        await session.ErasePersonalAsync([.. messages.Select(ObjectRef.To)], ct);
        return files.ToDictionary(
            one => one.Invoice.Id.Value.ToString(),
            // The number of a protected invoice is not said outside this module: its voucher stands for it.
            one => new ErasedContent(one.Invoice.IsProtected ? one.Invoice.Voucher ?? string.Empty : one.Invoice.Number, [one.Digest]),
            StringComparer.Ordinal);
    }

    private static async Task EraseMessagesAsync(InvoicingDb db, InboundMessageId[] messages, DateOnly day, CancellationToken ct) =>
        await db.Messages.Where(one => messages.Contains(one.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.DisposedOn, day).SetProperty(one => one.Origin, string.Empty).SetProperty(one => one.Sender, string.Empty)
                .SetProperty(one => one.ReasonSv, string.Empty).SetProperty(one => one.ReasonEn, string.Empty).SetProperty(one => one.Findings, "[]")
                .SetProperty(one => one.RowVersion, one => one.RowVersion + 1),
            ct);

    private static async Task EraseInvoicesAsync(InvoicingDb db, InvoiceId[] keys, DateOnly day, CancellationToken ct)
    {
        await db.Lines.Where(one => keys.Contains(one.Invoice)).ExecuteDeleteAsync(ct);
        await db.Reasons.Where(one => keys.Contains(one.Invoice)).ExecuteDeleteAsync(ct);
        await db.Invoices.Where(one => keys.Contains(one.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.DisposedOn, day).SetProperty(one => one.SellerName, string.Empty).SetProperty(one => one.SellerKey, string.Empty)
                .SetProperty(one => one.OrderReference, string.Empty).SetProperty(one => one.BuyerReference, string.Empty).SetProperty(one => one.ContractReference, string.Empty)
                .SetProperty(one => one.InvoicedObject, string.Empty).SetProperty(one => one.PrecedingNumber, string.Empty).SetProperty(one => one.PaymentReference, string.Empty)
                .SetProperty(one => one.DuplicateKey, (string?)null).SetProperty(one => one.RowVersion, one => one.RowVersion + 1),
            ct);
    }

    private static InvoiceId Key(string id) => InvoiceId.From(Guid.Parse(id));
}
