using Samkop.Contracts.Public;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>What a line asks for.</summary>
internal enum LineKind
{
    /// <summary>An article on contract.</summary>
    Article,

    /// <summary>Goods in free words, with a maximum value.</summary>
    Goods,

    /// <summary>A service in free words, with a maximum value.</summary>
    Service,
}

/// <summary>A line of a requisition.</summary>
internal sealed class RequisitionLine
{
    public Guid Id { get; init; }

    public RequisitionId Requisition { get; init; }

    public int Number { get; set; }

    public LineKind Kind { get; init; }

    public SupplierId Supplier { get; init; }

    public required string SupplierName { get; init; }

    public ArticleId? Article { get; init; }

    /// <summary>Seller's article number; empty for free text.</summary>
    public required string ArticleNumber { get; init; }

    public Gtin? Gtin { get; init; }

    public required string Name { get; init; }

    public long QuantityMicro { get; set; }

    public required UnitCode UnitCode { get; init; }

    public UnitPrice Price { get; set; }

    public long BaseMicro { get; set; }

    public VatRate VatRate { get; set; }

    public ContractId? Contract { get; set; }

    public string ContractNumber { get; set; } = string.Empty;

    /// <summary>Last day of the price shown; <see langword="null"/> = until further notice.</summary>
    public DateOnly? PriceThrough { get; set; }

    public NetAmount? MaximumValue { get; set; }

    public bool IsClinical { get; init; }

    public Quantity Quantity => Quantity.FromMicro(QuantityMicro, UnitCode);

    public PriceBase Base => PriceBase.FromMicro(BaseMicro, UnitCode);

    /// <summary>What the line may cost at most, without VAT.</summary>
    public NetAmount Net => MaximumValue ?? Price.Times(Quantity, Base, Rounding.HalfAwayFromZero);
}
