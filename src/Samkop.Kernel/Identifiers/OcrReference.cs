using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// A payment reference with Luhn check digit, 2 to 25 digits. Payees may also demand a length digit before the check digit
/// (total length modulo 10) or fixed lengths; <see cref="OcrRule"/> says what the payee has agreed with Bankgirot.
/// </summary>
public sealed class OcrReference : Identifier<OcrReference>, IIdentifier<OcrReference>
{
    private const int Longest = 25;

    private OcrReference(string digits)
        : base(digits)
    {
    }

    /// <summary>The digit before the check digit tells the length. One in ten does so by chance.</summary>
    public bool HasLengthDigit => ToString()[^2] == LengthDigit(ToString().Length);

    /// <summary>Reads digits with or without spaces; refuses other forms (KRN-144) and a wrong check digit (KRN-145).</summary>
    public static Result<OcrReference> Read(string? text) => Read(text, OcrRule.CheckDigitOnly);

    /// <summary>As <see cref="Read(string?)"/>, and refuses what breaks the payee's rule (KRN-146).</summary>
    public static Result<OcrReference> Read(string? text, OcrRule rule)
    {
        var digits = Typed.Compact(text);
        if (digits.Length is < 2 or > Longest || !Typed.IsDigits(digits))
        {
            return KernelRefusals.NotOcr.With(text);
        }

        if (!CheckDigits.IsLuhn(digits))
        {
            return KernelRefusals.OcrCheckDigit.With(text);
        }

        var reference = new OcrReference(digits);
        return rule.Allows(reference) ? reference : KernelRefusals.OcrLength.With(text);
    }

    /// <summary>Adds the check digit, and before it the length digit when wanted: 12345 → 1234574.</summary>
    /// <exception cref="ArgumentException">Not 1 to 23 digits.</exception>
    public static OcrReference Make(string digits, bool withLengthDigit)
    {
        if (digits.Length is < 1 or > Longest - 2 || !Typed.IsDigits(digits))
        {
            throw new ArgumentException("1 to 23 digits are needed.", nameof(digits));
        }

        var body = withLengthDigit ? digits + LengthDigit(digits.Length + 2) : digits;
        return new OcrReference(body + CheckDigits.Luhn(body));
    }

    private static char LengthDigit(int length) => (length % 10).ToString(CultureInfo.InvariantCulture)[0];
}

/// <summary>What a payee has agreed with Bankgirot beyond the check digit.</summary>
/// <param name="NeedsLengthDigit">Variable length: the digit before the last tells it.</param>
/// <param name="Lengths">Fixed length: one or two; empty when any will do.</param>
public sealed record OcrRule(bool NeedsLengthDigit, IReadOnlyList<int> Lengths)
{
    /// <summary>Only the check digit counts.</summary>
    public static OcrRule CheckDigitOnly { get; } = new(NeedsLengthDigit: false, []);

    /// <summary>Check digit and length digit.</summary>
    public static OcrRule LengthDigit { get; } = new(NeedsLengthDigit: true, []);

    /// <summary>Does the reference follow the rule.</summary>
    public bool Allows(OcrReference reference) =>
        (!NeedsLengthDigit || reference.HasLengthDigit) && (Lengths.Count == 0 || Lengths.Contains(reference.ToString().Length));
}
