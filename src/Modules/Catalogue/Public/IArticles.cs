using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue.Public;

/// <summary>An article with the price that holds for the asking entity today.</summary>
public sealed record ArticleView
{
    /// <summary>Id.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>Supplier.</summary>
    public required SupplierId Supplier { get; init; }

    /// <summary>Supplier's name.</summary>
    public required string SupplierName { get; init; }

    /// <summary>Seller's article number (BT-155).</summary>
    public required string Number { get; init; }

    /// <summary>GTIN (BT-157), if any.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Description.</summary>
    public required string Description { get; init; }

    /// <summary>Contract price today; decides order unit and VAT.</summary>
    public required ContractPrice Price { get; init; }

    /// <summary>Smallest quantity one may order, in the price unit.</summary>
    public decimal MinimumQuantity { get; init; } = 1;

    /// <summary>Delivery time in working days.</summary>
    public int DeliveryDays { get; init; }

    /// <summary>CPV code, if classified.</summary>
    public CpvCode? Cpv { get; init; }

    /// <summary>True when a substitute needs a product owner's consent.</summary>
    public bool IsClinical { get; init; }

    /// <summary>Marks such as ecolabels, in words.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}

/// <summary>The articles on contract.</summary>
public interface IArticles
{
    /// <summary>Search with synonyms, word stems and spelling faults; only articles that the entity may order today, best first.</summary>
    Task<IReadOnlyList<ArticleView>> SearchAsync(LegalEntityId entity, string text, int take, CancellationToken ct);

    /// <summary>One article with the entity's price today; <see langword="null"/> when it may not order it.</summary>
    Task<ArticleView?> FindAsync(LegalEntityId entity, ArticleId article, CancellationToken ct);
}
