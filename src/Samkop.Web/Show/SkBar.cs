using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

/// <summary>
/// A ceiling as a bar: used, ordered and what remains, with the same in words under it. An overrun goes past the mark of the limit.
/// </summary>
[HtmlTargetElement("sk-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SkBar : TagHelper
{
    private const decimal SoonFrom = 0.75m;
    private const decimal StopFrom = 1m;

    /// <summary>What the ceiling is for.</summary>
    public Text Label { get; set; }

    /// <summary>Invoiced so far; not negative.</summary>
    public decimal Used { get; set; }

    /// <summary>Ordered and not yet invoiced; not negative.</summary>
    public decimal Ordered { get; set; }

    /// <summary>The ceiling; above zero.</summary>
    public decimal Limit { get; set; }

    /// <summary>Unit of all three.</summary>
    public Text Unit { get; set; } = Text.Same("kr");

    /// <summary>A sentence on when it is reached, or null.</summary>
    public Text? Forecast { get; set; }

    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The tone of a taken share (1 = all of it): alarms stand at three quarters of a ceiling, stops above the whole.</summary>
    public static Tone ToneOf(decimal share) => share > StopFrom ? Tone.Stop : share >= SoonFrom ? Tone.Soon : Tone.Good;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        KitRule.Demand(ViewContext, !string.IsNullOrWhiteSpace(Label.Sv) && Limit > 0, "sk-bar needs a label and a limit above zero.");
        var taken = Used + Ordered;
        var share = Limit > 0 ? taken / Limit : 0m;
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sk-bar");
        output.Attributes.SetAttribute("data-tone", Tones.Css(ToneOf(share)));
        var head = Html.Element("div", string.Empty, "sk-bar-head");
        head.InnerHtml.AppendHtml(Html.Element("span", Label.ToString(), "sk-bar-label"));
        head.InnerHtml.AppendHtml(Html.Element("span", new Text("{0} taget", "{0} taken").With(Show.Percent(share)).ToString(), "sk-bar-share"));
        output.Content.AppendHtml(head);
        output.Content.AppendHtml(Drawing(Math.Max(taken, Limit)));
        output.Content.AppendHtml(Words(taken));
    }

    // Pure geometry on a scale of 0 to 1000; the colours are classes, since inline styles are forbidden.
    private HtmlString Drawing(decimal whole)
    {
        string At(decimal value) => (whole > 0 ? value / whole * 1000m : 0m).ToString("0.#", CultureInfo.InvariantCulture);
        var over = whole > Limit
            ? $"<rect class=\"sk-bar-over\" x=\"{At(Limit)}\" y=\"0\" width=\"{At(whole - Limit)}\" height=\"16\"/><rect class=\"sk-bar-limit\" x=\"{At(Limit)}\" y=\"0\" width=\"3\" height=\"16\"/>"
            : string.Empty;
        return new HtmlString(
            "<svg viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
            + "<rect class=\"sk-bar-track\" x=\"0\" y=\"0\" width=\"1000\" height=\"16\"/>"
            + $"<rect class=\"sk-bar-used\" x=\"0\" y=\"0\" width=\"{At(Used)}\" height=\"16\"/>"
            + $"<rect class=\"sk-bar-ordered\" x=\"{At(Used)}\" y=\"0\" width=\"{At(Ordered)}\" height=\"16\"/>"
            + over + "</svg>");
    }

    private TagBuilder Words(decimal taken)
    {
        var left = Limit - taken;
        var rest = left >= 0
            ? new Text("kvar {0} av {1} {2}", "{0} left of {1} {2}").With(Show.Amount(left), Show.Amount(Limit), Unit)
            : new Text("{0} över taket {1} {2}", "{0} above the ceiling {1} {2}").With(Show.Amount(-left), Show.Amount(Limit), Unit);
        var words = Html.Element("figcaption", string.Empty);
        words.InnerHtml.AppendHtml(Html.Element("span", new Text("Fakturerat {0}", "Invoiced {0}").With(Show.Amount(Used)).ToString(), "sk-key").With("data-key", "used"));
        words.InnerHtml.AppendHtml(Html.Element("span", new Text("beställt {0}", "ordered {0}").With(Show.Amount(Ordered)).ToString(), "sk-key").With("data-key", "ordered"));
        words.InnerHtml.AppendHtml(Html.Element("span", rest.ToString(), "sk-key").With("data-key", left >= 0 ? "left" : "over"));
        if (Forecast is { } forecast)
        {
            words.InnerHtml.AppendHtml(Html.Element("span", forecast.ToString(), "sk-bar-forecast"));
        }

        return words;
    }
}
