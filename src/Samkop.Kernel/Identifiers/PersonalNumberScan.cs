using System.Text.RegularExpressions;

namespace Samkop.Kernel;

/// <summary>One personal number found in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="IsCoordinationNumber">A samordningsnummer.</param>
/// <param name="Masked">Safe to show: <c>850709-****</c>.</param>
public readonly record struct PersonalNumberHit(int Start, int Length, bool IsCoordinationNumber, string Masked);

/// <summary>
/// Looks for personnummer and samordningsnummer in free text, file names and references, in order to warn before saving.
/// Found are ten or twelve digits, with or without hyphen, dash, plus sign or space, whose date exists and whose check digit fits; also inside
/// a sole trader's VAT number, which is <c>SE</c>, the number and <c>01</c>.
/// </summary>
public static partial class PersonalNumberScan
{
    /// <summary>All hits, from the left.</summary>
    public static IReadOnlyList<PersonalNumberHit> Find(string? text) =>
        text is null ? [] : [.. Candidates().Matches(text).Where(IsPersonalNumber).Select(ToHit)];

    /// <summary>At least one hit.</summary>
    public static bool IsIn(string? text) => Find(text).Count > 0;

    /// <summary>The text with the last four digits of each hit replaced by asterisks.</summary>
    public static string Mask(string text)
    {
        var letters = text.ToCharArray();
        foreach (var hit in Find(text))
        {
            letters.AsSpan(hit.Start + hit.Length - 4, 4).Fill('*');
        }

        return new string(letters);
    }

    private static bool IsPersonalNumber(Match match)
    {
        var digits = Digits(match);
        var century = match.Groups["century"];
        return CheckDigits.IsLuhn(digits)
            && (century.Success ? PersonalNumber.HasDate(century.Value switch { "18" => 18, "19" => 19, _ => 20 }, digits) : PersonalNumber.HasPossibleDate(digits));
    }

    private static PersonalNumberHit ToHit(Match match)
    {
        var digits = Digits(match);
        return new PersonalNumberHit(match.Index, match.Length, PersonalNumber.IsCoordination(digits), PersonalNumber.Masked(digits));
    }

    private static string Digits(Match match) => match.Groups["date"].Value + match.Groups["rest"].Value;

    // The separator is any dash, a plus sign or a space of any kind; no digit may touch either end, so parts of longer numbers are not hits.
    [GeneratedRegex(
        @"(?<![0-9])(?<century>18|19|20)?(?<date>[0-9]{2}[01][0-9][0-9]{2})[\p{Pd}\u2212+\p{Zs}]?(?<rest>[0-9]{4})((?![0-9])|(?<=SE[0-9]{10})(?=01(?![0-9])))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Candidates();
}
