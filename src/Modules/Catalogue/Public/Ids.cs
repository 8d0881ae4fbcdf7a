using Samkop.Kernel;

namespace Samkop.Catalogue.Public;

/// <summary>An article that can be ordered.</summary>
public readonly record struct ArticleId(Guid Value) : IEntityId<ArticleId>
{
    /// <inheritdoc />
    public static ArticleId From(Guid value) => new(value);
}
