using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samkop.Web;

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
