using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;

namespace Samkop.Sourcing.Joining;

/// <summary>One participant's volume of one lot.</summary>
/// <param name="Entity">Organisation number.</param>
/// <param name="Name">Of the legal entity.</param>
/// <param name="Volume">What it joined with, or changed to by decision.</param>
/// <param name="RegisterNumber">Of the decision that binds.</param>
public sealed record FrozenRow(string Entity, string Name, VolumeCommitment Volume, string RegisterNumber);

/// <summary>The volumes of one lot together.</summary>
/// <param name="Estimated">Sum of the expected.</param>
/// <param name="Maximum">Sum of the highest: what the notice states at most, unless a higher ceiling is chosen.</param>
/// <param name="Guaranteed">Sum of what will be bought for certain.</param>
public readonly record struct LotVolume(Fraction Estimated, Fraction Maximum, Fraction Guaranteed);

/// <summary>The annex of the procurement documents, and the source of the notice's values, of the evaluation basket and of each ceiling's first row.</summary>
/// <param name="Date">When it was frozen.</param>
/// <param name="Rows">One for each participant and lot.</param>
public sealed record FrozenTable(DateOnly Date, IReadOnlyList<FrozenRow> Rows)
{
    /// <summary>The lot's sums.</summary>
    public LotVolume Of(string lot)
    {
        var volumes = Rows.Select(static row => row.Volume).Where(volume => volume.Lot == lot).ToList();
        return new(
            Sum(volumes, static volume => volume.Expected),
            Sum(volumes, static volume => volume.High),
            Sum(volumes, static volume => volume.Kind == CommitmentKind.Guaranteed ? volume.Low : Fraction.Zero));
    }

    /// <summary>The evaluation basket: the lots as items of the price form, each participant with its own volumes.</summary>
    public IReadOnlyList<ParticipantVolumes> Basket() =>
        [.. Rows.GroupBy(static row => row.Entity, StringComparer.Ordinal).Select(static mine => new ParticipantVolumes(
            mine.First().Name, [.. mine.Select(static row => new Volume(row.Volume.Lot, row.Volume.Expected, row.Volume.Low, row.Volume.High))]))];

    /// <summary>What each participant bought against what it joined with.</summary>
    /// <param name="bought">Volume by entity and lot.</param>
    public IReadOnlyList<CommitmentOutcome> Outcome(IReadOnlyDictionary<(string Entity, string Lot), Fraction> bought) =>
        [.. Rows.Select(row => new CommitmentOutcome(row, bought.GetValueOrDefault((row.Entity, row.Volume.Lot))))];

    private static Fraction Sum(List<VolumeCommitment> volumes, Func<VolumeCommitment, Fraction> of) =>
        volumes.Aggregate(Fraction.Zero, (sum, volume) => sum + of(volume));
}

/// <summary>A participant's volume in fact.</summary>
/// <param name="Row">What it joined with.</param>
/// <param name="Bought">What it bought.</param>
public sealed record CommitmentOutcome(FrozenRow Row, Fraction Bought)
{
    /// <summary>Share of the expected; null when nothing was expected.</summary>
    public Fraction? Share => Row.Volume.Expected.Sign == 0 ? null : Bought / Row.Volume.Expected;

    /// <summary>What is left to buy of a guaranteed volume; nought when it is met or nothing was guaranteed.</summary>
    public Fraction Owed => Row.Volume.Kind == CommitmentKind.Guaranteed ? Fraction.Max(Fraction.Zero, Row.Volume.Low - Bought) : Fraction.Zero;
}

/// <summary>What a ceiling costs when it is wrong, by drawn volumes; estimates.</summary>
/// <param name="Ceiling">The volume.</param>
/// <param name="ChanceTooSmall">Share of the draws in which the need is larger: the framework ends too early and must be procured anew.</param>
/// <param name="MeanShortfall">How much is missing then, on average.</param>
/// <param name="MeanUnused">How much is not used in the other draws, on average: volume that tenderers reckoned with and nobody buys.</param>
public sealed record CeilingRisk(Fraction Ceiling, Fraction ChanceTooSmall, Fraction MeanShortfall, Fraction MeanUnused);

/// <summary>
/// Draws each participant's volume of a lot between lowest and highest, most often near the expected (triangular), as if independent of the
/// others'. Needs that rise together, as in a pandemic, make the sums wider than this.
/// </summary>
public sealed class CeilingTrial
{
    private readonly List<Fraction> sums;

    private CeilingTrial(List<Fraction> sums) => this.sums = sums;

    /// <summary>Draws; the same seed gives the same sums on any machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No draw is asked for.</exception>
    public static CeilingTrial Of(FrozenTable table, string lot, ulong seed, int draws = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        var volumes = table.Rows.Where(row => row.Volume.Lot == lot).Select(static row => row.Volume).ToList();
        var random = new SplitMix(seed);
        var drawn = Enumerable.Range(0, draws)
            .Select(_ => volumes.Aggregate(Fraction.Zero, (sum, volume) => sum + Triangle.Draw(volume.Low, volume.Expected, volume.High, random)))
            .ToList();
        drawn.Sort();
        return new(drawn);
    }

    /// <summary>The volume that so many draws of a hundred do not exceed: 50, 80 or 95.</summary>
    public Fraction Percentile(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return sums[(int)(((long)sums.Count * percent) + 99) / 100 - 1];
    }

    /// <summary>What choosing the ceiling costs both ways.</summary>
    public CeilingRisk At(Fraction ceiling)
    {
        var over = sums.Where(sum => sum > ceiling).ToList();
        var within = sums.Where(sum => sum <= ceiling).ToList();
        return new(
            ceiling, Fraction.Of(over.Count, sums.Count),
            Mean(over, sum => sum - ceiling), Mean(within, sum => ceiling - sum));
    }

    private static Fraction Mean(List<Fraction> values, Func<Fraction, Fraction> of) =>
        values.Count == 0 ? Fraction.Zero : values.Aggregate(Fraction.Zero, (sum, value) => sum + of(value)) / Fraction.Of(values.Count);
}
