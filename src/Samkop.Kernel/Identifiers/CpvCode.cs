namespace Samkop.Kernel;

/// <summary>
/// Common procurement vocabulary (Regulation (EC) 213/2008): eight digits and a check digit. Zeros at the end mean a wider term:
/// 30000000-9 holds 30190000-7.
/// </summary>
public sealed class CpvCode : Identifier<CpvCode>, IIdentifier<CpvCode>
{
    private const int Digits = 8;

    // The vocabulary's first two digits are the division; only below that do zeros mean "all".
    private const int DivisionDigits = 2;

    private CpvCode(string eight)
        : base($"{eight}-{CheckDigits.Cpv(eight)}") => Eight = eight;

    /// <summary>The eight digits without check digit, as UBL and eForms carry them.</summary>
    public string Eight { get; }

    /// <summary>Reads eight digits, with or without hyphen and check digit; refuses other forms (KRN-160) and a wrong check digit (KRN-161).</summary>
    public static Result<CpvCode> Read(string? text)
    {
        var digits = Typed.Compact(text);
        if (digits.Length is not (Digits or Digits + 1) || !Typed.IsDigits(digits) || digits.StartsWith("00", StringComparison.Ordinal))
        {
            return KernelRefusals.NotCpv.With(text);
        }

        var code = new CpvCode(digits[..Digits]);
        return digits.Length == Digits || digits[Digits] == code.ToString()[^1] ? code : KernelRefusals.CpvCheckDigit.With(text);
    }

    /// <summary>Is this code the wider one or anything below it.</summary>
    public bool IsWithin(CpvCode wider) => Eight.StartsWith(wider.Stem(), StringComparison.Ordinal);

    private string Stem()
    {
        var length = Eight.AsSpan().TrimEnd('0').Length;
        return Eight[..Math.Max(DivisionDigits, length)];
    }
}
