namespace Samkop.Kernel;

/// <summary>Plusgiro number: two to eight digits, Luhn check digit. Canonical without hyphen and spaces.</summary>
public sealed class PlusgiroNumber : Identifier<PlusgiroNumber>, IIdentifier<PlusgiroNumber>
{
    private PlusgiroNumber(string digits)
        : base(digits)
    {
    }

    /// <summary>Reads it with or without hyphen and spaces; refuses other forms (KRN-142) and a wrong check digit (KRN-143).</summary>
    public static Result<PlusgiroNumber> Read(string? text)
    {
        var digits = Typed.Compact(text);
        if (digits.Length is < 2 or > 8 || !Typed.IsDigits(digits) || digits[0] == '0')
        {
            return KernelRefusals.NotPlusgiro.With(text);
        }

        return CheckDigits.IsLuhn(digits) ? new PlusgiroNumber(digits) : KernelRefusals.PlusgiroCheckDigit.With(text);
    }

    /// <summary>Pairs from the right and the check digit after a hyphen: <c>12 34 56-6</c>.</summary>
    public override string ToDisplay()
    {
        var (body, check) = (ToString()[..^1], ToString()[^1]);
        var pairs = Enumerable.Range(0, (body.Length + 1) / 2)
            .Select(i => body[Math.Max(0, body.Length - (2 * i) - 2)..(body.Length - (2 * i))])
            .Reverse();
        return $"{string.Join(' ', pairs)}-{check}";
    }
}
