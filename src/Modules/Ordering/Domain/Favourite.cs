using Samkop.Catalogue.Public;
using Samkop.Kernel.Work;

namespace Samkop.Ordering.Domain;

/// <summary>An article that a person wants close at hand.</summary>
internal sealed class Favourite
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public ArticleId Article { get; init; }
}

/// <summary>Which account the coding proposes for a kind of goods, per entity, from a day. The longest CPV prefix wins; the empty one is the rest.</summary>
internal sealed class AccountRule
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string CpvPrefix { get; init; }

    public required string Account { get; init; }

    public DateOnly From { get; init; }
}
