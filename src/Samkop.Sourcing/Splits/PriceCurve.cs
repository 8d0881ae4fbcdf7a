using System.Numerics;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Splits;

/// <summary>A tenderer's price by volume: from each step on, its price holds for the whole volume.</summary>
/// <param name="Steps">Least volume and price per unit, the first from nought or the smallest thinkable volume.</param>
public sealed record PriceLadder(IReadOnlyList<(Fraction From, Fraction Price)> Steps)
{
    /// <summary>The price per unit at a volume; below the first step the first price.</summary>
    public Fraction At(Fraction volume) =>
        Steps.Where(step => step.From <= volume).DefaultIfEmpty(Steps[0]).MaxBy(static step => step.From).Price;
}

/// <summary>
/// A smooth price p(q) = c + S/q^η for planning, when nobody has offered a ladder yet. Computed in floating point and cut to
/// millionths, which is far below what the estimate of c, S and η is worth.
/// </summary>
/// <param name="Floor">c: the price that no volume goes below.</param>
/// <param name="Scale">S: what small volumes pay for.</param>
/// <param name="Exponent">η between 0 and 1: how fast the price falls.</param>
public sealed record PriceCurve(double Floor, double Scale, double Exponent)
{
    /// <summary>The price per unit at a volume.</summary>
    public Fraction At(Fraction volume)
    {
        var quantity = (double)volume.ToDecimal();
        // The square root is exact to the last bit everywhere, the general power is not.
        var power = Exponent is 0.5 ? Math.Sqrt(quantity) : Math.Pow(quantity, Exponent);
        return Fraction.Of((BigInteger)Math.Round((Floor + (Scale / power)) * 1_000_000), 1_000_000);
    }

    /// <summary>
    /// The share of the group above which, under equal price, a member gains less in money by being larger, the group's volume being given:
    /// (1 − η)^(1/η), a quarter for η = ½.
    /// </summary>
    public static double ShareLimitOfGivenGroup(double exponent) => Math.Pow(1 - exponent, 1 / exponent);

    /// <summary>
    /// The share above which a member gains less by adding volume, the others' volume being given: 0.382 for η = ½,
    /// where x(2 − x)² = 1.
    /// </summary>
    public static double ShareLimitOfGivenOthers(double exponent)
    {
        // Gain of volume q against others of volume 1 is q^(1−η) − q(1+q)^(−η); it rises and then falls, so that its slope is nought once.
        double Slope(double q) =>
            ((1 - exponent) * Math.Pow(q, -exponent)) - Math.Pow(1 + q, -exponent) + (exponent * q * Math.Pow(1 + q, -exponent - 1));
        var (low, high) = (1e-9, 1e9);
        for (var i = 0; i < 200; i++)
        {
            var middle = Math.Sqrt(low * high);
            (low, high) = Slope(middle) > 0 ? (middle, high) : (low, middle);
        }

        return low / (1 + low);
    }
}
