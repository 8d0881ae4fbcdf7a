namespace Samkop.Kernel;

/// <summary>Check digit arithmetic. Every method expects ASCII digits only and says whether the last digit fits the others.</summary>
internal static class CheckDigits
{
    /// <summary>The 10-modulus of Swedish numbers (Luhn): organisation numbers, bankgiro, plusgiro, OCR, personal numbers.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits) => !digits.IsEmpty && LuhnSum(digits, doubleLast: false) % 10 == 0;

    /// <summary>The digit that makes the number pass <see cref="IsLuhn"/>.</summary>
    public static char Luhn(ReadOnlySpan<char> digits) => ToDigit((10 - (LuhnSum(digits, doubleLast: true) % 10)) % 10);

    /// <summary>GS1 modulus 10 with weights 3 and 1 from the right, as in GLN and GTIN.</summary>
    public static bool IsGs1(ReadOnlySpan<char> digits) =>
        digits.Length > 1 && Gs1(digits[..^1]) == digits[^1];

    /// <summary>The digit that makes the number pass <see cref="IsGs1"/>.</summary>
    public static char Gs1(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var weight = (digits.Length - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits[i] - '0');
        }

        return ToDigit((10 - (sum % 10)) % 10);
    }

    /// <summary>
    /// The check digit of a CPV code: weights 3, 7, 1 repeated, modulus 10. The regulation prints the digits but not the rule;
    /// this rule gives the printed digit for every code that the tests know.
    /// </summary>
    public static char Cpv(ReadOnlySpan<char> eightDigits)
    {
        ReadOnlySpan<int> weights = [3, 7, 1];
        var sum = 0;
        for (var i = 0; i < eightDigits.Length; i++)
        {
            sum += weights[i % 3] * (eightDigits[i] - '0');
        }

        return ToDigit(sum % 10);
    }

    /// <summary>ISO 7064 modulus 97 over digits and letters (A = 10 … Z = 35), as used by IBAN after moving the first four characters last.</summary>
    public static int Mod97(ReadOnlySpan<char> lettersAndDigits)
    {
        var rest = 0;
        foreach (var c in lettersAndDigits)
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        }

        return rest;
    }

    private static int LuhnSum(ReadOnlySpan<char> digits, bool doubleLast)
    {
        var sum = 0;
        var isDoubled = doubleLast;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = digits[i] - '0';
            var product = isDoubled ? 2 * digit : digit;
            sum += product > 9 ? product - 9 : product;
            isDoubled = !isDoubled;
        }

        return sum;
    }

    private static char ToDigit(int value) => (char)('0' + value);
}
