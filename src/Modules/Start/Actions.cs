using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Start;

/// <summary>Search over articles and contracts that one's own entity may use.</summary>
[RoleDecides]
internal sealed record SearchEverything : IAction
{
    public static ActionKind Kind { get; } = new("start.search", new("Sökte", "Searched"), Roles.Staff);

    public ObjectRef About => ObjectRef.All<ArticleId>();
}
