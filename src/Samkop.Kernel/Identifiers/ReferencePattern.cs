using System.Text.RegularExpressions;

namespace Samkop.Kernel;

/// <summary>What a reference points at.</summary>
public enum ReferenceKind
{
    /// <summary>An order (BT-13).</summary>
    Order,

    /// <summary>A reference code or responsibility number (BT-10).</summary>
    BuyerReference,

    /// <summary>A subscription, meter or agreement (BT-18, document type 130).</summary>
    Subscription,
}

/// <summary>
/// How one legal entity's references look; data of the entity, not code. The expression is matched against the normalised text:
/// upper case, no spaces, no hyphens. Where the entity prints hyphens, <see cref="Form"/> puts them back:
/// <c>P([0-9]{2})([A-Z][0-9]{3})([0-9]{4})</c> with <c>P$1-$2-$3</c> reads P09N0022001 and P09-N002-2001 as the same order.
/// </summary>
public sealed class ReferencePattern
{
    private readonly Regex regex;

    private ReferencePattern(ReferenceKind kind, string expression, string form, Text description)
    {
        (Kind, Expression, Form, Description) = (kind, expression, form, description);
        regex = Compile(expression);
    }

    /// <summary>What a match points at.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>Regular expression for the whole normalised text; anchors are added.</summary>
    public string Expression { get; }

    /// <summary>Replacement that gives the entity's own form; <c>$0</c> when it is the normalised text.</summary>
    public string Form { get; }

    /// <summary>For suppliers: “DLL och sju siffror, till exempel DLL0852123”.</summary>
    public Text Description { get; }

    /// <summary>Builds a pattern; refuses an expression that cannot be used (KRN-172).</summary>
    public static Result<ReferencePattern> Make(ReferenceKind kind, string expression, Text description, string form = "$0")
    {
        try
        {
            return new ReferencePattern(kind, expression, form, description);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            return KernelRefusals.BadReferencePattern.With(expression);
        }
    }

    /// <summary>The reference in the entity's own form when the text is one; else null. The text is normalised first.</summary>
    public string? Match(string? text)
    {
        var match = regex.Match(ReferenceText.Normalise(text));
        return match.Success ? match.Result(Form) : null;
    }

    // Administrators write these and strangers' documents feed them: the non-backtracking engine takes linear time for any input.
    private static Regex Compile(string expression) =>
        new($"^(?:{expression})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

/// <summary>Cleans a reference as suppliers write it.</summary>
public static partial class ReferenceText
{
    /// <summary>
    /// Upper case, no spaces, hyphens or dashes, and without the words that people put before a reference
    /// (“Er ref:”, “Ordernr”, “Beställar-ID”). Keep the original beside it: this is for looking up, never for storing.
    /// </summary>
    public static string Normalise(string? text)
    {
        var compact = Typed.Compact(text);
        var bare = LeadingWords().Replace(compact, "");
        return bare.Length == 0 ? compact : bare;
    }

    // Only whole words followed by the reference itself; longest first, because spaces and hyphens are already gone.
    [GeneratedRegex(
        @"^(?:(?:ER|VÅR|VAR|YOUR|BUYER)?(?:REFERENSKOD|REFERENSNUMMER|REFERENSNR|REFERENS|REFERENCE|REF)|BESTÄLLARID|BESTÄLLARE|BESTÄLLNINGSNUMMER|BESTÄLLNINGSNR|BESTÄLLNING|INKÖPSORDERNUMMER|INKÖPSORDERNR|INKÖPSORDER|ORDERNUMMER|ORDERNUMBER|ORDERNR|ORDERNO|ORDER|ANSVARSNUMMER|ANSVARSNR|ANSVAR|KOSTNADSSTÄLLE|PO(?=[^A-Z]))(?:[:.,#=/]|NR[:.]?)*", // sv-literal
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingWords();
}
