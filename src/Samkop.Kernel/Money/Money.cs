namespace Samkop.Kernel;

/// <summary>
/// An amount in whole minor units (öre) of one currency. The default value is 0 SEK, so there is no invalid amount.
/// There is no <c>*</c> or <c>/</c>: a price times a quantity is <see cref="UnitPrice.Times(Quantity, PriceBase?, Rounding)"/>, a share is <see cref="Split"/>.
/// Adding or comparing two currencies throws, because it is a bug in the caller.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long minor, Currency currency) => (Minor, Currency) = (minor, currency);

    /// <summary>Whole minor units: 1250 is 12,50 kr.</summary>
    public long Minor { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>0 SEK.</summary>
    public static Money Zero => default;

    /// <summary>True for nought in any currency.</summary>
    public bool IsZero => Minor == 0;

    /// <summary>Below nought, as in a credit.</summary>
    public bool IsNegative => Minor < 0;

    /// <summary>From whole minor units; SEK when no currency is given.</summary>
    public static Money FromMinor(long minor, Currency currency = default) => new(minor, currency);

    /// <summary>From a decimal number; refuses more decimals than the currency has (KRN-001) instead of rounding in secret.</summary>
    public static Result<Money> FromDecimal(decimal amount, Currency currency = default) =>
        Millionths.Scaled(amount, currency.MinorPerMajor) is { } minor
            ? new Money(minor, currency)
            : KernelRefusals.TooManyDecimals.With(amount, currency.Code, currency.MinorDigits);

    /// <summary>In major units: 12.50.</summary>
    public decimal ToDecimal() => (decimal)Minor / Currency.MinorPerMajor;

    /// <summary>Without sign.</summary>
    public Money Abs() => new(Math.Abs(Minor), Currency);

    /// <summary>
    /// Shares the amount by weights so that the parts always sum to the whole: each part is cut towards nought, then the minor
    /// units left over go one each to the largest remainders (the first of equals). A credit splits like its invoice with opposite sign.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is negative or all are nought.</exception>
    public IReadOnlyList<Money> Split(IReadOnlyList<long> weights)
    {
        var currency = Currency;
        return [.. Shares.Of(Minor, weights).Select(minor => new Money(minor, currency))];
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => Minor.CompareTo(SameCurrency(other).Minor);

    /// <summary>Sum in one currency.</summary>
    public static Money operator +(Money left, Money right) => new(left.Minor + left.SameCurrency(right).Minor, left.Currency);

    /// <summary>Difference in one currency.</summary>
    public static Money operator -(Money left, Money right) => new(left.Minor - left.SameCurrency(right).Minor, left.Currency);

    /// <summary>Opposite sign.</summary>
    public static Money operator -(Money amount) => new(-amount.Minor, amount.Currency);

    /// <summary>Less than.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>More than.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Not more than.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Not less than.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>For a column whose head names the currency: <c>−14 210,00</c>, with narrow no-break spaces and a real minus.</summary>
    public string ToNumber() => SwedishNumber.Fixed(ToDecimal(), Currency.MinorDigits);

    /// <summary>For a sentence: <c>−14 210,00 kr</c>.</summary>
    public override string ToString() => ToNumber() + SwedishNumber.NoBreakSpace + Currency.Symbol;

    private Money SameCurrency(Money other) =>
        Currency == other.Currency
            ? other
            : throw new InvalidOperationException($"{Currency} and {other.Currency} do not mix; this is a bug in the caller.");
}
