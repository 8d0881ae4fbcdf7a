using System.Numerics;
using Samkop.Sourcing.Exact;

namespace Samkop.Demand.Domain;

/// <summary>Volumes lie in the database as millionths and are reckoned with as exact fractions.</summary>
internal static class Volumes
{
    public const long Micro = 1_000_000;

    /// <summary>Above this a volume is a slip of the keyboard.</summary>
    public const decimal Most = 1_000_000_000m;

    public static Fraction Exact(long micro) => Fraction.Of(micro, Micro);

    public static long ToMicro(decimal units) => (long)decimal.Round(units * Micro);

    public static long ToMicro(this Fraction units) => (long)units.Rounded(6);

    public static decimal Units(long micro) => micro / (decimal)Micro;

    /// <summary>Smallest coin (öre) as kronor.</summary>
    public static decimal Kronor(BigInteger ore) => (decimal)ore / 100m;
}
