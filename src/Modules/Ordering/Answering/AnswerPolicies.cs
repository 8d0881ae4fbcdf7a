using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Receiving;

namespace Samkop.Ordering.Answering;

/// <summary>As for receipts; contract managers too, who own clinical articles.</summary>
internal sealed class DecideChangePolicy : IPolicy<DecideChange>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, DecideChange action, IReads reads, CancellationToken ct)
    {
        var (order, judgement) = await OwnOrder.JudgeAsync(actor, action.Id, reads, ct);
        return order is not null && judgement.Refusal is not null && actor.HasAny(Roles.ContractManager, order.Entity)
            ? Judgement.Granted(Scope.Of([order.Entity]))
            : judgement;
    }
}

/// <summary>The supplier that got the order; for others it does not exist.</summary>
internal sealed class AnswerOrderPolicy : IPolicy<AnswerOrder>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, AnswerOrder action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Orders.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Id, ct);
        return found is not null && (actor.Kind == ActorKind.System || found.Supplier == actor.Supplier)
            ? Judgement.Granted(actor.ScopeOf(Roles.Supplier))
            : WorkRefusals.NotFound.With();
    }
}
