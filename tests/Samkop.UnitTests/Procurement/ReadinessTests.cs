using Samkop.Kernel;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.UnitTests.Procurement;

public sealed class ReadinessTests
{
    private static readonly (string Code, string Href, Func<CaseFacts, CaseFacts> Spoil)[] Faults =
    [
        ("PRO-020", "/strategi", On(facts => facts.Strategy.FollowUp = "")),
        ("PRO-021", "/strategi", On(facts => facts.Strategy.ResponsibleUnit = null)),
        ("PRO-022", "/strategi", On(facts => facts.Strategy.EnvironmentParty = null)),
        ("PRO-023", "/strategi", On(facts => facts.Strategy.NoLotsReason = "")),
        ("PRO-024", "/strategi", On(facts => facts.Strategy.LabourNeed = LabourNeed.NotAssessed)),
        ("PRO-024", "/strategi", On(facts => facts.Strategy.LabourReason = "")),
        ("PRO-025", "/strategi", On(facts => facts.Strategy.MarketDialogue = "")),
        ("PRO-026", "/uppgifter", On(facts => facts.Case.Description = "")),
        ("PRO-026", "/uppgifter", On(facts => facts.Case.Region = null)),
        ("PRO-026", "/uppgifter", On(facts => facts.Case.ContactPhone = "")),
        ("PRO-027", "/omraden", On(facts => facts.Lots[0].Estimate = null)),
        ("PRO-028", "/deltagare", On(facts => facts.Participants[1].PowerDocument = null)),
        ("PRO-028", "/deltagare", On(facts => facts.Participants[1].PowerThrough = Some.Today.AddDays(-1))),
        ("PRO-028", "/deltagare", On(facts => facts.Participants[1].PowerFrom = Some.Today.AddDays(1))),
        ("PRO-029", "/deltagare", On(facts => facts.Participants[1].ApprovedBy = null)),
        ("PRO-030", "/tider", facts => facts with { Plan = null }),
        ("PRO-031", "/omraden", facts => facts with { Lots = [] }),
        ("PRO-032", "/krav", On(facts => facts.Requirements[0].Weight = 99)),
        ("PRO-032", "/krav", On(facts => facts.Requirements[0].Measure = AwardMeasure.Quality)),
        ("PRO-033", "/deltagare", On(facts => facts.Participants[0].Region = null)),
        ("PRO-034", "/dokument/nytt", facts => facts with { Documents = [] }),
        ("PRO-035", "/tider", On(facts => facts.Plan!.Court = "")),
        ("PRO-036", "/uppgifter", On(facts => (facts.Case.IsFramework, facts.Case.Extensions) = (true, 3))),
        ("PRO-037", "/tider", On(facts => facts.Case.Law = Act.Luf)),
        ("PRO-038", "/tider", On(facts => (facts.Plan!.Procedure, facts.Plan.IsElectronic) = (Procedure.BelowThreshold, false))),
        ("PRO-012", "/tider", On(facts => (facts.Plan!.LastDay, facts.Plan.QuestionsThrough) = (Some.Today.AddDays(20), Some.Today.AddDays(10)))),
        ("PRO-013", "/tider", On(facts => facts.Plan!.QuestionsThrough = facts.Plan.LastDay)),
        ("PRO-014", "/tider", On(facts => (facts.Plan!.Procedure, facts.Plan.IsElectronic, facts.Plan.LastDay, facts.Case.Estimate) = (Procedure.BelowThreshold, false, Some.Today, NetAmount.FromMinor(100)))),
    ];

    [Fact]
    public void A_complete_case_lacks_nothing() =>
        Assert.Empty(Readiness.For(CasePhase.Published, Some.Facts(), Some.Today));

    [Fact]
    public void Each_missing_thing_has_its_number_and_its_place()
    {
        foreach (var (code, href, spoil) in Faults)
        {
            var missing = Readiness.For(CasePhase.Published, spoil(Some.Facts()), Some.Today);
            Assert.True(missing.Any(one => one.Why.Code == code && one.Href.EndsWith(href, StringComparison.Ordinal)), $"{code}: {string.Join(", ", missing.Select(one => $"{one.Why.Code} {one.Href}"))}");
        }
    }

