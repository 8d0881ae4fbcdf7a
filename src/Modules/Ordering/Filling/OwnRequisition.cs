using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Filling;

/// <summary>The one who made a requisition changes, sends, answers for and withdraws it; nobody else.</summary>
internal static class OwnRequisition
{
    public static async ValueTask<Judgement> JudgeAsync(Actor actor, RequisitionId id, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Requisitions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (found is null || !actor.HasAny(ViewRequisition.Kind.OpenTo, found.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        return actor.Kind == ActorKind.System || found.Orderer == actor.Person
            ? Judgement.Granted(Scope.Of([found.Entity]))
            : OrderingRefusals.NotYours.With();
    }
}

internal sealed class ChangeRequisitionPolicy : IPolicy<ChangeRequisition>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ChangeRequisition action, IReads reads, CancellationToken ct) =>
        OwnRequisition.JudgeAsync(actor, action.Id, reads, ct);
}

internal sealed class SendRequisitionPolicy : IPolicy<SendRequisition>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, SendRequisition action, IReads reads, CancellationToken ct) =>
        OwnRequisition.JudgeAsync(actor, action.Id, reads, ct);
}

internal sealed class AnswerRequisitionPolicy : IPolicy<AnswerRequisition>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, AnswerRequisition action, IReads reads, CancellationToken ct) =>
        OwnRequisition.JudgeAsync(actor, action.Id, reads, ct);
}

internal sealed class WithdrawRequisitionPolicy : IPolicy<WithdrawRequisition>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, WithdrawRequisition action, IReads reads, CancellationToken ct) =>
        OwnRequisition.JudgeAsync(actor, action.Id, reads, ct);
}
