using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>A goods receipt (leveranskvittens): what came, or went back, at one time.</summary>
internal sealed class Receipt
{
    public ReceiptId Id { get; init; }

    public OrderId Order { get; init; }

    public LegalEntityId Entity { get; init; }

    public PersonId By { get; init; }

    public Instant At { get; init; }

    public required string Note { get; init; }
}

/// <summary>What became of one line at a receipt.</summary>
internal enum ReceiptOutcome
{
    /// <summary>Taken.</summary>
    Accepted,

    /// <summary>Damaged or faulty, refused at the door.</summary>
    Faulty,

    /// <summary>Another article than ordered, refused at the door.</summary>
    WrongArticle,

    /// <summary>Went back after it was taken; credit wanted.</summary>
    Returned,

    /// <summary>Went back after it was taken; replacement wanted.</summary>
    Exchanged,

    /// <summary>Comes later (restnoterad), on a new date if known.</summary>
    BackOrdered,

    /// <summary>Will not come; no longer wanted.</summary>
    Cancelled,
}

/// <summary>A line of a receipt.</summary>
internal sealed class ReceiptLine
{
    public Guid Id { get; init; }

    public ReceiptId Receipt { get; init; }

    public OrderLineId Line { get; init; }

    public ReceiptOutcome Outcome { get; init; }

    public long QuantityMicro { get; init; }

    public required string Reason { get; init; }

    public DateOnly? NewDate { get; init; }
}

/// <summary>What is another article that the supplier wants to deliver instead (ersättningsartikel) waiting for.</summary>
internal enum SubstituteState
{
    Offered,
    Accepted,
    Declined,
}

/// <summary>A substitute offered for a line: the orderer accepts, for clinical articles the product owner.</summary>
internal sealed class Substitute : IVersioned
{
    public Guid Id { get; init; }

    public OrderId Order { get; init; }

    public OrderLineId Line { get; init; }

    public required string ArticleNumber { get; init; }

    public required string Name { get; init; }

    public SubstituteState State { get; set; }

    public PersonId? DecidedBy { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>How much over-delivery an entity takes without asking, from a day, by a decision.</summary>
internal sealed class DeliveryTolerance
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Hundredths of a percent over what is wanted.</summary>
    public int OverBasisPoints { get; init; }

    public required string Decision { get; init; }
}
