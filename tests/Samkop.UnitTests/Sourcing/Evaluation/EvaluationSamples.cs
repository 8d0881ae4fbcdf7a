using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.UnitTests.Sourcing.Evaluation;

/// <summary>Models and tenders in few words.</summary>
internal static class EvaluationSamples
{
    public static readonly IReadOnlyList<TieKey> PriceThenDraw = [TieKey.LowestPrice, TieKey.HighestQuality, TieKey.Draw];

    public static readonly IReadOnlyList<AcceptedFinding> RelativeAccepted = [new("MOD-001", "Jämförelse i en övning.")];

    public static Fraction F(string text) => Fraction.Parse(text);

    public static EvaluationModel Model(ModelKind kind, params Criterion[] criteria) => new(kind, criteria, PriceThenDraw, "frö 1");

    /// <summary>The price points of sixty and the forty quality points of the paradox vectors.</summary>
    public static EvaluationModel SixtyForty(ModelKind kind) =>
        Model(kind, Rated("q", "0.4", "0", "100")) with { PriceWeight = F("60"), Accepted = RelativeAccepted };

    public static Criterion Rated(string id, string rate, string least, string most, CriterionRole role = CriterionRole.Quality) =>
        new(id, Text.Same(id), role, Rate: F(rate), Least: F(least), Most: F(most));

    /// <summary>A criterion with the answers s0, s1 … worth these values.</summary>
    public static Criterion Stepped(string id, params string[] values) =>
        new(id, Text.Same(id), Steps: [.. values.Select((value, i) => new Step($"s{i}", Text.Same($"s{i}"), F(value)))]);

    public static Tender Tender(string id, string price, params (string Criterion, string Answer)[] answers) =>
        new(id, $"{id} AB", answers.ToDictionary(it => it.Criterion, it => new Answer(it.Answer)), Price: F(price));

    public static Ranking Rank(EvaluationModel model, params Tender[] tenders) => Evaluator.Rank(model, tenders).OrThrow();

    public static string Winner(EvaluationModel model, params Tender[] tenders) => Rank(model, tenders).Winner.Tender.Id;

    /// <summary>Figures to two decimals, in the order of the tenders given.</summary>
    public static string[] FiguresOf(EvaluationModel model, params Tender[] tenders)
    {
        var ranking = Rank(model, tenders);
        return [.. tenders.Select(tender => ranking.Places.Single(place => place.Tender == tender).Figure.ToText(2))];
    }

    /// <summary>A model with items for two participants, whose volumes differ.</summary>
    public static EvaluationModel TwoBaskets() => Model(ModelKind.LowestPrice) with
    {
        Items = [new("gas", Text.Same("gas")), new("tape", Text.Same("tape"))],
        Participants =
        [
            new("Region Ett", [new("gas", F("100"), F("50"), F("150")), new("tape", F("10"))]),
            new("Region Två", [new("gas", F("10")), new("tape", F("100"), F("20"), F("400"))]),
        ],
    };

    public static Tender Priced(string id, string gas, string tape) =>
        new(id, $"{id} AB", new Dictionary<string, Answer>(), Prices: new Dictionary<string, Fraction> { ["gas"] = F(gas), ["tape"] = F(tape) });
}
