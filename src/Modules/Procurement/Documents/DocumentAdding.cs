using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Procurement.Documents;

/// <summary>What is said of a document.</summary>
internal sealed class DocumentForm
{
    [Required, StringLength(150)]
    public string Title { get; set; } = string.Empty;

    public bool IsInternal { get; set; }
}

/// <summary>
/// Adds documents to a case and takes them out. After the notice suppliers see a new document when the change is announced. What a file may carry of
/// personal data has been settled before every form (see Records).
/// </summary>
internal sealed class DocumentAdding(CaseWriting writing, IArchive archive, TimeProvider clock)
{
    public Task<Result<Done>> AddAsync(Permit<AttachCaseDocument> permit, UploadedDocument sent, DocumentForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                var stored = await archive.StoreAsync(session, sent.Bytes, ct);
                var document = new CaseDocument
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Case = one.Id,
                    Title = form.Title.Trim(),
                    FileName = sent.FileName,
                    MediaType = sent.MediaType,
                    Digest = stored.Digest,
                    Length = stored.Length,
                    IsInternal = form.IsInternal,
                    AddedBy = permit.Actor.Person,
                    AddedAt = session.Now,
                };
                db.Documents.Add(document);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { document.Digest, document.Length, document.IsInternal } });
                return null;
            },
            ct);

    /// <summary>The document stays in the archive and with what was announced with it.</summary>
    public Task<Result<Done>> TakeOutAsync(Permit<AttachCaseDocument> permit, Guid document, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Documents.AsTracking().FirstOrDefaultAsync(row => row.Id == document && row.Case == one.Id && row.TakenOutAt == null, ct) is not { } row)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (await db.Participants.AnyAsync(part => part.Case == one.Id && part.PowerDocument == document, ct))
                {
                    return Refusals.DocumentInUse.With();
                }

                row.TakenOutAt = session.Now;
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { takenOut = row.Digest } });
                return null;
            },
            ct);
}
