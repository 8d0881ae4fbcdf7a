using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>
/// An amount, price or quantity, set as in a ledger. Without <c>unit</c> the unit stands in the head of the column;
/// with <c>full</c> the value's own currency or unit follows.
/// </summary>
[HtmlTargetElement("sk-amount", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkAmount : TagHelper
{
    /// <summary>Money, a net, VAT or gross amount, a unit price, a quantity or a decimal; null shows a dash.</summary>
    public object? Value { get; set; }

    /// <summary>Unit after the figure: kr, kr/st.</summary>
    public Text? Unit { get; set; }

    /// <summary>Whether the value's own currency or unit is shown.</summary>
    public bool Full { get; set; }

    /// <summary>Whether a plus sign is shown: for differences.</summary>
    public bool Plus { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-figures");
        var (figure, number) = Figure();
        if (number is null)
        {
            output.Content.SetContent("–");
            return;
        }

        var sign = Plus && number > 0 ? "+" : string.Empty;
        var unit = Unit is { } words ? $"\u00A0{words}" : string.Empty;
        output.Content.SetContent(sign + figure + unit);
    }

    private (string Figure, decimal? Number) Figure() => Value switch
    {
        null => (string.Empty, null),
        Money money => (Full ? money.ToString() : money.ToNumber(), money.ToDecimal()),
        NetAmount net => (Full ? net.ToString() : net.Money.ToNumber(), net.Money.ToDecimal()),
        VatAmount vat => (Full ? vat.ToString() : vat.Money.ToNumber(), vat.Money.ToDecimal()),
        GrossAmount gross => (Full ? gross.ToString() : gross.Money.ToNumber(), gross.Money.ToDecimal()),
        UnitPrice price => (Full ? price.ToString() : price.ToNumber(), price.ToDecimal()),
        Quantity quantity => (Full ? quantity.ToString() : quantity.ToNumber(), quantity.ToDecimal()),
        decimal amount => (Show.Amount(amount), amount),
        _ => throw new InvalidOperationException($"sk-amount cannot show a {Value.GetType().Name}."),
    };
}

/// <summary>A date with the machine's form beside it. <c>as</c>: <c>table</c> (2026-12-02), <c>words</c> (onsdag 2 dec), <c>left</c> (onsdag 2 dec, om 9 dagar).</summary>
[HtmlTargetElement("sk-when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkWhen(TimeProvider clock) : TagHelper
{
    /// <summary>The date; null shows a dash.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>A moment instead of a date.</summary>
    public Instant? Moment { get; set; }

    /// <summary><c>table</c>, <c>words</c> or <c>left</c>.</summary>
    public string As { get; set; } = "table";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Moment is { } moment)
        {
            Write(output, moment.ToString(), Show.Moment(moment));
        }
        else if (Date is { } date)
        {
            var today = SwedishTime.Today(clock);
            Write(output, Show.Date(date), As switch
            {
                "words" => Show.DateInWords(date, today),
                "left" => $"{Show.DateInWords(date, today)}, {Show.DaysLeft(date, today)}",
                _ => Show.Date(date),
            });
        }
        else
        {
            output.TagName = null;
            output.Content.SetContent("–");
        }
    }

    private static void Write(TagHelperOutput output, string machine, string words)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", machine);
        output.Attributes.SetAttribute("class", "sk-when");
        output.Content.SetContent(words);
    }
}
