using Samkop.Kernel;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>What a despatch advice (leveransavisering) says of one order.</summary>
internal sealed class DespatchNotice
{
    public Guid Id { get; init; }

    public OrderId Order { get; init; }

    /// <summary>The advice's own number; with the order it is unique, so that a repeated message does nothing.</summary>
    public required string Number { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ExpectedOn { get; init; }

    public required string Note { get; init; }

    /// <summary>Digest of the message in the archive.</summary>
    public required string Digest { get; init; }

    public Instant At { get; init; }
}

/// <summary>What it says of one line.</summary>
internal sealed class DespatchNoticeLine
{
    public Guid Id { get; init; }

    public Guid Notice { get; init; }

    public OrderLineId Line { get; init; }

    public long QuantityMicro { get; init; }

    /// <summary>What the supplier says is left to send.</summary>
    public long OutstandingMicro { get; init; }

    public required string OutstandingReason { get; init; }
}
