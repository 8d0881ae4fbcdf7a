namespace Samkop.Kernel;

/// <summary>
/// Where a payee is paid: the closed union of the accounts that we can pay to. Canonical text: <c>BG:5050-1055</c>, <c>PG:12 34 56-6</c>
/// without spaces, <c>IBAN:SE35…</c> or <c>IBAN:SE35…/ESSESESS</c>. Whether it may be paid to is another question: only a verified one reaches a payment.
/// </summary>
public abstract class PayeeAccount : Identifier<PayeeAccount>, IIdentifier<PayeeAccount>
{
    private const string BankgiroPrefix = "BG:";
    private const string PlusgiroPrefix = "PG:";
    private const string IbanPrefix = "IBAN:";

    private PayeeAccount(string canonical)
        : base(canonical)
    {
    }

    /// <summary>What kind of account it is.</summary>
    public abstract Text Kind { get; }

    /// <summary>Pays to a bankgiro.</summary>
    public static PayeeAccount From(BankgiroNumber number) => new Bankgiro(number);

    /// <summary>Pays to a plusgiro.</summary>
    public static PayeeAccount From(PlusgiroNumber number) => new Plusgiro(number);

    /// <summary>Pays to a bank account.</summary>
    public static PayeeAccount From(Iban iban, Bic? bic = null) => new BankAccount(iban, bic);

    /// <summary>Reads the canonical text; refuses an unknown kind (KRN-150) and what the numbers themselves refuse.</summary>
    public static Result<PayeeAccount> Read(string? text)
    {
        var compact = Typed.WithoutSpaces(text);
        return compact switch
        {
            _ when compact.StartsWith(BankgiroPrefix, StringComparison.Ordinal) => BankgiroNumber.Read(compact[BankgiroPrefix.Length..]).Map(From),
            _ when compact.StartsWith(PlusgiroPrefix, StringComparison.Ordinal) => PlusgiroNumber.Read(compact[PlusgiroPrefix.Length..]).Map(From),
            _ when compact.StartsWith(IbanPrefix, StringComparison.Ordinal) => ReadIban(compact[IbanPrefix.Length..]),
            _ => KernelRefusals.NotPayeeAccount.With(text),
        };
    }

    private static Result<PayeeAccount> ReadIban(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? Iban.Read(text).Map(iban => From(iban))
            : Iban.Read(text[..slash]).Then(iban => Bic.Read(text[(slash + 1)..]).Map(bic => From(iban, bic)));
    }

    /// <summary>A bankgiro.</summary>
    public sealed class Bankgiro : PayeeAccount
    {
        internal Bankgiro(BankgiroNumber number)
            : base(BankgiroPrefix + number.ToDisplay()) => Number = number;

        /// <summary>The number.</summary>
        public BankgiroNumber Number { get; }

        /// <inheritdoc />
        public override Text Kind => new("Bankgiro", "Bankgiro");

        /// <inheritdoc />
        public override string ToDisplay() => "Bankgiro " + Number.ToDisplay();
    }

    /// <summary>A plusgiro.</summary>
    public sealed class Plusgiro : PayeeAccount
    {
        internal Plusgiro(PlusgiroNumber number)
            : base($"{PlusgiroPrefix}{number.ToString()[..^1]}-{number.ToString()[^1]}") => Number = number;

        /// <summary>The number.</summary>
        public PlusgiroNumber Number { get; }

        /// <inheritdoc />
        public override Text Kind => new("Plusgiro", "Plusgiro");

        /// <inheritdoc />
        public override string ToDisplay() => "Plusgiro " + Number.ToDisplay();
    }

    /// <summary>A bank account by IBAN, with the bank's code when it is needed.</summary>
    public sealed class BankAccount : PayeeAccount
    {
        internal BankAccount(Iban iban, Bic? bic)
            : base(bic is null ? $"{IbanPrefix}{iban}" : $"{IbanPrefix}{iban}/{bic}") => (Iban, Bic) = (iban, bic);

        /// <summary>The account.</summary>
        public Iban Iban { get; }

        /// <summary>The bank.</summary>
        public Bic? Bic { get; }

        /// <inheritdoc />
        public override Text Kind => new("Bankkonto", "Bank account");

        /// <inheritdoc />
        public override string ToDisplay() => Bic is null ? $"IBAN {Iban.ToDisplay()}" : $"IBAN {Iban.ToDisplay()}, BIC {Bic}";
    }
}
