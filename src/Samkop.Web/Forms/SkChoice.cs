using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>One of several alternatives.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What it says.</param>
/// <param name="Hint">A sentence that helps to choose, shown where there is room.</param>
public sealed record Choice(string Value, Text Label, Text? Hint = null)
{
    /// <summary>The members of an enumeration, named by <paramref name="label"/>.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, Text> label)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), label(value)))];

    /// <summary>Yes and no for a <c>bool</c>.</summary>
    public static IReadOnlyList<Choice> YesNo { get; } =
        [new("true", new Text("Ja", "Yes")), new("false", new Text("Nej", "No"))];
}

/// <summary>A choice: radio buttons up to six alternatives, then a list; checkboxes when the property is a collection.</summary>
[HtmlTargetElement("sk-choice", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkChoice : FieldTag
{
    private const int MostRadios = 6;

    /// <summary>The alternatives, in the order shown.</summary>
    public IEnumerable<Choice> Options { get; set; } = [];

    /// <summary><c>radios</c>, <c>list</c> or <c>checks</c>; null: by the number of alternatives and the property.</summary>
    public string? As { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var options = Options.ToList();
        KitRule.Demand(ViewContext, options.Count > 0, $"The choice {Name} needs alternatives.");
        var label = Announce();
        var form = As ?? (For.Metadata.IsEnumerableType ? "checks" : options.Count <= MostRadios ? "radios" : "list");
        if (form is "list")
        {
            List(output, label, options);
        }
        else
        {
            Group(output, label, options, form is "checks" ? "checkbox" : "radio");
        }
    }

    private void List(TagHelperOutput output, string label, List<Choice> options)
    {
        var chosen = TypedMany;
        var select = Html.Element("select", string.Empty, "ds-input").With("id", Id).With("name", Name);
        if (chosen.Count == 0 || chosen is [""] || !For.Metadata.IsRequired)
        {
            select.InnerHtml.AppendHtml(Html.Element("option", new Text("Välj", "Choose").ToString()).With("value", string.Empty));
        }

        foreach (var option in options)
        {
            select.InnerHtml.AppendHtml(Html.Element("option", option.Label.ToString())
                .With("value", option.Value)
                .With("selected", IsChosen(chosen, option) ? "selected" : null));
        }

        Describe(select, output);
        Wrap(output, "div", "ds-field sk-field");
        output.Content.AppendHtml(Html.Element("label", LabelContent(label), "ds-label").With("for", Id).With("data-weight", "semibold"));
        output.Content.AppendHtml(HintAndErrors());
        output.Content.AppendHtml(select);
    }

    private void Group(TagHelperOutput output, string label, List<Choice> options, string type)
    {
        var chosen = TypedMany;
        var group = new TagBuilder("fieldset");
        Describe(group, output);
        Wrap(output, "fieldset", "ds-fieldset sk-choice");
        if (group.Attributes.TryGetValue("aria-describedby", out var described))
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        output.Content.AppendHtml(Html.Element("legend", LabelContent(label), "ds-label").With("data-weight", "semibold"));
        output.Content.AppendHtml(HintAndErrors());
        for (var index = 0; index < options.Count; index++)
        {
            output.Content.AppendHtml(Alternative(options[index], index, type, IsChosen(chosen, options[index])));
        }
    }

    private TagBuilder Alternative(Choice option, int index, string type, bool isChosen)
    {
        // The first carries the field's own id, so that the error summary leads to it.
        var id = index == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{index}");
        var input = new TagBuilder("input").Closed()
            .With("type", type).With("id", id).With("name", Name).With("value", option.Value)
            .With("checked", isChosen ? "checked" : null)
            .With("disabled", ReadOnly && !isChosen ? "disabled" : null)
            .With("aria-invalid", Errors.Count > 0 ? "true" : null)
            .With("aria-describedby", option.Hint is null ? null : $"{id}-hint");
        input.AddCssClass("ds-input");
        var row = Html.Element("div", input, "ds-field");
        row.InnerHtml.AppendHtml(Html.Element("label", option.Label.ToString(), "ds-label").With("for", id).With("data-weight", "regular"));
        if (option.Hint is { } hint)
        {
            row.InnerHtml.AppendHtml(Html.Element("p", hint.ToString()).With("data-field", "description").With("id", $"{id}-hint"));
        }

        return row;
    }

    private static bool IsChosen(IReadOnlyList<string> chosen, Choice option) => chosen.Contains(option.Value, StringComparer.OrdinalIgnoreCase);
}

/// <summary>One checkbox for a <c>bool</c>.</summary>
[HtmlTargetElement("sk-check", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkCheck : FieldTag
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Announce();
        var input = new TagBuilder("input").Closed().With("type", "checkbox").With("id", Id).With("name", Name).With("value", "true");
        input.AddCssClass("ds-input");
        input.With("checked", TypedMany.Contains("true", StringComparer.OrdinalIgnoreCase) ? "checked" : null);
        Describe(input, output);
        Wrap(output, "div", "ds-field sk-check");
        output.Content.AppendHtml(input);
        output.Content.AppendHtml(Html.Element("label", label, "ds-label").With("for", Id).With("data-weight", "regular"));
        output.Content.AppendHtml(HintAndErrors());
    }
}

/// <summary>A file to send. Makes the surrounding <c>sk-form</c> multipart. Binds <c>IFormFile</c>.</summary>
[HtmlTargetElement("sk-file", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkFile : FieldTag
{
    /// <summary>Kinds of file accepted, as in HTML: <c>.pdf,.xml</c>.</summary>
    public string? Accept { get; set; }

    /// <summary>Whether several files may be chosen.</summary>
    public bool Several { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        SkForm.MarkMultipart(context);
        var label = Announce();
        var input = new TagBuilder("input").Closed().With("type", "file").With("id", Id).With("name", Name)
            .With("accept", Accept).With("multiple", Several ? "multiple" : null);
        input.AddCssClass("ds-input");
        Describe(input, output);
        Wrap(output, "div", "ds-field sk-field");
        output.Content.AppendHtml(Html.Element("label", LabelContent(label), "ds-label").With("for", Id).With("data-weight", "semibold"));
        output.Content.AppendHtml(HintAndErrors());
        output.Content.AppendHtml(input);
    }
}