    [Fact]
    public void An_environment_party_is_asked_for_only_while_the_division_is_prioritised()
    {
        var facts = Some.Facts() with { EnvironmentDivisions = [] };
        facts.Strategy.EnvironmentParty = null;
        Assert.Empty(Readiness.For(CasePhase.Published, facts, Some.Today));
    }

    [Fact]
    public void A_lot_with_quality_needs_a_model_that_weighs_it_and_one_without_needs_none()
    {
        var facts = Some.Facts();
        var quality = new Requirement { Case = facts.Case.Id, Sequence = 2, Kind = RequirementKind.AwardCriterion, Title = "Grepp", Body = "Bäst", Measure = AwardMeasure.Quality, Weight = 40 };
        facts.Requirements[0].Weight = 60;
        facts = facts with { Requirements = [.. facts.Requirements, quality] };
        Assert.Equal([("PRO-080", "/utvardering")], Told(facts));

        var model = LotModels.LowestPrice(facts.Case, facts.Lots[0]);
        Assert.Equal([("PRO-082", "/utvardering")], Told(With(facts, model)));
        var weighed = model with { Kind = ModelKind.Deductions, Criteria = [new Criterion("krav-2", Text.Same("Grepp"), Steps: [new Step("s1", Text.Same("Bra"), Fraction.Of(1))])] };
        Assert.Empty(Told(With(facts, weighed)));
        var relative = weighed with { Kind = ModelKind.MinMax, PriceWeight = Fraction.Of(60) };
        Assert.Equal([("PRO-081", "/utvardering")], Told(With(facts, relative)));
        Assert.Empty(Told(With(facts, relative with { Accepted = [new AcceptedFinding("MOD-001", "Skäl")] })));
        quality.Kind = RequirementKind.Technical;
        facts.Requirements[0].Weight = 100;
        Assert.Equal([("PRO-083", "/utvardering")], Told(With(facts, weighed)));
    }

    private static IEnumerable<(string Code, string At)> Told(CaseFacts facts) =>
        Readiness.For(CasePhase.Published, facts, Some.Today).Select(one => (one.Why.Code, one.Href.Contains("/utvardering", StringComparison.Ordinal) ? "/utvardering" : one.Href));

    private static CaseFacts With(CaseFacts facts, EvaluationModel model) =>
        facts with { Models = [new LotModel { Lot = facts.Lots[0].Id, Case = facts.Case.Id, Json = EvaluationText.Write(model) }] };

    [Fact]
    public void A_framework_needs_a_ceiling_that_holds_the_value()
    {
        var facts = Some.Facts();
        facts.Case.IsFramework = true;
        Assert.Empty(Readiness.For(CasePhase.Published, facts, Some.Today));
        facts.Lots[0].Ceiling = NetAmount.FromMinor(999_999_999);
        Assert.Equal(["PRO-027"], Readiness.For(CasePhase.Published, facts, Some.Today).Select(one => one.Why.Code));
    }

    [Fact]
    public void The_market_is_asked_before_what_it_said_is_written_down()
    {
        var facts = Some.Facts();
        (facts.Case.Phase, facts.Strategy.MarketDialogue) = (CasePhase.Strategy, "");
        Assert.Empty(Readiness.For(CasePhase.MarketDialogue, facts, Some.Today));
        Assert.Equal(["PRO-025"], Readiness.For(CasePhase.Documents, facts, Some.Today).Select(one => one.Why.Code));
    }

    [Theory]
    [InlineData("YesNo", "Ja", "ja")]
    [InlineData("YesNo", "kanske", null)]
    [InlineData("Number", "1 250,5", "1250.5")]
    [InlineData("Number", "tre", null)]
    [InlineData("Date", "2027-01-31", "2027-01-31")]
    [InlineData("Date", "31 januari", null)]
    [InlineData("Words", " Blå ", "Blå")]
    [InlineData("Number", "", "")]
    public void Expected_values_are_kept_in_one_form(string kind, string typed, string? kept)
    {
        var isRefused = RequirementText.Canonical(Enum.Parse<ExpectedKind>(kind), typed).IsRefused(out var no, out var value);
        Assert.Equal(kept is null, isRefused);
        Assert.Equal(kept is null ? "PRO-015" : null, no?.Code);
        Assert.Equal(kept, value);
    }

    private static Func<CaseFacts, CaseFacts> On(Action<CaseFacts> spoil) => facts =>
    {
        spoil(facts);
        return facts;
    };
}
