using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samkop.Testing;

/// <summary>What things on a page are called, as assistive technology reads them.</summary>
internal static class Names
{
    /// <summary>The name of a button or link.</summary>
    public static string Of(IElement element) =>
        Page.Clean(element.GetAttribute("aria-label") ?? (element is IHtmlInputElement input ? input.Value : element.TextContent));

    /// <summary>The label of a field; empty when it has none.</summary>
    public static string LabelOf(IElement field)
    {
        if (field.GetAttribute("aria-label") is { Length: > 0 } spoken)
        {
            return Page.Clean(spoken);
        }

        if (field.GetAttribute("aria-labelledby") is { Length: > 0 } ids)
        {
            return Page.Clean(string.Join(' ', ids.Split(' ').Select(id => field.Owner!.GetElementById(id)?.TextContent)));
        }

        var label = field.Id is { Length: > 0 } own
            ? field.Owner!.QuerySelectorAll("label").FirstOrDefault(one => string.Equals(one.GetAttribute("for"), own, StringComparison.Ordinal))
            : null;
        return Page.Clean((label ?? field.Closest("label"))?.TextContent);
    }

    /// <summary>The legend of the group that a field belongs to.</summary>
    public static string GroupOf(IElement field) => Page.Clean(field.Closest("fieldset")?.QuerySelector("legend")?.TextContent);
}
