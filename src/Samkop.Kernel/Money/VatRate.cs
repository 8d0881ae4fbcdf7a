namespace Samkop.Kernel;

/// <summary>
/// A VAT rate in percent with two decimals, 0 to 100. Which rates the law knows on a day is data of the rule sets, not of this type.
/// </summary>
public readonly record struct VatRate : IComparable<VatRate>
{
    /// <summary>Basis points in 100 %.</summary>
    internal const int BasisPointsInWhole = 10_000;

    private VatRate(int basisPoints) => BasisPoints = basisPoints;

    /// <summary>Hundredths of a percent: 2500 is 25 %.</summary>
    public int BasisPoints { get; }

    /// <summary>In percent: 25 or 5.5.</summary>
    public decimal Percent => BasisPoints / 100m;

    /// <summary>No VAT.</summary>
    public static VatRate Zero => default;

    /// <summary>From percent; refuses below 0, above 100 and more than two decimals (KRN-006).</summary>
    public static Result<VatRate> FromPercent(decimal percent) =>
        percent is >= 0 and <= 100 && Millionths.Scaled(percent, 100) is { } points
            ? new VatRate((int)points)
            : KernelRefusals.BadVatRate.With(percent);

    /// <summary>From stored hundredths of a percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10 000.</exception>
    public static VatRate FromBasisPoints(int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basisPoints, BasisPointsInWhole);
        return new VatRate(basisPoints);
    }

    /// <inheritdoc />
    public int CompareTo(VatRate other) => BasisPoints.CompareTo(other.BasisPoints);

    /// <summary>Lower than.</summary>
    public static bool operator <(VatRate left, VatRate right) => left.BasisPoints < right.BasisPoints;

    /// <summary>Higher than.</summary>
    public static bool operator >(VatRate left, VatRate right) => left.BasisPoints > right.BasisPoints;

    /// <summary>Not higher than.</summary>
    public static bool operator <=(VatRate left, VatRate right) => left.BasisPoints <= right.BasisPoints;

    /// <summary>Not lower than.</summary>
    public static bool operator >=(VatRate left, VatRate right) => left.BasisPoints >= right.BasisPoints;

    /// <summary><c>25 %</c>, <c>5,5 %</c>.</summary>
    public override string ToString() => SwedishNumber.AtLeast(Percent, 0) + SwedishNumber.NoBreakSpace + "%";
}
