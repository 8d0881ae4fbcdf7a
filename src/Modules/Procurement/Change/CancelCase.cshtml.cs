using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Change;

/// <summary>Cancel a procurement.</summary>
[Asks<CancelProcurement>]
internal sealed class CancelCaseModel(Reads reads, NoticeChanging changing) : CaseWorkPage(reads)
{
    [BindProperty]
    public CancelForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Grounds { get; } = Choice.Of<CancelGround>(ground => ground switch
    {
        CancelGround.NeedChanged => new("Behovet har ändrats", "The need has changed"),
        CancelGround.NoMoney => new("Pengarna räcker inte", "The money does not suffice"),
        CancelGround.Fault => new("Fel i underlaget eller i genomförandet", "Fault in the documents or in the procedure"),
        _ => new("Annat sakligt skäl", "Another objective reason"),
    });

    /// <summary>The lots, when tenders have been opened: the notice counts them.</summary>
    public IReadOnlyList<string> Lots { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new CancelProcurement(Id),
        (permit, token) => changing.CancelAsync(permit, Input, token),
        _ => Done(Links.Case(Id), new("Upphandlingen är avbruten.", "The procurement is cancelled.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new CancelProcurement(Id), ct) is { } no)
        {
            return no;
        }

        if (Case.Phase >= CasePhase.Opened)
        {
            Lots = await Db.Lots.Where(row => row.Case == Id).OrderBy(row => row.Sequence).Select(row => row.Title).ToListAsync(ct);
            Input.Large.AddRange(Enumerable.Repeat(0, Math.Max(0, Lots.Count - Input.Large.Count)));
        }

        return null;
    }
}
