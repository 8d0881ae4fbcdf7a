namespace Samkop.Kernel;

/// <summary>
/// An amount without VAT: line totals, thresholds, delegation limits, ceilings.
/// A type of its own, so that comparing a limit without VAT with a total with VAT does not compile.
/// </summary>
public readonly record struct NetAmount : IComparable<NetAmount>
{
    private NetAmount(Money money) => Money = money;

    /// <summary>The plain amount, for display and storage.</summary>
    public Money Money { get; }

    /// <summary>Whole minor units.</summary>
    public long Minor => Money.Minor;

    /// <summary>The currency.</summary>
    public Currency Currency => Money.Currency;

    /// <summary>True for nought in any currency.</summary>
    public bool IsZero => Money.IsZero;

    /// <summary>Below nought, as in a credit.</summary>
    public bool IsNegative => Money.IsNegative;

    /// <summary>0 SEK.</summary>
    public static NetAmount Zero => default;

    /// <summary>From whole minor units; SEK when no currency is given.</summary>
    public static NetAmount FromMinor(long minor, Currency currency = default) => new(Money.FromMinor(minor, currency));

    /// <summary>Declares what a plain amount means.</summary>
    public static NetAmount From(Money money) => new(money);

    /// <summary>Parts by weight that always sum to the whole; see <see cref="Money.Split"/>.</summary>
    public IReadOnlyList<NetAmount> Split(IReadOnlyList<long> weights) => [.. Money.Split(weights).Select(From)];

    /// <summary>Without sign.</summary>
    public NetAmount Abs() => new(Money.Abs());

    /// <summary>The VAT on this amount, rounded once. EN 16931 rounds per rate and not per line: call it on the taxable sum of a rate (BR-CO-17).</summary>
    public VatAmount Vat(VatRate rate, Rounding rounding = Rounding.HalfAwayFromZero) =>
        VatAmount.FromMinor(checked((long)rounding.Divide((Int128)Minor * rate.BasisPoints, VatRate.BasisPointsInWhole)), Currency);

    /// <inheritdoc />
    public int CompareTo(NetAmount other) => Money.CompareTo(other.Money);

    /// <summary>Sum in one currency.</summary>
    public static NetAmount operator +(NetAmount left, NetAmount right) => new(left.Money + right.Money);

    /// <summary>Difference in one currency.</summary>
    public static NetAmount operator -(NetAmount left, NetAmount right) => new(left.Money - right.Money);

    /// <summary>Opposite sign.</summary>
    public static NetAmount operator -(NetAmount amount) => new(-amount.Money);

    /// <summary>Without VAT plus VAT is with VAT.</summary>
    public static GrossAmount operator +(NetAmount net, VatAmount vat) => GrossAmount.From(net.Money + vat.Money);

    /// <summary>Less than.</summary>
    public static bool operator <(NetAmount left, NetAmount right) => left.Money < right.Money;

    /// <summary>More than.</summary>
    public static bool operator >(NetAmount left, NetAmount right) => left.Money > right.Money;

    /// <summary>Not more than.</summary>
    public static bool operator <=(NetAmount left, NetAmount right) => left.Money <= right.Money;

    /// <summary>Not less than.</summary>
    public static bool operator >=(NetAmount left, NetAmount right) => left.Money >= right.Money;

    /// <summary>As <see cref="Money.ToString"/>.</summary>
    public override string ToString() => Money.ToString();
}
