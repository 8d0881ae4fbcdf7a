using Microsoft.AspNetCore.Mvc;
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

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new CancelProcurement(Id),
        (permit, token) => changing.CancelAsync(permit, Input, token),
        _ => Done(Links.Case(Id), new("Upphandlingen är avbruten.", "The procurement is cancelled.")),
        ct);

    protected override Task<Refusal?> LoadAsync(CancellationToken ct) => LoadCaseAsync(new CancelProcurement(Id), ct);
}
