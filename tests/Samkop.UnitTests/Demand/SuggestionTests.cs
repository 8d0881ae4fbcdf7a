using Samkop.Demand.Domain;
using Samkop.Demand.Rounds;
using Samkop.Demand.Table;
using Samkop.Kernel;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Joining;

namespace Samkop.UnitTests.Demand;

public sealed class SuggestionTests
{
    private static readonly DateOnly Today = new(2026, 7, 2);

    [Fact]
    public void The_last_whole_year_is_expected_and_the_extremes_are_the_ends()
    {
        var proposed = Suggestion.From([Year(2023, 80), Year(2024, 140), Year(2025, 100), SoFar(400)], Today)!;
        Assert.Equal((80m, 100m, 140m), (proposed.Low, proposed.Expected, proposed.High));
        Assert.Contains("2023–2025", proposed.Why.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_per_cent_is_left_either_way_when_the_years_are_alike()
    {
        Assert.Equal((90m, 100m, 110m), Ends(Suggestion.From([Year(2024, 100), Year(2025, 100)], Today)));
        Assert.Equal((90m, 100m, 110m), Ends(Suggestion.From([Year(2025, 100)], Today)));
    }

    [Fact]
    public void Without_a_whole_year_the_year_so_far_is_stretched()
    {
        // 2 July is day 183 of 365.
        Assert.Equal(199m, Suggestion.From([SoFar(100)], Today)!.Expected);
        Assert.Null(Suggestion.From([], Today));
        Assert.Null(Suggestion.From([SoFar(0)], Today));
    }

    [Fact]
    public void Small_volumes_are_whole_and_in_order()
    {
        for (var bought = 0.2m; bought < 30; bought += 0.37m)
        {
            var proposed = Suggestion.From([Year(2024, bought), Year(2025, bought * 1.4m)], Today)!;
            Assert.True(proposed.Low >= 0 && proposed.Low <= proposed.Expected && proposed.Expected <= proposed.High, $"{bought}");
            Assert.True(decimal.IsInteger(proposed.Low) && decimal.IsInteger(proposed.Expected) && decimal.IsInteger(proposed.High), $"{bought}");
        }
    }

    [Theory]
    [InlineData("0=24,00 5000=21,50", "5001", "21.5")]
    [InlineData("0=24 5000=21.50", "4999", "24")]
    [InlineData("0=24;100=20", "100", "20")]
    public void A_price_ladder_is_read(string text, string volume, string price) =>
        Assert.Equal(Fraction.Parse(price), PriceSteps.Read(text).OrThrow()!.At(Fraction.Parse(volume)));

    [Theory]
    [InlineData("24")]
    [InlineData("100=24")]
    [InlineData("0=24 0=20")]
    [InlineData("0=20 100=24")]
    [InlineData("0=-4")]
    [InlineData("0=abc")]
    public void A_price_ladder_that_makes_no_sense_is_refused(string text) =>
        Assert.Equal("DEM-010", PriceSteps.Read(text).IsRefused(out var no) ? no.Code : "granted");

    [Fact]
    public void Figures_of_a_lot_add_up_to_the_ore_and_the_proposal_is_enough_in_95_of_100()
    {
        var lot = new RoundLot { Name = "Papper", Description = "", Unit = UnitCode.Each, Cpv = CpvCode.Read("30197643").OrThrow(), PriceSteps = "0=24,14 1000=22,37 5000=20,03" };
        var table = new FrozenTable(Today, [Row("A", 3000, 4000, 6000), Row("B", 2000, 3500, 4000), Row("C", 100, 333, 500), Row("D", 0, 7, 20)]);
        var figures = LotFigures.Of(table, lot);
        var gain = figures.Gain!;
        Assert.True(gain.Total > 0);
        Assert.Equal((gain.Total, gain.Total, gain.Total), (gain.Rows.Sum(row => row.EqualPrice), gain.Rows.Sum(row => row.ByVolume), gain.Rows.Sum(row => row.Shapley)));
        Assert.InRange(figures.Ceilings[0].Risk.ChanceTooSmall.ToDecimal(), 0m, 0.05m);
        Assert.True(figures.Proposed > figures.Sums.Estimated && figures.Proposed < figures.Sums.Maximum);
        Assert.Equal(1, figures.Proposed.Denominator);
        Assert.Equal(0m, figures.Ceilings[2].Risk.ChanceTooSmall.ToDecimal());
        Assert.Null(LotFigures.Of(table, new RoundLot { Name = "Papper", Description = "", Unit = UnitCode.Each, Cpv = lot.Cpv, PriceSteps = "" }).Gain);
    }

    private static FrozenRow Row(string name, int low, int expected, int high) =>
        new(name, name, new VolumeCommitment("Papper", CommitmentKind.Estimated, Fraction.Of(low), Fraction.Of(expected), Fraction.Of(high)), "1");

    private static YearVolume Year(int year, decimal quantity) => new(year, IsWhole: true, quantity, quantity * 10, 0, []);

    private static YearVolume SoFar(decimal quantity) => new(Today.Year, IsWhole: false, quantity, quantity * 10, 0, []);

    private static (decimal, decimal, decimal) Ends(Suggestion? one) => (one!.Low, one.Expected, one.High);
}
