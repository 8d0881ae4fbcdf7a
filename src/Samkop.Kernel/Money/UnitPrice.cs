namespace Samkop.Kernel;

/// <summary>
/// The price of one unit, or of a <see cref="PriceBase"/>, with six decimals: a million items at 0.0125 kr exist.
/// Only line totals are rounded to öre, never prices.
/// </summary>
public readonly record struct UnitPrice : IComparable<UnitPrice>
{
    private UnitPrice(long micro, Currency currency) => (Micro, Currency) = (micro, currency);

    /// <summary>Whole millionths of the major unit: 12 500 is 0.0125 kr.</summary>
    public long Micro { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>0 SEK.</summary>
    public static UnitPrice Zero => default;

    /// <summary>From whole millionths; SEK when no currency is given.</summary>
    public static UnitPrice FromMicro(long micro, Currency currency = default) => new(micro, currency);

    /// <summary>From a decimal number; refuses more than six decimals (KRN-003) instead of rounding in secret.</summary>
    public static Result<UnitPrice> FromDecimal(decimal price, Currency currency = default) =>
        Millionths.From(price) is { } micro ? new UnitPrice(micro, currency) : KernelRefusals.TooFinePrice.With(price);

    /// <summary>In major units.</summary>
    public decimal ToDecimal() => Millionths.ToDecimal(Micro);

    /// <summary>
    /// The line amount: price × quantity ÷ base quantity, rounded once to minor units (BT-131). No base means per 1 of the quantity's unit.
    /// </summary>
    /// <exception cref="InvalidOperationException">The base is in another unit than the quantity: convert first.</exception>
    /// <exception cref="OverflowException">The amount does not fit; where numbers come from outside, use <see cref="TimesOrRefuse"/>.</exception>
    public NetAmount Times(Quantity quantity, PriceBase? priceBase, Rounding rounding) =>
        NetAmount.FromMinor(checked((long)Multiply(quantity, priceBase, rounding)), Currency);

    /// <summary>The line amount of a price per 1 of the quantity's unit.</summary>
    public NetAmount Times(Quantity quantity, Rounding rounding) => Times(quantity, priceBase: null, rounding);

    /// <summary>As <see cref="Times(Quantity, PriceBase?, Rounding)"/>, but refuses an amount that does not fit (KRN-005): for numbers that come from outside.</summary>
    public Result<NetAmount> TimesOrRefuse(Quantity quantity, PriceBase? priceBase, Rounding rounding)
    {
        var minor = Multiply(quantity, priceBase, rounding);
        return minor >= long.MinValue && minor <= long.MaxValue
            ? NetAmount.FromMinor((long)minor, Currency)
            : KernelRefusals.AmountTooLarge.With(ToString(), quantity.ToString());
    }

    /// <inheritdoc />
    public int CompareTo(UnitPrice other) =>
        Currency == other.Currency
            ? Micro.CompareTo(other.Micro)
            : throw new InvalidOperationException($"{Currency} and {other.Currency} do not mix; this is a bug in the caller.");

    /// <summary>Lower than.</summary>
    public static bool operator <(UnitPrice left, UnitPrice right) => left.CompareTo(right) < 0;

    /// <summary>Higher than.</summary>
    public static bool operator >(UnitPrice left, UnitPrice right) => left.CompareTo(right) > 0;

    /// <summary>Not higher than.</summary>
    public static bool operator <=(UnitPrice left, UnitPrice right) => left.CompareTo(right) <= 0;

    /// <summary>Not lower than.</summary>
    public static bool operator >=(UnitPrice left, UnitPrice right) => left.CompareTo(right) >= 0;

    /// <summary>For a column whose head names the currency: two decimals, more when the price has more.</summary>
    public string ToNumber() => SwedishNumber.AtLeast(ToDecimal(), Currency.MinorDigits);

    /// <summary>For a sentence: <c>0,0125 kr</c>.</summary>
    public override string ToString() => ToNumber() + SwedishNumber.NoBreakSpace + Currency.Symbol;

    // price/10⁶ × quantity/10⁶ ÷ (base/10⁶) in minor units: the product of two longs always fits in 128 bits,
    // and because no currency has more than three decimals the power of ten stands below the line.
    private Int128 Multiply(Quantity quantity, PriceBase? priceBase, Rounding rounding)
    {
        var per = priceBase ?? PriceBase.One(quantity.Unit);
        if (per.Unit != quantity.Unit)
        {
            throw new InvalidOperationException($"The price is per {per.Unit}, the quantity in {quantity.Unit}: convert first.");
        }

        var product = (Int128)Micro * quantity.Micro;
        return rounding.Divide(product, (Int128)per.Micro * (Millionths.One / Currency.MinorPerMajor));
    }
}
