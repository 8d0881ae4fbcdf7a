using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Evaluation;

/// <summary>Published and hand-computed vectors: each figure here was known before the code was.</summary>
public sealed class EvaluationVectorTests
{
    [Fact]
    public void Two_tenths_of_three_give_the_coefficient_nine_sevenths()
    {
        var model = Model(ModelKind.QualityCoefficient, Stepped("a", "0", "0.1", "0.15"), Stepped("b", "0", "0.1", "0.15"));
        var winner = Rank(model, Tender("A", "900", ("a", "s1"), ("b", "s1"))).Winner;
        Assert.Equal(F("9/7"), winner.Price / winner.Figure);
        Assert.Equal(F("700"), winner.Figure);
    }

    [Fact]
    public void A_price_over_a_coefficient_plus_costs_is_the_price_of_a_life_cycle()
    {
        // 1000 over 9/7 is 777.777…; 20 each year for three years at a quarter is 20 × (0.8 + 0.64 + 0.512) = 39.04.
        var model = Model(
            ModelKind.LifeCycleCost, Stepped("a", "0", "0.2", "0.3"), Rated("c", "2", "0", "50", CriterionRole.Cost) with { FromYear = 1, ToYear = 3 }) with
        { DiscountRate = F("0.25") };
        Assert.Equal(["816.82"], FiguresOf(model, Tender("A", "1000", ("a", "s1"), ("c", "10"))));
        Assert.Equal(F("7000/9") + F("39.04"), Rank(model, Tender("A", "1000", ("a", "s1"), ("c", "10"))).Winner.Figure);
    }

    [Fact]
    public void A_tender_that_cannot_win_decides_when_the_lowest_price_is_the_measure()
    {
        var model = SixtyForty(ModelKind.LowestPriceOverPrice);
        var (a, b, c) = (Tender("A", "100", ("q", "60")), Tender("B", "130", ("q", "90")), Tender("C", "60", ("q", "0")));
        Assert.Equal(["84.00", "82.15"], FiguresOf(model, a, b));
        Assert.Equal("A", Winner(model, a, b));
        Assert.Equal(["60.00", "63.69", "60.00"], FiguresOf(model, a, b, c));
        Assert.Equal("B", Winner(model, a, b, c));
    }

    [Fact]
    public void An_absurdly_dear_tender_decides_between_lowest_and_highest()
    {
        var model = SixtyForty(ModelKind.MinMax);
        var (a, b, c) = (Tender("A", "100", ("q", "60")), Tender("B", "120", ("q", "88")), Tender("C", "220", ("q", "50")));
        Assert.Equal(["84.00", "35.20"], FiguresOf(model, a, b));
        Assert.Equal(["84.00", "85.20", "20.00"], FiguresOf(model, a, b, c));
        Assert.Equal("B", Winner(model, a, b, c));
        Assert.Equal([new Reversal("C", "B", "A")], ModelRehearsal.Of(model, [a, b, c]).OrThrow().Reversals);
    }

    [Fact]
    public void In_money_the_same_tenders_have_the_same_winner_with_or_without_the_one_that_loses()
    {
        var model = Model(ModelKind.Deductions, Rated("q", "0.8", "0", "100"));
        var (a, b, c) = (Tender("A", "100", ("q", "60")), Tender("B", "120", ("q", "88")), Tender("C", "80", ("q", "0")));
        Assert.Equal(["52.00", "49.60", "80.00"], FiguresOf(model, a, b, c));
        Assert.Equal("B", Winner(model, a, b));
        Assert.Equal("B", Winner(model, a, b, c));
    }

    [Fact]
    public void A_need_that_is_half_met_counts_by_its_weights()
    {
        // Two of four steps, the selection weighing 20 and the dimension 30 of a hundred: 2 / 4 × 20 × 30 / 100 = 3.
        var model = Model(ModelKind.FixedPrice, Rated("n", "1.5", "0", "4")) with { FixedPrice = F("1000") };
        Assert.Equal(["3.00"], FiguresOf(model, Tender("A", "1000", ("n", "2"))));
    }

    [Fact]
    public void Surcharges_are_deductions_below_nought()
    {
        var model = Model(ModelKind.Deductions, Stepped("late", "0", "-50"));
        Assert.Equal(["1000.00", "1040.00"], FiguresOf(model, Tender("A", "1000", ("late", "s0")), Tender("B", "990", ("late", "s1"))));
    }

    [Fact]
    public void Absolute_points_lie_between_floor_and_roof_and_stop_there()
    {
        var model = SixtyForty(ModelKind.AbsolutePoints) with { PriceFloor = F("80"), PriceRoof = F("120"), Accepted = null };
        Assert.Equal(
            ["60.00", "60.00", "30.00", "0.00", "0.00"],
            FiguresOf(model, [.. new[] { "70", "80", "100", "120", "200" }.Select((price, i) => Tender($"T{i}", price, ("q", "0")))]));
        Assert.Equal(TieKey.LowestPrice, Rank(model, Tender("A", "80", ("q", "0")), Tender("B", "70", ("q", "0"))).Places[1].DecidedBy);
    }

    [Fact]
    public void Price_for_each_point_goes_to_the_best_quotient()
    {
        var model = Model(ModelKind.PricePerQuality, Stepped("a", "1", "4", "8"));
        Assert.Equal(["25.00", "22.50"], FiguresOf(model, Tender("A", "100", ("a", "s1")), Tender("B", "180", ("a", "s2"))));
        Assert.Equal("B", Winner(model, Tender("A", "100", ("a", "s1")), Tender("B", "180", ("a", "s2"))));
    }

    [Fact]
    public void A_better_outcome_than_the_baseline_is_worth_its_published_rate()
    {
        // 1000 + 2 years × 100/1.25ⁿ (80 + 64) − 500 × (0.9 − 0.7).
        var model = Model(
            ModelKind.ValueBased,
            new("care", new("vårdkostnad", "cost of care"), CriterionRole.Cost, Rate: F("1"), Least: F("0"), FromYear: 1, ToYear: 2),
            new("heal", new("läkning", "healing"), CriterionRole.Outcome, Rate: F("500"), Baseline: F("0.7"), Least: F("0"), Most: F("1"))) with
        { DiscountRate = F("0.25") };
        Assert.Equal(["1044.00"], FiguresOf(model, Tender("A", "1000", ("care", "100"), ("heal", "0.9"))));
    }

    [Fact]
    public void Prices_are_multiplied_by_the_volumes_of_all_participants()
    {
        var ranking = Rank(TwoBaskets(), Priced("A", "2", "3"), Priced("B", "1", "4.5"));
        Assert.Equal(["550", "605"], ranking.Places.Select(place => place.Figure.ToString()));
        Assert.Equal("A", ranking.Winner.Tender.Id);
    }

    [Fact]
    public void Ranking_never_compares_rounded_figures()
    {
        var model = Model(ModelKind.QualityCoefficient, Stepped("a", "0", "0.1", "0.3"));
        var ranking = Rank(model, Tender("A", "100.001", ("a", "s0")), Tender("B", "100.0009", ("a", "s0")));
        Assert.Equal(["B", "A"], ranking.Places.Select(place => place.Tender.Id));
        Assert.All(ranking.Places, place => Assert.Equal("100.00", place.Figure.ToText(2)));
        Assert.Null(ranking.Places[1].DecidedBy);
    }
}
