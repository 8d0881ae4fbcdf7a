using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Receiving;

/// <summary>Who may act on an order: the orderer, orderers of the same unit, buyers of the entity.</summary>
internal static class OwnOrder
{
    public static async ValueTask<(Order? Order, Judgement Judgement)> JudgeAsync(Actor actor, OrderId id, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Orders.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (found is null || !actor.HasAny(ViewOrder.Kind.OpenTo, found.Entity))
        {
            return (null, WorkRefusals.NotFound.With());
        }

        var may = found.Orderer == actor.Person
            || actor.HoldsIn(Roles.Orderer, found.Entity, found.Unit)
            || actor.HasAny(Roles.Buyer, found.Entity);
        return (found, may ? Judgement.Granted(Scope.Of([found.Entity])) : OrderingRefusals.NotYours.With());
    }
}

internal sealed class ReceiveGoodsPolicy : IPolicy<ReceiveGoods>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ReceiveGoods action, IReads reads, CancellationToken ct) =>
        (await OwnOrder.JudgeAsync(actor, action.Id, reads, ct)).Judgement;
}

internal sealed class CancelOrderPolicy : IPolicy<CancelOrder>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, CancelOrder action, IReads reads, CancellationToken ct) =>
        (await OwnOrder.JudgeAsync(actor, action.Id, reads, ct)).Judgement;
}
