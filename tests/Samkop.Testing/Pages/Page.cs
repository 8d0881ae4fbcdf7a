using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samkop.Testing;

/// <summary>A page as a person without script meets it; forms, links and texts are found by what they say.</summary>
public sealed partial class Page
{
    private readonly Visitor visitor;
    private readonly IElement part;

    internal Page(Visitor visitor, IHtmlDocument document, HttpStatusCode status, Uri address, string html)
        : this(visitor, document, document.DocumentElement, status, address, html)
    {
    }

    private Page(Visitor visitor, IHtmlDocument document, IElement part, HttpStatusCode status, Uri address, string html)
    {
        this.visitor = visitor;
        this.part = part;
        Document = document;
        Status = status;
        Address = address;
        Html = html;
    }

    /// <summary>The whole document, for what the driver has no word for.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>Status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Where one has come to.</summary>
    public Uri Address { get; }

    /// <summary>The answer as sent.</summary>
    public string Html { get; }

    /// <summary>What the browser's tab says.</summary>
    public string Title => Clean(Document.Title);

    /// <summary>The h1.</summary>
    public string Heading => Clean(Document.QuerySelector("h1")?.TextContent);

    /// <summary>Everything that can be read in this part, with single spaces.</summary>
    public string Text => Clean((part == Document.DocumentElement ? Document.Body : part)?.TextContent);

    /// <summary>The faults that the error summary lists.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".sk-error-summary li, [data-error-summary] li").Select(item => Clean(item.TextContent))];

    /// <summary>The smallest row, list item, fieldset, article or section that holds the text: buttons and links in it can be told from the others.</summary>
    public Page Near(string text)
    {
        var places = part.QuerySelectorAll("tr, li, fieldset, article, section, form, dl")
            .Where(place => Clean(place.TextContent).Contains(text, StringComparison.Ordinal))
            .OrderBy(place => place.TextContent.Length)
            .ToList();
        return places.Count == 0 ? throw Fault($"Nothing says \"{text}\".") : new Page(visitor, Document, places[0], Status, Address, Html);
    }

    /// <summary>The form that the button with this text sends.</summary>
    public PageForm Form(string button)
    {
        var found = part.QuerySelectorAll("button, input[type=submit]")
            .Where(one => one is not IHtmlButtonElement { Type: not "submit" })
            .Where(one => string.Equals(Names.Of(one), button, StringComparison.Ordinal))
            .ToList();
        return found.Count == 1
            ? new PageForm(visitor, this, (IHtmlElement)found[0])
            : throw Fault($"{found.Count} buttons say \"{button}\". Buttons: {string.Join(", ", part.QuerySelectorAll("button, input[type=submit]").Select(Names.Of))}.");
    }

    /// <summary>True when a button with this text is there.</summary>
    public bool Offers(string button) =>
        part.QuerySelectorAll("button, input[type=submit], a").Any(one => string.Equals(Names.Of(one), button, StringComparison.Ordinal));

    /// <summary>Goes where the link with this text leads.</summary>
    public Task<Page> Follow(string link, HttpStatusCode expect = HttpStatusCode.OK) => visitor.Open(HrefOf(link), expect);

    /// <summary>Where the link with this text leads.</summary>
    public string HrefOf(string link)
    {
        var targets = part.QuerySelectorAll("a[href]")
            .Where(one => string.Equals(Names.Of(one), link, StringComparison.Ordinal))
            .Select(one => new Uri(Address, one.GetAttribute("href")).ToString())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return targets.Count == 1
            ? targets[0]
            : throw Fault($"{targets.Count} links say \"{link}\". Links: {string.Join(", ", part.QuerySelectorAll("a[href]").Select(Names.Of))}.");
    }

    /// <summary>The cells of the table with this caption, row by row, its head left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string caption)
    {
        var table = part.QuerySelectorAll("table").FirstOrDefault(one => string.Equals(Clean(one.QuerySelector("caption")?.TextContent), caption, StringComparison.Ordinal))
            ?? throw Fault($"No table is called \"{caption}\".");
        return [.. table.QuerySelectorAll("tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(cell => Clean(cell.TextContent))])];
    }

    /// <summary>Asserts that the text can be read here.</summary>
    public Page Shows(string text) =>
        Text.Contains(text, StringComparison.Ordinal) ? this : throw Fault($"The page does not say \"{text}\".");

    /// <summary>Asserts that the text cannot be found here, not even in the mark-up.</summary>
    public Page Hides(string text) =>
        Text.Contains(text, StringComparison.Ordinal) || part.OuterHtml.Contains(text, StringComparison.Ordinal) ? throw Fault($"The page says \"{text}\".") : this;

    internal PageFault Fault(string message) => new(this, message);

    internal static string Clean(string? text) => Space().Replace(text ?? string.Empty, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
