using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// How numbers are printed for people in both languages: narrow no-break space between thousands, decimal comma, real minus.
/// Our own format and not the culture's, so that a page, a PDF and a test on another machine agree to the character.
/// </summary>
internal static class SwedishNumber
{
    /// <summary>Between number and unit.</summary>
    public const char NoBreakSpace = '\u00A0';

    private static readonly NumberFormatInfo Form = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberGroupSizes = [3],
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
        NumberNegativePattern = 1,
    };

    /// <summary>With exactly so many decimals.</summary>
    public static string Fixed(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Form);

    /// <summary>With at least so many decimals, and as many more, up to six, as the value has.</summary>
    public static string AtLeast(decimal value, int decimals)
    {
        var shown = decimals;
        while (shown < Millionths.Digits && decimal.Round(value, shown) != value)
        {
            shown++;
        }

        return Fixed(value, shown);
    }
}
