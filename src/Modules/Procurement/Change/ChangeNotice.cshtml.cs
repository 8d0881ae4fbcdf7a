using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;
using Samkop.Web;

namespace Samkop.Procurement.Change;

/// <summary>Announce a change of documents or dates.</summary>
[Asks<ChangeNotice>]
internal sealed class ChangeNoticeModel(Reads reads, NoticeChanging changing, TimeProvider clock) : CaseWorkPage(reads)
{
    [BindProperty]
    public ChangeForm Input { get; set; } = new();

    public TimePlan? Plan { get; private set; }

    public ExplainedDate? Earliest { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Plan is { } plan)
        {
            Input.LastDay = Earliest?.Date ?? plan.LastDay;
            Input.QuestionsThrough = plan.QuestionsThrough.AddDays(Input.LastDay.Value.DayNumber - plan.LastDay.DayNumber);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ChangeNotice(Id),
        (permit, token) => changing.ChangeAsync(permit, Input, token),
        _ => Done(Links.Case(Id), new("Ändringen är annonserad.", "The change is announced.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new ChangeNotice(Id), ct) is { } no)
        {
            return no;
        }

        Plan = await Db.TimePlans.FirstOrDefaultAsync(row => row.Case == Id, ct);
        Earliest = Plan is { } plan && NoticeChanging.Earliest(Case.Law, plan, SwedishTime.Today(clock)).IsGranted(out var date, out _) ? date : null;
        return null;
    }
}
