using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Web;

namespace Samkop.Procurement.Documents;

/// <summary>Add a document to a case, or take one out.</summary>
[Asks<AttachCaseDocument>]
[RequestSizeLimit(UploadedDocument.MostRequestBytes)]
internal sealed class NewDocumentModel(Reads reads, DocumentAdding adding) : CaseWorkPage(reads)
{
    [BindProperty, Required]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public DocumentForm Input { get; set; } = new();

    public IReadOnlyList<CaseDocument> Documents { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowFirstAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AttachCaseDocument(Id),
        async (permit, token) => (await UploadedDocument.ReadAsync(Upload!, Refusals.BadDocument, token)).IsRefused(out var no, out var sent) ? no : await adding.AddAsync(permit, sent, Input, token),
        _ => Done(Links.NewDocument(Id), new("Dokumentet är tillagt.", "The document is added.")),
        ct);

    public Task<IActionResult> OnPostTakeOutAsync(Guid document, CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(new AttachCaseDocument(Id), (permit, token) => adding.TakeOutAsync(permit, document, token), _ => Done(Links.NewDocument(Id), new("Dokumentet är uttaget.", "The document is taken out.")), ct);
    }

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if (await LoadCaseAsync(new AttachCaseDocument(Id), ct) is { } no)
        {
            return no;
        }

        Documents = await Db.Documents.Where(row => row.Case == Id && row.TakenOutAt == null).OrderByDescending(row => row.AddedAt).ToListAsync(ct);
        return null;
    }
}
