using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>A text field; with <c>rows</c> a text area.</summary>
[HtmlTargetElement("sk-field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public class SkField : FieldTag
{
    /// <summary>Input type: text, email, tel, url, search, password.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Number of rows; more than one makes a text area.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>Unit or sign after the input: kr, st, %.</summary>
    public Text? Suffix { get; set; }

    /// <summary>Words before the input.</summary>
    public Text? Prefix { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Announce();
        var input = Rows > 1 ? Area() : Input();
        input.AddCssClass("ds-input");
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        Describe(input, output);
        Wrap(output, "div", "ds-field sk-field");
        output.Content.AppendHtml(Html.Element("label", LabelContent(label), "ds-label").With("for", Id).With("data-weight", "semibold"));
        output.Content.AppendHtml(HintAndErrors());
        output.Content.AppendHtml(WithUnits(input));
    }

    /// <summary>The input element, with its value.</summary>
    protected virtual TagBuilder Input()
    {
        var input = new TagBuilder("input").Closed();
        input.Attributes["type"] = Type;

        // A password is never sent back.
        if (!string.Equals(Type, "password", StringComparison.Ordinal))
        {
            input.Attributes["value"] = Typed ?? string.Empty;
        }

        return input;
    }

    private TagBuilder Area()
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);

        // The first line break after <textarea> is eaten by browsers; without this one, that of the value would be.
        area.InnerHtml.AppendHtml("\n").Append(Typed ?? string.Empty);
        return area;
    }

    private TagBuilder WithUnits(TagBuilder input)
    {
        if (Prefix is null && Suffix is null)
        {
            return input;
        }

        var row = Html.Element("div", string.Empty, "sk-affixed");
        if (Prefix is { } before)
        {
            row.InnerHtml.AppendHtml(Html.Element("span", before.ToString(), "sk-affix").With("aria-hidden", "true"));
        }

        row.InnerHtml.AppendHtml(input);
        if (Suffix is { } after)
        {
            row.InnerHtml.AppendHtml(Html.Element("span", after.ToString(), "sk-affix").With("aria-hidden", "true"));
        }

        return row;
    }
}

/// <summary>An amount in kronor: right-aligned figures, the decimal key pad on phones. Binds <c>decimal</c>.</summary>
[HtmlTargetElement("sk-money", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkMoney : SkField
{
    /// <summary>Kronor unless told otherwise.</summary>
    public SkMoney()
    {
        Suffix = Text.Same("kr");
        Width = "s";
    }

    /// <inheritdoc />
    protected override TagBuilder Input()
    {
        var input = base.Input().With("inputmode", "decimal").With("autocomplete", "off");
        input.AddCssClass("sk-figures");
        return input;
    }
}

/// <summary>A date. Binds <c>DateOnly</c>; what was typed wrongly is shown again as text, which a date input could not hold.</summary>
[HtmlTargetElement("sk-date", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkDate : SkField
{
    /// <summary>Earliest date the picker offers.</summary>
    public DateOnly? Min { get; set; }

    /// <summary>Latest date the picker offers.</summary>
    public DateOnly? Max { get; set; }

    /// <summary>As wide as a date.</summary>
    public SkDate() => Width = "s";

    /// <inheritdoc />
    protected override TagBuilder Input()
    {
        var typed = Typed;
        var isDate = string.IsNullOrEmpty(typed) || FormInput.Date(typed) is not null;
        Type = isDate ? "date" : "text";
        var input = base.Input();
        if (isDate && FormInput.Date(typed ?? string.Empty) is { } date)
        {
            input.Attributes["value"] = FieldText.Of(date);
        }

        return input.With("min", FieldText.Of(Min)).With("max", FieldText.Of(Max));
    }
}
