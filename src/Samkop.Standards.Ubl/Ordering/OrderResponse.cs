namespace Samkop.Standards.Ubl.Ordering;

/// <summary>The seller's answer to an order: Peppol BIS Ordering 3, transaction T76.</summary>
public sealed record OrderResponse
{
    /// <summary>Specification identifier of T76.</summary>
    public const string Customization = "urn:fdc:peppol.eu:poacc:trns:order_response:3";

    /// <summary>Specification identifier.</summary>
    public string? CustomizationId { get; init; } = Customization;

    /// <summary>Process identifier.</summary>
    public string? ProfileId { get; init; } = Order.OrderingProfile;

    /// <summary>Number of the response.</summary>
    public string? Id { get; init; }

    /// <summary>The seller's number of the order.</summary>
    public string? SalesOrderId { get; init; }

    /// <summary>Date of issue.</summary>
    public UblDate? IssueDate { get; init; }

    /// <summary>Time of issue.</summary>
    public string? IssueTime { get; init; }

    /// <summary>UNCL 4343: AB received, AP accepted, CA accepted with changes, RE rejected.</summary>
    public string? ResponseCode { get; init; }

    /// <summary>Note on the whole order.</summary>
    public string? Note { get; init; }

    /// <summary>Currency.</summary>
    public string? Currency { get; init; }

    /// <summary>The buyer's reference.</summary>
    public string? CustomerReference { get; init; }

    /// <summary>Order that is answered.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Seller.</summary>
    public InvoiceParty Seller { get; init; } = new();

    /// <summary>Buyer.</summary>
    public InvoiceParty Buyer { get; init; } = new();

    /// <summary>Promised delivery of the whole order.</summary>
    public OrderDelivery? Delivery { get; init; }

    /// <summary>Lines that are answered one by one.</summary>
    public UblList<OrderResponseLine> Lines { get; init; } = [];
}

/// <summary>The answer to one line.</summary>
public sealed record OrderResponseLine
{
    /// <summary>Line number in the response.</summary>
    public string? Id { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Action: 1 added, 3 changed, 5 accepted without change, 7 not accepted, 42 already delivered.</summary>
    public string? StatusCode { get; init; }

    /// <summary>Quantity that will be delivered.</summary>
    public UblQuantity? Quantity { get; init; }

    /// <summary>Quantity that will be delivered later.</summary>
    public UblQuantity? BackorderQuantity { get; init; }

    /// <summary>Promised delivery.</summary>
    public OrderDelivery? Delivery { get; init; }

    /// <summary>Net price.</summary>
    public UblAmount? Price { get; init; }

    /// <summary>Quantity that the price is for.</summary>
    public UblQuantity? BaseQuantity { get; init; }

    /// <summary>Item; null when the line does not repeat it.</summary>
    public OrderItem? Item { get; init; }

    /// <summary>Item that the seller delivers instead.</summary>
    public OrderItem? Substitute { get; init; }

    /// <summary>Line of the order that is answered.</summary>
    public string? OrderLineReference { get; init; }
}
