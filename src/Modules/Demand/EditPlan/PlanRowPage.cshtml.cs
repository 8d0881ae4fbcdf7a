using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Plan;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Demand.EditPlan;

/// <summary>One row of the plan: its times, counted backwards, and the form.</summary>
[Asks<ChangePlanRow>]
internal sealed class PlanRowPageModel(Reads reads, PlanKeeping keeping) : GatedPage, IPlanFields
{
    [BindProperty(SupportsGet = true)]
    public PlanRowId Id { get; set; }

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public PlanRow Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = PlanForm.Of(Row);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ChangePlanRow(Id), (permit, token) => keeping.ChangeAsync(permit, Input, token), _ => Done(Links.PlanRow(Id), new("Raden är ändrad.", "The row is changed.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ChangePlanRow(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Row = await reads.Of<DemandDb>().PlanRows.SingleAsync(one => one.Id == Id, ct);
        Input.Entity ??= Row.Entity;
        return null;
    }
}
