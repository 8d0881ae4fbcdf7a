using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Invoicing.Attest;

/// <summary>
/// An invoice is open to those who hold one of the action's roles in its entity; a protected one only to the named persons among them.
/// Somebody outside learns no more than that there is nothing to see.
/// </summary>
internal abstract class InvoicePolicy<TAction>(Func<TAction, InvoiceId> id, TimeProvider clock) : IPolicy<TAction>
    where TAction : IAction
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, TAction action, IReads reads, CancellationToken ct)
    {
        var wanted = id(action);
        var db = reads.Of<InvoicingDb>();
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(one => one.Id == wanted, ct) is not { } invoice
            || !actor.HasAny(TAction.Kind.OpenTo, invoice.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        if (invoice.IsProtected && actor.Kind != ActorKind.System
            && !await db.ProtectedReaders.On(SwedishTime.Today(clock)).AnyAsync(reader => reader.Entity == invoice.Entity && reader.Person == actor.Person!.Value, ct))
        {
            return InvoicingRefusals.Protected.With();
        }

        return await JudgeAsync(actor, invoice, reads, ct);
    }

    protected virtual ValueTask<Judgement> JudgeAsync(Actor actor, Invoice invoice, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(Judgement.Granted(Scope.Of([invoice.Entity]), invoice.IsProtected ? invoice.ProtectedGround : null));
}

internal sealed class ReadInvoicePolicy(TimeProvider clock) : InvoicePolicy<ReadInvoice>(action => action.Id, clock);

internal sealed class LogProtectedViewPolicy(TimeProvider clock) : InvoicePolicy<LogProtectedView>(action => action.Id, clock);

internal sealed class ExamineInvoicePolicy(TimeProvider clock) : InvoicePolicy<ExamineInvoice>(action => action.Id, clock);

internal sealed class MendReferencePolicy(TimeProvider clock) : InvoicePolicy<MendReference>(action => action.Id, clock);

internal sealed class CodeInvoicePolicy(TimeProvider clock) : InvoicePolicy<CodeInvoice>(action => action.Id, clock);

internal sealed class DisputeInvoicePolicy(TimeProvider clock) : InvoicePolicy<DisputeInvoice>(action => action.Id, clock);

internal sealed class LetGoToPaymentPolicy(TimeProvider clock) : InvoicePolicy<LetGoToPayment>(action => action.Id, clock);

internal sealed class ReturnInvoicePolicy(TimeProvider clock) : InvoicePolicy<ReturnInvoice>(action => action.Id, clock);

internal sealed class ProtectInvoicePolicy(TimeProvider clock) : InvoicePolicy<ProtectInvoice>(action => action.Id, clock);
