using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Requirements;

/// <summary>Write or change one requirement.</summary>
[Asks<SetRequirements>]
internal sealed class RequirementPageModel(Reads reads, RequirementWriting writing) : CaseWorkPage(reads)
{
    [BindProperty(SupportsGet = true)]
    public RequirementId? Requirement { get; set; }

    [BindProperty]
    public CaseRequirementForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Lots { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        if (Requirement is { } id)
        {
            if (await Db.Requirements.FirstOrDefaultAsync(row => row.Id == id && row.Case == Id, ct) is not { } row)
            {
                return Refuse(WorkRefusals.NotFound.With());
            }

            Input.TakeFrom(row);
            (Input.Lot, Input.Weight) = (row.Lot, row.Weight);
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new SetRequirements(Id),
        (permit, token) => writing.SetAsync(permit, Requirement, Input, token),
        _ => Done(Links.Requirements(Id), new("Kravet är sparat.", "The requirement is saved.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new SetRequirements(Id), ct) is { } no)
        {
            return no;
        }

        Lots = [.. (await Db.Lots.Where(lot => lot.Case == Id).OrderBy(lot => lot.Sequence).ToListAsync(ct)).Select(lot => new Choice(lot.Id.Value.ToString(), Text.Same(lot.Title)))];
        return null;
    }
}
