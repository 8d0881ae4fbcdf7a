using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;

namespace Samkop.Ordering.Showing;

internal sealed class ViewRequisitionPolicy : IPolicy<ViewRequisition>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ViewRequisition action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Requisitions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Id, ct);
        return found is not null && actor.HasAny(ViewRequisition.Kind.OpenTo, found.Entity)
            ? Judgement.Granted(Scope.Of([found.Entity]))
            : WorkRefusals.NotFound.With();
    }
}

/// <summary>Staff of the entity, and the supplier that got the order. For others it does not exist.</summary>
internal sealed class ViewOrderPolicy : IPolicy<ViewOrder>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ViewOrder action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Orders.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Id, ct);
        var scope = actor.ScopeOf(ViewOrder.Kind.OpenTo);
        return found is not null && scope.Covers(found.Entity, found.Supplier) ? Judgement.Granted(scope) : WorkRefusals.NotFound.With();
    }
}
