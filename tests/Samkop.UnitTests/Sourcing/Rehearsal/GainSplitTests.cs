using System.Numerics;
using CsCheck;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Splits;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Rehearsal;

public sealed class GainSplitTests
{
    private static readonly PriceCurve Curve = new(10, 1000, 0.5);

    private static readonly Member[] Joint = [new("Region 1", F("5000")), new("Region 2", F("4000")), new("Bolaget", F("1000"))];

    [Theory]
    // Price alone, gain at equal price, Shapley and by volume in kronor, and the price that gives the Shapley gain.
    [InlineData(0, "24.14", 20_711, 24_467, 32_790, "19.25")]
    [InlineData(1, "25.81", 23_246, 24_109, 26_232, "19.78")]
    [InlineData(2, "41.62", 21_623, 17_002, 6_558, "24.62")]
    public void Three_members_gain_as_computed_by_hand(int which, string alone, int equal, int shapley, int byVolume, string price)
    {
        var split = GainSplit.Of(Joint, Curve.At).OrThrow();
        var member = split.Members[which];
        Assert.Equal("20.00", Curve.At(F("10000")).ToText(2));
        Assert.Equal(65_579, Kronor(split.Total));
        Assert.Equal(alone, member.PriceFor(BigInteger.Zero).ToText(2));
        Assert.Equal((equal, shapley, byVolume), (Kronor(member.EqualPrice), Kronor(member.Shapley), Kronor(member.ByVolume)));
        Assert.Equal(price, member.PriceFor(member.Shapley).ToText(2));
        Assert.Equal(Joint[which].Volume / F("10000"), member.VolumeShare);
        Assert.False(split.IsSampled);
    }

    [Theory]
    [InlineData(0.25, 0.316)]
    [InlineData(0.5, 0.25)]
    [InlineData(0.75, 0.157)]
    public void The_share_above_which_a_member_of_a_given_group_gains_less(double exponent, double share) =>
        Assert.Equal(share, PriceCurve.ShareLimitOfGivenGroup(exponent), precision: 3);

    [Fact]
    public void The_share_above_which_adding_volume_gains_less()
    {
        var share = PriceCurve.ShareLimitOfGivenOthers(0.5);
        Assert.Equal(0.382, share, precision: 3);
        Assert.Equal(1, share * (2 - share) * (2 - share), precision: 9);
    }

    [Fact]
    public void Every_split_sums_to_the_whole_to_the_ore_and_equals_gain_alike() =>
        Gen.Int[1, 100_000].Array[1, 6].Sample(volumes =>
        {
            var members = volumes.Select((volume, i) => new Member($"m{i}", Fraction.Of(volume, 10))).ToList();
            var split = GainSplit.Of(members, Curve.At).OrThrow();
            Assert.Equal(split.Total, Sum(split, it => it.EqualPrice));
            Assert.Equal(split.Total, Sum(split, it => it.ByVolume));
            Assert.Equal(split.Total, Sum(split, it => it.Shapley));
            foreach (var same in split.Members.GroupBy(it => it.Member.Volume))
            {
                // The rest of rounding goes to somebody: at most an öre apart.
                Assert.True(same.Max(it => it.Shapley) - same.Min(it => it.Shapley) <= 1);
            }
        });

    [Fact]
    public void Who_adds_nothing_gains_nothing_by_what_it_adds()
    {
        // One price whatever the volume.
        var split = GainSplit.Of(Joint, _ => F("12.34")).OrThrow();
        Assert.All(split.Members, it => Assert.Equal((0, 0, 0), (Kronor(it.EqualPrice), Kronor(it.Shapley), Kronor(it.ByVolume))));
    }

    [Fact]
    public void A_ladder_gives_the_price_of_its_step_for_the_whole_volume()
    {
        var ladder = new PriceLadder([(F("0"), F("30")), (F("5000"), F("25")), (F("10000"), F("20"))]);
        Assert.Equal(["30", "30", "25", "20", "20"], new[] { "0", "4999.9", "5000", "10000", "99999" }.Select(volume => ladder.At(F(volume)).ToString()));
        var split = GainSplit.Of(Joint, ladder.At).OrThrow();
        // Alone: 5000 × 25 + 4000 × 30 + 1000 × 30 = 275,000; together 200,000.
        Assert.Equal(75_000, Kronor(split.Total));
        // The joint price needs all three; two of them get 25 with or without one of the regions.
        Assert.Equal([25_000, 40_000, 10_000], split.Members.Select(it => Kronor(it.EqualPrice)));
    }

    [Fact]
    public void Twelve_members_are_counted_exactly_and_thirteen_are_sampled_close_to_it()
    {
        Member[] Of(int count) => [.. Enumerable.Range(1, count).Select(i => new Member($"m{i:00}", Fraction.Of(i * 137)))];
        var exact = GainSplit.Of(Of(12), Curve.At).OrThrow();
        Assert.False(exact.IsSampled);
        Assert.Equal(exact.Total, Sum(exact, it => it.Shapley));

        var sampled = GainSplit.Of(Of(13), Curve.At, seed: 5).OrThrow();
        Assert.True(sampled.IsSampled);
        Assert.Equal(sampled.Total, Sum(sampled, it => it.Shapley));
        Assert.Equal(sampled.Members, GainSplit.Of(Of(13), Curve.At, seed: 5).OrThrow().Members);
        // A larger member adds more, apart from noise between neighbours.
        Assert.True(sampled.Members[12].Shapley > sampled.Members[0].Shapley);
    }

    private static int Kronor(BigInteger minor) => (int)Fraction.Of(minor, 100).Rounded(0);

    private static BigInteger Sum(GainSplitResult split, Func<MemberGain, BigInteger> of) => split.Members.Aggregate(BigInteger.Zero, (sum, it) => sum + of(it));
}
