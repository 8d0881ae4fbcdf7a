namespace Samkop.Kernel;

/// <summary>
/// An amount with VAT: invoice totals, payments.
/// A type of its own, so that comparing a limit without VAT with a total with VAT does not compile.
/// </summary>
public readonly record struct GrossAmount : IComparable<GrossAmount>
{
    private GrossAmount(Money money) => Money = money;

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
    public static GrossAmount Zero => default;

    /// <summary>From whole minor units; SEK when no currency is given.</summary>
    public static GrossAmount FromMinor(long minor, Currency currency = default) => new(Money.FromMinor(minor, currency));

    /// <summary>Declares what a plain amount means.</summary>
    public static GrossAmount From(Money money) => new(money);

    /// <summary>Parts by weight that always sum to the whole; see <see cref="Money.Split"/>.</summary>
    public IReadOnlyList<GrossAmount> Split(IReadOnlyList<long> weights) => [.. Money.Split(weights).Select(From)];

    /// <summary>Without sign.</summary>
    public GrossAmount Abs() => new(Money.Abs());

    /// <inheritdoc />
    public int CompareTo(GrossAmount other) => Money.CompareTo(other.Money);

    /// <summary>Sum in one currency.</summary>
    public static GrossAmount operator +(GrossAmount left, GrossAmount right) => new(left.Money + right.Money);

    /// <summary>Difference in one currency.</summary>
    public static GrossAmount operator -(GrossAmount left, GrossAmount right) => new(left.Money - right.Money);

    /// <summary>Opposite sign.</summary>
    public static GrossAmount operator -(GrossAmount amount) => new(-amount.Money);

    /// <summary>With VAT less VAT is without VAT.</summary>
    public static NetAmount operator -(GrossAmount gross, VatAmount vat) => NetAmount.From(gross.Money - vat.Money);

    /// <summary>Less than.</summary>
    public static bool operator <(GrossAmount left, GrossAmount right) => left.Money < right.Money;

    /// <summary>More than.</summary>
    public static bool operator >(GrossAmount left, GrossAmount right) => left.Money > right.Money;

    /// <summary>Not more than.</summary>
    public static bool operator <=(GrossAmount left, GrossAmount right) => left.Money <= right.Money;

    /// <summary>Not less than.</summary>
    public static bool operator >=(GrossAmount left, GrossAmount right) => left.Money >= right.Money;

    /// <summary>As <see cref="Money.ToString"/>.</summary>
    public override string ToString() => Money.ToString();
}
