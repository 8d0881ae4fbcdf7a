namespace Samkop.Standards.Ubl.Ordering;

/// <summary>
/// A purchase order: Peppol BIS Ordering 3, transaction T01. Terms are those of the transaction. Values are as written; null means
/// absent.
/// </summary>
public sealed record Order
{
    /// <summary>Specification identifier of T01.</summary>
    public const string Customization = "urn:fdc:peppol.eu:poacc:trns:order:3";

    /// <summary>Process: ordering with response.</summary>
    public const string OrderingProfile = "urn:fdc:peppol.eu:poacc:bis:ordering:3";

    /// <summary>Process: order only, no response expected.</summary>
    public const string OrderOnlyProfile = "urn:fdc:peppol.eu:poacc:bis:order_only:3";

    /// <summary>Specification identifier.</summary>
    public string? CustomizationId { get; init; } = Customization;

    /// <summary>Process identifier.</summary>
    public string? ProfileId { get; init; } = OrderingProfile;

    /// <summary>Order number.</summary>
    public string? Id { get; init; }

    /// <summary>The seller's number of the order.</summary>
    public string? SalesOrderId { get; init; }

    /// <summary>Date of issue.</summary>
    public UblDate? IssueDate { get; init; }

    /// <summary>Time of issue, such as <c>12:30:00</c>.</summary>
    public string? IssueTime { get; init; }

    /// <summary>Type code, UNCL 1001: 220 order, 221 blanket order, 105 purchase order.</summary>
    public string? TypeCode { get; init; }

    /// <summary>Note on the whole order.</summary>
    public string? Note { get; init; }

    /// <summary>Currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The buyer's reference, which the invoice must repeat (BT-10).</summary>
    public string? CustomerReference { get; init; }

    /// <summary>The buyer's account or cost centre.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>Last day on which the order stands.</summary>
    public UblDate? ValidUntil { get; init; }

    /// <summary>Quotation that the order accepts.</summary>
    public string? QuotationReference { get; init; }

    /// <summary>An earlier order that this one concerns.</summary>
    public string? OrderReference { get; init; }

    /// <summary>The requisitioner's own document.</summary>
    public string? OriginatorReference { get; init; }

    /// <summary>Contract that the order calls off from.</summary>
    public string? ContractReference { get; init; }

    /// <summary>Buyer.</summary>
    public InvoiceParty Buyer { get; init; } = new();

    /// <summary>Seller.</summary>
    public InvoiceParty Seller { get; init; } = new();

    /// <summary>The person or unit that asked for the goods.</summary>
    public InvoiceParty? Originator { get; init; }

    /// <summary>Who is to be invoiced, when not the buyer.</summary>
    public InvoiceParty? Invoicee { get; init; }

    /// <summary>Where and when to deliver.</summary>
    public OrderDelivery? Delivery { get; init; }

    /// <summary>Terms of delivery, such as an Incoterms code.</summary>
    public string? DeliveryTerms { get; init; }

    /// <summary>Terms of payment.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>Allowances and charges on the whole order.</summary>
    public UblList<AllowanceCharge> AllowanceCharges { get; init; } = [];

    /// <summary>Expected VAT.</summary>
    public UblAmount? TaxAmount { get; init; }

    /// <summary>Expected totals.</summary>
    public InvoiceTotals? Totals { get; init; }

    /// <summary>Lines.</summary>
    public UblList<OrderLine> Lines { get; init; } = [];
}

/// <summary>Where and when to deliver, on an order or one of its lines.</summary>
public sealed record OrderDelivery
{
    /// <summary>Place, such as a GLN.</summary>
    public UblIdentifier? LocationId { get; init; }

    /// <summary>Name of the place.</summary>
    public string? LocationName { get; init; }

    /// <summary>Address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>First day wanted.</summary>
    public UblDate? RequestedFrom { get; init; }

    /// <summary>Last day wanted.</summary>
    public UblDate? RequestedUntil { get; init; }

    /// <summary>First day promised; in a response.</summary>
    public UblDate? PromisedFrom { get; init; }

    /// <summary>Last day promised; in a response.</summary>
    public UblDate? PromisedUntil { get; init; }

    /// <summary>Who receives.</summary>
    public string? PartyName { get; init; }

    /// <summary>Identifier of who receives.</summary>
    public UblIdentifier? PartyId { get; init; }

    /// <summary>Whom to call.</summary>
    public InvoiceContact? Contact { get; init; }
}

/// <summary>What is ordered: the item of an order line.</summary>
public sealed record OrderItem
{
    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>The buyer's number.</summary>
    public string? BuyersItemId { get; init; }

    /// <summary>The seller's number.</summary>
    public string? SellersItemId { get; init; }

    /// <summary>Standard number with scheme, such as a GTIN (0160).</summary>
    public UblIdentifier? StandardItemId { get; init; }

    /// <summary>Classifications, such as UNSPSC or CPV.</summary>
    public UblList<ItemClassification> Classifications { get; init; } = [];

    /// <summary>VAT.</summary>
    public TaxCategory? Tax { get; init; }

    /// <summary>Attributes.</summary>
    public UblList<ItemAttribute> Attributes { get; init; } = [];
}

/// <summary>A line of an order.</summary>
public sealed record OrderLine
{
    /// <summary>Line number.</summary>
    public string? Id { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Quantity with unit.</summary>
    public UblQuantity? Quantity { get; init; }

    /// <summary>Expected net amount.</summary>
    public UblAmount? NetAmount { get; init; }

    /// <summary>True when part deliveries are allowed.</summary>
    public bool? PartialDeliveryAllowed { get; init; }

    /// <summary>The buyer's account or cost centre.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>Delivery of this line.</summary>
    public OrderDelivery? Delivery { get; init; }

    /// <summary>Allowances and charges on the line.</summary>
    public UblList<AllowanceCharge> AllowanceCharges { get; init; } = [];

    /// <summary>Net price.</summary>
    public UblAmount? Price { get; init; }

    /// <summary>Quantity that the price is for.</summary>
    public UblQuantity? BaseQuantity { get; init; }

    /// <summary>Item.</summary>
    public OrderItem Item { get; init; } = new();
}
