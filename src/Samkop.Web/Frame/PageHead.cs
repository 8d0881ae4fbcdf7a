using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Samkop.Web;

/// <summary>
/// The head of a page as <c>&lt;sk-head&gt;</c> states it. The layout writes it, because the error summary belongs above it
/// and the title belongs in the browser's tab.
/// </summary>
public sealed class PageHead
{
    private static readonly object Key = new();

    /// <summary>What the page is about; the only h1.</summary>
    public required Text Title { get; init; }

    /// <summary>Its state in a sentence, or null.</summary>
    public Text? State { get; init; }

    /// <summary>From the start page down to, but not including, this page.</summary>
    public IList<MenuLink> Crumbs { get; } = [];

    /// <summary>The object's own parts.</summary>
    public IList<PageTab> Tabs { get; } = [];

    /// <summary>The one primary action, or null.</summary>
    public IHtmlContent? Primary { get; set; }

    /// <summary>Links and buttons under "Mer", or null.</summary>
    public IHtmlContent? More { get; set; }

    /// <summary>The head that the page has stated, or null.</summary>
    public static PageHead? Of(HttpContext context) => context.Items[Key] as PageHead;

    internal void Announce(HttpContext context) => context.Items[Key] = this;
}

/// <summary>A part of an object: Översikt, Rader, Dokument, Historik.</summary>
/// <param name="Href">Address.</param>
/// <param name="Label">What it says.</param>
/// <param name="IsCurrent">Whether this is the part being shown.</param>
/// <param name="Count">Number of things in it, or null.</param>
public sealed record PageTab(string Href, Text Label, bool IsCurrent, int? Count);
