using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Transparency;

/// <summary>Publish a new version of a public page.</summary>
[RoleDecides]
internal sealed record PublishPage(string Slug) : IAction
{
    public static ActionKind Kind { get; } = new("transparency.page.publish", new("Publicerade en offentlig sida", "Published a public page"), Roles.Administrator | Roles.Buyer | Roles.System);

    public ObjectRef About => new("PublicPage", Slug);
}
