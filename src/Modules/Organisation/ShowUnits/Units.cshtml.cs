using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.ShowUnits;

/// <summary>The units of all entities within reach, with code and delivery point.</summary>
[Asks<BrowseOrganisation>]
internal sealed class UnitsModel(IEntities entities) : GatedPage
{
    public IReadOnlyList<(UnitView Unit, string Entity)> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        var rows = new List<(UnitView, string)>();
        foreach (var entity in (await entities.AllAsync(ct)).Where(one => permit.Scope.Covers(one.Id)))
        {
            rows.AddRange((await entities.UnitsOfAsync(entity.Id, ct)).Select(unit => (unit, entity.ShortName)));
        }

        Rows = rows;
        return null;
    }
}
