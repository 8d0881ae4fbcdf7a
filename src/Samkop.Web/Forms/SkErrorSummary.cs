using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>
/// What must be mended, with links to the fields; takes focus when the page opens. The layout writes it on every page,
/// so a page needs it only to show it elsewhere.
/// </summary>
[HtmlTargetElement("sk-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkErrorSummary : TagHelper
{
    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Errors to show; null: those of the page.</summary>
    public IReadOnlyList<FieldError>? Errors { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors ?? FormFields.Errors(ViewContext.HttpContext, ViewContext.ViewData.ModelState);
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-error-summary sk-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", string.Empty);
        output.Content.AppendHtml(Html.Element("h2", new Text("Det här behöver rättas", "This needs to be mended").ToString(), "sk-error-heading"));
        var list = Html.Element("ul", string.Empty);
        foreach (var error in errors)
        {
            var colon = error.Label?.EndsWith('?') == true ? string.Empty : ":";
            var words = error.Label is null ? error.Message : $"{error.Label}{colon} {error.Message}";
            list.InnerHtml.AppendHtml(Html.Element(
                "li",
                error.Id is null ? Html.Element("span", words) : Html.Element("a", words).With("href", $"#{error.Id}")));
        }

        output.Content.AppendHtml(list);
    }
}
