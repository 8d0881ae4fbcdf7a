using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>An amount, set as in a ledger. Without <c>unit</c> the unit stands in the head of the column.</summary>
[HtmlTargetElement("sk-amount", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkAmount : TagHelper
{
    /// <summary>The amount; null shows a dash.</summary>
    public decimal? Value { get; set; }

    /// <summary>Unit after the figure: kr, kr/st.</summary>
    public Text? Unit { get; set; }

    /// <summary>Whether a plus sign is shown: for differences.</summary>
    public bool Signed { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-figures");
        if (Value is not { } value)
        {
            output.Content.SetContent("–");
            return;
        }

        var sign = Signed && value > 0 ? "+" : string.Empty;
        output.Content.SetContent(Unit is { } unit ? $"{sign}{Show.Amount(value)}\u00A0{unit}" : sign + Show.Amount(value));
    }
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

/// <summary>A state: tone, shape and word. The tone is never alone.</summary>
[HtmlTargetElement("sk-status", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkStatus : TagHelper
{
    /// <summary>What kind of state it is.</summary>
    public Tone Tone { get; set; }

    /// <summary>The word.</summary>
    public Text Label { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Label.Sv), "sk-status needs a word.");
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-status");
        output.Attributes.SetAttribute("data-tone", Tones.Css(Tone));
        output.Content.AppendHtml(SkIcon.Svg(Tones.Icon(Tone)));
        output.Content.AppendHtml(Html.Element("span", Label.ToString()));
    }
}

/// <summary>What a colour and a shape mean, everywhere.</summary>
public enum Tone
{
    /// <summary>Nothing in particular: drafts, ended things.</summary>
    Neutral,

    /// <summary>Under way.</summary>
    Going,

    /// <summary>Done, in order.</summary>
    Good,

    /// <summary>Soon, or in doubt.</summary>
    Soon,

    /// <summary>Stopped.</summary>
    Stop,
}

/// <summary>Shape and name of each tone.</summary>
internal static class Tones
{
    public static string Css(Tone tone) => tone switch
    {
        Tone.Going => "going",
        Tone.Good => "good",
        Tone.Soon => "soon",
        Tone.Stop => "stop",
        _ => "neutral",
    };

    public static string Icon(Tone tone) => tone switch
    {
        Tone.Going => "half",
        Tone.Good => "check",
        Tone.Soon => "triangle",
        Tone.Stop => "octagon",
        _ => "ring",
    };

    public static Text Word(Tone tone) => tone switch
    {
        Tone.Going => new("Information:", "Information:"),
        Tone.Good => new("Klart:", "Done:"),
        Tone.Soon => new("Observera:", "Note:"),
        Tone.Stop => new("Stopp:", "Stop:"),
        _ => new("Upplysning:", "Note:"),
    };
}
