using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Receive;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Invoicing.Match;

/// <summary>Examines one invoice in its own transaction.</summary>
internal sealed class ExamineInvoiceHandler(UnitOfWork work, Examiner examiner)
{
    public async Task<Result<InvoiceState>> HandleAsync(Permit<ExamineInvoice> permit, CancellationToken ct) => await work.WriteAsync<ExamineInvoice, InvoiceState>(
        permit,
        async session => await examiner.OpenAsync(session, permit.Action.Id, ct) is { } open ? await examiner.ExamineAsync(open, ct) : WorkRefusals.NotFound.With(),
        ct);
}

/// <summary>Examines an invoice as soon as it is stored. Called twice it does nothing the second time.</summary>
internal sealed class ExamineWhenStored(Gate gate, Reads reads, ExamineInvoiceHandler handler) : IEventHandler<InvoiceStored>
{
    public async Task HandleAsync(InvoiceStored happened, Guid eventId, CancellationToken ct)
    {
        if (await reads.Of<InvoicingDb>().Invoices.AnyAsync(one => one.Id == happened.Invoice && one.State == InvoiceState.Received, ct))
        {
            await Examining.RunAsync(gate, handler, happened.Invoice, ct);
        }
    }
}

/// <summary>Goods came: what waited for them is examined again.</summary>
internal sealed class ExamineWhenReceived(Gate gate, Reads reads, ExamineInvoiceHandler handler) : IEventHandler<GoodsReceived>
{
    public async Task HandleAsync(GoodsReceived happened, Guid eventId, CancellationToken ct)
    {
        var waiting = await reads.Of<InvoicingDb>().Invoices
            .Where(one => one.MatchedOrder == happened.Order && (one.State == InvoiceState.AwaitingReceipt || one.State == InvoiceState.Deviating))
            .OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(ct);
        foreach (var invoice in waiting)
        {
            await Examining.RunAsync(gate, handler, invoice, ct);
        }
    }
}

/// <summary>Examining by the system.</summary>
internal static class Examining
{
    public static async Task RunAsync(Gate gate, ExamineInvoiceHandler handler, InvoiceId invoice, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("matching"), new ExamineInvoice(invoice), ct)).OrThrow();
        if ((await handler.HandleAsync(permit, ct)).IsRefused(out var no) && no.Code != InvoicingRefusals.NotInThisState.Code)
        {
            // Back to the outbox: it is tried again later.
            throw new RefusedException(no);
        }
    }
}
