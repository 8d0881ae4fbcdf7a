using System.Globalization;
using CsCheck;
using Samkop.Sourcing.Exact;

namespace Samkop.UnitTests.Sourcing.Evaluation;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any =
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Long[1, 1_000_000], (above, below) => Fraction.Of(above, below));

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("0.10", "0.1")]
    [InlineData("9/7", "9/7")]
    [InlineData("18/14", "9/7")]
    [InlineData("1.5/0.5", "3")]
    [InlineData("-0", "0")]
    [InlineData("007", "7")]
    public void A_number_is_read_as_it_is_written(string text, string written) => Assert.Equal(written, Fraction.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 000")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("٣")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void What_is_no_plain_number_is_not_read(string text)
    {
        Assert.False(Fraction.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Fraction.Parse(text));
    }

    [Theory]
    [InlineData("2.345", 2, "2.35")]
    [InlineData("-2.345", 2, "-2.35")]
    [InlineData("2.3449999", 2, "2.34")]
    [InlineData("0.004", 2, "0.00")]
    [InlineData("-0.004", 2, "0.00")]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("2/3", 4, "0.6667")]
    public void Halves_are_rounded_away_from_nought_for_people(string value, int decimals, string shown) =>
        Assert.Equal(shown, Fraction.Parse(value).ToText(decimals));

    [Fact]
    public void A_tenth_ten_times_is_one_and_a_third_thrice_too()
    {
        Assert.Equal(Fraction.One, Enumerable.Repeat(Fraction.Parse("0.1"), 10).Aggregate(Fraction.Zero, (sum, one) => sum + one));
        Assert.Equal(Fraction.One, Fraction.Of(1, 3) * Fraction.Of(3));
        Assert.Equal(default, Fraction.Zero);
        Assert.Equal("0", default(Fraction).ToString());
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
    }

    [Fact]
    public void Arithmetic_keeps_its_laws_and_what_is_written_is_read_back() =>
        Gen.Select(Any, Any, Any).Sample((a, b, c) =>
        {
            Assert.Equal(a * (b + c), (a * b) + (a * c));
            Assert.Equal(a, a - b + b);
            Assert.Equal(a, b.Sign == 0 ? a : a / b * b);
            Assert.Equal(a < b, (b - a).Sign > 0);
            Assert.Equal(a >= b, !(a < b));
            Assert.Equal(a.Sign, (a * a * a).Sign);
            Assert.Equal(a * a, Fraction.Power(a, 2));
            Assert.Equal(Fraction.Max(a, b) + Fraction.Min(a, b), a + b);
            Assert.True(a.ToString().Length > 60 || Fraction.Parse(a.ToString()) == a);
        });

    [Fact]
    public void Decimals_are_taken_exactly() =>
        Gen.Decimal.Sample(value =>
        {
            Assert.Equal(Fraction.Parse(value.ToString(CultureInfo.InvariantCulture)), Fraction.FromDecimal(value));
            Assert.Equal(Math.Sign(value), Fraction.FromDecimal(value).Sign);
        });
}
