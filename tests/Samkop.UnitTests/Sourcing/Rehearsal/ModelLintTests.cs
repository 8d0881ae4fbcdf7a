using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Rehearsal;

public sealed class ModelLintTests
{
    private static readonly (Fraction, Fraction) Spread = (F("100"), F("120"));

    [Fact]
    public void A_relative_model_is_refused_and_so_is_one_that_cannot_be_used()
    {
        Assert.Equal(["MOD-001"], Codes(SixtyForty(ModelKind.MinMax), spread: Spread));
        Assert.Equal(FindingWeight.Refused, Only(SixtyForty(ModelKind.LowestPriceOverPrice), "MOD-001").Weight);
        var broken = Only(Model(ModelKind.Deductions, Stepped("a", "0", "5")) with { TieKeys = [] }, "MOD-009");
        Assert.Equal(FindingWeight.Refused, broken.Weight);
        Assert.Contains("Regeln för lika anbud avgör inte", broken.What.Sv, StringComparison.Ordinal);
        Assert.Contains("The rule for equal tenders does not decide", broken.What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.99", true)] // a twentieth of the spread of 20 is 1
    [InlineData("1", false)]
    public void A_criterion_below_a_twentieth_of_the_spread_cannot_bite(string most, bool isFound) =>
        Assert.Equal(isFound, Codes(Model(ModelKind.Deductions, Stepped("a", "0", most)), spread: Spread).Contains("MOD-002"));

    [Theory]
    [InlineData(new[] { "0", "21" }, true)]
    [InlineData(new[] { "0", "10", "20", "30" }, false)]
    [InlineData(new[] { "0", "20" }, false)]
    public void One_step_may_not_be_worth_more_than_all_price_differences(string[] steps, bool isFound) =>
        Assert.Equal(isFound, Codes(Model(ModelKind.Deductions, Stepped("a", steps)), spread: Spread).Contains("MOD-003"));

    [Fact]
    public void A_criterion_that_all_answer_alike_has_no_power()
    {
        var model = Model(ModelKind.Deductions, Stepped("a", "0", "10"));
        Assert.Equal("a", Only(Model(ModelKind.Deductions, Stepped("a", "7", "7")), "MOD-004").Criterion);
        Assert.Equal("a", Only(Model(ModelKind.Deductions, Rated("a", "0", "0", "5")), "MOD-004").Criterion);
        Assert.Contains("MOD-004", Codes(model, Tender("A", "100", ("a", "s1")), Tender("B", "120", ("a", "s1"))));
        Assert.DoesNotContain("MOD-004", Codes(model, Tender("A", "100", ("a", "s1")), Tender("B", "120", ("a", "s0"))));
    }

    [Fact]
    public void Without_a_price_spread_the_linter_says_that_it_does_not_know()
    {
        var model = Model(ModelKind.Deductions, Stepped("a", "0", "1000"));
        Assert.Equal(FindingWeight.Note, Only(model, "MOD-005").Weight);
        Assert.Contains("MOD-005", Codes(model, Tender("A", "100", ("a", "s1"))));
        Assert.DoesNotContain("MOD-005", Codes(model, spread: Spread));
        Assert.Empty(Codes(Model(ModelKind.LowestPrice)));
    }

    [Theory]
    [InlineData("90", "130", false)]
    [InlineData("101", "130", true)]
    [InlineData("90", "119", true)]
    public void Prices_outside_floor_and_roof_stop_to_matter(string floor, string roof, bool isFound) =>
        Assert.Equal(isFound, Codes(SixtyForty(ModelKind.AbsolutePoints) with { PriceFloor = F(floor), PriceRoof = F(roof) }, spread: Spread).Contains("MOD-006"));

    [Fact]
    public void A_coefficient_gives_more_to_a_dear_tender()
    {
        // Full quality is 0.1 / (1 − 0.1) = 1/9 of the own price: 11.11 of 100 and 13.33 of 120.
        var found = Only(Model(ModelKind.QualityCoefficient, Stepped("a", "0", "0.1")), "MOD-007", Spread);
        Assert.Contains("11.11 SEK", found.What.En, StringComparison.Ordinal);
        Assert.Contains("13.33 SEK", found.What.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_needs_evidence_and_a_term_that_pays_back()
    {
        var outcome = Rated("heal", "500", "0", "1", CriterionRole.Outcome);
        Assert.Contains("MOD-008", Codes(Model(ModelKind.ValueBased, outcome)));
        Assert.Contains("MOD-008", Codes(Model(ModelKind.ValueBased, outcome with { Evidence = "Randomiserad studie" })));
        Assert.DoesNotContain("MOD-008", Codes(Model(ModelKind.ValueBased, outcome with { Evidence = "Randomiserad studie", PayBack = "Villkor 7.3" })));
    }

    [Fact]
    public void All_quality_together_may_not_be_worth_more_than_the_spread()
    {
        Assert.Contains("MOD-010", Codes(Model(ModelKind.Deductions, Stepped("a", "0", "15"), Stepped("b", "0", "6")), spread: Spread));
        Assert.DoesNotContain("MOD-010", Codes(Model(ModelKind.Deductions, Stepped("a", "0", "15"), Stepped("b", "0", "5")), spread: Spread));
        // A full point of quality for each two of price between floor and roof: 40 points are worth 40 of price.
        Assert.Contains("MOD-010", Codes(SixtyForty(ModelKind.AbsolutePoints) with { PriceFloor = F("80"), PriceRoof = F("140") }, spread: Spread));
    }

    [Fact]
    public void Every_finding_is_numbered_in_both_languages_and_the_gravest_stand_first()
    {
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"MOD-{i:000}"), ModelFindings.All.Select(it => it.Code));
        Assert.All(ModelFindings.All, it => Assert.All([it.What.Sv, it.What.En, it.WayOn.Sv, it.WayOn.En], Assert.NotEmpty));
        var found = ModelLint.Of(SixtyForty(ModelKind.MinMax) with { Criteria = [Stepped("a", "0", "50"), Stepped("b", "1", "1")] }, spread: Spread);
        Assert.Equal("MOD-001", found[0].Code);
        Assert.Equal(found.OrderBy(it => it.Weight).Select(it => it.Code), found.Select(it => it.Code));
        Assert.StartsWith("MOD-001: ", found[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(found.Select(it => it.Code).Distinct().Count(), found.Count);
    }

    private static string[] Codes(EvaluationModel model, params Tender[] tenders) => [.. ModelLint.Of(model, tenders).Select(it => it.Code)];

    private static string[] Codes(EvaluationModel model, (Fraction, Fraction) spread) => [.. ModelLint.Of(model, spread: spread).Select(it => it.Code)];

    private static ModelFinding Only(EvaluationModel model, string code, (Fraction, Fraction)? spread = null) => ModelLint.Of(model, spread: spread).Single(it => it.Code == code);
}
