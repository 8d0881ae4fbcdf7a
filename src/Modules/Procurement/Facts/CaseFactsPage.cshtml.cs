using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Facts;

/// <summary>What is bought, as the notice will say it.</summary>
[Asks<ShapeCase>]
internal sealed class CaseFactsPageModel(Reads reads, CaseShaping shaping) : CaseWorkPage(reads)
{
    [BindProperty]
    public FactsForm Input { get; set; } = new();

    public IReadOnlyList<Choice> Natures { get; } = Choice.Of<Nature>(Words.Of);

    public IReadOnlyList<Choice> Forms { get; } = Choice.Of<CallOffForm>(Words.Of);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (await LoadAsync(ct) is { } no)
        {
            return Refuse(no);
        }

        Input = new FactsForm
        {
            Title = Case.Title,
            Need = Case.Need,
            Description = Case.Description,
            Nature = Case.Nature,
            Cpv = Case.Cpv,
            Region = Case.Region,
            Estimate = Case.Estimate,
            IsFramework = Case.IsFramework,
            CallOff = Case.CallOff,
            Months = Case.Months,
            Extensions = Case.Extensions,
            LongReason = Case.LongReason,
            ContactEmail = Case.ContactEmail,
            ContactPhone = Case.ContactPhone,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new ShapeCase(Id),
        (permit, token) => shaping.SetFactsAsync(permit, Input, token),
        _ => Done(Links.Case(Id), new("Uppgifterna är sparade.", "The facts are saved.")),
        ct);

    protected override Task<Refusal?> LoadAsync(CancellationToken ct) => LoadCaseAsync(new ShapeCase(Id), ct);
}
