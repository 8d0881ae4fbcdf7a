using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Payable;

/// <inheritdoc cref="IInvoices" />
internal sealed class InvoicesForPayment : IInvoices
{
    public async Task<IReadOnlyList<PayableInvoice>> PayableAsync(IReads reads, LegalEntityId entity, DateOnly dueThrough, CancellationToken ct) =>
        await ViewsAsync(
            reads,
            reads.Of<InvoicingDb>().Invoices.Where(one => one.Entity == entity && one.State == InvoiceState.Payable && one.DueDate <= dueThrough && one.PayeeAccount != string.Empty),
            ct);

    public async Task<Result<Done>> TakeIntoBatchAsync(WriteSession session, IReadOnlyCollection<InvoiceId> invoices, ObjectRef batch, CancellationToken ct)
    {
        var ids = invoices.ToArray();
        foreach (var invoice in await session.Of<InvoicingDb>().Invoices.Where(one => ids.Contains(one.Id)).ToListAsync(ct))
        {
            if (invoice.Do(InvoiceAct.TakeIntoBatch).IsRefused(out _))
            {
                return InvoicingRefusals.NotPayable.With(invoice.Number, InvoiceStates.Word(invoice.State));
            }

            invoice.Batch = batch.ToString();
            Note(session, invoice);
        }

        return Done.It;
    }

    public async Task ReturnFromBatchAsync(WriteSession session, ObjectRef batch, CancellationToken ct)
    {
        foreach (var invoice in await OfBatchAsync(session, batch, ct))
        {
            invoice.Do(InvoiceAct.LeaveBatch).OrThrow();
            invoice.Batch = null;
            Note(session, invoice);
        }
    }

    public async Task MarkPaidAsync(WriteSession session, ObjectRef batch, DateOnly day, CancellationToken ct)
    {
        foreach (var invoice in await OfBatchAsync(session, batch, ct))
        {
            invoice.Do(InvoiceAct.Pay).OrThrow();
            invoice.PaidOn = day;
            Note(session, invoice);
        }
    }

    public async Task<IReadOnlyList<PayableInvoice>> PostedAsync(IReads reads, LegalEntityId entity, DateOnly from, DateOnly through, CancellationToken ct) =>
        await ViewsAsync(
            reads,
            reads.Of<InvoicingDb>().Invoices.Where(one => one.Entity == entity && one.PostedOn >= from && one.PostedOn <= through && one.PayeeAccount != string.Empty),
            ct);

    private static async Task<List<Invoice>> OfBatchAsync(WriteSession session, ObjectRef batch, CancellationToken ct)
    {
        var name = batch.ToString();
        return await session.Of<InvoicingDb>().Invoices.Where(one => one.Batch == name && one.State == InvoiceState.InBatch).ToListAsync(ct);
    }

    private static void Note(WriteSession session, Invoice invoice) => session.Audit(AuditNote.On(invoice.Id, invoice.Entity) with
    {
        After = new { state = invoice.State.ToString(), batch = invoice.Batch },
    });

    private static async Task<IReadOnlyList<PayableInvoice>> ViewsAsync(IReads reads, IQueryable<Invoice> rows, CancellationToken ct)
    {
        var invoices = await rows.OrderBy(one => one.DueDate).ThenBy(one => one.Id).ToListAsync(ct);
        var ids = invoices.Select(one => one.Id).ToArray();
        var coding = (await reads.Of<InvoicingDb>().Coding.Where(row => ids.Contains(row.Invoice)).ToListAsync(ct)).ToLookup(row => row.Invoice);
        return [.. invoices.Select(invoice => View(invoice, coding[invoice.Id]))];
    }

    private static PayableInvoice View(Invoice invoice, IEnumerable<InvoiceCoding> coding) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        Entity = invoice.Entity,
        Supplier = invoice.Supplier!.Value,
        IssueDate = invoice.IssueDate,
        DueDate = invoice.DueDate,
        Payable = invoice.Payable,
        Account = PayeeAccount.Parse(invoice.PayeeAccount),
        PaymentReference = invoice.PaymentReference.Length > 0 ? invoice.PaymentReference : invoice.Number,
        Coding = [.. coding.Select(row => new CodingRow(
            row.Account, row.CostCode, NetAmount.FromMinor(row.NetMinor, invoice.Money), VatAmount.FromMinor(row.VatMinor, invoice.Money), VatRate.FromBasisPoints(row.VatBasisPoints)))],
        IsProtected = invoice.IsProtected,
        Voucher = invoice.Voucher!,
    };
}
