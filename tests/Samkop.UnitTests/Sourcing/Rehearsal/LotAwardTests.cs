using CsCheck;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Rehearsal;

public sealed class LotAwardTests
{
    private static readonly string[] Three = ["1", "2", "3"];

    private static readonly LotTender[] Singles =
    [
        new(["1"], "A", F("100")), new(["2"], "A", F("100")), new(["3"], "A", F("100")),
        new(["1"], "B", F("110")), new(["2"], "B", F("105")), new(["3"], "B", F("130")),
        new(["3"], "C", F("101")),
    ];

    [Fact]
    public void Without_restrictions_each_lot_goes_to_its_cheapest()
    {
        var award = Best(Singles, new());
        Assert.Equal((F("300"), F("300"), Fraction.Zero), (award.Total, award.Compared, award.Gap));
        Assert.All(Three, lot => Assert.Equal("A", award.WinnerOf(lot)));
    }

    [Fact]
    public void Each_restriction_moves_the_award_and_has_its_cost()
    {
        Assert.Equal("A B C", Winners(Best(Singles, new(MostLotsPerTenderer: 1))));
        Assert.Equal(F("306"), Best(Singles, new(MostLotsPerTenderer: 1)).Total);
        Assert.Equal("A B A", Winners(Best(Singles, new(MostLotsPerTenderer: 2, MostTenderers: 2, Excluded: ["C"]))));
        Assert.Equal("A A C", Winners(Best(Singles, new(LeastTenderers: 2))));
        Assert.Equal("A A C", Winners(Best(Singles, new(MostShare: F("0.7")))));
        Assert.Equal("B B C", Winners(Best(Singles, new(Excluded: ["A"]))));
        Assert.Equal("EVA-017", LotAwards.Best(Three, Singles, new(MostShare: F("0.33"))).Match(_ => "", refused => refused.Code));

        var costs = LotAwards.CostOfEach(Three, Singles, new(MostLotsPerTenderer: 1, MostShare: F("1"), Excluded: ["D"])).OrThrow();
        Assert.Equal([new("MostLotsPerTenderer", F("6"), default), new("MostShare", default, default), new RestrictionCost("Excluded", default, default)], costs);
    }

    [Fact]
    public void A_combination_wins_whole_or_not_at_all()
    {
        LotTender[] all = [.. Singles, new(["1", "2"], "B", F("190")), new(["1", "2", "3"], "D", F("292"))];
        var award = Best(all, new());
        Assert.Equal(("B B A", F("290")), (Winners(award), award.Total));
        Assert.Equal(2, award.Winning.Count);
        Assert.Equal("D D D", Winners(Best(all, new(MostTenderers: 1))));
        Assert.Equal("A B C", Winners(Best(all, new(MostLotsPerTenderer: 1))));
    }

    [Fact]
    public void A_third_winner_may_cost_what_it_is_worth_and_the_real_cost_is_told()
    {
        var five = new AwardRestrictions(Spread: new(3, F("5")));
        var six = new AwardRestrictions(Spread: new(3, F("6.01")));
        Assert.Equal(("A A A", F("300"), F("300")), (Winners(Best(Singles, five)), Best(Singles, five).Total, Best(Singles, five).Compared));
        Assert.Equal(("A B C", F("306"), F("299.99")), (Winners(Best(Singles, six)), Best(Singles, six).Total, Best(Singles, six).Compared));
        Assert.Equal([new RestrictionCost("Spread", F("6"), default)], LotAwards.CostOfEach(Three, Singles, six).OrThrow());
    }

    [Fact]
    public void Equal_awards_go_by_lot_and_id()
    {
        LotTender[] even = [new(["1"], "B", F("1")), new(["1"], "A", F("2")), new(["2"], "B", F("2")), new(["2"], "A", F("1"))];
        Assert.Equal("A A", Winners(LotAwards.Best(["1", "2"], even, new(MostTenderers: 1)).OrThrow(), "1", "2"));
        LotTender[] whole = [new(["1"], "A", F("1")), new(["2"], "A", F("1")), new(["2", "1"], "A", F("2"))];
        Assert.Single(LotAwards.Best(["1", "2"], whole, new()).OrThrow().Winning);
    }

    [Fact]
    public void A_search_that_is_cut_short_says_how_far_from_the_best_it_can_be()
    {
        // The first lots take the cheapest; then only B is left for the last, at 130.
        var award = LotAwards.Best(Three, Singles, new(MostLotsPerTenderer: 2, Excluded: ["C"]), mostSteps: 3).OrThrow();
        Assert.Equal(("A A B", F("330"), F("30")), (Winners(award), award.Total, award.Gap));
        Assert.Equal("A B A", Winners(Best(Singles, new(MostLotsPerTenderer: 2, Excluded: ["C"]))));
    }

