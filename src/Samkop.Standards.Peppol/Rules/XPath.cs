using System.Globalization;
using System.Numerics;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>The functions of XPath 2.0 on which the official rules stand, with their exact behaviour.</summary>
internal static class XPath
{
    private static ReadOnlySpan<char> Blanks => " \t\r\n";

    /// <summary><c>normalize-space</c>: no blanks at the ends, runs of blanks as one.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (IsNormal(text))
        {
            return text;
        }

        return string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The largest amount that sums and products are made of: a hundred million times a million million.</summary>
    private const decimal Largest = 100_000_000_000_000_000_000m;

    /// <summary>
    /// <c>xs:decimal</c>: no exponent; more digits than fit are rounded. A number beyond any money counts as the largest one, so that
    /// sums of it do not overflow and do not add up either.
    /// </summary>
    public static bool TryDecimal(string text, out decimal value)
    {
        if (TryPlain(text, out value))
        {
            return true;
        }

        if (decimal.TryParse(
            text.AsSpan().Trim(Blanks), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            value = Math.Clamp(value, -Largest, Largest);
            return true;
        }

        value = text.Contains('-', StringComparison.Ordinal) ? -Largest : Largest;
        return Ubl.Schema.Lexical.IsDecimal(text);
    }

    // Nearly all amounts are a few digits with a full stop; reading them here costs a quarter of the general way.
    private static bool TryPlain(string text, out decimal value)
    {
        const int MostDigits = 18;
        value = 0;
        if (text.Length is 0 or > MostDigits)
        {
            return false;
        }

        var whole = 0L;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                whole = unchecked((whole * 10) + digit);
            }
            else if (text[i] == '.' && point < 0 && i > 0 && i < text.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        value = new decimal(unchecked((int)whole), (int)(whole >> 32), 0, isNegative: false, (byte)(point < 0 ? 0 : text.Length - point - 1));
        return true;
    }

    /// <summary>Product, or null when it is beyond what a decimal can hold.</summary>
    public static decimal? Multiply(decimal left, decimal right)
    {
        try
        {
            return left * right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary><c>number</c>: a double, or NaN.</summary>
    public static double Number(string? text)
    {
        var trimmed = (text ?? "").AsSpan().Trim(Blanks);
        return trimmed switch
        {
            "INF" => double.PositiveInfinity,
            "-INF" => double.NegativeInfinity,
            "NaN" or "" => double.NaN,
            _ when trimmed[^1] is 'e' or 'E' || !IsNumeric(trimmed) => double.NaN,
            _ => double.TryParse(
                trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
                ? value
                : double.NaN,
        };
    }

    /// <summary><c>round</c>: halves go towards plus infinity, so that −2.5 becomes −2.</summary>
    public static decimal Round(decimal value) => Math.Floor(value + 0.5m);

    /// <summary><c>round(value * 100) div 100</c>.</summary>
    public static decimal RoundToCents(decimal value) => Round(value * 100m) / 100m;

    /// <summary>Division as the official processor does it: to 18 decimals, or as many as the operands have.</summary>
    public static decimal? Divide(decimal left, decimal right)
    {
        // Only a divisor far below one can carry a quotient beyond the largest decimal.
        if (Math.Abs(right) < 0.0000001m && Math.Abs(left) > 1m)
        {
            return null;
        }

        var scale = Math.Min(28, Math.Max(18, (int)Math.Max(left.Scale, right.Scale)));
        var quotient = left / right;
        return quotient.Scale > scale ? Math.Round(quotient, scale, MidpointRounding.ToZero) : quotient;
    }

    /// <summary>At most two characters after the first full stop, blanks counted.</summary>
    public static bool HasTwoDecimals(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || text.Length - point - 1 <= 2;
    }

    /// <summary><c>castable as xs:date</c>, with the moment it begins for comparison.</summary>
    public static bool TryDate(string text, out DateTime date)
    {
        date = default;
        var trimmed = text.AsSpan().Trim(Blanks);
        if (!Ubl.Schema.Lexical.IsDate(text))
        {
            return false;
        }

        // The form is known to be right here, so that four digits at the start are the year.
        if (trimmed.Length == 10 && trimmed[0] is not ('-' or '0'))
        {
            date = new DateTime(Digits(trimmed[..4]), Digits(trimmed.Slice(5, 2)), Digits(trimmed.Slice(8, 2)), 0, 0, 0, DateTimeKind.Unspecified);
            return true;
        }

        if (trimmed.Length < 10 || !DateTime.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            // Before year 1 or after 9999: a date, but none that an invoice can have.
            date = trimmed[0] == '-' ? DateTime.MinValue : DateTime.MaxValue;
            return true;
        }

        if (trimmed.Length == 16 && date > DateTime.MinValue.AddDays(1) && date < DateTime.MaxValue.AddDays(-1))
        {
            var offset = new TimeSpan(int.Parse(trimmed.Slice(11, 2), CultureInfo.InvariantCulture), int.Parse(trimmed.Slice(14, 2), CultureInfo.InvariantCulture), 0);
            date = trimmed[10] == '+' ? date - offset : date + offset;
        }

        return true;
    }

    /// <summary>
    /// Compares a double with a decimal by their exact values. The official rules subtract 1 from an amount as a double and compare
    /// the result with an exact sum; at a difference of exactly 1 the double's last bits decide.
    /// </summary>
    public static int CompareExactly(double left, decimal right)
    {
        if (!double.IsFinite(left) || Math.Abs(left) > 1e27)
        {
            return left > 0 ? 1 : -1;
        }

        if (Math.Abs((decimal)left - right) > 0.000001m)
        {
            return left.CompareTo((double)right);
        }

        var bits = BitConverter.DoubleToInt64Bits(left);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        var mantissa = (bits & 0xFFFFFFFFFFFFFL) | (exponent == -1075 ? 0 : 1L << 52);
        BigInteger numerator = left < 0 ? -mantissa : mantissa;
        BigInteger denominator = 1;
        if (exponent > 0)
        {
            numerator <<= exponent;
        }
        else
        {
            denominator <<= -exponent;
        }

        var parts = decimal.GetBits(right);
        var unscaled = new BigInteger((uint)parts[0]) + (new BigInteger((uint)parts[1]) << 32) + (new BigInteger((uint)parts[2]) << 64);
        unscaled = right < 0 ? -unscaled : unscaled;
        return (numerator * BigInteger.Pow(10, right.Scale)).CompareTo(unscaled * denominator);
    }

    /// <summary><c>substring(text, start, length)</c>, counted from 1.</summary>
    public static string Substring(string text, int start, int length = int.MaxValue)
    {
        var from = Math.Min(start - 1, text.Length);
        return text.Substring(from, Math.Min(length, text.Length - from));
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }

    private static bool IsNumeric(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not ('+' or '-' or '.' or 'e' or 'E'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNormal(string text)
    {
        var wasBlank = true;
        foreach (var c in text)
        {
            var isBlank = c is ' ' or '\t' or '\r' or '\n';
            if (isBlank && (wasBlank || c != ' '))
            {
                return false;
            }

            wasBlank = isBlank;
        }

        return !wasBlank;
    }
}
