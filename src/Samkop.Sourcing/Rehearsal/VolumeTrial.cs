using System.Numerics;
using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>How often each tender wins when volumes turn out otherwise.</summary>
/// <param name="Draws">How many times volumes were drawn.</param>
/// <param name="Wins">By tender id, also those that never win.</param>
/// <param name="Winner">Who wins with the expected volumes.</param>
public sealed record VolumeTrialResult(int Draws, IReadOnlyDictionary<string, int> Wins, string Winner)
{
    /// <summary>The winner's share of the draws.</summary>
    public Fraction WinnerShare => Fraction.Of(Wins[Winner], Draws);

    /// <summary>Below four fifths it is the guess of volumes, not the tender, that decides.</summary>
    public bool IsVolumeDeciding => WinnerShare < Fraction.Of(4, 5);
}

/// <summary>Who wins with one participant's volumes alone.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Winner">Id of the tender.</param>
/// <param name="Price">That tender's price for these volumes.</param>
/// <param name="JointWinnerPrice">The joint winner's price for these volumes: the difference is what the joint award costs or gives.</param>
public sealed record ParticipantWinner(string Participant, string Winner, Fraction Price, Fraction JointWinnerPrice);

/// <summary>Tries the tenders on other volumes than the expected.</summary>
public static class VolumeTrial
{
    /// <summary>
    /// Draws every participant's volume of every item between low and high, most often near the expected (triangular), and ranks anew.
    /// The same seed gives the same result on any machine.
    /// </summary>
    /// <param name="model">With items and participants; refused without (EVA-003).</param>
    /// <param name="tenders">The tenders.</param>
    /// <param name="seed">Any number; write it down.</param>
    /// <param name="draws">How many times; more gives steadier shares.</param>
    public static Result<VolumeTrialResult> Run(EvaluationModel model, IReadOnlyList<Tender> tenders, ulong seed, int draws = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        if (Evaluator.Rank(model, tenders).IsRefused(out var refusal, out var expected))
        {
            return refusal;
        }

        if (model.Participants is null)
        {
            return EvaluationRefusals.ModelLacks.With("participants");
        }

        var random = new SplitMix(seed);
        var wins = tenders.ToDictionary(static tender => tender.Id, static _ => 0, StringComparer.Ordinal);
        for (var i = 0; i < draws; i++)
        {
            var drawn = model with { Participants = [.. model.Participants.Select(one => one with { Volumes = [.. one.Volumes.Select(volume => Draw(volume, random))] })] };
            wins[Evaluator.Order(drawn, Figures.Of(drawn, tenders)).Winner.Tender.Id]++;
        }

        return new VolumeTrialResult(draws, wins, expected.Winner.Tender.Id);
    }

    /// <summary>The winner for each participant that has a volume; refused as <see cref="Evaluator.Rank"/> and without participants (EVA-003).</summary>
    public static Result<IReadOnlyList<ParticipantWinner>> ByParticipant(EvaluationModel model, IReadOnlyList<Tender> tenders)
    {
        if (Evaluator.Rank(model, tenders).IsRefused(out var refusal, out var joint))
        {
            return refusal;
        }

        if (model.Participants is null)
        {
            return EvaluationRefusals.ModelLacks.With("participants");
        }

        var winners = new List<ParticipantWinner>();
        foreach (var participant in model.Participants.Where(static one => one.Volumes.Any(static volume => volume.Expected.Sign > 0)))
        {
            var alone = model with { Participants = [participant] };
            var winner = Evaluator.Order(alone, Figures.Of(alone, tenders)).Winner;
            winners.Add(new(participant.Name, winner.Tender.Id, winner.Price, Figures.PriceOf(alone, joint.Winner.Tender)));
        }

        return winners;
    }

    private static Volume Draw(Volume volume, SplitMix random) =>
        volume with { Expected = Triangle.Draw(volume.Low ?? volume.Expected, volume.Expected, volume.High ?? volume.Expected, random) };
}

/// <summary>The triangular distribution.</summary>
internal static class Triangle
{
    /// <summary>A value between the ends, most often near the peak; the peak itself when the ends meet, without using up a draw.</summary>
    public static Fraction Draw(Fraction low, Fraction expected, Fraction high, SplitMix random)
    {
        if (low == high)
        {
            return expected;
        }

        var (from, to, peak) = ((double)low.ToDecimal(), (double)high.ToDecimal(), (double)expected.ToDecimal());
        var at = random.NextShare();
        var value = at < (peak - from) / (to - from)
            ? from + Math.Sqrt(at * (to - from) * (peak - from))
            : to - Math.Sqrt((1 - at) * (to - from) * (to - peak));
        // To a millionth, and then exact again.
        return Fraction.Of((BigInteger)Math.Round(value * 1_000_000), 1_000_000);
    }
}

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): ours, because the sequence of <see cref="Random"/> is promised for one version of .NET only.
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>From 0 up to but not 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to but not the bound; the bias of the remainder is below 2⁻⁵⁰ for what we draw.</summary>
    public int NextBelow(int bound) => (int)(Next() % (ulong)bound);
}
