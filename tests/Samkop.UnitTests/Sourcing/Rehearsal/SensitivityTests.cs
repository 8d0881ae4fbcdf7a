using CsCheck;
using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Rehearsal;

public sealed class SensitivityTests
{
    [Fact]
    public void A_loser_learns_which_price_or_step_would_have_been_enough()
    {
        // 52.0 against 49.6: 2.4 lower in price, or 2.4 more for quality; at 60 points the rate would be 0.8 − 2.4/28.
        var model = Model(ModelKind.Deductions, Rated("q", "0.8", "0", "100"));
        var loser = Assert.Single(Sensitivity.Of(Rank(model, Tender("A", "100", ("q", "60")), Tender("B", "120", ("q", "88")))));
        Assert.Equal(new BreakEven(BreakEvenKind.AtPrice, F("97.6")), loser.Price);
        Assert.Equal(F("-0.024"), loser.PriceChange);
        Assert.Equal(new StepBreakEven("q", null, F("0.8"), F("0.8") - F("2.4/28")), Assert.Single(loser.Steps));
    }

    [Fact]
    public void Some_cannot_win_by_price_and_some_need_no_price()
    {
        var model = SixtyForty(ModelKind.AbsolutePoints) with { PriceFloor = F("80"), PriceRoof = F("120") };
        var ranking = Rank(model, Tender("A", "80", ("q", "100")), Tender("B", "90", ("q", "0")), Tender("C", "200", ("q", "1")));
        Assert.Equal([BreakEvenKind.AtNoPrice, BreakEvenKind.AtNoPrice], Sensitivity.Of(ranking).Select(it => it.Price!.Value.Kind));
        Assert.Equal(BreakEvenKind.AtAnyPrice, PriceWorth.Reaching(model, new(F("50"), default, default), F("50"))!.Value.Kind);
        Assert.Null(Assert.Single(Sensitivity.Of(Rank(SixtyForty(ModelKind.MinMax), Tender("A", "80", ("q", "9")), Tender("B", "90", ("q", "1"))))).Price);
        var deductions = Model(ModelKind.Deductions, Stepped("a", "0", "500"));
        Assert.Equal(BreakEvenKind.AtNoPrice, Assert.Single(Sensitivity.Of(Rank(deductions, Tender("A", "100", ("a", "s1")), Tender("B", "90", ("a", "s0"))))).Price!.Value.Kind);
    }

    [Theory]
    [InlineData(ModelKind.LowestPrice)]
    [InlineData(ModelKind.Deductions)]
    [InlineData(ModelKind.QualityCoefficient)]
    [InlineData(ModelKind.LifeCycleCost)]
    [InlineData(ModelKind.AbsolutePoints)]
    [InlineData(ModelKind.PricePerQuality)]
    [InlineData(ModelKind.ValueBased)]
    public void At_the_price_that_is_named_the_figures_are_equal(ModelKind kind) =>
        Losers(kind, (model, winner, loser, found) =>
        {
            if (found.Price is { Kind: BreakEvenKind.AtPrice, Price: { } price })
            {
                Assert.Equal(winner.Figure, Rank(model, loser.Tender with { Price = price }).Winner.Figure);
                Assert.Equal(price, loser.Price * (Fraction.One + found.PriceChange!.Value));
            }
        });

