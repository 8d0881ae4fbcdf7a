namespace Samkop.Kernel;

/// <summary>
/// An amount of value added tax.
/// A type of its own, so that comparing a limit without VAT with a total with VAT does not compile.
/// </summary>
public readonly record struct VatAmount : IComparable<VatAmount>
{
    private VatAmount(Money money) => Money = money;

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
    public static VatAmount Zero => default;

    /// <summary>From whole minor units; SEK when no currency is given.</summary>
    public static VatAmount FromMinor(long minor, Currency currency = default) => new(Money.FromMinor(minor, currency));

    /// <summary>Declares what a plain amount means.</summary>
    public static VatAmount From(Money money) => new(money);

    /// <summary>Parts by weight that always sum to the whole; see <see cref="Money.Split"/>.</summary>
    public IReadOnlyList<VatAmount> Split(IReadOnlyList<long> weights) => [.. Money.Split(weights).Select(From)];

    /// <summary>Without sign.</summary>
    public VatAmount Abs() => new(Money.Abs());

    /// <inheritdoc />
    public int CompareTo(VatAmount other) => Money.CompareTo(other.Money);

    /// <summary>Sum in one currency.</summary>
    public static VatAmount operator +(VatAmount left, VatAmount right) => new(left.Money + right.Money);

    /// <summary>Difference in one currency.</summary>
    public static VatAmount operator -(VatAmount left, VatAmount right) => new(left.Money - right.Money);

    /// <summary>Opposite sign.</summary>
    public static VatAmount operator -(VatAmount amount) => new(-amount.Money);

    /// <summary>Less than.</summary>
    public static bool operator <(VatAmount left, VatAmount right) => left.Money < right.Money;

    /// <summary>More than.</summary>
    public static bool operator >(VatAmount left, VatAmount right) => left.Money > right.Money;

    /// <summary>Not more than.</summary>
    public static bool operator <=(VatAmount left, VatAmount right) => left.Money <= right.Money;

    /// <summary>Not less than.</summary>
    public static bool operator >=(VatAmount left, VatAmount right) => left.Money >= right.Money;

    /// <summary>As <see cref="Money.ToString"/>.</summary>
    public override string ToString() => Money.ToString();
}
