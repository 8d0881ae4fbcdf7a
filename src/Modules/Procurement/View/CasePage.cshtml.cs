using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.View;

/// <summary>A procurement: where it stands and what it is.</summary>
[Asks<ReadCase>]
internal sealed class CasePageModel(Reads reads) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public CaseId Id { get; set; }

    public Case Case { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new ReadCase(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Case = await reads.Of<ProcurementDb>().Cases.SingleAsync(one => one.Id == Id, ct);
        return null;
    }
}
