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
    public Task<Result<InvoiceState>> HandleAsync(Permit<ExamineInvoice> permit, CancellationToken ct) => HandleAsync(permit, [], ct);

    /// <summary>Only while the invoice is in one of the states: what a person has done since must not be undone by a late event.</summary>
    public async Task<Result<InvoiceState>> HandleAsync(Permit<ExamineInvoice> permit, InvoiceState[] onlyIn, CancellationToken ct) => await work.WriteAsync<ExamineInvoice, InvoiceState>(
        permit,
        async session =>
        {
            if (await examiner.OpenAsync(session, permit.Action.Id, ct) is not { } open)
            {
                return WorkRefusals.NotFound.With();
            }

            return onlyIn.Length > 0 && !onlyIn.Contains(open.Invoice.State)
                ? InvoicingRefusals.NotInThisState.With(InvoiceStates.Word(open.Invoice.State))
                : await examiner.ExamineAsync(open, ct);
        },
        ct);
}

/// <summary>Examines an invoice as soon as it is stored. Called twice it does nothing the second time.</summary>
internal sealed class ExamineWhenStored(Gate gate, ExamineInvoiceHandler handler) : IEventHandler<InvoiceStored>
{
    private static readonly InvoiceState[] New = [InvoiceState.Received];

    public Task HandleAsync(InvoiceStored happened, Guid eventId, CancellationToken ct) => Examining.RunAsync(gate, handler, happened.Invoice, New, ct);
}

/// <summary>Goods came: what waited for them is examined again.</summary>
internal sealed class ExamineWhenReceived(Gate gate, Reads reads, ExamineInvoiceHandler handler) : IEventHandler<GoodsReceived>
{
    private static readonly InvoiceState[] Waiting = [InvoiceState.AwaitingReceipt, InvoiceState.Deviating];

    public async Task HandleAsync(GoodsReceived happened, Guid eventId, CancellationToken ct)
    {
        var waiting = await reads.Of<InvoicingDb>().Invoices
            .Where(one => one.MatchedOrder == happened.Order && Waiting.Contains(one.State))
            .OrderBy(one => one.Id).Select(one => one.Id).ToListAsync(ct);
        foreach (var invoice in waiting)
        {
            await Examining.RunAsync(gate, handler, invoice, Waiting, ct);
        }
    }
}

/// <summary>Examining by the system.</summary>
internal static class Examining
{
    public static async Task RunAsync(Gate gate, ExamineInvoiceHandler handler, InvoiceId invoice, InvoiceState[] onlyIn, CancellationToken ct)
    {
        if (await TryAsync(gate, handler, invoice, onlyIn, ct) is { } no)
        {
            // Back to the outbox: it is tried again later.
            throw new RefusedException(no);
        }
    }

    /// <summary>Gives the refusal, but for an invoice that has gone on already.</summary>
    public static async Task<Refusal?> TryAsync(Gate gate, ExamineInvoiceHandler handler, InvoiceId invoice, InvoiceState[] onlyIn, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("matching"), new ExamineInvoice(invoice), ct)).OrThrow();
        return (await handler.HandleAsync(permit, onlyIn, ct)).IsRefused(out var no) && no.Code != InvoicingRefusals.NotInThisState.Code ? no : null;
    }
}
