using Samkop.Catalogue.Public;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>An order from one legal entity to one supplier, numbered in the entity's own series.</summary>
internal sealed class Order : IVersioned
{
    public OrderId Id { get; init; }

    public required string Number { get; init; }

    public LegalEntityId Entity { get; init; }

    public UnitId Unit { get; init; }

    public SupplierId Supplier { get; init; }

    public required string SupplierName { get; init; }

    public RequisitionId Requisition { get; init; }

    public PersonId Orderer { get; init; }

    public PersonId? Approver { get; init; }

    /// <summary>For whom the approver stood in as named substitute.</summary>
    public PersonId? ApproverFor { get; init; }

    public required string ApprovalGround { get; init; }

    public required string CostCode { get; init; }

    public required string Account { get; init; }

    public required string Purpose { get; init; }

    public DateOnly OrderedOn { get; init; }

    public DateOnly? NeededBy { get; init; }

    /// <summary>What the supplier has promised for the whole order, latest answer.</summary>
    public DateOnly? PromisedOn { get; set; }

    public NetAmount Net { get; init; }

    public VatAmount Vat { get; init; }

    /// <summary>What the ledger and the supplier's answer make of it; written only by <see cref="OrderStates"/>.</summary>
    public OrderState State { get; set; }

    public SupplierAnswer Answer { get; set; }

    public Instant? SentAt { get; set; }

    /// <summary>Digest of the order message as made at approval.</summary>
    public string XmlDigest { get; set; } = string.Empty;

    public int LineCount { get; init; }

    public int RowVersion { get; set; }
}

/// <summary>A line of an order, with the contract price frozen at approval.</summary>
internal sealed class OrderLine
{
    public OrderLineId Id { get; init; }

    public OrderId Order { get; init; }

    public int Number { get; init; }

    public LineKind Kind { get; init; }

    public ArticleId? Article { get; init; }

    public required string ArticleNumber { get; init; }

    public Gtin? Gtin { get; init; }

    public required string Name { get; init; }

    public long QuantityMicro { get; init; }

    public required UnitCode UnitCode { get; init; }

    public UnitPrice Price { get; init; }

    public long BaseMicro { get; init; }

    public VatRate VatRate { get; init; }

    public ContractId? Contract { get; init; }

    public required string ContractNumber { get; init; }

    public NetAmount? MaximumValue { get; init; }

    public bool IsClinical { get; init; }

    public NetAmount Net { get; init; }

    /// <summary>When the supplier says the rest of the line comes.</summary>
    public DateOnly? PromisedOn { get; set; }

    public Quantity Quantity => Quantity.FromMicro(QuantityMicro, UnitCode);

    public PriceBase Base => PriceBase.FromMicro(BaseMicro, UnitCode);

    /// <summary>The net value of a part of the line, as the ceiling is given back.</summary>
    public NetAmount NetOf(long micro) =>
        MaximumValue is null
            ? Price.Times(Quantity.FromMicro(micro, UnitCode), Base, Rounding.HalfAwayFromZero)
            : NetAmount.FromMinor(checked((long)((Int128)Net.Minor * micro / QuantityMicro)));
}
