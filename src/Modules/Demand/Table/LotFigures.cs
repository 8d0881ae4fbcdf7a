using System.Numerics;
using Samkop.Demand.Domain;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Joining;
using Samkop.Sourcing.Splits;
using Samkop.Web;

namespace Samkop.Demand.Table;

/// <summary>A ceiling that can be chosen, and what it costs to be wrong.</summary>
internal sealed record CeilingChoice(Text Name, CeilingRisk Risk);

/// <summary>A participant's gain in three ways, in kronor a year.</summary>
internal sealed record GainRow(string Name, Fraction Volume, decimal VolumeShare, decimal PriceAlone, decimal EqualPrice, decimal ByVolume, decimal Shapley);

/// <summary>The gain of buying together; the three columns sum to the whole to the öre.</summary>
internal sealed record GainTable(decimal Total, decimal JointPrice, IReadOnlyList<GainRow> Rows, bool IsSampled, Text Reading);

/// <summary>What the frozen table says of one lot.</summary>
internal sealed record LotFigures(RoundLot Lot, LotVolume Sums, IReadOnlyList<FrozenRow> Rows, IReadOnlyList<CeilingChoice> Ceilings, GainTable? Gain)
{
    private const int Draws = 2000;
    private const ulong Seed = 1;

    /// <summary>The volume that 95 draws of a hundred stay within, in whole units upwards.</summary>
    public Fraction Proposed => Ceilings[0].Risk.Ceiling;

    public static LotFigures Of(FrozenTable table, RoundLot lot)
    {
        var rows = table.Rows.Where(row => string.Equals(row.Volume.Lot, lot.Name, StringComparison.Ordinal)).ToList();
        var sums = table.Of(lot.Name);
        var trial = CeilingTrial.Of(table, lot.Name, Seed, Draws);
        CeilingChoice Choice(Text name, Fraction ceiling) => new(name, trial.At(ceiling));
        List<CeilingChoice> ceilings =
        [
            Choice(new("Förslag: räcker i 95 fall av 100", "Proposal: enough in 95 cases of 100"), Up(trial.Percentile(95))),
            Choice(new("Det uppskattade", "The estimate"), sums.Estimated),
            Choice(new("Alla köper sitt högsta", "Everybody buys the highest"), sums.Maximum),
        ];
        if (lot.CeilingMicro is { } chosen && ceilings.TrueForAll(one => one.Risk.Ceiling != Domain.Volumes.Exact(chosen)))
        {
            ceilings.Add(Choice(new("Valt tak", "Chosen ceiling"), Domain.Volumes.Exact(chosen)));
        }

        return new LotFigures(lot, sums, rows, ceilings, GainOf(rows, lot));
    }

    // A ceiling is written in the notice: whole units, rounded upwards.
    private static Fraction Up(Fraction volume) => Fraction.Of(BigInteger.Divide(volume.Numerator + volume.Denominator - 1, volume.Denominator));

    private static GainTable? GainOf(IReadOnlyList<FrozenRow> rows, RoundLot lot)
    {
        if (PriceSteps.Read(lot.PriceSteps).IsRefused(out _, out var ladder) || ladder is null)
        {
            return null;
        }

        var members = rows.Where(row => row.Volume.Expected.Sign > 0).Select(row => new Member(row.Name, row.Volume.Expected)).ToList();
        if (members.Count < 2 || GainSplit.Of(members, ladder.At).IsRefused(out _, out var split))
        {
            return null;
        }

        var all = members.Aggregate(Fraction.Zero, static (sum, member) => sum + member.Volume);
        var gains = split.Members.Select(one => new GainRow(
            one.Member.Name, one.Member.Volume, one.VolumeShare.ToDecimal(), one.PriceFor(BigInteger.Zero).ToDecimal(),
            Domain.Volumes.Kronor(one.EqualPrice), Domain.Volumes.Kronor(one.ByVolume), Domain.Volumes.Kronor(one.Shapley))).ToList();
        return new GainTable(Domain.Volumes.Kronor(split.Total), ladder.At(all).ToDecimal(), gains, split.IsSampled, Read(Domain.Volumes.Kronor(split.Total), gains));
    }

    // One sentence on the trap: who gets a larger part of the gain than of the volume, and who a smaller one.
    private static Text Read(decimal total, IReadOnlyList<GainRow> rows)
    {
        if (total <= 0)
        {
            return new("Med den här pristrappan ger samordningen inget lägre pris: alla når samma steg var för sig.", "With this price ladder joining gives no lower price: everybody reaches the same step alone.");
        }

        var most = rows.MaxBy(row => (row.EqualPrice / total) - row.VolumeShare)!;
        var least = rows.MinBy(row => (row.EqualPrice / total) - row.VolumeShare)!;
        return new Text(
            $"{most.Name} har {Show.Percent(most.VolumeShare)} av volymen och får {Show.Percent(most.EqualPrice / total)} av vinsten när alla betalar lika. {least.Name} har {Show.Percent(least.VolumeShare)} och får {Show.Percent(least.EqualPrice / total)}, fast det är den volymen som drar ned priset.",
            $"{most.Name} has {Show.Percent(most.VolumeShare)} of the volume and gets {Show.Percent(most.EqualPrice / total)} of the gain when all pay the same. {least.Name} has {Show.Percent(least.VolumeShare)} and gets {Show.Percent(least.EqualPrice / total)}, though it is that volume that lowers the price.");
    }
}
