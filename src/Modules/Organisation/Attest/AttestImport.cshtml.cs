using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Organisation.Attest;

/// <summary>Takes in a file of attest rights, and shows what is wrong with which cell.</summary>
[Asks<ImportAttest>]
internal sealed class AttestImportModel(ImportAttestHandler handler) : GatedPage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<CellFault> Faults { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
        {
            return Refuse(Refusals.FileMissing.On(nameof(Upload)));
        }

        var text = await UploadedText.ReadAsync(Upload, ct);
        return await DoAsync(new ImportAttest(), (permit, token) => handler.HandleAsync(permit, text, token), AnswerFor, ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new ImportAttest(), ct)).IsRefused(out var no) ? no : null;

    private IActionResult AnswerFor(AttestImportOutcome outcome)
    {
        Faults = outcome.Faults;
        return Faults.Count > 0
            ? Faulty()
            : Done(Links.Attest, new Text("{0} rader lades till, {1} ändrades, {2} var oförändrade.", "{0} rows added, {1} changed, {2} unchanged.").With(outcome.Added, outcome.Changed, outcome.Same));
    }
}
