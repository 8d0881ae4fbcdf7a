using System.Globalization;
using System.Text.RegularExpressions;

namespace Samkop.Standards.Ocds.Schema;

/// <summary>Formats of texts, as the standard's own schema check reads them.</summary>
internal static partial class Formats
{
    public static bool IsOf(string format, string text) => format switch
    {
        "date-time" => IsDateTime(text),
        "uri" => Uri().IsMatch(text),
        "version" => Version().IsMatch(text),
        _ => true,
    };

    /// <summary>The moment that a text tells; null when it is missing or is none.</summary>
    public static DateTimeOffset? MomentOf(string? text) =>
        text is not null && IsDateTime(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>A language tag by BCP 47.</summary>
    public static bool IsLanguageTag(string text) => LanguageTag().IsMatch(text);

    // RFC 3339: the offset must be there; 23:59:60 is a leap second.
    private static bool IsDateTime(string text)
    {
        var match = Moment().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var (year, month, day) = (Part(match, "year"), Part(match, "month"), Part(match, "day"));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && Part(match, "hour") <= 23 && Part(match, "minute") <= 59 && Part(match, "second") <= 60
            && Part(match, "offsethour") <= 23 && Part(match, "offsetminute") <= 59;
    }

    private static int Part(Match match, string group) =>
        match.Groups[group] is { Success: true } part ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[Tt ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(\.\d+)?([Zz]|[+-](?<offsethour>\d\d):?(?<offsetminute>\d\d))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>""{}|\\^`]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Uri();

    [GeneratedRegex(@"^\d+\.\d+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(
        @"^(((([A-Za-z]{2,3}(-([A-Za-z]{3}(-[A-Za-z]{3}){0,2}))?)|[A-Za-z]{4}|[A-Za-z]{5,8})(-([A-Za-z]{4}))?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-([0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+))*(-(x(-[A-Za-z0-9]{1,8})+))?)|(x(-[A-Za-z0-9]{1,8})+))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex LanguageTag();
}
