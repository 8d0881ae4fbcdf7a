using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Contracts.Documents;

/// <summary>What is said of a document.</summary>
internal sealed class DocumentInput
{
    [Required]
    public DocumentKind? Kind { get; set; }

    [Required, StringLength(150)]
    public string Title { get; set; } = string.Empty;

    public LegalEntityId? Participant { get; set; }

    public bool IsForStaffOnly { get; set; }
}

/// <summary>A file as sent.</summary>
internal sealed record SentDocument(string FileName, byte[] Bytes);

/// <summary>Adds a document to a contract. What the file may carry of personal data has been settled before every form (see Records).</summary>
internal sealed class DocumentAdding(UnitOfWork work, IArchive archive, TimeProvider clock)
{
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostMegabytes = 20;

    // The type follows from the name, never from what the browser says; a page that a browser would run is not among them.
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
    };

    public Task<Result<Done>> AddAsync(Permit<AttachDocument> permit, SentDocument sent, DocumentInput input, CancellationToken ct) =>
        work.WriteAsync<AttachDocument, Done>(
            permit,
            async session =>
            {
                if (sent.Bytes.Length is 0 or > MostBytes || !Types.TryGetValue(Path.GetExtension(sent.FileName), out var type))
                {
                    return Refusals.BadDocument.On("Upload", MostMegabytes);
                }

                var db = session.Of<ContractsDb>();
                var contract = await db.Contracts.AsNoTracking().Include(one => one.Participants).SingleAsync(one => one.Id == permit.Action.Contract, ct);
                if (input.Kind == DocumentKind.PowerOfAttorney && !contract.Participants.Exists(part => part.Entity == input.Participant))
                {
                    return Refusals.WhosePower.On(nameof(input.Participant));
                }

                var stored = await archive.StoreAsync(session, sent.Bytes, ct);
                var document = new ContractDocument
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Contract = contract.Id,
                    Kind = input.Kind!.Value,
                    Title = input.Title.Trim(),
                    FileName = sent.FileName,
                    MediaType = type,
                    Digest = stored.Digest,
                    Length = stored.Length,
                    Participant = input.Kind == DocumentKind.PowerOfAttorney ? input.Participant : null,
                    IsForStaffOnly = input.IsForStaffOnly,
                    AddedBy = permit.Actor.Person,
                    AddedAt = session.Now,
                };
                db.Documents.Add(document);
                session.Audit(AuditNote.On(contract.Id, contract.Holder) with { After = new { Kind = document.Kind.ToString(), document.Digest, document.Length, document.IsForStaffOnly } });
                return Done.It;
            },
            ct);
}
