namespace Samkop.Kernel;

/// <summary>Global location number: 13 digits with GS1 check digit. Delivery points, parties, Peppol scheme 0088.</summary>
public sealed class Gln : Identifier<Gln>, IIdentifier<Gln>
{
    private Gln(string digits)
        : base(digits)
    {
    }

    /// <summary>Reads 13 digits, with or without spaces; refuses other lengths (KRN-120) and a wrong check digit (KRN-121).</summary>
    public static Result<Gln> Read(string? text)
    {
        var digits = Typed.Compact(text);
        if (digits.Length != 13 || !Typed.IsDigits(digits))
        {
            return KernelRefusals.NotGln.With(text);
        }

        return CheckDigits.IsGs1(digits) ? new Gln(digits) : KernelRefusals.GlnCheckDigit.With(text);
    }
}
