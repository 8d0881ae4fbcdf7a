using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>On what ground a purchase was made without an announced procurement.</summary>
internal enum DirectAwardGround
{
    /// <summary>Extreme urgency by events that could not be foreseen (synnerlig brådska; LOU 6 kap. 15 §).</summary>
    ExtremeUrgency,

    /// <summary>Only one supplier can deliver (LOU 6 kap. 14 §).</summary>
    OnlySupplier,

    /// <summary>The value of all purchases of the kind stays below the limit of direct awards (LOU 19 a kap.).</summary>
    BelowLimit,

    /// <summary>Other special reasons (synnerliga skäl; LOU 19 a kap.).</summary>
    SpecialReasons,
}

/// <summary>A purchase beside the contract, with what must be documented. The order itself is approved and followed as every other.</summary>
internal sealed class DirectAward
{
    public Guid Id { get; init; }

    /// <summary>The contract whose ceiling did not suffice.</summary>
    public ContractId Contract { get; init; }

    public LegalEntityId Entity { get; init; }

    public SupplierId Supplier { get; init; }

    public required string What { get; init; }

    public long ValueMinor { get; init; }

    public DirectAwardGround Ground { get; init; }

    /// <summary>Why the ground is at hand.</summary>
    public required string Reason { get; init; }

    /// <summary>How competition was used: who was asked, how many tendered, why this one.</summary>
    public required string Competition { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Through { get; init; }

    public required string RegisterNumber { get; init; }

    public PersonId? DecidedBy { get; init; }

    public Instant DecidedAt { get; init; }
}
