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

/// <summary>Write what the search finds beside articles and contracts.</summary>
[RoleDecides]
internal sealed record KeepGuidance : IAction
{
    public static ActionKind Kind { get; } = new("start.guidance.keep", new("Ändrade en vägledning", "Changed a guidance text"), Roles.Buyer | Roles.ContractManager | Roles.System);

    public ObjectRef About => new("Hint", "*");
}
