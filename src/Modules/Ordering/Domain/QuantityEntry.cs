using Samkop.Kernel;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>What a movement of the quantity ledger means.</summary>
internal enum QuantityKind
{
    Ordered = 1,
    Confirmed = 2,
    Received = 3,
    Accepted = 4,
    Rejected = 5,
    Returned = 6,
    Billed = 7,
    Credited = 8,
    Cancelled = 9,

    /// <summary>On its way, by the supplier's despatch advice.</summary>
    Despatched = 10,
}

/// <summary>
/// One movement of an order line. Rows are added and never changed or taken away (triggers in both databases), so that every status can be
/// derived again and every figure led back to its source.
/// </summary>
internal sealed class QuantityEntry
{
    public Guid Id { get; init; }

    public OrderId Order { get; init; }

    public OrderLineId Line { get; init; }

    public QuantityKind Kind { get; init; }

    /// <summary>In millionths of the order unit. Positive, but a supplier's later answer may lower what it confirmed before.</summary>
    public long QuantityMicro { get; init; }

    /// <summary>Net amount of billed and credited rows; nought otherwise.</summary>
    public NetAmount Amount { get; init; }

    public Instant At { get; init; }

    /// <summary>The receipt, response, invoice or person behind it.</summary>
    public required string SourceKind { get; init; }

    public required string SourceId { get; init; }
}

/// <summary>A movement before it is written.</summary>
internal readonly record struct Movement(QuantityKind Kind, long Micro);
