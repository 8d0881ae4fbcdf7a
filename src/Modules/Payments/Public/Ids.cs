using Samkop.Kernel;

namespace Samkop.Payments.Public;

/// <summary>A payment batch (betalningsförslag, betalfil).</summary>
public readonly record struct PaymentBatchId(Guid Value) : IEntityId<PaymentBatchId>
{
    /// <inheritdoc />
    public static PaymentBatchId From(Guid value) => new(value);
}
