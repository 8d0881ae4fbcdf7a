namespace Samkop.Kernel;

/// <summary>Bankgiro number: seven or eight digits, Luhn check digit. Canonical without hyphen.</summary>
public sealed class BankgiroNumber : Identifier<BankgiroNumber>, IIdentifier<BankgiroNumber>
{
    private BankgiroNumber(string digits)
        : base(digits)
    {
    }

    /// <summary>Reads it with or without hyphen; refuses other forms (KRN-140) and a wrong check digit (KRN-141).</summary>
    public static Result<BankgiroNumber> Read(string? text)
    {
        var digits = Typed.Compact(text);
        if (digits.Length is not (7 or 8) || !Typed.IsDigits(digits) || digits[0] == '0')
        {
            return KernelRefusals.NotBankgiro.With(text);
        }

        return CheckDigits.IsLuhn(digits) ? new BankgiroNumber(digits) : KernelRefusals.BankgiroCheckDigit.With(text);
    }

    /// <summary><c>5050-1055</c>, <c>366-5114</c>.</summary>
    public override string ToDisplay() => $"{ToString()[..^4]}-{ToString()[^4..]}";
}
