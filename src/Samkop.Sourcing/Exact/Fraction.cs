using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Samkop.Sourcing.Exact;

/// <summary>
/// An exact number in lowest terms; the default value is 0. Rankings compare these and never a rounded figure,
/// so that the same input gives the same order on any machine.
/// </summary>
[JsonConverter(typeof(FractionJson))]
public readonly record struct Fraction : IComparable<Fraction>
{
    // A published number longer than this is a fault or an attack, and both are refused.
    private const int MostDigits = 60;

    // Stored as the distance from one, so that default(Fraction) is 0/1 and not 0/0.
    private readonly BigInteger denominatorAboveOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, denominatorAboveOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    /// <summary>Nought.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One { get; } = Of(1);

    /// <summary>Above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line; positive.</summary>
    public BigInteger Denominator => denominatorAboveOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>A fraction of whole numbers.</summary>
    /// <exception cref="DivideByZeroException">Nought below the line.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) =>
        denominator.IsZero ? throw new DivideByZeroException() : new(numerator, denominator);

    /// <summary>A whole number.</summary>
    public static Fraction Of(BigInteger whole) => new(whole, BigInteger.One);

    /// <summary>The exact value of a decimal.</summary>
    public static Fraction FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return new(value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    /// <summary>
    /// Reads <c>12</c>, <c>-0.125</c> or <c>9/7</c>: digits, at most one point, no exponent, no thousands, at most 60 characters.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Fraction value)
    {
        value = default;
        if (text.Length is 0 or > MostDigits)
        {
            return false;
        }

        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryDecimal(text, out value);
        }

        if (!TryDecimal(text[..slash], out var above) || !TryDecimal(text[(slash + 1)..], out var below) || below.Sign <= 0)
        {
            return false;
        }

        value = above / below;
        return true;
    }

    /// <summary>Reads the text; for numbers that stand in code.</summary>
    /// <exception cref="FormatException">Not a number in the form of <see cref="TryParse"/>.</exception>
    public static Fraction Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is not a number.");

    /// <summary>Exact sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Exact difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The same distance on the other side of nought.</summary>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>Exact product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is nought.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Less than.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>More than.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Not more than.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Not less than.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller one.</summary>
    public static Fraction Min(Fraction left, Fraction right) => left < right ? left : right;

    /// <summary>The greater one.</summary>
    public static Fraction Max(Fraction left, Fraction right) => left > right ? left : right;

    /// <summary>Without its sign.</summary>
    public static Fraction Abs(Fraction value) => value.Sign < 0 ? -value : value;

    /// <summary>Times itself, so many times; nought times gives one.</summary>
    public static Fraction Power(Fraction value, int exponent) =>
        new(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent));

    /// <inheritdoc />
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>To the nearest whole number, halves away from nought, after moving the point so many places to the right.</summary>
    public BigInteger Rounded(int decimals)
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) * 2;
        var twice = Denominator * 2;
        return Sign * ((scaled + Denominator) / twice);
    }

    /// <summary>For people: so many decimals, halves away from nought, with a point. Never compared.</summary>
    public string ToText(int decimals)
    {
        var rounded = Rounded(decimals);
        var digits = BigInteger.Abs(rounded).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = rounded.Sign < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    /// <summary>The nearest decimal, for charts and estimates; never for a ranking.</summary>
    /// <exception cref="OverflowException">Larger than a decimal holds.</exception>
    public decimal ToDecimal() => decimal.Parse(ToText(8), CultureInfo.InvariantCulture);

    /// <summary>Exact: <c>12.5</c> when it ends, else <c>9/7</c>. <see cref="TryParse"/> reads it back.</summary>
    public override string ToString()
    {
        var (rest, decimals) = (Denominator, 0);
        foreach (var prime in (ReadOnlySpan<int>)[2, 5])
        {
            var count = 0;
            for (; (rest % prime).IsZero; rest /= prime)
            {
                count++;
            }

            decimals = Math.Max(decimals, count);
        }

        return rest.IsOne
            ? ToText(decimals)
            : $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";
    }

    private static bool TryDecimal(ReadOnlySpan<char> text, out Fraction value)
    {
        value = default;
        var unsigned = text.StartsWith("-") ? text[1..] : text;
        var point = unsigned.IndexOf('.');
        var fraction = point < 0 ? [] : unsigned[(point + 1)..];
        var whole = point < 0 ? unsigned : unsigned[..point];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var digits = BigInteger.Parse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture);
        value = new(unsigned.Length < text.Length ? -digits : digits, BigInteger.Pow(10, fraction.Length));
        return true;
    }
}
