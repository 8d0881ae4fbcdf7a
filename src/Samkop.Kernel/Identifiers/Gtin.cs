namespace Samkop.Kernel;

/// <summary>
/// Global trade item number with 8, 12, 13 or 14 digits and GS1 check digit. The canonical form is the shortest of these lengths,
/// so that an article is found whether or not the sender filled it with zeros to 14.
/// </summary>
public sealed class Gtin : Identifier<Gtin>, IIdentifier<Gtin>
{
    private Gtin(string digits)
        : base(digits)
    {
    }

    /// <summary>Reads it with or without spaces and leading zeros; refuses other lengths (KRN-122) and a wrong check digit (KRN-123).</summary>
    public static Result<Gtin> Read(string? text)
    {
        var digits = Typed.Compact(text);
        if (digits.Length is not (8 or 12 or 13 or 14) || !Typed.IsDigits(digits))
        {
            return KernelRefusals.NotGtin.With(text);
        }

        return CheckDigits.IsGs1(digits) ? new Gtin(Shortest(digits.PadLeft(14, '0'))) : KernelRefusals.GtinCheckDigit.With(text);
    }

    /// <summary>Filled with zeros to 14 digits, as GS1 stores it.</summary>
    public string ToGtin14() => ToString().PadLeft(14, '0');

    private static string Shortest(string fourteen) => fourteen.AsSpan().IndexOfAnyExcept('0') switch
    {
        < 1 => fourteen,
        1 => fourteen[1..],
        < 6 => fourteen[2..],
        _ => fourteen[6..],
    };
}
