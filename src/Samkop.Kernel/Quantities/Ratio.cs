using System.Numerics;

namespace Samkop.Kernel;

/// <summary>An exact positive fraction in lowest terms; the default value is 1.</summary>
public readonly record struct Ratio
{
    // Stored as the distance from one, so that default(Ratio) is 1/1 and not 0/0.
    private readonly long numeratorAboveOne;
    private readonly long denominatorAboveOne;

    private Ratio(long numerator, long denominator) =>
        (numeratorAboveOne, denominatorAboveOne) = (numerator - 1, denominator - 1);

    /// <summary>Above the line; positive.</summary>
    public long Numerator => numeratorAboveOne + 1;

    /// <summary>Below the line; positive.</summary>
    public long Denominator => denominatorAboveOne + 1;

    /// <summary>Is it exactly one.</summary>
    public bool IsOne => Numerator == Denominator;

    /// <summary>A fraction of positive whole numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number that is not positive.</exception>
    public static Ratio Of(long numerator, long denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var divisor = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Ratio(numerator / divisor, denominator / divisor);
    }

    /// <summary>The other way round.</summary>
    public Ratio Inverse() => new(Denominator, Numerator);

    /// <summary>Exact product.</summary>
    /// <exception cref="OverflowException">It does not fit in 64 bits over 64 bits.</exception>
    public static Ratio operator *(Ratio left, Ratio right) =>
        left.Times(right) ?? throw new OverflowException($"{left} × {right} does not fit.");

    /// <summary>Exact quotient.</summary>
    /// <exception cref="OverflowException">It does not fit in 64 bits over 64 bits.</exception>
    public static Ratio operator /(Ratio left, Ratio right) => left * right.Inverse();

    /// <summary><c>12</c> or <c>1/12</c>.</summary>
    public override string ToString() =>
        Denominator == 1 ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    /// <summary>Exact product, or null when it does not fit.</summary>
    internal Ratio? Times(Ratio other)
    {
        var numerator = (BigInteger)Numerator * other.Numerator;
        var denominator = (BigInteger)Denominator * other.Denominator;
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return numerator <= long.MaxValue && denominator <= long.MaxValue ? new Ratio((long)numerator, (long)denominator) : null;
    }
}
