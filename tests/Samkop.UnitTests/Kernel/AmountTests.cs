using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class AmountTests
{
    private static readonly Gen<long> Minor = Gen.Long[-1_000_000_000_000, 1_000_000_000_000];
    private static readonly UnitCode Each = UnitCode.Each;

    [Fact]
    public void Net_plus_vat_is_gross_and_gross_less_vat_is_net_again() =>
        Gen.Select(Minor, Minor).Sample((n, v) =>
        {
            var (net, vat) = (NetAmount.FromMinor(n), VatAmount.FromMinor(v));
            GrossAmount gross = net + vat;
            Assert.Equal(n + v, gross.Minor);
            Assert.Equal(net, gross - vat);
        });

    [Fact]
    public void Each_kind_of_amount_adds_negates_compares_and_splits_like_money() =>
        Gen.Select(Minor, Minor).Sample((a, b) =>
        {
            Assert.Equal(a + b, (NetAmount.FromMinor(a) + NetAmount.FromMinor(b)).Minor);
            Assert.Equal(a - b, (VatAmount.FromMinor(a) - VatAmount.FromMinor(b)).Minor);
            Assert.Equal(-a, (-GrossAmount.FromMinor(a)).Minor);
            Assert.Equal(a < b, NetAmount.FromMinor(a) < NetAmount.FromMinor(b));
            Assert.Equal(a >= b, VatAmount.FromMinor(a) >= VatAmount.FromMinor(b));
            Assert.Equal(a > b, GrossAmount.FromMinor(a) > GrossAmount.FromMinor(b));
            Assert.Equal(a <= b, GrossAmount.FromMinor(a) <= GrossAmount.FromMinor(b));
            Assert.Equal(a, NetAmount.FromMinor(a).Split([1, 2, 3]).Sum(part => part.Minor));
            Assert.Equal(Math.Abs(a), GrossAmount.From(Money.FromMinor(a)).Abs().Minor);
        });

    [Theory]
    [InlineData(10_000, 25, 2_500)]
    [InlineData(10, 25, 3)] // 2.5 öre
    [InlineData(-10, 25, -3)]
    [InlineData(9, 25, 2)] // 2.25 öre
    [InlineData(12_345, 12, 1_481)] // 1481.4
    [InlineData(99_999, 6, 6_000)] // 5999.94
    public void Vat_is_rounded_once_half_away_from_nought(long net, int percent, long vat) =>
        Assert.Equal(VatAmount.FromMinor(vat), NetAmount.FromMinor(net).Vat(VatRate.FromPercent(percent).OrThrow()));

    [Fact]
    public void Vat_rates_keep_two_decimals_and_show_only_those_that_matter()
    {
        var rate = VatRate.FromPercent(5.5m).OrThrow();
        Assert.Equal(550, rate.BasisPoints);
        Assert.Equal(rate, VatRate.FromBasisPoints(550));
        Assert.Equal("5,5\u00A0%", rate.ToString());
        Assert.Equal("25\u00A0%", VatRate.FromBasisPoints(2500).ToString());
        Assert.True(VatRate.Zero < rate && rate <= VatRate.FromBasisPoints(550) && rate > VatRate.Zero && rate >= VatRate.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => VatRate.FromBasisPoints(10_001));
    }

    [Fact]
    public void A_million_items_at_a_hundredth_of_a_krona_and_a_quarter_cost_what_they_should() =>
        Assert.Equal(
            NetAmount.FromMinor(1_250_000),
            UnitPrice.FromDecimal(0.0125m).OrThrow().Times(Quantity.Of(1_000_000, Each), Rounding.HalfAwayFromZero));

    [Fact]
    public void Price_times_quantity_over_base_equals_the_exact_calculation_rounded_once() =>
        Gen.Select(Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Long[1, 1_000_000_000])
            .Sample((price, quantity, per) =>
            {
                var amount = UnitPrice.FromMicro(price).Times(
                    Quantity.FromMicro(quantity, Each), PriceBase.FromMicro(per, Each), Rounding.HalfAwayFromZero);

                // The exact value is p·q/(b·10⁴) minor units; the rounded one is at most half a unit away.
                var error = ((Int128)amount.Minor * per * 10_000) - ((Int128)price * quantity);
                Assert.True(2 * Int128.Abs(error) <= (Int128)per * 10_000);
            });

    [Fact]
    public void A_return_costs_exactly_what_the_delivery_did_with_opposite_sign() =>
        Gen.Select(Gen.Long[0, 9_999_999_999], Gen.Long[0, 9_999_999_999]).Sample((price, quantity) =>
        {
            var sold = Quantity.FromMicro(quantity, Each);
            Assert.Equal(
                -UnitPrice.FromMicro(price).Times(sold, Rounding.HalfAwayFromZero),
                UnitPrice.FromMicro(price).Times(-sold, Rounding.HalfAwayFromZero));
        });

    [Fact]
    public void A_price_per_hundred_is_a_hundredth()
    {
        var perHundred = PriceBase.Of(100, Each).OrThrow();
        var price = UnitPrice.FromDecimal(12.345678m).OrThrow();
        Assert.Equal(NetAmount.FromMinor(309), price.Times(Quantity.Of(25, Each), perHundred, Rounding.HalfAwayFromZero)); // 3.0864195
        Assert.Equal("100\u00A0st", perHundred.ToString());
    }

    [Fact]
    public void Rounding_is_the_one_that_the_caller_names()
    {
        var price = UnitPrice.FromDecimal(0.005m).OrThrow();
        Assert.Equal(1, price.Times(Quantity.Of(1, Each), Rounding.HalfAwayFromZero).Minor);
        Assert.Equal(0, price.Times(Quantity.Of(1, Each), Rounding.HalfToEven).Minor);
        Assert.Equal(-1, price.Times(Quantity.Of(-1, Each), Rounding.HalfAwayFromZero).Minor);
        Assert.Equal(2, price.Times(Quantity.Of(3, Each), Rounding.HalfToEven).Minor);
    }

    [Fact]
    public void Currencies_without_decimals_and_with_three_are_rounded_to_their_own_unit()
    {
        var yen = UnitPrice.FromDecimal(1.5m, Currency.Read("JPY").OrThrow()).OrThrow();
        var dinar = UnitPrice.FromDecimal(1.0005m, Currency.Read("KWD").OrThrow()).OrThrow();
        Assert.Equal(2, yen.Times(Quantity.Of(1, Each), Rounding.HalfAwayFromZero).Minor);
        Assert.Equal(1001, dinar.Times(Quantity.Of(1, Each), Rounding.HalfAwayFromZero).Minor);
    }

    [Fact]
    public void A_price_per_piece_does_not_apply_to_kilograms() =>
        Assert.Throws<InvalidOperationException>(() =>
            UnitPrice.FromMicro(1).Times(Quantity.Of(1, UnitCode.Kilogram), PriceBase.One(Each), Rounding.HalfAwayFromZero));

    [Fact]
    public void Prices_show_at_least_two_decimals_and_all_that_they_have()
    {
        Assert.Equal("0,0125\u00A0kr", UnitPrice.FromMicro(12_500).ToString());
        Assert.Equal("1\u202F250,50\u00A0kr", UnitPrice.FromMicro(1_250_500_000).ToString());
        Assert.Equal("3,00", UnitPrice.FromMicro(3_000_000).ToNumber());
    }

    [Fact]
    public void Prices_of_one_currency_are_ordered_and_of_two_are_not()
    {
        var (low, high) = (UnitPrice.FromMicro(1), UnitPrice.FromMicro(2));
        Assert.True(low < high && high > low && low <= high && high >= low && UnitPrice.Zero < low);
        Assert.Throws<InvalidOperationException>(() => low < UnitPrice.FromMicro(1, Currency.Eur));
    }

    [Fact]
    public void The_largest_numbers_are_refused_where_they_come_from_outside_and_throw_where_they_do_not()
    {
        var (price, quantity) = (UnitPrice.FromMicro(long.MaxValue), Quantity.FromMicro(long.MaxValue, Each));
        Assert.True(price.TimesOrRefuse(quantity, priceBase: null, Rounding.HalfAwayFromZero).IsRefused(out var reason));
        Assert.Equal(KernelRefusals.AmountTooLarge, reason.Definition);
        Assert.Throws<OverflowException>(() => price.Times(quantity, Rounding.HalfAwayFromZero));
        Assert.Equal(
            NetAmount.FromMinor(250),
            UnitPrice.FromMicro(1_250_000).TimesOrRefuse(Quantity.Of(2, Each), priceBase: null, Rounding.HalfAwayFromZero).OrThrow());
    }
}
