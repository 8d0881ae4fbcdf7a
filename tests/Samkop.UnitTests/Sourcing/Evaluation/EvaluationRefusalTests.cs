using System.Reflection;
using System.Text;
using Samkop.Kernel;
using Samkop.Sourcing;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Rehearsal;
using Samkop.Sourcing.Splits;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Evaluation;

public sealed class EvaluationRefusalTests
{
    private static readonly EvaluationModel Lowest = Model(ModelKind.LowestPrice);
    private static readonly EvaluationModel Deductions = Model(ModelKind.Deductions, Stepped("a", "0", "5"));
    private static readonly EvaluationModel Points = SixtyForty(ModelKind.AbsolutePoints) with { PriceFloor = F("80"), PriceRoof = F("120") };
    private static readonly EvaluationModel Energy = Model(ModelKind.EnergySaving) with { Energy = new(new(2026, 5, 4), F("0.1"), Years: 2) };
    private static readonly EnergyFlows Flows = new(1, 0, F("0.5"), [F("1"), F("2"), F("3")]);

    private static readonly Dictionary<RefusalDefinition, Func<Refusal?>[]> Cases = new()
    {
        [EvaluationRefusals.Unreadable] =
        [
            () => Read("{"), () => Read("null"), () => Read("{}"), () => Of(PublishedEvaluation.Read(new byte[20_000_001])),
            () => Read(Whole.Replace("\"currency\"", "\"valuta\"", StringComparison.Ordinal)),
            () => Read(Whole.Replace("\"lowest-price\",\n    \"criteria\"", "0,\n    \"criteria\"", StringComparison.Ordinal)),
            () => Read(Whole.Replace("\"SEK\"", "\"SEK\", \"currency\": \"EUR\"", StringComparison.Ordinal)),
            () => Read(Whole.Replace(": 100", ": 1e2", StringComparison.Ordinal)),
            () => Read(Whole.Replace(": 100", ": true", StringComparison.Ordinal)),
        ],
        [EvaluationRefusals.UnknownForm] = [() => Read(Whole.Replace("samkop-evaluation/1", "samkop-evaluation/2", StringComparison.Ordinal))],
        [EvaluationRefusals.ModelLacks] =
        [
            () => Judge(Lowest with { Currency = " " }), () => Judge(Model(ModelKind.FixedPrice, Stepped("a", "0", "5"))),
            () => Judge(Points with { PriceWeight = null }), () => Judge(Points with { PriceRoof = F("80") }), () => Judge(Points with { PriceFloor = F("-1") }),
            () => Judge(Model(ModelKind.EnergySaving)), () => Judge(Energy with { Energy = Energy.Energy! with { DaysPerYear = 360 } }),
            () => Judge(Deductions with { DiscountRate = F("-0.1") }), () => Judge(TwoBaskets() with { Participants = null }), () => Judge(TwoBaskets() with { Items = [] }),
            () => Judge(TwoBaskets() with { Participants = [new("R", [new("unknown", F("1"))])] }),
            () => Judge(TwoBaskets() with { Participants = [new("R", [new("gas", F("0"))])] }),
            () => Judge(TwoBaskets() with { Participants = [new("R", [new("gas", F("5"), Low: F("6"))])] }),
            () => Judge(Energy with { Items = TwoBaskets().Items, Participants = TwoBaskets().Participants }),
            () => Of(VolumeTrial.Run(Lowest, [Tender("A", "1")], seed: 1)), () => Of(VolumeTrial.ByParticipant(Lowest, [Tender("A", "1")])),
        ],
        [EvaluationRefusals.RelativeNotAccepted] =
        [
            () => Judge(SixtyForty(ModelKind.MinMax) with { Accepted = null }), () => Judge(SixtyForty(ModelKind.LowestPriceOverPrice) with { Accepted = [new("MOD-001", " ")] }),
            () => Judge(SixtyForty(ModelKind.MinMax) with { Accepted = [new("MOD-002", "Skäl.")] }),
        ],
        [EvaluationRefusals.IdTwice] =
        [
            () => Judge(Deductions with { Criteria = [Stepped("a", "0"), Stepped("a", "1")] }), () => Judge(Deductions with { Criteria = [Stepped(" ", "0", "1")] }),
            () => Try(Lowest, Tender("A", "1"), Tender("A", "2")), () => Judge(TwoBaskets() with { Participants = [.. TwoBaskets().Participants!, TwoBaskets().Participants![0]] }),
            () => Of(LotAwards.Best(["1", "1"], [], new())),
        ],
        [EvaluationRefusals.AnswersDiffer] =
        [
            () => Try(Deductions, Tender("A", "1")), () => Try(Deductions, Tender("A", "1", ("a", "s0"), ("b", "s0"))),
            () => Try(Lowest with { TieKeys = [TieKey.Earliest, TieKey.Draw] }, Tender("A", "1")),
        ],
        [EvaluationRefusals.BadAnswer] =
        [
            () => Try(Deductions, Tender("A", "1", ("a", "s9"))), () => Try(Points, Tender("A", "1", ("q", "101"))), () => Try(Points, Tender("A", "1", ("q", "-1"))),
            () => Try(Points, Tender("A", "1", ("q", "many"))),
        ],
        [EvaluationRefusals.BadPrice] =
        [
            () => Try(Lowest, Tender("A", "-1")), () => Try(Lowest, Tender("A", "1") with { Price = null }), () => Try(Lowest, Priced("A", "1", "1")),
            () => Try(TwoBaskets(), Tender("A", "1")), () => Try(TwoBaskets(), Priced("A", "1", "-1")), () => Try(TwoBaskets(), Priced("A", "1", "1") with { Price = F("1") }),
        ],
        [EvaluationRefusals.BadTieRule] =
        [
            () => Judge(Lowest with { TieKeys = [] }), () => Judge(Lowest with { TieKeys = [TieKey.LowestPrice] }), () => Judge(Lowest with { DrawSeed = " " }),
            () => Judge(Lowest with { TieKeys = [TieKey.Draw, TieKey.Draw] }), () => Judge(Points with { TieKeys = [TieKey.HighestQuality, TieKey.Draw] }),
        ],
        [EvaluationRefusals.BadShares] =
        [
            () => Judge(Model(ModelKind.QualityCoefficient, Stepped("a", "0", "0.2"), Stepped("b", "0", "0.11"))),
            () => Judge(Model(ModelKind.QualityCoefficient, Stepped("a", "-0.1", "0.2"))),
        ],
        [EvaluationRefusals.QualityNotPositive] = [() => Judge(Model(ModelKind.PricePerQuality, Stepped("a", "0", "5"))), () => Judge(Model(ModelKind.PricePerQuality))],
        [EvaluationRefusals.NotFixedPrice] = [() => Try(Model(ModelKind.FixedPrice, Stepped("a", "0")) with { FixedPrice = F("5") }, Tender("A", "6", ("a", "s0")))],
        [EvaluationRefusals.BadCriterion] =
        [
            () => Judge(Model(ModelKind.Deductions, new Criterion("a", Text.Same("a")))), () => Judge(Model(ModelKind.Deductions, Stepped("a", "1") with { Rate = F("1") })),
            () => Judge(Model(ModelKind.LowestPrice, Stepped("a", "1"))), () => Judge(Model(ModelKind.Deductions, Rated("a", "1", "5", "4"))),
            () => Judge(Model(ModelKind.Deductions, Stepped("a", "1") with { FromYear = 1, ToYear = 2 })),
            () => Judge(Model(ModelKind.LifeCycleCost, Rated("a", "1", "0", "9", CriterionRole.Cost) with { FromYear = 3, ToYear = 2 })),
        ],
        [EvaluationRefusals.NoTender] = [() => Try(Lowest)],
        [EvaluationRefusals.BadFlows] =
        [
            () => Try(Energy, Tender("A", "1")), () => Try(Energy, Saving(Flows with { Savings = [F("1")] })), () => Try(Energy, Saving(Flows with { PaymentShare = F("1.1") })),
            () => Try(Energy, Saving(Flows with { Years = 2, Days = 1 })), () => Try(Energy, Saving(Flows with { Days = -1 })),
        ],
        [EvaluationRefusals.NothingToSplit] =
        [
            () => Of(GainSplit.Of([], _ => F("1"))), () => Of(GainSplit.Of([new("A", F("0"))], _ => F("1"))), () => Of(GainSplit.Of([new("A", F("1")), new("A", F("1"))], _ => F("1"))),
        ],
        [EvaluationRefusals.NoAwardFits] =
        [
            () => Of(LotAwards.Best(["1", "2"], [new(["1"], "A", F("1"))], new())),
            () => Of(LotAwards.Best(["1"], [new(["1"], "A", F("1"))], new(LeastTenderers: 2))),
        ],
        [EvaluationRefusals.BadLotTender] =
        [
            () => Of(LotAwards.Best(["1"], [new(["2"], "A", F("1"))], new())), () => Of(LotAwards.Best(["1"], [new(["1", "1"], "A", F("1"))], new())),
            () => Of(LotAwards.Best(["1"], [new([], "A", F("1"))], new())), () => Of(LotAwards.Best([], [], new())),
            () => Of(LotAwards.CostOfEach([.. Enumerable.Range(0, 65).Select(i => $"{i}")], [], new())),
        ],
        [EvaluationRefusals.SearchGaveUp] = [() => Of(LotAwards.Best(["1", "2"], [new(["1"], "A", F("1")), new(["2"], "A", F("1"))], new(), mostSteps: 1))],
    };

