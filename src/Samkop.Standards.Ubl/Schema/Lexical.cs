using System.Buffers;
using System.Globalization;

namespace Samkop.Standards.Ubl.Schema;

/// <summary>The written forms of XML Schema's simple types, as far as UBL uses them (XML Schema part 2).</summary>
internal static class Lexical
{
    private static readonly SearchValues<byte> Base64OrBlankBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \t\r\n"u8);

    private static readonly SearchValues<char> Base64OrBlank =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/ \t\r\n");

    private static ReadOnlySpan<char> Blanks => " \t\r\n";

    public static bool IsValid(ValueKind kind, string text) => kind switch
    {
        ValueKind.Amount or ValueKind.Measure or ValueKind.Numeric or ValueKind.Quantity => IsDecimal(text),
        ValueKind.Indicator => text.AsSpan().Trim(Blanks) is "true" or "false" or "1" or "0",
        ValueKind.Date => IsDate(text),
        ValueKind.Time => IsTime(text),
        ValueKind.BinaryObject => IsBase64(text),
        _ => true,
    };

    public static bool IsDecimal(string text)
    {
        var rest = text.AsSpan().Trim(Blanks);
        if (rest.Length > 0 && rest[0] is '+' or '-')
        {
            rest = rest[1..];
        }

        var digits = 0;
        var points = 0;
        foreach (var c in rest)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c != '.' || ++points > 1)
            {
                return false;
            }
        }

        return digits > 0;
    }

    public static bool IsDate(string text)
    {
        var rest = text.AsSpan().Trim(Blanks);
        var negative = rest.Length > 0 && rest[0] == '-';
        rest = negative ? rest[1..] : rest;
        var year = rest.IndexOf('-');
        if (year < 4 || (year > 4 && rest[0] == '0') || rest.Length < year + 6 || rest[year + 3] != '-')
        {
            return false;
        }

        return IsNumber(rest[..year], out var y) && y != 0
            && IsNumber(rest.Slice(year + 1, 2), out var month) && month is >= 1 and <= 12
            && IsNumber(rest.Slice(year + 4, 2), out var day) && day >= 1
            && day <= DateTime.DaysInMonth(Like(y), month)
            && IsZone(rest[(year + 6)..]);
    }

    public static bool IsTime(string text)
    {
        var rest = text.AsSpan().Trim(Blanks);
        if (rest.Length < 8 || rest[2] != ':' || rest[5] != ':' || !IsNumber(rest[..2], out var hour)
            || !IsNumber(rest.Slice(3, 2), out var minute) || !IsNumber(rest.Slice(6, 2), out var second))
        {
            return false;
        }

        rest = rest[8..];
        if (rest.Length > 1 && rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (digits == 0)
            {
                return false;
            }

            rest = digits < 0 ? [] : rest[(digits + 1)..];
        }

        return (hour <= 23 || (hour == 24 && minute == 0 && second == 0)) && minute <= 59 && second <= 59 && IsZone(rest);
    }

    public static bool IsLanguage(string text)
    {
        var parts = text.AsSpan().Trim(Blanks).ToString().Split('-');
        return parts[0].All(char.IsAsciiLetter)
            && Array.TrueForAll(parts, static part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    // The 400-year cycle has the same leap years; the calendar of .NET ends at 9999.
    private static int Like(int year) => 2000 + (year % 400);

    private static bool IsNumber(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 4)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text is "Z")
        {
            return true;
        }

        return text.Length == 6 && text[0] is '+' or '-' && text[3] == ':'
            && IsNumber(text.Slice(1, 2), out var hour) && IsNumber(text.Slice(4, 2), out var minute)
            && (hour < 14 || (hour == 14 && minute == 0)) && minute <= 59;
    }

    /// <summary>Attachments are long, so all but the last characters are looked at many at a time.</summary>
    public static bool IsBase64(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'=');
        var body = end < 0 ? text : text[..end];
        if (body.ContainsAnyExcept(Base64OrBlankBytes) || (end >= 0 && text[end..].ContainsAnyExcept("= \t\r\n"u8)))
        {
            return false;
        }

        var length = body.Length - Blank(body);
        var padding = end < 0 ? 0 : text[end..].Count((byte)'=');
        var last = body.TrimEnd(" \t\r\n"u8) is [.., var final] ? (char)final : ' ';
        return IsPadded(length, padding, last);
    }

    private static bool IsBase64(string text)
    {
        var all = text.AsSpan();
        var end = all.IndexOf('=');
        var body = end < 0 ? all : all[..end];
        if (body.ContainsAnyExcept(Base64OrBlank) || (end >= 0 && all[end..].ContainsAnyExcept("= \t\r\n")))
        {
            return false;
        }

        var length = body.Length;
        foreach (var blank in Blanks)
        {
            length -= body.Count(blank);
        }

        var padding = end < 0 ? 0 : all[end..].Count('=');
        return IsPadded(length, padding, body.TrimEnd(Blanks) is [.., var final] ? final : ' ');
    }

    private static int Blank(ReadOnlySpan<byte> text)
    {
        var blanks = 0;
        foreach (var blank in " \t\r\n"u8)
        {
            blanks += text.Count(blank);
        }

        return blanks;
    }

    // The bits that no byte uses must be zero: four of them before ==, two before =.
    private static bool IsPadded(int length, int padding, char last) =>
        (length + padding) % 4 == 0 && padding switch
        {
            0 => true,
            1 => "AEIMQUYcgkosw048".Contains(last, StringComparison.Ordinal),
            2 => last is 'A' or 'Q' or 'g' or 'w',
            _ => false,
        };
}