    [Fact]
    public void The_search_finds_what_trying_everything_finds() =>
        Gen.Select(Single.Array[3, 9], Gen.Select(Gen.Int[1, 7], Gen.Int[0, 3], Gen.Int[5, 60], (lots, who, figure) => (lots, who, figure)).Array[0, 4], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 10])
            .Sample((singles, combinations, mostLots, mostWinners, leastWinners, worth) =>
            {
                LotTender[] tenders =
                [
                    .. singles.Select(it => new LotTender([Three[it.lot]], $"T{it.who}", Fraction.Of(it.figure))),
                    .. combinations.Select(it => new LotTender([.. Three.Where((_, i) => (it.lots & (1 << i)) != 0)], $"T{it.who}", Fraction.Of(it.figure))),
                ];
                var rules = new AwardRestrictions(
                    mostLots == 0 ? null : mostLots, mostWinners == 0 ? null : mostWinners, leastWinners == 0 ? null : leastWinners,
                    mostLots == 4 ? F("0.6") : null, Spread: new(2, Fraction.Of(worth)));
                var expected = Everything(tenders, rules);
                Assert.Equal(expected, LotAwards.Best(Three, tenders, rules).Match<Fraction?>(award => award.Compared, _ => null));
                // Order of input and the better of equal ones.
                Assert.Equal(
                    LotAwards.Best(Three, tenders, rules).Match(award => Winners(award), _ => ""),
                    LotAwards.Best([.. Three.Reverse()], [.. tenders.Reverse()], rules).Match(award => Winners(award), _ => ""));
            });

    [Fact]
    public void A_dozen_lots_and_ten_tenderers_are_proven_best()
    {
        var random = new SplitMix(42);
        string[] lots = [.. Enumerable.Range(1, 12).Select(i => $"{i:00}")];
        LotTender[] tenders =
        [
            .. lots.SelectMany(lot => Enumerable.Range(0, 10).Select(who => new LotTender([lot], $"T{who}", Fraction.Of(900 + random.NextBelow(300))))),
            .. Enumerable.Range(0, 20).Select(i => new LotTender([lots[i % 12], lots[(i + 1 + (i / 12)) % 12]], $"T{i % 10}", Fraction.Of(1750 + random.NextBelow(300)))),
        ];
        var award = LotAwards.Best(lots, tenders, new(MostLotsPerTenderer: 3, MostTenderers: 6)).OrThrow();
        Assert.Equal(Fraction.Zero, award.Gap);
        Assert.Equal(lots, award.Winning.SelectMany(it => it.Lots).Order());
    }

    private static readonly Gen<(int lot, int who, int figure)> Single = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[5, 30], (lot, who, figure) => (lot, who, figure));

    // Every set of tenders that covers each lot once, judged in another way than the search does.
    private static Fraction? Everything(LotTender[] tenders, AwardRestrictions rules)
    {
        Fraction? best = null;
        for (var set = 1; set < 1 << tenders.Length; set++)
        {
            var chosen = tenders.Where((_, i) => (set & (1 << i)) != 0).ToList();
            if (!chosen.SelectMany(it => it.Lots).Order().SequenceEqual(Three))
            {
                continue;
            }

            var total = chosen.Aggregate(Fraction.Zero, (sum, it) => sum + it.Figure);
            var mine = chosen.GroupBy(it => it.Tenderer).ToList();
            if (mine.Any(it => it.Sum(one => one.Lots.Count) > (rules.MostLotsPerTenderer ?? 9))
                || mine.Count > (rules.MostTenderers ?? 9) || mine.Count < (rules.LeastTenderers ?? 0)
                || mine.Any(it => it.Aggregate(Fraction.Zero, (sum, one) => sum + one.Figure) > (rules.MostShare ?? Fraction.One) * total))
            {
                continue;
            }

            var compared = mine.Count >= rules.Spread!.Winners ? total - rules.Spread.Worth : total;
            best = best is null || compared < best ? compared : best;
        }

        return best;
    }

    private static LotAward Best(LotTender[] tenders, AwardRestrictions restrictions) => LotAwards.Best(Three, tenders, restrictions).OrThrow();

    private static string Winners(LotAward award, params string[] lots) => string.Join(' ', (lots.Length == 0 ? Three : lots).Select(award.WinnerOf));
}
