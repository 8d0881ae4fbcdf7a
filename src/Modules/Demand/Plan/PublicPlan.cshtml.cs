using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Demand.Plan;

/// <summary>What suppliers may plan for: subject, kind, buyer and when the notice may be expected. No hours, no values of drafts.</summary>
[ForEveryone("suppliers and citizens see what is going to be procured")]
internal sealed class PublicPlanModel(Reads reads, IEntities entities, TimeProvider clock) : SamkopPage
{
    public IReadOnlyList<(PlanRow Row, string Buyer, DateOnly Notice)> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var names = (await entities.AllAsync(ct)).ToDictionary(one => one.Id, one => one.Name);
        var rows = await reads.Of<DemandDb>().PlanRows
            .Where(row => row.IsPublic && (row.State == PlanState.Planned || row.State == PlanState.Started) && row.NeededFrom >= today).ToListAsync(ct);
        Rows = [.. rows.Select(row => (row, names[row.Entity], NoticeOf(row))).OrderBy(one => one.Item3).ThenBy(one => one.row.Subject, StringComparer.CurrentCulture)];
    }

    // The third step is the time for tenders; it begins with the notice.
    private static DateOnly NoticeOf(PlanRow row) => LatestStart.Steps(row, row.IsOftenReviewed)[2].From;
}
