using Samkop.Kernel.Work;

namespace Samkop.Ordering.Public;

/// <summary>Orders that something is still awaited of, for lists and accruals.</summary>
public interface IOpenOrders
{
    /// <summary>Orders with goods received and not yet invoiced (accruals), oldest first. Judged on the given reads.</summary>
    /// <param name="reads">Connection or transaction.</param>
    /// <param name="entity">Buyer.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<OrderForMatching>> ReceivedNotInvoicedAsync(IReads reads, LegalEntityId entity, int take, CancellationToken ct);

    /// <summary>Orders that goods are awaited on, oldest first.</summary>
    /// <param name="reads">Connection or transaction.</param>
    /// <param name="entity">Buyer.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<OrderForMatching>> AwaitingGoodsAsync(IReads reads, LegalEntityId entity, int take, CancellationToken ct);
}
