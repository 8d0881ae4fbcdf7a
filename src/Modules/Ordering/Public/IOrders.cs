using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Ordering.Public;

/// <summary>A line of an order as matching needs it. Quantities come from the quantity ledger, in the order unit.</summary>
public sealed record OrderLineForMatching
{
    /// <summary>Id.</summary>
    public required OrderLineId Id { get; init; }

    /// <summary>Line number in the order message (BT-132 refers to it).</summary>
    public required int Number { get; init; }

    /// <summary>Seller's article number, or empty for free text.</summary>
    public required string Article { get; init; }

    /// <summary>GTIN, if any.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>Name or free text.</summary>
    public required string Name { get; init; }

    /// <summary>Ordered.</summary>
    public required Quantity Ordered { get; init; }

    /// <summary>Received and accepted, less returns.</summary>
    public required Quantity Accepted { get; init; }

    /// <summary>Invoiced, less credits.</summary>
    public required Quantity Invoiced { get; init; }

    /// <summary>Ordered net price per base.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>Price base.</summary>
    public required PriceBase Base { get; init; }

    /// <summary>VAT rate.</summary>
    public required VatRate VatRate { get; init; }

    /// <summary>Contract, if the line is on contract.</summary>
    public ContractId? Contract { get; init; }

    /// <summary>For free text and services: the most that may be invoiced on the line.</summary>
    public NetAmount? MaximumValue { get; init; }
}

/// <summary>An order as matching needs it.</summary>
public sealed record OrderForMatching
{
    /// <summary>Id.</summary>
    public required OrderId Id { get; init; }

    /// <summary>Order number (BT-13).</summary>
    public required string Number { get; init; }

    /// <summary>Buyer.</summary>
    public required LegalEntityId Entity { get; init; }

    /// <summary>Unit that ordered.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>Supplier.</summary>
    public required SupplierId Supplier { get; init; }

    /// <summary>Cost code that bears the cost.</summary>
    public required string CostCode { get; init; }

    /// <summary>Account of the coding, inherited by the invoice.</summary>
    public required string Account { get; init; }

    /// <summary>Who ordered (confirms deliveries).</summary>
    public required PersonId Orderer { get; init; }

    /// <summary>Who approved the expenditure at the order; <see langword="null"/> when a rule did.</summary>
    public PersonId? Approver { get; init; }

    /// <summary>For whom the approver stood in as named substitute; <see langword="null"/> when the right was the approver's own.</summary>
    public PersonId? ApproverFor { get; init; }

    /// <summary>Ground of that approval.</summary>
    public required string ApprovalGround { get; init; }

    /// <summary>Who registered that goods or services came, each once, the latest first; empty before the first receipt.</summary>
    public IReadOnlyList<PersonId> Receivers { get; init; } = [];

    /// <summary>Day of the order; contract prices are judged on it.</summary>
    public required DateOnly OrderedOn { get; init; }

    /// <summary>Lines.</summary>
    public required IReadOnlyList<OrderLineForMatching> Lines { get; init; }
}

/// <summary>A subscription as matching needs it.</summary>
public sealed record SubscriptionForMatching(
    SubscriptionId Id, LegalEntityId Entity, SupplierId Supplier, UnitId Unit, string InvoicedObject, string CostCode, string Account, NetAmount AmountPerPeriod,
    decimal TolerancePercent, Period Period, PersonId Orderer, PersonId? Approver, string ApprovalGround);

/// <summary>Orders, for the invoice side. All quantities change only through the append-only quantity ledger.</summary>
public interface IOrders
{
    /// <summary>The entity's order with this number. Judged on the given reads.</summary>
    Task<OrderForMatching?> ByNumberAsync(IReads reads, LegalEntityId entity, string number, CancellationToken ct);

    /// <summary>The order by id.</summary>
    Task<OrderForMatching?> FindAsync(IReads reads, OrderId order, CancellationToken ct);

    /// <summary>The entity's orders of which more has been accepted than invoiced, oldest first: what invoices may be expected for.</summary>
    Task<IReadOnlyList<OrderForMatching>> LeftToInvoiceAsync(IReads reads, LegalEntityId entity, int take, CancellationToken ct);

    /// <summary>Which entity owns the number, whoever asks: to tell a misaddressed invoice from an unknown number.</summary>
    Task<LegalEntityId?> OwnerOfNumberAsync(IReads reads, string number, CancellationToken ct);

    /// <summary>The subscription of entity and supplier with this invoiced object (BT-18).</summary>
    Task<SubscriptionForMatching?> SubscriptionAsync(IReads reads, LegalEntityId entity, SupplierId supplier, string invoicedObject, CancellationToken ct);

    /// <summary>An invoice bills (positive) or a credit note credits (negative) a quantity and amount of a line.</summary>
    Task BillAsync(WriteSession session, OrderLineId line, Quantity quantity, NetAmount amount, ObjectRef invoice, CancellationToken ct);
}

/// <summary>Goods or services of an order were received or returned; invoices that wait for it are matched again.</summary>
public sealed record GoodsReceived(OrderId Order, LegalEntityId Entity) : IIntegrationEvent;
