namespace Samkop.Web;

/// <summary>A link in a menu.</summary>
/// <param name="Href">Address in this site, beginning with a slash.</param>
/// <param name="Label">What it says.</param>
public sealed record MenuLink(string Href, Text Label);

/// <summary>
/// What the layout needs to know about the reader. The host registers the real one per request; without it the frame is that of a visitor.
/// </summary>
public interface IFrame
{
    /// <summary>Whether a person is signed in; decides menu, inbox and search.</summary>
    bool IsSignedIn { get; }

    /// <summary>Whether the database is marked demo; said on every page, so that nobody takes it for real.</summary>
    bool IsDemo { get; }

    /// <summary>The person's name, or null for visitors.</summary>
    string? PersonName { get; }

    /// <summary>The legal entity that the person acts for.</summary>
    string? EntityName { get; }

    /// <summary>How many matters wait for the person.</summary>
    int InboxCount { get; }

    /// <summary>The main menu, already limited to what the role has, in order.</summary>
    IReadOnlyList<MenuLink> Menu { get; }

    /// <summary>Links in the foot of every page: public pages, accessibility.</summary>
    IReadOnlyList<MenuLink> PublicLinks => [];

    /// <summary>Links in the person's own menu: settings, deputies, other legal entities to act for.</summary>
    IReadOnlyList<MenuLink> PersonLinks => [];

    /// <summary>Where to sign in, or null when there is nowhere.</summary>
    string? SignInHref => null;

    /// <summary>Where a POST signs out, or null when there is nowhere.</summary>
    string? SignOutHref => null;

    /// <summary>Fast change of person on a shared computer, or null.</summary>
    string? SwitchPersonHref => null;

    /// <summary>The inbox, or null when the person has none.</summary>
    string? InboxHref => null;

    /// <summary>Where the search field leads (GET, parameter <c>q</c>), or null when there is no search.</summary>
    string? SearchHref => null;
}

/// <summary>The frame of a visitor.</summary>
internal sealed class VisitorFrame : IFrame
{
    public bool IsSignedIn => false;

    public bool IsDemo => false;

    public string? PersonName => null;

    public string? EntityName => null;

    public int InboxCount => 0;

    public IReadOnlyList<MenuLink> Menu => [];
}
