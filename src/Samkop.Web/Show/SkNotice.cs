using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>Something to know before going on, in a box. Children are the text.</summary>
[HtmlTargetElement("sk-notice")]
public sealed class SkNotice : TagHelper
{
    /// <summary>What kind of thing it is.</summary>
    public Tone Tone { get; set; } = Tone.Going;

    /// <summary>Heading, or null.</summary>
    public Text? Heading { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-notice");
        output.Attributes.SetAttribute("data-tone", Tones.Css(Tone));
        output.Content.AppendHtml(SkIcon.Svg(Tones.Icon(Tone)));
        var body = Html.Element("div", string.Empty, "sk-notice-body");
        body.InnerHtml.AppendHtml(Html.Element("span", Tones.Word(Tone).ToString(), "ds-sr-only"));
        if (Heading is { } heading)
        {
            body.InnerHtml.AppendHtml(Html.Element("p", heading.ToString(), "sk-notice-heading"));
        }

        body.InnerHtml.AppendHtml(children);
        output.Content.AppendHtml(body);
    }
}

/// <summary>Why a list is empty and what to do. Children are the way on.</summary>
[HtmlTargetElement("sk-empty")]
public sealed class SkEmpty : TagHelper
{
    /// <summary>Why it is empty.</summary>
    public Text Label { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var children = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-empty");
        output.Content.AppendHtml(Html.Element("p", Label.ToString(), "sk-empty-why"));
        output.Content.AppendHtml(children);
    }
}

/// <summary>Facts about an object: term and value, two columns where there is room.</summary>
[HtmlTargetElement("sk-facts")]
public sealed class SkFacts : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-facts");
    }
}

/// <summary>One fact inside <c>sk-facts</c>. Children are the value; an empty one shows a dash.</summary>
[HtmlTargetElement("sk-fact")]
public sealed class SkFact : TagHelper
{
    /// <summary>The term.</summary>
    public Text Label { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-fact");
        output.Content.AppendHtml(Html.Element("dt", Label.ToString()));
        output.Content.AppendHtml(value.IsEmptyOrWhiteSpace ? Html.Element("dd", "–") : Html.Element("dd", value));
    }
}
