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

/// <summary>
/// A purchase without an announced procurement (direktupphandling), with what must be documented from the limit of documentation on (LOU 19 a kap.).
/// The order itself is approved and followed as every other.
/// </summary>
internal sealed class DirectAward
{
    public Guid Id { get; init; }

    /// <summary>The contract whose ceiling did not suffice; none for a purchase that stands alone.</summary>
    public ContractId? Contract { get; init; }

    public LegalEntityId Entity { get; init; }

    public SupplierId Supplier { get; init; }

    public required string What { get; init; }

    /// <summary>The kind that is bought; purchases of the same group (three digits) are summed.</summary>
    public CpvCode? Cpv { get; init; }

    /// <summary>Value without VAT for the whole time, without options.</summary>
    public long ValueMinor { get; init; }

    /// <summary>Value of options and extensions, as if fully used.</summary>
    public long OptionsMinor { get; init; }

    public long WholeMinor => ValueMinor + OptionsMinor;

    public DirectAwardGround Ground { get; init; }

    /// <summary>Why the ground is at hand.</summary>
    public required string Reason { get; init; }

    /// <summary>How competition was used: who was asked, how many tendered, why this one.</summary>
    public required string Competition { get; init; }

    /// <summary>Suppliers asked.</summary>
    public int Asked { get; init; }

    /// <summary>Tenders that came.</summary>
    public int Answered { get; init; }

    /// <summary>Purchases of the same kind this fiscal year before this one, as counted when it was decided.</summary>
    public long SameKindMinor { get; init; }

    /// <summary>The limit as it was then; 0 when it was not measured against one.</summary>
    public long LimitMinor { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Through { get; init; }

    public required string RegisterNumber { get; init; }

    /// <summary>The Swedish day of the decision: it says which fiscal year the purchase counts in.</summary>
    public DateOnly DecidedOn { get; init; }

    public PersonId? DecidedBy { get; init; }

    public Instant DecidedAt { get; init; }
}

/// <summary>A tender that a direct award was chosen from; the bytes lie in the archive.</summary>
internal sealed class DirectAwardQuote
{
    public Guid Id { get; init; }

    public Guid Award { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required string Digest { get; init; }

    public long Length { get; init; }
}

/// <summary>What an entity had bought of a kind in a fiscal year before it was recorded here.</summary>
internal sealed class BoughtBefore
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public int Year { get; init; }

    public required CpvCode Cpv { get; init; }

    public long AmountMinor { get; init; }

    /// <summary>Where the figure comes from.</summary>
    public required string Source { get; init; }

    public PersonId? RecordedBy { get; init; }

    public Instant RecordedAt { get; init; }
}
