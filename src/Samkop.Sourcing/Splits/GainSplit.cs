using System.Numerics;
using Samkop.Kernel;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;

namespace Samkop.Sourcing.Splits;

/// <summary>A member of the joint procurement and its yearly volume.</summary>
/// <param name="Name">The legal entity.</param>
/// <param name="Volume">In the unit of the price.</param>
public sealed record Member(string Name, Fraction Volume);

/// <summary>One member's part of the gain in three ways; amounts in the smallest unit of the currency (öre).</summary>
/// <param name="Member">The member.</param>
/// <param name="CostAlone">What it would pay by itself.</param>
/// <param name="EqualPrice">Gain when all pay the joint price.</param>
/// <param name="ByVolume">Gain in proportion to volume.</param>
/// <param name="Shapley">Gain by what the member adds to every group it could join, on average.</param>
/// <param name="VolumeShare">Its share of the joint volume.</param>
public sealed record MemberGain(Member Member, BigInteger CostAlone, BigInteger EqualPrice, BigInteger ByVolume, BigInteger Shapley, Fraction VolumeShare)
{
    /// <summary>The price per unit that gives the member a gain, in the currency's main unit.</summary>
    public Fraction PriceFor(BigInteger gain) => Fraction.Of(CostAlone - gain, 100) / Member.Volume;
}

/// <summary>The splits side by side; each sums exactly to the whole.</summary>
/// <param name="Total">Gain of buying together, in the smallest unit.</param>
/// <param name="Members">In the order given.</param>
/// <param name="IsSampled">Shapley by sampled orders of joining and not by all groups.</param>
public sealed record GainSplitResult(BigInteger Total, IReadOnlyList<MemberGain> Members, bool IsSampled);

/// <summary>
/// Who gains how much of a joint price. Equal price on the contract is simple and lawful, but under-pays large members; the boards
/// may settle the difference. Money is rounded once for each group, halves away from nought; then all splitting is exact.
/// </summary>
public static class GainSplit
{
    /// <summary>Up to this many members all groups are counted: 2¹² of them.</summary>
    public const int MostExact = 12;

    private const int SampledOrders = 20_000;

    /// <summary>The splits; refused without members, with a volume that is not positive or with a name twice (EVA-016).</summary>
    /// <param name="members">All that buy together.</param>
    /// <param name="unitPrice">The price per unit, in the currency's main unit, for a joint volume.</param>
    /// <param name="seed">For more than twelve members, where orders of joining are sampled.</param>
    public static Result<GainSplitResult> Of(IReadOnlyList<Member> members, Func<Fraction, Fraction> unitPrice, ulong seed = 1)
    {
        if (members.Count == 0 || members.Any(static member => member.Volume.Sign <= 0))
        {
            return EvaluationRefusals.NothingToSplit.With("volume ≤ 0");
        }

        if (Evaluation.ModelCheck.FirstTwice(members.Select(static member => member.Name)) is { } twice)
        {
            return EvaluationRefusals.NothingToSplit.With(twice);
        }

        var alone = members.Select(member => (member.Volume * unitPrice(member.Volume) * Fraction.Of(100)).Rounded(0)).ToList();
        var all = members.Aggregate(Fraction.Zero, static (sum, member) => sum + member.Volume);
        var price = unitPrice(all);
        var total = Sum(alone) - (all * price * Fraction.Of(100)).Rounded(0);
        var equal = ToWhole(total, [.. members.Zip(alone, (member, cost) => Fraction.Of(cost) - (member.Volume * price * Fraction.Of(100)))]);
        var byVolume = ToWhole(total, [.. members.Select(member => Fraction.Of(total) * member.Volume / all)]);
        var isSampled = members.Count > MostExact;
        var gains = new GroupGains(members, alone, unitPrice);
        var shapley = ToWhole(total, isSampled ? Sampled(gains, members.Count, seed) : Exactly(gains, members.Count));
        return new GainSplitResult(
            total,
            [.. members.Select((member, i) => new MemberGain(member, alone[i], equal[i], byVolume[i], shapley[i], member.Volume / all))],
            isSampled);
    }