    private static string Whole => Encoding.UTF8.GetString(
        new PublishedEvaluation(PublishedEvaluation.Current, "R 2026-1", Lowest, [Tender("A", "100")]).Write());

    public static IEnumerable<TheoryDataRow<string>> Codes => Cases.Keys.Select(it => new TheoryDataRow<string>(it.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_refusal_is_given_in_its_cases_in_both_languages(string code)
    {
        var (definition, refuse) = Cases.Single(it => it.Key.Code == code);
        foreach (var refusal in refuse.Select(it => it()))
        {
            Assert.NotNull(refusal);
            Assert.Equal(definition, refusal.Definition);
            Assert.All([refusal.What.Sv, refusal.What.En, refusal.WayOn.Sv, refusal.WayOn.En], text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
            Assert.NotEqual(refusal.What.Sv, refusal.What.En);
        }
    }

    [Fact]
    public void Every_refusal_has_cases() =>
        Assert.Equal(
            typeof(EvaluationRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(it => ((RefusalDefinition)it.GetValue(null)!).Code).Order(),
            Cases.Keys.Select(it => it.Code).Order());

    [Fact]
    public void What_the_cases_start_from_is_not_refused()
    {
        Assert.All([Lowest, Deductions, Points, Energy, TwoBaskets()], model => Assert.Null(Judge(model)));
        Assert.Null(Try(Energy, Saving(Flows)));
        Assert.Null(Read(Whole));
        Assert.NotNull(Read(Whole.Replace(": 100", ": 1e2", StringComparison.Ordinal)));
    }

    private static Tender Saving(EnergyFlows flows) => new("A", "A AB", new Dictionary<string, Answer>(), Energy: flows);

    private static Refusal? Judge(EvaluationModel model) => ModelCheck.Of(model);

    private static Refusal? Try(EvaluationModel model, params Tender[] tenders) => Of(Evaluator.Rank(model, tenders));

    private static Refusal? Read(string json) => Of(PublishedEvaluation.Read(Encoding.UTF8.GetBytes(json)));

    private static Refusal? Of<T>(Result<T> result) => result.IsRefused(out var reason) ? reason : null;
}
