using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>The frame of the reader: menu by role, inbox count, name and entity. Loaded once per page request, before the page runs.</summary>
internal sealed class SignedInFrame(ICurrentActor current, IEnumerable<MenuEntry> entries, IEntities entities, IInbox inbox, InstallationFacts installation) : IFrame
{
    private static readonly MenuLink[] Public =
    [
        new("/inkop", new("Inköp och upphandling", "Purchasing and procurement")),
        new("/sa-fakturerar-du-oss", new("Så fakturerar du oss", "How to invoice us")),
        new("/tillganglighet", new("Tillgänglighet", "Accessibility")),
    ];

    private Actor actor = Actor.Anonymous;

    public bool IsSignedIn => actor.Kind is ActorKind.Person or ActorKind.SupplierPerson;

    public bool IsDemo => installation.IsDemo;

    public string? PersonName => IsSignedIn ? actor.Name : null;

    public string? EntityName { get; private set; }

    public int InboxCount { get; private set; }

    public IReadOnlyList<MenuLink> Menu { get; private set; } = [];

    public IReadOnlyList<MenuLink> PublicLinks => Public;

    public string SignInHref => "/logga-in";

    public string? SignOutHref => IsSignedIn ? "/logga-ut" : null;

    // In a demo one click is enough; elsewhere the session must end first.
    public string? SwitchPersonHref => IsSignedIn && IsDemo ? "/logga-in" : null;

    public IReadOnlyList<MenuLink> PersonLinks => IsSignedIn ? [new("/konto", new("Min inloggning", "My sign-in"))] : [];

    public string? InboxHref => actor.Kind == ActorKind.Person ? "/inkorg" : null;

    public string? SearchHref => actor.Kind == ActorKind.Person ? "/sok" : null;

    public async Task LoadAsync(CancellationToken ct)
    {
        actor = await current.GetAsync(ct);
        Menu = [.. entries.Where(entry => actor.HasAny(entry.OpenTo)).OrderBy(entry => entry.Order).Select(entry => new MenuLink(entry.Href, entry.Label))];
        if (actor.HomeEntity is { } entity)
        {
            EntityName = (await entities.GetAsync(entity, ct)).Name;
            InboxCount = await inbox.CountAsync(actor.Person!.Value, ct);
        }
    }
}
