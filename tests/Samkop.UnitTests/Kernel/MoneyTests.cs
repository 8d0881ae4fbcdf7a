using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class MoneyTests
{
    private static readonly Gen<long> Minor = Gen.Long[-1_000_000_000_000, 1_000_000_000_000];
    private static readonly Gen<Money> Amount = Minor.Select(minor => Money.FromMinor(minor));

    [Fact]
    public void The_default_value_is_nought_kronor()
    {
        Assert.Equal(Money.Zero, default);
        Assert.Equal(Money.FromMinor(0, Currency.Sek), default);
        Assert.Equal("SEK", default(Money).Currency.Code);
        Assert.Equal(Currency.Read("SEK").OrThrow(), default);
    }

    [Fact]
    public void Addition_is_associative_and_commutative_and_subtraction_undoes_it() =>
        Gen.Select(Amount, Amount, Amount).Sample((a, b, c) =>
        {
            Assert.Equal(a + b, b + a);
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal(a, a + b - b);
            Assert.Equal(Money.Zero, a + -a);
            Assert.Equal(a, a + Money.Zero);
        });

    [Fact]
    public void Order_agrees_with_subtraction() =>
        Gen.Select(Amount, Amount).Sample((a, b) =>
        {
            Assert.Equal((a - b).IsNegative, a < b);
            Assert.Equal(a <= b, b >= a);
            Assert.Equal(a > b, b < a);
            Assert.Equal(a.CompareTo(b), -b.CompareTo(a));
        });

    [Fact]
    public void Two_currencies_never_mix()
    {
        var kronor = Money.FromMinor(1);
        var euro = Money.FromMinor(1, Currency.Eur);

        Assert.Throws<InvalidOperationException>(() => kronor + euro);
        Assert.Throws<InvalidOperationException>(() => kronor - euro);
        Assert.Throws<InvalidOperationException>(() => kronor < euro);
        Assert.NotEqual(kronor, euro);
    }

    [Fact]
    public void A_sum_that_does_not_fit_throws_instead_of_turning_negative() =>
        Assert.Throws<OverflowException>(() => Money.FromMinor(long.MaxValue) + Money.FromMinor(1));

    [Fact]
    public void Decimal_and_back_is_the_same_amount() =>
        Gen.Select(Minor, Gen.OneOf("SEK", "EUR", "JPY", "KWD")).Sample((minor, code) =>
        {
            var money = Money.FromMinor(minor, Currency.Read(code).OrThrow());
            Assert.Equal(money, Money.FromDecimal(money.ToDecimal(), money.Currency).OrThrow());
        });

    [Theory]
    [InlineData("SEK", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    public void A_currency_knows_its_decimals(string code, int digits) =>
        Assert.Equal(digits, Currency.Read(code).OrThrow().MinorDigits);

    [Fact]
    public void Split_always_sums_to_the_whole_and_never_misses_a_fair_share_by_a_whole_unit() =>
        Gen.Select(Minor, Gen.Long[0, 1_000_000].Array[1, 20]).Where((_, weights) => weights.Any(w => w > 0)).Sample((minor, weights) =>
        {
            var parts = Money.FromMinor(minor).Split(weights);

            Assert.Equal(minor, parts.Sum(part => part.Minor));
            var total = weights.Sum();
            for (var i = 0; i < weights.Length; i++)
            {
                // |part − minor·w/total| < 1, in whole numbers.
                var distance = Int128.Abs(((Int128)parts[i].Minor * total) - ((Int128)minor * weights[i]));
                Assert.True(distance < total, $"{parts[i]} of {minor} by {weights[i]}/{total}");
            }
        });

    [Fact]
    public void A_credit_splits_like_its_invoice_with_opposite_sign() =>
        Gen.Select(Minor, Gen.Long[1, 1000].Array[1, 9]).Sample((minor, weights) =>
            Assert.Equal(
                Money.FromMinor(minor).Split(weights).Select(part => -part),
                Money.FromMinor(-minor).Split(weights)));

    [Fact]
    public void Split_survives_the_largest_amount_and_the_largest_weights()
    {
        var parts = Money.FromMinor(long.MaxValue).Split([long.MaxValue, long.MaxValue, long.MaxValue]);
        Assert.Equal(long.MaxValue, parts[0].Minor + parts[1].Minor + parts[2].Minor);
    }

    [Fact]
    public void Weights_that_cannot_share_are_a_bug()
    {
        Assert.Throws<ArgumentException>(() => Money.FromMinor(1).Split([]));
        Assert.Throws<ArgumentException>(() => Money.FromMinor(1).Split([0, 0]));
        Assert.Throws<ArgumentException>(() => Money.FromMinor(1).Split([1, -1]));
    }

    [Theory]
    [InlineData(0, "0,00\u00A0kr")]
    [InlineData(5, "0,05\u00A0kr")]
    [InlineData(-1_421_000, "\u221214\u202F210,00\u00A0kr")]
    [InlineData(123_456_789_012, "1\u202F234\u202F567\u202F890,12\u00A0kr")]
    public void Amounts_are_shown_as_in_a_Swedish_ledger(long minor, string shown) =>
        Assert.Equal(shown, Money.FromMinor(minor).ToString());

    [Fact]
    public void Foreign_amounts_are_shown_with_their_code_and_their_decimals()
    {
        Assert.Equal("1,50\u00A0EUR", Money.FromMinor(150, Currency.Eur).ToString());
        Assert.Equal("150\u00A0JPY", Money.FromMinor(150, Currency.Read("JPY").OrThrow()).ToString());
        Assert.Equal("1\u202F500,25", Money.FromMinor(150_025).ToNumber());
    }
}
