using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>A small picture beside words; never alone. Drawn on 16 × 16, in the colour of the text.</summary>
[HtmlTargetElement("sk-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkIcon : TagHelper
{
    private const string Line = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

    private static readonly FrozenDictionary<string, IHtmlContent> Drawings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["search"] = $"<g {Line}><circle cx=\"7\" cy=\"7\" r=\"4.5\"/><path d=\"m10.5 10.5 4 4\"/></g>",
        ["inbox"] = $"<path {Line} d=\"M1.8 9.5 4 3h8l2.2 6.5V13H1.8zM1.8 9.5h3.7l1 1.7h3l1-1.7h3.7\"/>",
        ["person"] = $"<g {Line}><circle cx=\"8\" cy=\"5\" r=\"2.8\"/><path d=\"M2.5 14c.6-3 2.7-4.5 5.5-4.5s4.9 1.5 5.5 4.5\"/></g>",
        ["down"] = $"<path {Line} d=\"m4 6 4 4 4-4\"/>",
        ["right"] = $"<path {Line} d=\"m6 4 4 4-4 4\"/>",
        ["left"] = $"<path {Line} d=\"m10 4-4 4 4 4\"/>",
        ["menu"] = $"<path {Line} d=\"M2 4h12M2 8h12M2 12h12\"/>",
        ["plus"] = $"<path {Line} d=\"M8 3v10M3 8h10\"/>",
        ["close"] = $"<path {Line} d=\"m4 4 8 8m0-8-8 8\"/>",
        ["print"] = $"<path {Line} d=\"M4 6V2h8v4M4 12H2V6h12v6h-2M4 9.5h8V14H4z\"/>",
        ["download"] = $"<path {Line} d=\"M8 2v8m-3.5-3L8 10.5 11.5 7M2.5 13.5h11\"/>",
        ["file"] = $"<path {Line} d=\"M3.5 1.8h5.7l3.3 3.3v9.1h-9zM9 2v3.3h3.3\"/>",
        ["sort"] = $"<path {Line} d=\"m5 6.2 3-3 3 3M5 9.8l3 3 3-3\"/>",
        ["up"] = $"<path {Line} d=\"m4 10 4-4 4 4\"/>",
        ["ring"] = $"<circle {Line} cx=\"8\" cy=\"8\" r=\"4.5\"/>",
        ["half"] = $"<g><circle {Line} cx=\"8\" cy=\"8\" r=\"5.2\"/><path fill=\"currentColor\" d=\"M8 2.8a5.2 5.2 0 0 1 0 10.4z\"/></g>",
        ["check"] = $"<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"m2.8 8.8 3.4 3.4 7-8\"/>",
        ["triangle"] = "<path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"M8 1.5 15.3 14.5H.7zM7.2 6v4h1.6V6zm0 5.2v1.6h1.6v-1.6z\"/>",
        ["octagon"] = "<path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5zM4 7.1v1.8h8V7.1z\"/>",
    }.ToFrozenDictionary(pair => pair.Key, pair => (IHtmlContent)new HtmlString(
        $"<svg class=\"sk-icon\" viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\" focusable=\"false\">{pair.Value}</svg>"), StringComparer.Ordinal);

    /// <summary>Which picture.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Names of all pictures.</summary>
    public static IEnumerable<string> Names => Drawings.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, Drawings.ContainsKey(Name), $"There is no icon {Name}.");
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name));
    }

    internal static IHtmlContent Svg(string name) => Drawings.TryGetValue(name, out var drawing) ? drawing : HtmlString.Empty;
}

/// <summary>A button or, with <c>href</c>, a link that looks like one.</summary>
[HtmlTargetElement("sk-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkButton : TagHelper
{
    /// <summary>The verb. Demanded also when only the icon is seen.</summary>
    public Text Label { get; set; }

    /// <summary>Where it leads; null makes a button.</summary>
    public string? Href { get; set; }

    /// <summary>Icon before the verb.</summary>
    public string? Icon { get; set; }

    /// <summary>Whether only the icon is seen; the label is read out.</summary>
    public bool IconOnly { get; set; }

    /// <summary><c>primary</c>, <c>secondary</c> or <c>tertiary</c>.</summary>
    public string Variant { get; set; } = "secondary";

    /// <summary>Whether it stops, removes or refuses something.</summary>
    public bool Danger { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Label.Sv), "A button needs a name, also when only its icon is seen.");
        output.TagName = Href is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-button");
        output.Attributes.SetAttribute("data-variant", Variant);
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        if (Danger)
        {
            output.Attributes.SetAttribute("data-color", "danger");
        }

        if (Icon is not null)
        {
            output.Content.AppendHtml(SkIcon.Svg(Icon));
        }

        if (IconOnly)
        {
            output.Attributes.SetAttribute("data-icon", string.Empty);
            output.Attributes.SetAttribute("aria-label", Label.ToString());
            output.Attributes.SetAttribute("title", Label.ToString());
        }
        else
        {
            output.Content.Append(Label.ToString());
        }
    }
}
