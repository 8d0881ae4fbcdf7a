using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Payable;

/// <summary>What the bank found wrong has been cleared up: the invoice may be paid again.</summary>
internal sealed class LetGoHandler(UnitOfWork work, IInbox inbox)
{
    public Task<Result<InvoiceState>> HandleAsync(Permit<LetGoToPayment> permit, CancellationToken ct) => work.WriteAsync<LetGoToPayment, InvoiceState>(
        permit,
        async session =>
        {
            var db = session.Of<InvoicingDb>();
            var invoice = await db.Invoices.SingleAsync(one => one.Id == permit.Action.Id, ct);
            var held = await db.Reasons.Where(reason => reason.Invoice == invoice.Id && reason.Code == ReasonCodes.Bank).ToListAsync(ct);
            if (held.Count == 0)
            {
                return InvoicingRefusals.NotInThisState.With(InvoiceStates.Word(invoice.State));
            }

            db.Reasons.RemoveRange(held);
            await inbox.CloseAsync(session, permit.Action.About, InvoicesForPayment.BouncedStep, ct);
            session.Audit(AuditNote.On(invoice.Id, invoice.Entity) with { Before = new { held = held.Count }, After = new { held = 0 } });
            return invoice.State;
        },
        ct);
}
