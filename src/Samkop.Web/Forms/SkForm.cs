using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>
/// A form that posts to this page (or to <c>action</c>) with the antiforgery token, and its buttons. The browser's own checks are off:
/// they speak the browser's language and know nothing of the error summary.
/// </summary>
[HtmlTargetElement("sk-form")]
public sealed class SkForm(IHtmlGenerator html) : TagHelper
{
    /// <summary>The verb on the button: "Skicka för attest". Null: the page writes its own buttons.</summary>
    public Text? Submit { get; set; }

    /// <summary>Whether the verb is not the main one of the page: its button is then a secondary one.</summary>
    public bool Quiet { get; set; }

    /// <summary>Where "Avbryt" leads, or null.</summary>
    public string? Cancel { get; set; }

    /// <summary>Where to post; null: this page.</summary>
    public string? Action { get; set; }

    /// <summary>Named handler of this page, or null.</summary>
    public string? Handler { get; set; }

    /// <summary>Id of the form element, for buttons outside it.</summary>
    public string? Id { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var scope = new Scope();
        context.Items[typeof(Scope)] = scope;
        var children = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-sk-form", string.Empty);
        if (!output.Attributes.ContainsName("class"))
        {
            output.Attributes.SetAttribute("class", "sk-form");
        }

        if (Id is not null)
        {
            output.Attributes.SetAttribute("id", Id);
        }

        if (Target() is { } target)
        {
            output.Attributes.SetAttribute("action", target);
        }

        if (scope.IsMultipart)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
        }

        output.Content.AppendHtml(html.GenerateAntiforgery(ViewContext)).AppendHtml(children);
        if (Question() is { } question)
        {
            output.Content.AppendHtml(question);
        }

        if (Submit is not null || Cancel is not null)
        {
            output.Content.AppendHtml(Buttons());
        }
    }

    internal static void MarkMultipart(TagHelperContext context)
    {
        if (context.Items.TryGetValue(typeof(Scope), out var scope))
        {
            ((Scope)scope).IsMultipart = true;
        }
    }

    // Only in the form that was sent: the others have nothing to answer for.
    private TagBuilder? Question()
    {
        var context = ViewContext.HttpContext;
        if (FormQuestion.Of(context) is not { } question || !string.Equals(context.Request.Query["handler"].ToString(), Handler ?? string.Empty, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var box = Html.Element("fieldset", string.Empty, "ds-fieldset sk-box");
        box.InnerHtml.AppendHtml(Html.Element("legend", question.Legend.ToString(), "ds-label").With("data-weight", "semibold"));
        foreach (var (value, label) in question.Choices)
        {
            var id = $"{question.Name}-{value}";
            var row = Html.Element("div", string.Empty, "ds-field");
            row.InnerHtml
                .AppendHtml(Html.Element("input", string.Empty, "ds-input").With("type", "radio").With("id", id).With("name", question.Name).With("value", value))
                .AppendHtml(Html.Element("label", label.ToString(), "ds-label").With("for", id).With("data-weight", "regular"));
            box.InnerHtml.AppendHtml(row);
        }

        return box;
    }

    private string? Target() => Handler is null ? Action : $"{Action}?handler={Uri.EscapeDataString(Handler)}";

    private TagBuilder Buttons()
    {
        var row = Html.Element("div", string.Empty, "sk-form-actions");
        if (Submit is { } verb)
        {
            row.InnerHtml.AppendHtml(Html.Element("button", verb.ToString(), "ds-button").With("type", "submit").With("data-variant", Quiet ? "secondary" : null));
        }

        if (Cancel is not null)
        {
            row.InnerHtml.AppendHtml(Html.Element("a", new Text("Avbryt", "Cancel").ToString(), "ds-button").With("data-variant", "tertiary").With("href", Cancel));
        }

        return row;
    }

    private sealed class Scope
    {
        public bool IsMultipart { get; set; }
    }
}

/// <summary>One button that posts: a form with the antiforgery token around it. Children are hidden inputs.</summary>
[HtmlTargetElement("sk-action")]
public sealed class SkAction(IHtmlGenerator html) : TagHelper
{
    /// <summary>The verb: "Attestera".</summary>
    public Text Label { get; set; }

    /// <summary>Where to post; null: this page.</summary>
    public string? Action { get; set; }

    /// <summary>Named handler of this page, or null.</summary>
    public string? Handler { get; set; }

    /// <summary>
    /// <c>primary</c>, <c>secondary</c> or <c>tertiary</c>. Unsaid: primary as the page's one primary action, else secondary,
    /// so that a page with many buttons still has one that stands out.
    /// </summary>
    public string? Variant { get; set; }

    /// <summary>Whether it stops, removes or refuses something.</summary>
    public bool Danger { get; set; }

    /// <summary>Longer name for those who do not see the row it stands in: "Attestera faktura 88213".</summary>
    public Text? Name { get; set; }

    /// <summary>Name of an icon before the verb, or null.</summary>
    public string? Icon { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Label.Sv), "sk-action needs a label.");
        var children = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("class", "sk-action");
        output.Attributes.SetAttribute("data-sk-form", string.Empty);
        if (Handler is not null || Action is not null)
        {
            output.Attributes.SetAttribute("action", Handler is null ? Action : $"{Action}?handler={Uri.EscapeDataString(Handler)}");
        }

        var button = Html.Element("button", string.Empty, "ds-button")
            .With("type", "submit")
            .With("data-variant", Variant ?? (context.Items.ContainsKey(typeof(SkPrimary)) ? "primary" : "secondary"))
            .With("data-color", Danger ? "danger" : null)
            .With("aria-label", Name?.ToString());
        if (Icon is not null)
        {
            button.InnerHtml.AppendHtml(SkIcon.Svg(Icon));
        }

        button.InnerHtml.Append(Label.ToString());
        output.Content.AppendHtml(html.GenerateAntiforgery(ViewContext)).AppendHtml(children).AppendHtml(button);
    }
}