    [Theory]
    [InlineData(ModelKind.Deductions)]
    [InlineData(ModelKind.QualityCoefficient)]
    [InlineData(ModelKind.LifeCycleCost)]
    [InlineData(ModelKind.AbsolutePoints)]
    [InlineData(ModelKind.PricePerQuality)]
    [InlineData(ModelKind.FixedPrice)]
    [InlineData(ModelKind.ValueBased)]
    public void At_the_step_that_is_named_the_figures_are_equal(ModelKind kind) =>
        Losers(kind, (model, winner, loser, found) =>
        {
            foreach (var step in found.Steps.Where(it => it.Step is not null))
            {
                // Only the loser has the answer, so that changing its value moves the loser alone. The greatest shares are kept as published.
                var changed = model with { Criteria = [.. model.Criteria.Select(it => it.Id != step.Criterion ? it : it with { Steps = [.. it.Steps!.Select(one => one.Id == step.Step ? one with { Value = step.Needed } : one)] })] };
                if (kind is ModelKind.QualityCoefficient or ModelKind.LifeCycleCost)
                {
                    var coefficient = Figures.Coefficient(step.Needed, Samkop.Sourcing.Evaluation.Figures.GreatestShares(model));
                    var costs = loser.Score.Parts.Where(it => it.Criterion == "c").Aggregate(Fraction.Zero, (sum, it) => sum + it.Value);
                    Assert.Equal(winner.Figure, (loser.Price / coefficient) + costs);
                }
                else
                {
                    Assert.Equal(winner.Figure, Figures.Of(changed, [loser.Tender])[0].Figure);
                }
            }
        });

    [Fact]
    public void The_rehearsal_says_what_quality_may_cost_and_where_price_stops()
    {
        var model = SixtyForty(ModelKind.AbsolutePoints) with { PriceFloor = F("80"), PriceRoof = F("120"), Accepted = null };
        var result = ModelRehearsal.Of(model, [Tender("A", "90", ("q", "0")), Tender("B", "100", ("q", "50"))]).OrThrow();
        Assert.Equal((F("80") / F("3"), F("120")), (result.BestAnswersPremium, result.PriceStopsAt));
        Assert.Equal("B", result.Ranking.Winner.Tender.Id);
        Assert.Empty(result.Reversals);
        Assert.Contains(result.Findings, it => it.Code == "MOD-010");

        var money = ModelRehearsal.Of(Model(ModelKind.Deductions, Stepped("a", "0", "5"), Stepped("b", "-1", "9")), [Tender("A", "90", ("a", "s0"), ("b", "s0"))]).OrThrow();
        Assert.Equal((F("15"), null), (money.BestAnswersPremium, money.PriceStopsAt));
        Assert.Null(ModelRehearsal.Of(Model(ModelKind.FixedPrice, Stepped("a", "0", "5")) with { FixedPrice = F("1") }, [Tender("A", "1", ("a", "s0"))]).OrThrow().BestAnswersPremium);
        Assert.Equal("EVA-014", ModelRehearsal.Of(model, []).Match(_ => "", refused => refused.Code));
    }

    private static void Losers(ModelKind kind, Action<EvaluationModel, RankedTender, RankedTender, TenderSensitivity> check)
    {
        var cost = Rated("c", "2", "0", "9", CriterionRole.Cost) with { FromYear = 0, ToYear = 2 };
        Criterion[] criteria = kind switch
        {
            ModelKind.LowestPrice => [],
            ModelKind.QualityCoefficient => [Stepped("a", "0", "0.1", "0.3")],
            ModelKind.LifeCycleCost => [Stepped("a", "0", "0.1", "0.3"), cost],
            ModelKind.ValueBased => [Stepped("a", "0", "5", "9") with { Role = CriterionRole.Outcome }, cost],
            _ => [Stepped("a", "1", "5", "9")],
        };
        var model = Model(kind, criteria) with { PriceWeight = F("60"), PriceFloor = F("80"), PriceRoof = F("120"), FixedPrice = F("100"), DiscountRate = F("0.1") };
        Gen.Select(Gen.Int[70, 130], Gen.Int[0, 2], Gen.Int[0, 9]).Array[2, 5].Sample(made =>
        {
            var ranking = Rank(model, [.. made.Select((one, i) => Tender(
                $"t{i}", kind == ModelKind.FixedPrice ? "100" : $"{one.Item1}", [.. criteria.Select(it => (it.Id, it.Id == "c" ? $"{one.Item3}" : $"s{one.Item2}"))]))]);
            foreach (var (place, found) in ranking.Places.Skip(1).Zip(Sensitivity.Of(ranking)))
            {
                Assert.Equal(place.Tender.Id, found.Tender);
                check(model, ranking.Winner, place, found);
            }
        });
    }
}
