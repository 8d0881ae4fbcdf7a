using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Rehearsal;
using Samkop.Web;

namespace Samkop.Procurement.Ranked;

/// <summary>The evaluation: who is first in each lot, by how much, and what would have changed it.</summary>
[Asks<SeePrices>]
internal sealed class RankedPageModel(Reads reads, LotRankings rankings) : CaseWorkPage(reads)
{
    /// <summary>Seed of the draws of volumes (frö), so that others see the same.</summary>
    [BindProperty(SupportsGet = true, Name = "fro")]
    public ulong Seed { get; set; } = 1;

    public IReadOnlyList<LotRanking> Lots { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>A figure for reading, with the exact value when it has more decimals.</summary>
    public static string Exact(Fraction value) => value.ToString().Replace('.', ',');

    /// <summary>What price would have made a tender equal to the first.</summary>
    public static Text Told(TenderSensitivity row) => row.Price switch
    {
        null => new("Går inte att räkna ut", "Cannot be computed"),
        { Kind: BreakEvenKind.AtPrice, Price: { } price } => row.PriceChange is { } change
            ? new Text("{0} kr ({1})", "SEK {0} ({1})").With(Show.Amount(price.ToDecimal()), Show.Percent(change.ToDecimal(), 1))
            : new Text("{0} kr", "SEK {0}").With(Show.Amount(price.ToDecimal())),
        { Kind: BreakEvenKind.AtAnyPrice } => new("Vid vilket pris som helst", "At any price"),
        _ => new("Inte vid något pris", "At no price"),
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SeePrices(Id), ct) is { } no || (await Gate.AskAsync(new SeePrices(Id), ct)).IsRefused(out no, out var permit))
        {
            return no;
        }

        Lots = await rankings.LoadAsync(permit, Seed, ct);
        return null;
    }
}
