using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Payable;

/// <inheritdoc cref="IInvoices" />
internal sealed class InvoicesForPayment(IInbox inbox, TimeProvider clock) : IInvoices
{
    internal const string BouncedStep = "bounced";

    public async Task<IReadOnlyList<PayableInvoice>> PayableAsync(IReads reads, LegalEntityId entity, DateOnly dueThrough, CancellationToken ct) =>
        await ViewsAsync(
            reads,
            reads.Of<InvoicingDb>().Invoices.Where(one => one.Entity == entity && one.State == InvoiceState.Payable && one.DueDate <= dueThrough && one.PayeeAccount != string.Empty
                && !reads.Of<InvoicingDb>().Reasons.Any(reason => reason.Invoice == one.Id && reason.Code == ReasonCodes.Bank)),
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

    public async Task ReopenUnpaidAsync(WriteSession session, InvoiceId invoice, ObjectRef batch, Text why, CancellationToken ct)
    {
        var db = session.Of<InvoicingDb>();
        var name = batch.ToString();
        if (await db.Invoices.FirstOrDefaultAsync(one => one.Id == invoice && one.Batch == name, ct) is not { } found)
        {
            return;
        }

        found.Do(InvoiceAct.Bounce).OrThrow();
        (found.PaidOn, found.Batch) = (null, null);
        var text = new Text("Banken avvisade betalningen: {0}", "The bank rejected the payment: {0}").With(why);
        db.Reasons.Add(new InvoiceReason
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), Invoice = found.Id, Code = ReasonCodes.Bank, Weight = ReasonWeight.Stop, TextSv = text.Sv, TextEn = text.En,
        });
        await inbox.PutAsync(session, Bounced(found, text), ct);
        Note(session, found);
    }

    private static NewMatter Bounced(Invoice invoice, Text why) => new()
    {
        About = ObjectRef.To(invoice.Id),
        Step = BouncedStep,
        What = invoice.IsProtected
            ? new("Betalningen av en skyddad faktura avvisades", "The payment of a protected invoice was rejected")
            : new Text("Betalningen av faktura {0} från {1} avvisades", "The payment of invoice {0} from {1} was rejected").With(invoice.Number, invoice.SellerName),
        WhyYou = new("Du är ekonom hos köparen. Red ut felet och släpp fakturan till nästa betalning.", "You are a finance officer of the buyer. Clear up the fault and let the invoice go to the next payment."),
        Fit = why,
        Amount = invoice.IsProtected ? null : invoice.Net,
        To = Addressee.ToRole(Roles.Finance, invoice.Entity),
        Due = invoice.DueDate,
        Href = Links.Invoice(invoice.Id),
        IsProtected = invoice.IsProtected,
    };

    public async Task<IReadOnlyList<DateOnly>> PostedMonthsAsync(IReads reads, LegalEntityId entity, CancellationToken ct)
    {
        var days = await reads.Of<InvoicingDb>().Invoices.Where(one => one.Entity == entity && one.PostedOn != null && one.PayeeAccount != string.Empty)
            .Select(one => one.PostedOn!.Value).Distinct().ToListAsync(ct);
        return [.. days.Select(day => day.AddDays(1 - day.Day)).Distinct().Order()];
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
        Payable = invoice.Approved,
        Account = PayeeAccount.Parse(invoice.PayeeAccount),
        PaymentReference = invoice.PaymentReference.Length > 0 ? invoice.PaymentReference : invoice.Number,
        Coding = [.. coding.Select(row => new CodingRow(
            row.Account, row.CostCode, NetAmount.FromMinor(row.NetMinor, invoice.Money), VatAmount.FromMinor(row.VatMinor, invoice.Money), VatRate.FromBasisPoints(row.VatBasisPoints)))],
        IsProtected = invoice.IsProtected,
        Voucher = invoice.Voucher!,
    };
}
