using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Samkop.Contracts.Sheets;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Contracts.Import;

/// <summary>
/// Contracts from a file: looked at first, written when the person confirms. Between the two the bytes travel in the page and are judged
/// again; nothing is stored for a file that nobody confirmed.
/// </summary>
[Asks<ImportContracts>]
[RequestSizeLimit(8 * 1024 * 1024)]
internal sealed class ImportContractsModel(ContractImporting importing) : GatedPage
{
    /// <summary>Fits as text in one form value; five thousand rows need less than half.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    public const int MostShown = 200;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The bytes as they came, in Base64, for the second step.</summary>
    [BindProperty]
    public string? Sent { get; set; }

    [BindProperty]
    public string? FileName { get; set; }

    public ContractSheet? Preview { get; private set; }

    public string Digest { get; private set; } = string.Empty;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null || Upload.Length == 0)
        {
            return await LoadAsync(ct) is { } unseen ? Refuse(unseen) : Refuse(Refusals.EmptyFile.On(nameof(Upload)));
        }

        return await DoAsync(new ImportContracts(), LookAsync, _ => Page(), ct);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        DoAsync(
            new ImportContracts(),
            ConfirmAsync,
            count => Done(Links.Contracts + "?visa=alla", new Text("{0} avtal är inlästa.", "{0} contracts have been taken in.").With(count)),
            ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new ImportContracts(), ct)).IsRefused(out var no) ? no : null;

    private async Task<Result<Done>> LookAsync(Permit<ImportContracts> permit, CancellationToken ct)
    {
        if (Upload!.Length > MostBytes)
        {
            return Refusals.FileTooLarge.On(nameof(Upload));
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, ct);
        var sent = new SentContracts(Path.GetFileName(Upload.FileName), bytes.ToArray());
        if ((await importing.PreviewAsync(permit, sent, ct)).IsRefused(out var no, out var sheet))
        {
            return no;
        }

        (Preview, Digest) = (sheet, sent.Digest);
        (Sent, FileName) = (Convert.ToBase64String(sent.Bytes), sent.FileName);
        return sheet.Faults.Count > 0 ? Refusals.FaultyContracts.On(nameof(Upload), sheet.Faults.Count) : Kernel.Done.It;
    }

    private async Task<Result<int>> ConfirmAsync(Permit<ImportContracts> permit, CancellationToken ct)
    {
        var buffer = new byte[MostBytes];
        if (string.IsNullOrEmpty(Sent) || !Convert.TryFromBase64String(Sent, buffer, out var length) || length == 0)
        {
            return Refusals.PreviewLost.On(nameof(Upload));
        }

        return await importing.ImportAsync(permit, new SentContracts(Path.GetFileName(FileName ?? string.Empty), buffer[..length]), ct);
    }
}
