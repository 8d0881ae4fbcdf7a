using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class QuantityTests
{
    private static readonly UnitCode Each = UnitCode.Each;
    private static readonly UnitCode[] Fixed = [.. UnitCode.All.Where(unit => unit.Kind is not (UnitKind.Other or UnitKind.Package))];
    private static readonly Gen<long> Micro = Gen.Long[-1_000_000_000_000, 1_000_000_000_000];

    [Fact]
    public void The_default_value_is_nought_pieces()
    {
        Assert.Equal(Quantity.Zero(Each), default);
        Assert.Equal(Each, default(Quantity).Unit);
        Assert.Equal(PriceBase.One(Each), default);
        Assert.Equal(1m, default(PriceBase).ToDecimal());
    }

    [Fact]
    public void Quantities_of_one_unit_add_and_compare_and_two_units_never_mix()
    {
        var (two, three) = (Quantity.Of(2, Each), Quantity.Of(3, Each));
        Assert.Equal(Quantity.Of(5, Each), two + three);
        Assert.Equal(Quantity.Of(-1, Each), two - three);
        Assert.Equal(Quantity.Of(1, Each), (two - three).Abs());
        Assert.True(two < three && three > two && two <= three && three >= two && (-two).IsNegative);
        Assert.Throws<InvalidOperationException>(() => two + Quantity.Of(1, UnitCode.Box));
        Assert.Throws<InvalidOperationException>(() => two < Quantity.Of(1, UnitCode.Box));
    }

    [Fact]
    public void Decimal_and_back_is_the_same_quantity() =>
        Micro.Sample(micro =>
        {
            var quantity = Quantity.FromMicro(micro, UnitCode.Kilogram);
            Assert.Equal(quantity, Quantity.FromDecimal(quantity.ToDecimal(), UnitCode.Kilogram).OrThrow());
        });

    [Fact]
    public void Quantities_show_their_decimals_and_their_unit()
    {
        Assert.Equal("1\u202F234,5\u00A0kg", Quantity.FromDecimal(1234.5m, UnitCode.Kilogram).OrThrow().ToString());
        Assert.Equal("\u22123", Quantity.Of(-3, Each).ToNumber());
    }

    [Fact]
    public void At_least_a_hundred_and_fifty_units_have_names_in_both_languages()
    {
        Assert.True(UnitCode.All.Count >= 150);
        Assert.All(UnitCode.All, unit =>
        {
            Assert.All([unit.Name.Sv, unit.Name.En, unit.Symbol.Sv, unit.Symbol.En], word => Assert.False(string.IsNullOrWhiteSpace(word)));
            Assert.Matches("^[A-Z0-9]{2,3}$", unit.ToString());
        });
        Assert.All(
            ["EA", "C62", "H87", "KGM", "GRM", "LTR", "MTR", "MTK", "MTQ", "HUR", "DAY", "MON", "ANN", "KWH", "XBX", "XPK", "XPA", "XPX", "SET", "PR"],
            code => Assert.Equal(code, UnitCode.Parse(code).ToString()));
    }

    [Theory]
    [InlineData("KGM", "GRM", 1000, 1)]
    [InlineData("MLT", "LTR", 1, 1000)]
    [InlineData("HUR", "MIN", 60, 1)]
    [InlineData("ANN", "MON", 12, 1)]
    [InlineData("C62", "EA", 1, 1)]
    [InlineData("DZN", "H87", 12, 1)]
    [InlineData("MTQ", "LTR", 1000, 1)]
    [InlineData("3B", "KWH", 5, 18)]
    public void Units_of_one_kind_convert_exactly(string from, string to, long numerator, long denominator) =>
        Assert.Equal(Ratio.Of(numerator, denominator), UnitConversion.Between(UnitCode.Parse(from), UnitCode.Parse(to)).OrThrow().Factor);

    [Fact]
    public void Converting_there_and_back_is_exact_where_it_is_allowed() =>
        Gen.Select(Gen.OneOf(Fixed), Gen.OneOf(Fixed), Micro).Where((a, b, _) => a.Kind == b.Kind).Sample((from, to, micro) =>
        {
            var there = UnitConversion.Between(from, to).OrThrow();
            var quantity = Quantity.FromMicro(micro, from);
            Assert.Equal(UnitConversion.Between(to, from).OrThrow(), there.Inverse());
            if (there.Convert(quantity).IsGranted(out var converted, out _))
            {
                Assert.Equal(quantity, there.Inverse().Convert(converted).OrThrow());
                Assert.Equal(converted, there.Convert(quantity, Rounding.HalfAwayFromZero));
            }
        });

    [Fact]
    public void A_day_has_no_fixed_number_of_hours()
    {
        Assert.True(UnitConversion.Between(UnitCode.Parse("DAY"), UnitCode.Hour).IsRefused(out var reason));
        Assert.Equal(KernelRefusals.NoConversion, reason.Definition);
    }

    [Fact]
    public void A_pallet_of_boxes_counts_in_pieces_and_back()
    {
        var packaging = BoxesOfTwelveOnPalletsOfForty();

        var pallets = packaging.Between(UnitCode.Pallet, Each).OrThrow();
        Assert.Equal(Quantity.Of(960, Each), pallets.Convert(Quantity.Of(2, UnitCode.Pallet)).OrThrow());
        Assert.Equal(Quantity.Of(2, UnitCode.Pallet), pallets.Inverse().Convert(Quantity.Of(960, Each)).OrThrow());
        Assert.Equal(Ratio.Of(40), packaging.Between(UnitCode.Pallet, UnitCode.Box).OrThrow().Factor);
        Assert.Equal(Ratio.Of(12), packaging.Between(UnitCode.Box, UnitCode.Parse("C62")).OrThrow().Factor);
        Assert.Equal(Ratio.Of(1), packaging.Between(UnitCode.Box, UnitCode.Box).OrThrow().Factor);
    }

    [Fact]
    public void Thirteen_pieces_are_no_whole_number_of_boxes()
    {
        var toBoxes = BoxesOfTwelveOnPalletsOfForty().Between(Each, UnitCode.Box).OrThrow();
        Assert.True(toBoxes.Convert(Quantity.Of(13, Each)).IsRefused(out var reason));
        Assert.Equal(KernelRefusals.InexactConversion, reason.Definition);
        Assert.Equal(1_083_333, toBoxes.Convert(Quantity.Of(13, Each), Rounding.HalfAwayFromZero).Micro);
    }

    [Fact]
    public void A_price_per_box_is_a_twelfth_per_piece_and_the_line_costs_the_same_either_way()
    {
        var toPieces = BoxesOfTwelveOnPalletsOfForty().Between(UnitCode.Box, Each).OrThrow();
        var perBox = UnitPrice.FromDecimal(144m).OrThrow();
        var perPiece = toPieces.Convert(perBox, Rounding.HalfAwayFromZero);
        Assert.Equal(12m, perPiece.ToDecimal());
        Assert.Equal(
            perBox.Times(Quantity.Of(7, UnitCode.Box), Rounding.HalfAwayFromZero),
            perPiece.Times(toPieces.Convert(Quantity.Of(7, UnitCode.Box)).OrThrow(), Rounding.HalfAwayFromZero));
    }

    [Fact]
    public void Packaging_converts_through_every_pair_of_levels_without_loss() =>
        Gen.Select(Gen.Long[1, 500], Gen.Long[1, 500], Gen.Int[1, 1000]).Sample((inBox, onPallet, count) =>
        {
            var packaging = Packaging.Of(Each, new(UnitCode.Box, Ratio.Of(inBox)), new(UnitCode.Pallet, Ratio.Of(onPallet))).OrThrow();
            var pieces = packaging.Between(UnitCode.Pallet, Each).OrThrow().Convert(Quantity.Of(count, UnitCode.Pallet)).OrThrow();
            Assert.Equal(count * inBox * onPallet, pieces.ToDecimal());
            Assert.Equal(Quantity.Of(count, UnitCode.Pallet), packaging.Between(Each, UnitCode.Pallet).OrThrow().Convert(pieces).OrThrow());
        });

    [Fact]
    public void Conversions_chain_only_where_they_meet()
    {
        var toGram = UnitConversion.Between(UnitCode.Kilogram, UnitCode.Parse("GRM")).OrThrow();
        var toMilligram = UnitConversion.Between(UnitCode.Parse("GRM"), UnitCode.Parse("MGM")).OrThrow();
        Assert.Equal(Ratio.Of(1_000_000), toGram.Then(toMilligram).Factor);
        Assert.Throws<InvalidOperationException>(() => toMilligram.Then(toGram));
        Assert.Throws<InvalidOperationException>(() => toGram.Convert(Quantity.Of(1, Each)));
    }

    [Fact]
    public void Ratios_are_reduced_and_never_wrong_in_silence()
    {
        Assert.Equal(Ratio.Of(1, 2), Ratio.Of(50, 100));
        Assert.Equal("1/12", Ratio.Of(1, 12).ToString());
        Assert.Equal("12", (Ratio.Of(1) / Ratio.Of(1, 12)).ToString());
        Assert.Equal(Ratio.Of(1), default);
        Assert.Throws<OverflowException>(() => Ratio.Of(long.MaxValue) * Ratio.Of(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(1, -1));
    }

    private static Packaging BoxesOfTwelveOnPalletsOfForty() =>
        Packaging.Of(Each, new(UnitCode.Box, Ratio.Of(12)), new(UnitCode.Pallet, Ratio.Of(40))).OrThrow();
}
