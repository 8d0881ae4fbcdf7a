using Samkop.Kernel;

namespace Samkop.Ordering.Public;

/// <summary>A requisition: a basket on its way to approval.</summary>
public readonly record struct RequisitionId(Guid Value) : IEntityId<RequisitionId>
{
    /// <inheritdoc />
    public static RequisitionId From(Guid value) => new(value);
}

/// <summary>An order to one supplier from one legal entity.</summary>
public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>
{
    /// <inheritdoc />
    public static OrderId From(Guid value) => new(value);
}

/// <summary>A line of an order.</summary>
public readonly record struct OrderLineId(Guid Value) : IEntityId<OrderLineId>
{
    /// <inheritdoc />
    public static OrderLineId From(Guid value) => new(value);
}

/// <summary>A goods receipt (leveranskvittens).</summary>
public readonly record struct ReceiptId(Guid Value) : IEntityId<ReceiptId>
{
    /// <inheritdoc />
    public static ReceiptId From(Guid value) => new(value);
}

/// <summary>A purchase request to the purchasing function (inköpsuppdrag).</summary>
public readonly record struct PurchaseRequestId(Guid Value) : IEntityId<PurchaseRequestId>
{
    /// <inheritdoc />
    public static PurchaseRequestId From(Guid value) => new(value);
}

/// <summary>A subscription order: periodic invoices matched on BT-18.</summary>
public readonly record struct SubscriptionId(Guid Value) : IEntityId<SubscriptionId>
{
    /// <inheritdoc />
    public static SubscriptionId From(Guid value) => new(value);
}
