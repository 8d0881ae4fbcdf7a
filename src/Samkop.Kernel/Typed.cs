using System.Globalization;

namespace Samkop.Kernel;

/// <summary>Cleans what people and senders type around a number: spaces of every kind, hyphens and dashes.</summary>
internal static class Typed
{
    /// <summary>Upper case, without white space, hyphens, dashes, soft hyphens and zero-width characters.</summary>
    public static string Compact(string? text) => Keep(text, static c => !IsFiller(c));

    /// <summary>Upper case, without white space only; hyphens stay.</summary>
    public static string WithoutSpaces(string? text) => Keep(text, static c => !IsBlank(c));

    /// <summary>ASCII digits only, and at least one.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>ASCII letters and digits only, and at least one.</summary>
    public static bool IsLettersAndDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static string Keep(string? text, Func<char, bool> isKept) =>
        text is null ? "" : string.Concat(text.Where(isKept)).ToUpperInvariant();

    private static bool IsFiller(char c) =>
        IsBlank(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '\u2212';

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
