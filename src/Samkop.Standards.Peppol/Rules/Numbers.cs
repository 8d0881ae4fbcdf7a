using System.Numerics;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>
/// Check digits as the official rules reckon them. These are their formulas, quirks and all; the kernel's own identifier types say
/// what a number really must be.
/// </summary>
internal static class Numbers
{
    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsDigits(string value) => value.Length > 0 && value.All(char.IsAsciiDigit);

    public static bool IsDigits(string value, int length) => value.Length == length && value.All(char.IsAsciiDigit);

    /// <summary>GS1 check digit, whatever the length.</summary>
    public static bool IsGln(string digits)
    {
        var sum = 0L;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits[digits.Length - 2 - i] - '0') * (i % 2 == 0 ? 3 : 1);
        }

        return (10 - (sum % 10)) % 10 == digits[^1] - '0';
    }

    /// <summary>Modulus 11 with weights 2 to 7 from the right, and the number above zero.</summary>
    public static bool IsMod11(string digits)
    {
        var sum = 0;
        var isZero = true;
        for (var i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits[digits.Length - 2 - i] - '0') * ((i % 6) + 2);
        }

        foreach (var digit in digits)
        {
            isZero &= digit == '0';
        }

        return !isZero && (11 - (sum % 11)) % 11 == digits[^1] - '0';
    }

    public static bool IsMod97(string digits)
    {
        var number = int.Parse(digits.AsSpan(0, 8), System.Globalization.CultureInfo.InvariantCulture);
        var check = int.Parse(digits.AsSpan(8, 2), System.Globalization.CultureInfo.InvariantCulture);
        return 97 - (number % 97) == check;
    }

    /// <summary>Danish CVR: eight digits, or DK and eight digits.</summary>
    public static bool IsCvr(string value) => IsDigits(value, 8) || IsDanishSe(value);

    public static bool IsDanishSe(string value) =>
        value.Length == 10 && value.StartsWith("DK", StringComparison.Ordinal) && value.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsDutchVat(string value) =>
        value.Length == 14 && value.StartsWith("NL", StringComparison.Ordinal) && value[11] == 'B'
        && value.AsSpan(2, 9).IndexOfAnyExceptInRange('0', '9') < 0 && value.AsSpan(12, 2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Swedish organisation number by Luhn on the first ten characters; all must be digits.</summary>
    public static bool IsSwedish(string value)
    {
        if (value.Length == 0 || !value.All(char.IsDigit))
        {
            return false;
        }

        // Digits of other scripts are digits to the pattern but not numbers to the sum.
        if (!value.All(char.IsAsciiDigit) || value.Length < 10)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var digit = value[8 - i] - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += (weighted % 10) + (i % 2 == 0 ? weighted / 10 : 0);
        }

        return (10 - (sum % 10)) % 10 == value[9] - '0';
    }

    public static bool IsAbn(string digits)
    {
        ReadOnlySpan<int> weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
        var sum = (digits[0] - '1') * weights[0];
        for (var i = 1; i < 11; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum % 89 == 0;
    }

    public static bool IsCodiceFiscale(string value) => value.Length switch
    {
        11 => IsInteger(value),
        16 => IsLetters(value.AsSpan(0, 6)) && IsInteger(value.AsSpan(6, 2)) && IsLetters(value.AsSpan(8, 1)) && IsInteger(value.AsSpan(9, 2))
            && IsInteger(value.AsSpan(14, 1)) && IsLetters(value.AsSpan(15, 1)),
        _ => false,
    };

    public static bool IsPartitaIva(string value)
    {
        if (!value.StartsWith("IT", StringComparison.Ordinal) && !value.StartsWith("it", StringComparison.Ordinal))
        {
            return true;
        }

        var code = value[2..];
        if (code.Length != 11 || !code.All(char.IsAsciiDigit))
        {
            return false;
        }

        const string Doubled = "0246813579";
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            sum += i % 2 == 1 ? Doubled[code[i] - '0'] - '0' : code[i] - '0';
        }

        return sum % 10 == 0;
    }

    /// <summary>Greek tax number.</summary>
    public static bool IsGreek(string value)
    {
        if (value.Length < 9 || value.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 8; i++)
        {
            sum += (value[i] - '0') << (8 - i);
        }

        return sum % 11 % 10 == value[8] - '0';
    }

    /// <summary>IBAN by form and modulus 97; lower-case letters count by their own code, as in the official rule.</summary>
    public static bool IsIban(string value)
    {
        if (value.Length is < 4 or > 34 || !char.IsAsciiLetterUpper(value[0]) || !char.IsAsciiLetterUpper(value[1])
            || !char.IsAsciiDigit(value[2]) || !char.IsAsciiDigit(value[3]) || !value.All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        var digits = string.Concat((value[4..] + value[..4]).Select(c =>
            (c > '@' ? c - 55 : c - 48).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) % 97 == 1;
    }

    private static bool IsLetters(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Letters);

    // castable as xs:integer: a sign and blanks around it are allowed.
    private static bool IsInteger(ReadOnlySpan<char> text)
    {
        var rest = text.Trim(' ');
        rest = rest.Length > 0 && rest[0] is '+' or '-' ? rest[1..] : rest;
        return rest.Length > 0 && rest.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
