using System.Globalization;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>Reads amounts as ledgers write them.</summary>
internal static class LedgerNumbers
{
    /// <summary>An amount in kronor with that decimal mark, or in whole öre when there is none; null when it is not a number.</summary>
    public static Money? Parse(string text, string decimalMark)
    {
        var plain = decimalMark.Length == 0 ? text : text.Replace(decimalMark, ".", StringComparison.Ordinal);
        var styles = decimalMark.Length == 0 ? NumberStyles.AllowLeadingSign : NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return Money.FromDecimal(decimalMark.Length == 0 ? value / 100 : value).IsGranted(out var money, out _) ? money : null;
    }
}
