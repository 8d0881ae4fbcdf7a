using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Ledger;

/// <inheritdoc cref="IOpenOrders" />
internal sealed class OpenOrders : IOpenOrders
{
    public Task<IReadOnlyList<OrderForMatching>> ReceivedNotInvoicedAsync(IReads reads, LegalEntityId entity, int take, CancellationToken ct) =>
        InAsync(reads, entity, [OrderState.Received, OrderState.PartlyReceived], take, ct);

    public Task<IReadOnlyList<OrderForMatching>> AwaitingGoodsAsync(IReads reads, LegalEntityId entity, int take, CancellationToken ct) =>
        InAsync(reads, entity, OrderStates.Awaiting, take, ct);

    private static async Task<IReadOnlyList<OrderForMatching>> InAsync(
        IReads reads, LegalEntityId entity, IReadOnlyList<OrderState> states, int take, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        var found = await db.Orders.AsNoTracking()
            .Where(order => order.Entity == entity && states.Contains(order.State))
            .OrderBy(order => order.OrderedOn)
            .ThenBy(order => order.Number)
            .Take(take)
            .ToListAsync(ct);
        var views = new List<OrderForMatching>(found.Count);
        foreach (var order in found)
        {
            views.Add(await Orders.ViewAsync(db, order, ct));
        }

        return views;
    }
}
