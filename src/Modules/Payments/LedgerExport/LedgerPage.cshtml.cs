using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Payments.LedgerExport;

/// <summary>Choose entity, period and form of the ledger file.</summary>
[Asks<BrowseBatches>]
internal sealed class LedgerPageModel(IEntities entities, TimeProvider clock) : GatedPage
{
    public IReadOnlyList<EntityView> Entities { get; private set; } = [];

    public DateOnly From { get; private set; }

    public DateOnly Through { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseBatches(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Entities = [.. (await entities.AllAsync(ct)).Where(entity => permit.Scope.Covers(entity.Id))];
        Through = SwedishTime.Today(clock);
        From = Through.AddDays(1 - Through.Day);
        return null;
    }
}
