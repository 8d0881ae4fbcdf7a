using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samkop.Invoicing.Workbench;
using Samkop.Kernel;
using Samkop.Standards.Peppol;
using Samkop.Web;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>Anyone uploads or pastes an invoice and is told whether it would get through. Works without script; nothing is stored.</summary>
[ForEveryone("suppliers try their invoices before they have an account; nothing is stored")]
[RequestSizeLimit(InvoiceTrials.MostBytes + (6 * 1024 * 1024))]
internal sealed class TryInvoiceModel(InvoiceTrials trials, ExampleDocuments examples, TrialLimit limit) : SamkopPage
{
    // Form values end at 4 MB; in Base64 this fits, and few invoices are larger.
    private const int MostCarried = 2 * 1024 * 1024;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>The bytes once more, in Base64, for the answer as a file: the page has them, the server does not.</summary>
    [BindProperty]
    public string? Sent { get; set; }

    /// <summary>Which example to try: <c>godkand</c>, <c>avvisad</c> or <c>olasbar</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "exempel")]
    public string? Example { get; set; }

    public Trial? Trial { get; private set; }

    /// <summary>The invoice as people read it, encoded; empty when it is no invoice.</summary>
    public string Readable { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Example))
        {
            return Page();
        }

        return await examples.WriteAsync(Example, ct) is { } bytes ? await AnswerAsync(bytes, Show, ct) : RefusalPage.For(Kernel.Work.WorkRefusals.NotFound.With());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        (await BytesAsync(ct)).IsRefused(out var no, out var bytes) ? Refuse(no) : await AnswerAsync(bytes, Show, ct);

    public Task<IActionResult> OnPostJsonAsync(CancellationToken ct) => AgainAsync(
        (trial, _) => File(JsonSerializer.SerializeToUtf8Bytes(TrialJson.Of(trial), Indented), "application/json", "provad-faktura.json"), ct);

    public Task<IActionResult> OnPostPdfAsync(CancellationToken ct) => AgainAsync(
        (trial, bytes) => trial.Report is { } report
            ? File(ReadablePdf.Write(report, [trial.ReceptionReason, .. trial.Advice.Select(one => one.Message)], CultureInfo.CurrentUICulture, InvoiceTrials.Shown), "application/pdf", "provad-faktura.pdf")
            : Show(trial, bytes),
        ct);

    private async Task<IActionResult> AgainAsync(Func<Trial, byte[], IActionResult> answer, CancellationToken ct)
    {
        var buffer = new byte[MostCarried];
        return string.IsNullOrEmpty(Sent) || !Convert.TryFromBase64String(Sent, buffer, out var length) || length == 0
            ? Refuse(InvoicingRefusals.NothingToTry.On(nameof(Upload)))
            : await AnswerAsync(buffer[..length], answer, ct);
    }

    private async Task<IActionResult> AnswerAsync(byte[] bytes, Func<Trial, byte[], IActionResult> answer, CancellationToken ct)
    {
        using var lease = await limit.EnterAsync(HttpContext.Connection.RemoteIpAddress, ct);
        if (lease.IsAcquired)
        {
            return answer(await trials.TryAsync(bytes, ct), bytes);
        }

        Response.Headers.RetryAfter = "60";
        var refused = Refuse(InvoicingRefusals.TooManyTrials.With());
        ((PageResult)refused).StatusCode = StatusCodes.Status429TooManyRequests;
        return refused;
    }

    private PageResult Show(Trial trial, byte[] bytes)
    {
        Trial = trial;
        Sent = bytes.Length <= MostCarried ? Convert.ToBase64String(bytes) : null;
        Readable = trial.Report is { Reading.Invoice: { } invoice } report
            ? ReadableInvoice.ToHtmlFragment(invoice, [.. report.Findings.Take(InvoiceTrials.MostFindings)], CultureInfo.CurrentUICulture, InvoiceTrials.Shown)
            : string.Empty;
        return Page();
    }

    private async Task<Result<byte[]>> BytesAsync(CancellationToken ct)
    {
        if (Upload is not { Length: > 0 } file)
        {
            return string.IsNullOrWhiteSpace(Pasted) ? InvoicingRefusals.NothingToTry.On(nameof(Upload)) : InvoiceTrials.BytesOf(Pasted);
        }

        if (file.Length > InvoiceTrials.MostBytes)
        {
            return InvoicingRefusals.TrialTooLarge.On(nameof(Upload), InvoiceTrials.MostBytes / 1024 / 1024);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
