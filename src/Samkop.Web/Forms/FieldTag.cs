using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>
/// What all fields share: label (demanded), hint, error, optional mark, the value as typed. Attributes that a tag does not know
/// (<c>autocomplete</c>, <c>maxlength</c>, <c>hx-get</c>) go to the input.
/// </summary>
public abstract class FieldTag : TagHelper
{
    /// <summary>The property of the page model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What the reader calls the field. Demanded unless the property has <c>[Display(Name)]</c>.</summary>
    public Text? Label { get; set; }

    /// <summary>A sentence that helps to fill it in: form, example, where to find it.</summary>
    public Text? Hint { get; set; }

    /// <summary>Whether it may be left empty; null: as the model says.</summary>
    public bool? Optional { get; set; }

    /// <summary>How wide: <c>xs</c>, <c>s</c>, <c>m</c>, <c>l</c> or <c>full</c>. The width tells how much is expected.</summary>
    public string? Width { get; set; }

    /// <summary>Whether the value is shown but cannot be changed; it is still sent.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Full form name.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>Element id made of the name.</summary>
    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    /// <summary>Errors that concern this field.</summary>
    protected IReadOnlyList<string> Errors => FormFields.ErrorsOf(ViewContext.ViewData.ModelState, Name);

    /// <summary>The value as typed when the form is shown again, else the model's.</summary>
    protected string? Typed => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null
        ? entry.AttemptedValue
        : FieldText.Of(For.Model);

    /// <summary>The values as sent when the form is shown again, else the model's.</summary>
    protected IReadOnlyList<string> TypedMany => ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null
        ? entry.RawValue is string[] several ? several : [entry.AttemptedValue ?? string.Empty]
        : FieldText.AllOf(For.Model);

    /// <summary>The label in the reader's language, and the field made known to the error summary.</summary>
    protected string Announce()
    {
        var label = Label?.ToString() ?? For.Metadata.DisplayName;
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(label), $"The field {Name} needs a label.");
        label ??= Name;
        FormFields.Register(ViewContext.HttpContext, new WrittenField(Name, Id, label));
        return label;
    }

    /// <summary>The label's content with the mark for optional fields.</summary>
    protected IHtmlContent LabelContent(string label)
    {
        var content = new HtmlContentBuilder().Append(label);
        if (IsOptional)
        {
            var mark = new TagBuilder("span");
            mark.AddCssClass("sk-optional");
            mark.InnerHtml.Append(new Text("(valfritt)", "(optional)").ToString());
            content.Append(" ").AppendHtml(mark);
        }

        return content;
    }

    /// <summary>Hint and errors, each with the id that the input refers to.</summary>
    protected IHtmlContent HintAndErrors()
    {
        var content = new HtmlContentBuilder();
        if (Hint is { } hint)
        {
            var line = Html.Element("p", hint.ToString());
            line.Attributes["data-field"] = "description";
            line.Attributes["id"] = $"{Id}-hint";
            content.AppendHtml(line);
        }

        if (Errors is { Count: > 0 } errors)
        {
            var line = Html.Element("p", string.Empty, "ds-validation-message");
            line.Attributes["id"] = $"{Id}-error";
            line.InnerHtml.AppendHtml(Html.Element("span", new Text("Fel: ", "Error: ").ToString(), "ds-sr-only"));
            line.InnerHtml.Append(string.Join(' ', errors));
            content.AppendHtml(line);
        }

        return content;
    }

    /// <summary>Marks an input as belonging to hint and error, read-only, and gives it the unknown attributes of the tag.</summary>
    protected void Describe(TagBuilder input, TagHelperOutput output)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Errors.Count == 0 ? null : $"{Id}-error" }.OfType<string>());
        if (described.Length > 0)
        {
            input.Attributes["aria-describedby"] = described;
        }

        if (Errors.Count > 0)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        if (ReadOnly)
        {
            input.Attributes["readonly"] = "readonly";
        }

        foreach (var extra in output.Attributes)
        {
            input.Attributes[extra.Name] = Convert.ToString(extra.Value, CultureInfo.InvariantCulture) ?? string.Empty;
        }

        output.Attributes.Clear();
    }

    /// <summary>Turns the tag into the field's outer element.</summary>
    protected void Wrap(TagHelperOutput output, string element, string css)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", css);
        if (Width is { } width)
        {
            KitRule.Demand(ViewContext, width is "xs" or "s" or "m" or "l" or "full", $"The field {Name} has the unknown width {width}.");
            output.Attributes.SetAttribute("data-width", width);
        }
    }

    private bool IsOptional => Optional ?? (!ReadOnly && !For.Metadata.IsRequired && For.Metadata.UnderlyingOrModelType != typeof(bool));
}
