using Microsoft.AspNetCore.Mvc;
using Samkop.Demand.Follow;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Table;

/// <summary>The frozen table: sums, ceilings with the cost of being wrong, and what joining is worth to each.</summary>
[Asks<SeeRound>]
internal sealed class TablePageModel(Reads reads, RoundMoves moves) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    public RoundFile Stored { get; private set; } = null!;

    public IReadOnlyList<LotFigures> Lots { get; private set; } = [];

    public bool MayChange { get; private set; }

    public bool MayChooseCeiling => MayChange && Stored.Round.Phase == RoundPhase.Frozen;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostLotAsync(Guid lot, decimal? ceiling, string? priceSteps, CancellationToken ct) =>
        DoAsync(new RunRound(Id), (permit, token) => moves.ChangeLotAsync(permit, lot, ceiling, priceSteps, token), _ => Done(Links.Table(Id), new("Delen är ändrad.", "The lot is changed.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeRound(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Stored = await RoundFile.LoadAsync(reads, Id, ct);
        if (Stored.Table() is not { } table)
        {
            // Before freezing there is no table; the library says in which phase the round is.
            return Stored.State().Tender().IsRefused(out var early) ? early with { Definition = early.Definition with { Kind = RefusalKind.Conflict } } : WorkRefusals.NotFound.With();
        }

        MayChange = Stored.Round.Phase != RoundPhase.Live && (await Gate.AskAsync(new RunRound(Id), ct)).IsGranted(out _, out _);
        Lots = [.. Stored.Lots.Where(lot => table.Rows.Any(row => row.Volume.Lot == lot.Name)).Select(lot => LotFigures.Of(table, lot))];
        return null;
    }
}
