using System.Globalization;

namespace Samkop.Web;

/// <summary>Reads amounts and dates in the ways people write them.</summary>
public static class FormInput
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d", "yyyy.MM.dd", "yyyy/MM/dd"];

    /// <summary>
    /// An amount: spaces of any kind between thousands, comma or point before the decimals, a real or a typed minus, with or without "kr".
    /// Null when it is none, and when it has two separators, since then nobody knows which one is meant.
    /// </summary>
    public static decimal? Amount(string text)
    {
        var kept = new string([.. text.Where(c => !char.IsWhiteSpace(c))]);
        if (kept.EndsWith("kr", StringComparison.OrdinalIgnoreCase))
        {
            kept = kept[..^2];
        }

        kept = kept.Replace('\u2212', '-').Replace(',', '.');
        return kept.Count(c => c == '.') <= 1
            && decimal.TryParse(kept, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
                ? amount
                : null;
    }

    /// <summary>A date as year, month, day, with or without separators; null when it is none.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
