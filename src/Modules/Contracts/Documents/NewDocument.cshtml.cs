using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Contracts.View;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Contracts.Documents;

/// <summary>Attach a document to a contract.</summary>
[Asks<AttachDocument>]
[RequestSizeLimit(UploadedDocument.MostRequestBytes)]
internal sealed class NewDocumentModel(Reads reads, IEntities entities, DocumentAdding adding) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public ContractId Id { get; set; }

    [BindProperty, Required]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public DocumentInput Input { get; set; } = new();

    public Contract Contract { get; private set; } = null!;

    public IReadOnlyList<Choice> Participants { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice(kind.ToString(), NameOf(kind)))];

    public static Text NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Contract => new("Avtal", "Contract"),
        DocumentKind.PowerOfAttorney => new("Fullmakt", "Power of attorney"),
        DocumentKind.Amendment => new("Tilläggsavtal", "Amendment"),
        _ => new("Annat", "Other"),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return ShowAsync(ct);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(
        new AttachDocument(Id),
        async (permit, token) => (await UploadedDocument.ReadAsync(Upload!, Refusals.BadDocument, token)).IsRefused(out var no, out var sent) ? no : await adding.AddAsync(permit, sent, Input, token),
        _ => Done(Links.Contract(Id) + "#dokument", new("Dokumentet är bifogat.", "The document is attached.")),
        ct);

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new AttachDocument(Id), ct)).IsRefused(out var no))
        {
            return no;
        }

        Contract = await reads.Of<ContractsDb>().Contracts.Include(one => one.Participants).SingleAsync(one => one.Id == Id, ct);
        Participants = await Contract.Participants.ChoicesAsync(entities, ct);
        return null;
    }
}
