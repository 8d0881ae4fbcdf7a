namespace Samkop.Standards.Ubl.Ordering;

/// <summary>What the seller has sent off: Peppol BIS Despatch Advice 3, transaction T16.</summary>
public sealed record DespatchAdvice
{
    /// <summary>Specification identifier of T16.</summary>
    public const string Customization = "urn:fdc:peppol.eu:poacc:trns:despatch_advice:3";

    /// <summary>Process: despatch advice only.</summary>
    public const string DespatchProfile = "urn:fdc:peppol.eu:poacc:bis:despatch_advice:3";

    /// <summary>Specification identifier.</summary>
    public string? CustomizationId { get; init; } = Customization;

    /// <summary>Process identifier.</summary>
    public string? ProfileId { get; init; } = DespatchProfile;

    /// <summary>Number of the advice.</summary>
    public string? Id { get; init; }

    /// <summary>Date of issue.</summary>
    public UblDate? IssueDate { get; init; }

    /// <summary>Note on the whole despatch.</summary>
    public string? Note { get; init; }

    /// <summary>Order that all lines belong to, unless a line names another.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Who sends the goods.</summary>
    public InvoiceParty Supplier { get; init; } = new();

    /// <summary>Who gets them.</summary>
    public InvoiceParty Customer { get; init; } = new();

    /// <summary>The seller, when somebody else sends the goods.</summary>
    public InvoiceParty? Seller { get; init; }

    /// <summary>First day on which they are expected.</summary>
    public UblDate? ExpectedFrom { get; init; }

    /// <summary>Last day on which they are expected.</summary>
    public UblDate? ExpectedUntil { get; init; }

    /// <summary>Lines.</summary>
    public UblList<DespatchLine> Lines { get; init; } = [];
}

/// <summary>What is sent of one order line.</summary>
public sealed record DespatchLine
{
    /// <summary>Line number in the advice.</summary>
    public string? Id { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Quantity that is on its way.</summary>
    public UblQuantity? Delivered { get; init; }

    /// <summary>Quantity that is left to send.</summary>
    public UblQuantity? Outstanding { get; init; }

    /// <summary>Why something is left.</summary>
    public string? OutstandingReason { get; init; }

    /// <summary>Line of the order.</summary>
    public string? OrderLineReference { get; init; }

    /// <summary>The order, when it is not that of the whole advice.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Item.</summary>
    public OrderItem? Item { get; init; }
}
