using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Evaluation;

/// <summary>
/// What an admissible model never does, each tried on more than 10,000 random sets of tenders over the nine kinds. Prices, steps and costs come from few values, so that
/// exactly equal figures and prices are common and the tie rule is tried too.
/// </summary>
public sealed class EvaluationPropertyTests
{
    private const int Sets = 1_250;

    private static readonly Gen<Made> AnyTender =
        Gen.Select(Gen.Int[14, 26].Select(five => five * 5), Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 9], (price, step, cost, share) => new Made(price, step, cost, share));

    private static readonly Gen<Made[]> AnyTenders = AnyTender.Array[2, 7];

    /// <summary>All kinds but the two relative ones, which are published only with an accepted warning.</summary>
    public static IEnumerable<TheoryDataRow<ModelKind>> Admissible =>
        Enum.GetValues<ModelKind>().Where(kind => !(new EvaluationModel(kind, [], [], "").IsRelative)).Select(kind => new TheoryDataRow<ModelKind>(kind));

    [Fact]
    public void Nine_kinds_are_admissible_and_two_are_relative() => Assert.Equal((9, 11), (Admissible.Count(), Enum.GetValues<ModelKind>().Length));

    [Theory]
    [MemberData(nameof(Admissible))]
    public void A_tender_that_does_not_win_can_be_taken_away(ModelKind kind) =>
        AnyTenders.Sample(
            made =>
            {
                var (model, tenders) = (ModelOf(kind, Fraction.One), TendersOf(kind, made, Fraction.One));
                var winner = Winner(model, tenders);
                Assert.All(tenders.Where(tender => tender.Id != winner), removed => Assert.Equal(winner, Winner(model, [.. tenders.Where(tender => tender != removed)])));
            },
            iter: Sets);

    [Theory]
    [MemberData(nameof(Admissible))]
    public void A_tender_that_is_worse_than_another_changes_nothing(ModelKind kind) =>
        Gen.Select(AnyTenders, Gen.Int[0, 6], Gen.Int[1, 50]).Sample(
            (made, which, dearer) =>
            {
                var (model, tenders) = (ModelOf(kind, Fraction.One), TendersOf(kind, made, Fraction.One));
                var better = made[which % made.Length];
                // At a given price only the quality can be worse.
                var worse = kind == ModelKind.FixedPrice ? better with { Step = better.Step - 1 } : better with { Price = better.Price + dearer };
                Assert.True(worse.Step < 0 || Winner(model, [.. tenders, TenderOf(kind, worse, "worse", Fraction.One)]) == Winner(model, tenders));
            },
            iter: Sets);

    [Theory]
    [MemberData(nameof(Admissible))]
    public void Another_currency_gives_the_same_order(ModelKind kind) =>
        Gen.Select(AnyTenders, Gen.Int[1, 1000], Gen.Int[1, 1000]).Sample(
            (made, above, below) =>
            {
                var rate = Fraction.Of(above, below);
                Assert.Equal(Order(ModelOf(kind, Fraction.One), TendersOf(kind, made, Fraction.One)), Order(ModelOf(kind, rate), TendersOf(kind, made, rate)));
            },
            iter: Sets);

    [Theory]
    [MemberData(nameof(Admissible))]
    public void The_order_in_which_tenders_are_listed_does_not_matter(ModelKind kind) =>
        AnyTenders.SelectMany(made => Gen.Shuffle(Enumerable.Range(0, made.Length).ToArray()), (made, order) => (made, order)).Sample(
            it =>
            {
                var (model, tenders) = (ModelOf(kind, Fraction.One), TendersOf(kind, it.made, Fraction.One));
                Assert.Equal(Order(model, tenders), Order(model, [.. it.order.Select(i => tenders[i])]));
            },
            iter: Sets);

    [Theory]
    [MemberData(nameof(Admissible))]
    public void Equal_figures_go_by_the_stated_keys_and_the_last_is_a_lot_that_anyone_can_draw(ModelKind kind)
    {
        var ties = 0;
        AnyTenders.Sample(
            made =>
            {
                var ranking = Rank(ModelOf(kind, Fraction.One), TendersOf(kind, made, Fraction.One));
                // The same rule in other words: by the texts of sorted keys, with the digest computed here.
                var expected = ranking.Places
                    .OrderBy(place => ranking.Model.HighestWins ? -place.Figure : place.Figure)
                    .ThenBy(place => place.Price)
                    .ThenByDescending(place => place.Score.Quality)
                    .ThenBy(place => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"frö 1\n{place.Tender.Id}"))), StringComparer.Ordinal)
                    .Select(place => place.Tender.Id);
                Assert.Equal(expected, ranking.Places.Select(place => place.Tender.Id));
                for (var i = 1; i < ranking.Places.Count; i++)
                {
                    var isTie = ranking.Places[i].Figure == ranking.Places[i - 1].Figure;
                    Assert.Equal(isTie, ranking.Places[i].DecidedBy is not null);
                    _ = isTie ? Interlocked.Increment(ref ties) : 0;
                }
            },
            iter: Sets);
        Assert.True(ties > 5, $"Only {ties} ties were tried.");
    }

    [Theory]
    [InlineData(ModelKind.LowestPriceOverPrice)]
    [InlineData(ModelKind.MinMax)]
    public void The_relative_kinds_do_change_winner_which_is_why_they_need_a_warning(ModelKind kind)
    {
        var changed = 0;
        AnyTenders.Sample(
            made =>
            {
                var (model, tenders) = (ModelOf(kind, Fraction.One), TendersOf(kind, made, Fraction.One));
                var winner = Winner(model, tenders);
                _ = tenders.Any(removed => removed.Id != winner && Winner(model, [.. tenders.Where(tender => tender != removed)]) != winner) ? Interlocked.Increment(ref changed) : 0;
            },
            iter: 10_000);
        Assert.True(changed > 0, "No change of winner was found: the property tests would not see one either.");
    }

    private static string[] Order(EvaluationModel model, Tender[] tenders) => [.. Rank(model, tenders).Places.Select(place => place.Tender.Id)];

    private static Tender[] TendersOf(ModelKind kind, Made[] made, Fraction rate) => [.. made.Select((one, i) => TenderOf(kind, one, $"t{i}", rate))];

    private static Tender TenderOf(ModelKind kind, Made made, string id, Fraction rate)
    {
        var answers = ModelOf(kind, Fraction.One).Criteria.ToDictionary(it => it.Id, it => it.Id switch
        {
            "c" => new Answer($"{made.Cost}"),
            "d" => new Answer($"{made.Share}"),
            _ => new Answer($"s{made.Step}"),
        });
        return kind switch
        {
            // A dearer tender saves less.
            ModelKind.EnergySaving => new(id, id, answers, Energy: new(made.Step + 1, made.Cost, Fraction.Of(made.Share, 10), [.. Enumerable.Repeat(Fraction.Of(200 - made.Price) * rate, 5)])),
            ModelKind.FixedPrice => new(id, id, answers, Price: Fraction.Of(100) * rate),
            _ => new(id, id, answers, Price: Fraction.Of(made.Price) * rate),
        };
    }

    // Money grows with the rate; shares and points do not.
    private static EvaluationModel ModelOf(ModelKind kind, Fraction rate)
    {
        Criterion Money(CriterionRole role) => Stepped("a", "0", "5", "9") with
        {
            Role = role,
            Steps = [.. new[] { "0", "5", "9" }.Select((value, i) => new Step($"s{i}", Text.Same($"s{i}"), F(value) * rate))],
        };
        var cost = Rated("c", "2", "0", "9", CriterionRole.Cost) with { Rate = F("2") * rate, FromYear = 1, ToYear = 3 };
        Criterion[] criteria = kind switch
        {
            ModelKind.LowestPrice or ModelKind.EnergySaving => [],
            ModelKind.Deductions => [Money(CriterionRole.Quality)],
            ModelKind.QualityCoefficient => [Stepped("a", "0", "0.1", "0.3")],
            ModelKind.LifeCycleCost => [Stepped("a", "0", "0.1", "0.3"), cost],
            ModelKind.ValueBased => [Money(CriterionRole.Outcome), cost],
            // Fine steps, so that tenders are near enough for a third one to decide.
            ModelKind.LowestPriceOverPrice or ModelKind.MinMax => [Rated("c", "4", "0", "9"), Rated("d", "0.4", "0", "9")],
            _ => [Stepped("a", "1", "5", "9")],
        };
        return Model(kind, criteria) with
        {
            PriceWeight = F("60"), PriceFloor = F("80") * rate, PriceRoof = F("120") * rate, FixedPrice = F("100") * rate, DiscountRate = F("0.03"),
            Energy = new(new(2026, 5, 4), F("0.125"), Years: 4), Accepted = RelativeAccepted,
        };
    }

    private sealed record Made(int Price, int Step, int Cost, int Share);
}
