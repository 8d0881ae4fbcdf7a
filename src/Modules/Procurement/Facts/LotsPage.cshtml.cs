using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Web;

namespace Samkop.Procurement.Facts;

/// <summary>The lots of a procurement, all in one form.</summary>
[Asks<ShapeCase>]
internal sealed class LotsPageModel(Reads reads, CaseShaping shaping) : CaseWorkPage(reads)
{
    [BindProperty]
    public List<LotForm> Lots { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Lots =
        [
            .. (await Db.Lots.Where(lot => lot.Case == Id).OrderBy(lot => lot.Sequence).ToListAsync(ct)).Select(lot => new LotForm
            {
                Id = lot.Id,
                Title = lot.Title,
                Description = lot.Description,
                Cpv = lot.Cpv,
                Estimate = lot.Estimate,
                Ceiling = lot.Ceiling,
                MostSuppliers = lot.MostSuppliers,
            }),
            new LotForm { Cpv = Case.Cpv },
        ];
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ShapeCase(Id),
        (permit, token) => shaping.SetLotsAsync(permit, Lots, token),
        _ => Done(Links.Lots(Id), new("Anbudsområdena är sparade.", "The lots are saved.")),
        ct);

    protected override Task<Refusal?> LoadAsync(CancellationToken ct) => LoadCaseAsync(new ShapeCase(Id), ct);
}
