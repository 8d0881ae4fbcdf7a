using Samkop.Kernel.Work;

namespace Samkop.Payments.Propose;

/// <summary>A finance officer of that very entity.</summary>
internal sealed class ProposeBatchPolicy : IPolicy<ProposeBatch>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ProposeBatch action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(actor.HasAny(Roles.Finance, action.Entity)
            ? Judgement.Granted(Scope.Of([action.Entity]))
            : Judgement.Refused(Refusals.OtherEntity.With()));
}