    private static Fraction[] Exactly(GroupGains gains, int count)
    {
        var worth = new BigInteger[1 << count];
        for (var group = 1; group < worth.Length; group++)
        {
            worth[group] = gains.Of(group);
        }

        // |S|! (n − |S| − 1)!, the orders in which exactly the group S has joined before the member.
        var orders = Enumerable.Range(0, count).Select(size => Factorial(size) * Factorial(count - size - 1)).ToArray();
        var sums = new BigInteger[count];
        for (var group = 0; group < worth.Length; group++)
        {
            for (var member = 0; member < count; member++)
            {
                if ((group & (1 << member)) == 0)
                {
                    sums[member] += orders[BitOperations.PopCount((uint)group)] * (worth[group | (1 << member)] - worth[group]);
                }
            }
        }

        return [.. sums.Select(sum => Fraction.Of(sum, Factorial(count)))];
    }

    private static Fraction[] Sampled(GroupGains gains, int count, ulong seed)
    {
        var random = new SplitMix(seed);
        var order = Enumerable.Range(0, count).ToArray();
        var sums = new BigInteger[count];
        for (var i = 0; i < SampledOrders; i++)
        {
            for (var last = count - 1; last > 0; last--)
            {
                var other = random.NextBelow(last + 1);
                (order[last], order[other]) = (order[other], order[last]);
            }

            var before = BigInteger.Zero;
            for (var joined = 0; joined < count; joined++)
            {
                var after = gains.Of(order.AsSpan(0, joined + 1));
                sums[order[joined]] += after - before;
                before = after;
            }
        }

        return [.. sums.Select(sum => Fraction.Of(sum, SampledOrders))];
    }

    /// <summary>Whole units that sum to the whole: all rounded down, and the rest to those who lost most by it, the first first.</summary>
    internal static IReadOnlyList<BigInteger> ToWhole(BigInteger whole, Fraction[] parts)
    {
        var floors = parts.Select(Floor).ToArray();
        // Parts that do not sum to the whole (a price rounded for each group) leave a rest of at most a unit each.
        var rest = whole - Sum(floors);
        var byLoss = Enumerable.Range(0, parts.Length).OrderByDescending(i => parts[i] - Fraction.Of(floors[i])).ThenBy(static i => i).ToList();
        for (var i = 0; rest > 0; i = (i + 1) % byLoss.Count, rest--)
        {
            floors[byLoss[i]]++;
        }

        for (var i = byLoss.Count - 1; rest < 0; i = i == 0 ? byLoss.Count - 1 : i - 1, rest++)
        {
            floors[byLoss[i]]--;
        }

        return floors;
    }

    private static BigInteger Floor(Fraction value) =>
        BigInteger.DivRem(value.Numerator, value.Denominator, out var remainder) - (remainder.Sign < 0 ? 1 : 0);

    private static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, static (sum, value) => sum + value);

    private static BigInteger Factorial(int value) => Enumerable.Range(2, Math.Max(0, value - 1)).Aggregate(BigInteger.One, static (product, one) => product * one);

    /// <summary>What a group of members gains by buying together, in the smallest unit.</summary>
    private sealed class GroupGains(IReadOnlyList<Member> members, IReadOnlyList<BigInteger> alone, Func<Fraction, Fraction> unitPrice)
    {
        public BigInteger Of(int group)
        {
            var (volume, cost) = (Fraction.Zero, BigInteger.Zero);
            for (var i = 0; i < members.Count; i++)
            {
                if ((group & (1 << i)) != 0)
                {
                    (volume, cost) = (volume + members[i].Volume, cost + alone[i]);
                }
            }

            return Together(volume, cost);
        }

        public BigInteger Of(ReadOnlySpan<int> group)
        {
            var (volume, cost) = (Fraction.Zero, BigInteger.Zero);
            foreach (var i in group)
            {
                (volume, cost) = (volume + members[i].Volume, cost + alone[i]);
            }

            return Together(volume, cost);
        }

        private BigInteger Together(Fraction volume, BigInteger cost) => cost - (volume * unitPrice(volume) * Fraction.Of(100)).Rounded(0);
    }
}
