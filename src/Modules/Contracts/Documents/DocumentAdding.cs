using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Web;

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

/// <summary>Adds a document to a contract. What the file may carry of personal data has been settled before every form (see Records).</summary>
internal sealed class DocumentAdding(UnitOfWork work, IArchive archive, TimeProvider clock)
{
    public Task<Result<Done>> AddAsync(Permit<AttachDocument> permit, UploadedDocument sent, DocumentInput input, CancellationToken ct) =>
        work.WriteAsync<AttachDocument, Done>(
            permit,
            async session =>
            {
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
                    MediaType = sent.MediaType,
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
