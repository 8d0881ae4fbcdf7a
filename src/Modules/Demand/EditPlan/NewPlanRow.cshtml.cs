using Microsoft.AspNetCore.Mvc;
using Samkop.Demand.Domain;
using Samkop.Demand.Plan;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Demand.EditPlan;

/// <summary>A new row of the plan, with the usual times to begin from.</summary>
[Asks<KeepPlan>]
internal sealed class NewPlanRowModel(PlanKeeping keeping, IEntities entities, TimeProvider clock) : GatedPage, IPlanFields
{
    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = PlanForm.Of(PlanRow.Usual(default, default, string.Empty, SwedishTime.Today(clock).AddMonths(12)));
        Input.Entity = Holders.Count == 0 ? null : LegalEntityId.From(Guid.Parse(Holders[0].Value));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new KeepPlan(Input.Entity), (permit, token) => keeping.AddAsync(permit, Input, token), id => Done(Links.PlanRow(id), new("Raden är i planen.", "The row is in the plan.")), ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new KeepPlan(null), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Holders = [.. (await entities.AllAsync(ct)).Where(entity => permit.Scope.Covers(entity.Id)).Select(entity => new Choice(entity.Id.Value.ToString(), Text.Same(entity.Name)))];
        return null;
    }
}
