using Samkop.Catalogue.Public;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Catalogue;

/// <summary>Take the articles of an approved price list into catalogue and search.</summary>
[RoleDecides]
internal sealed record IndexPriceList(PriceListId PriceList) : IAction
{
    public static ActionKind Kind { get; } = new("catalogue.price-list.index", new("Tog in prislistans artiklar i sökningen", "Took the articles of the price list into the search"), Roles.System);

    public ObjectRef About => ObjectRef.To(PriceList);
}

/// <summary>Keep the synonyms of the search.</summary>
[RoleDecides]
internal sealed record KeepSynonyms : IAction
{
    public static ActionKind Kind { get; } = new("catalogue.synonym.keep", new("Ändrade sökningens synonymer", "Changed the synonyms of the search"), Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.All<ArticleId>();
}
