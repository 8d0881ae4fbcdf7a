using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Analysis.AuditQuestions;

/// <summary>The auditor's first page: twelve questions, and the sample.</summary>
[Asks<AskAuditQuestion>]
internal sealed class AuditListModel : GatedPage
{
    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct) =>
        (await Gate.AskAsync(new AskAuditQuestion(0), ct)).IsRefused(out var no) ? no : null;
}
