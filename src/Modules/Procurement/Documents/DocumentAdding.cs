using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Records.Public;

namespace Samkop.Procurement.Documents;

/// <summary>What is said of a document.</summary>
internal sealed class DocumentForm
{
    [Required, StringLength(150)]
    public string Title { get; set; } = string.Empty;

    public bool IsInternal { get; set; }
}

/// <summary>A file as sent.</summary>
internal sealed record SentFile(string FileName, byte[] Bytes);

/// <summary>
/// Adds documents to a case and takes them out. After the notice suppliers see a new document when the change is announced. What a file may carry of
/// personal data has been settled before every form (see Records).
/// </summary>
internal sealed class DocumentAdding(CaseWriting writing, IArchive archive, TimeProvider clock)
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

    public Task<Result<Done>> AddAsync(Permit<AttachCaseDocument> permit, SentFile sent, DocumentForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (sent.Bytes.Length is 0 or > MostBytes || !Types.TryGetValue(Path.GetExtension(sent.FileName), out var type))
                {
                    return Refusals.BadDocument.On("Upload", MostMegabytes);
                }

                var stored = await archive.StoreAsync(session, sent.Bytes, ct);
                var document = new CaseDocument
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Case = one.Id,
                    Title = form.Title.Trim(),
                    FileName = sent.FileName,
                    MediaType = type,
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
