using Microsoft.AspNetCore.Mvc;
using Samkop.Demand.Domain;
using Samkop.Demand.History;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Outcome;

/// <summary>What a participant bought of a lot against what it joined with.</summary>
/// <param name="Row">The commitment, a year.</param>
/// <param name="ExpectedSoFar">Its expected volume for the days gone.</param>
/// <param name="Bought">In the same days.</param>
/// <param name="Owed">Left of a guaranteed volume for the days gone; nought when none is owed.</param>
internal sealed record OutcomeRow(FrozenRow Row, Fraction ExpectedSoFar, Fraction Bought, Fraction Owed)
{
    public decimal? Share => ExpectedSoFar.Sign == 0 ? null : (Bought / ExpectedSoFar).ToDecimal();

    public Tone Tone => Owed.Sign > 0 ? Tone.Stop : Share is < 0.8m or > 1.2m ? Tone.Soon : Tone.Good;
}

/// <summary>Outcome by participant since the contract began.</summary>
[Asks<SeeRound>]
internal sealed class OutcomePageModel(Reads reads, VolumeMemory memory, TimeProvider clock) : GatedPage
{
    private const int DaysOfYear = 365;

    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    public RoundFile Stored { get; private set; } = null!;

    public IReadOnlyList<(RoundLot Lot, IReadOnlyList<OutcomeRow> Rows)> Lots { get; private set; } = [];

    public DateOnly From { get; private set; }

    public int Days { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeRound(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Stored = await RoundFile.LoadAsync(reads, Id, ct);
        if (Stored.Table() is not { } table || Stored.Round.LiveFrom is not { } from)
        {
            return WorkRefusals.NotFound.With();
        }

        var today = SwedishTime.Today(clock);
        (From, Days) = (from, Math.Max(0, today.DayNumber - from.DayNumber + 1));
        var bought = await memory.SumsAsync(new VolumeQuestion([.. Stored.Invitations.Select(one => one.Entity)], from, today), Stored.Lots, ct);
        var passed = Fraction.Of(Days, DaysOfYear);
        // The library follows a whole commitment; here it is the part that the days gone make of a year.
        var soFar = table with
        {
            Rows = [.. table.Rows.Select(row => row with { Volume = row.Volume with { Low = row.Volume.Low * passed, Expected = row.Volume.Expected * passed, High = row.Volume.High * passed } })],
        };
        var outcome = soFar.Outcome(bought.ToDictionary(one => (Stored.NumberOf(one.Key.Entity), Stored.LotOf(one.Key.Lot).Name), one => Fraction.FromDecimal(one.Value)));
        Lots = [.. Stored.Lots.Select(lot => (lot, (IReadOnlyList<OutcomeRow>)[.. outcome.Zip(table.Rows).Where(pair => pair.Second.Volume.Lot == lot.Name).Select(pair => new OutcomeRow(pair.Second, pair.First.Row.Volume.Expected, pair.First.Bought, pair.First.Owed))]))];
        return null;
    }
}
