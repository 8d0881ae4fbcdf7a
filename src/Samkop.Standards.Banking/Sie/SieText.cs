using System.Globalization;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Banking;

/// <summary>
/// Text in SIE files: IBM code page 437 (PC8), no control characters. Letters that the page lacks lose their accents,
/// signs are written out; see <see cref="CharacterRule"/>.
/// </summary>
internal static class SieText
{
    /// <summary>Code page 437 without replacement: what cannot be written must never get that far.</summary>
    public static Encoding Encoding { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(437, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("Code page 437 is not part of this runtime.");

    public static CharacterRule Rule { get; } = CharacterRule.Make(
        string.Concat(Enumerable.Range(32, 95).Select(code => (char)code).Where(c => c != '\\')) + Letters(),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // The standard escapes quotes by a backslash but not the backslash itself: one before a quote could not be read back.
            ["\\"] = "/",
            ["€"] = "EUR", ["–"] = "-", ["—"] = "-", ["‐"] = "-", ["‑"] = "-", ["−"] = "-",
            ["”"] = "\"", ["“"] = "\"", ["„"] = "\"", ["’"] = "'", ["‘"] = "'", ["´"] = "'", ["…"] = "...", ["×"] = "x", ["§"] = "par.",
            ["Ø"] = "Ö", ["ø"] = "ö", ["Ð"] = "D", ["ð"] = "d", ["Þ"] = "Th", ["þ"] = "th", ["Ł"] = "L", ["ł"] = "l", ["Đ"] = "D", ["đ"] = "d", // sv-literal
        },
        "?").OrThrow();

    /// <summary>Quoted, with inner quotes after a backslash as the standard says.</summary>
    public static string Quoted(string text) =>
        "\"" + Rule.Apply(text).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    public static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // The upper half of the page holds letters, and frames that no ledger wants.
    private static string Letters()
    {
        byte[] upper = [.. Enumerable.Range(128, 128).Select(code => (byte)code)];
        return string.Concat(Encoding.GetString(upper).Where(c => char.IsLetter(c) || c is '£' or '½' or '¼' or '°' or '²'));
    }
}
