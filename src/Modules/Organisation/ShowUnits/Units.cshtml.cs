using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Organisation.ShowUnits;

/// <summary>The units of all entities within reach, those to come and those ended too, with code and delivery point.</summary>
[Asks<BrowseOrganisation>]
internal sealed class UnitsModel(Reads reads, IEntities entities, TimeProvider clock) : GatedPage
{
    public IReadOnlyList<(Unit Unit, string Entity)> Rows { get; private set; } = [];

    public bool MayChange { get; private set; }

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseOrganisation(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayChange = permit.Actor.HasAny(KeepUnits.Kind.OpenTo);
        var all = await reads.Of<OrganisationDb>().Units.Within(permit.Scope, one => one.Entity).OrderBy(one => one.Name).ToListAsync(ct);
        Rows = [.. (await entities.AllAsync(ct)).SelectMany(entity => all.Where(unit => unit.Entity == entity.Id).Select(unit => (unit, entity.ShortName)))];
        return null;
    }
}
