using Samkop.Kernel;

namespace Samkop.Payments.Public;

/// <summary>A payment batch (betalningsförslag, betalfil).</summary>
public readonly record struct PaymentBatchId(Guid Value) : IEntityId<PaymentBatchId>
{
    /// <inheritdoc />
    public static PaymentBatchId From(Guid value) => new(value);
}

/// <summary>An account that a buyer pays from (eget konto).</summary>
public readonly record struct PayerAccountId(Guid Value) : IEntityId<PayerAccountId>
{
    /// <inheritdoc />
    public static PayerAccountId From(Guid value) => new(value);
}
