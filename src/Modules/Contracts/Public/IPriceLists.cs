using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Public;

/// <summary>An article as a price list states it: product facts for the catalogue; prices are asked for with <see cref="IPriceLists.PricesAsync"/>.</summary>
public sealed record ListedArticle
{
    /// <summary>Seller's article number (BT-155).</summary>
    public required string Number { get; init; }

    /// <summary>GTIN (BT-157), if any.</summary>
    public Gtin? Gtin { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Description.</summary>
    public required string Description { get; init; }

    /// <summary>CPV code, if classified.</summary>
    public CpvCode? Cpv { get; init; }

    /// <summary>Smallest order, in millionths of the price unit.</summary>
    public required long MinimumMicro { get; init; }

    /// <summary>Working days from order to delivery.</summary>
    public required int DeliveryDays { get; init; }

    /// <summary>Ecolabels and the like, separated by commas.</summary>
    public required string Marks { get; init; }

    /// <summary>Other words for it, separated by commas.</summary>
    public required string Synonyms { get; init; }

    /// <summary>True when a substitute needs a product owner's consent.</summary>
    public required bool IsClinical { get; init; }
}

/// <summary>The articles of one approved price list.</summary>
/// <param name="Contract">Contract.</param>
/// <param name="Supplier">Its supplier.</param>
/// <param name="Category">Category and search words of the contract.</param>
/// <param name="Articles">The articles.</param>
public sealed record ListedArticles(ContractId Contract, SupplierId Supplier, string Category, IReadOnlyList<ListedArticle> Articles);

/// <summary>A price list was approved; its prices hold from their first day.</summary>
/// <param name="Contract">Contract.</param>
/// <param name="PriceList">The version.</param>
public sealed record PriceListApproved(ContractId Contract, PriceListId PriceList) : IIntegrationEvent;

/// <summary>Price lists as the catalogue needs them.</summary>
public interface IPriceLists
{
    /// <summary>The articles of a list.</summary>
    Task<ListedArticles> ArticlesAsync(IReads reads, PriceListId list, CancellationToken ct);

    /// <summary>Ids of the contracts that the entity may call off from on the day.</summary>
    Task<IReadOnlyList<ContractId>> UsableByAsync(IReads reads, LegalEntityId entity, DateOnly day, CancellationToken ct);

    /// <summary>
    /// Prices on the day for articles of contracts that the entity may use, in any order; an article without a price that day is absent.
    /// </summary>
    Task<IReadOnlyList<ContractPrice>> PricesAsync(
        IReads reads, LegalEntityId entity, IReadOnlyCollection<(ContractId Contract, string Article)> articles, DateOnly day, CancellationToken ct);
}
