using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>Where one is in a rare task: done, now, next. Children are <c>sk-step</c>.</summary>
[HtmlTargetElement("sk-steps")]
public sealed class SkSteps : TagHelper
{
    /// <summary>What the steps lead to; read out.</summary>
    public Text Label { get; set; }

    /// <summary>The step one is at, from 1; beyond the last: all are done.</summary>
    public int Current { get; set; } = 1;

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Label.Sv), "sk-steps needs a label.");
        context.Items[typeof(SkSteps)] = new Position { Current = Current };
        var children = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-steps");
        output.Attributes.SetAttribute("aria-label", Label.ToString());
        output.Content.AppendHtml(Html.Element("ol", children));
    }

    internal sealed class Position
    {
        public int Current { get; init; }

        public int Index { get; set; }
    }
}

/// <summary>One step inside <c>sk-steps</c>. Done steps may lead back by <c>href</c>.</summary>
[HtmlTargetElement("sk-step", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkStep : TagHelper
{
    /// <summary>What is done in it.</summary>
    public Text Label { get; set; }

    /// <summary>Address, followed when the step is done.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var position = (SkSteps.Position)context.Items[typeof(SkSteps)];
        position.Index++;
        var state = position.Index < position.Current ? "done" : position.Index == position.Current ? "now" : "next";
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-state", state);
        if (state is "now")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var mark = Html.Element("span", string.Empty, "sk-step-mark").With("aria-hidden", "true");
        mark.InnerHtml.AppendHtml(state is "done" ? SkIcon.Svg("check") : Html.Element("span", position.Index.ToString(CultureInfo.InvariantCulture)));
        output.Content.AppendHtml(mark);
        output.Content.AppendHtml(state is "done" && Href is not null
            ? Html.Element("a", Label.ToString()).With("href", Href)
            : Html.Element("span", Label.ToString()));
        if (state is "done")
        {
            output.Content.AppendHtml(Html.Element("span", new Text(" klart", " done").ToString(), "ds-sr-only"));
        }
    }
}
