using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Archive;

/// <inheritdoc cref="IDocuments" />
internal sealed class Documents(IArchive archive, TimeProvider clock) : IDocuments
{
    public Task<DocumentView> AddAsync(WriteSession session, RecordId record, NewDocument document, CancellationToken ct)
    {
        var id = EntityId.New<DocumentId>(clock);
        return StoreAsync(session, new RecordDocument
        {
            Id = id,
            Record = record,
            Line = id,
            Version = 1,
            Name = document.Name,
            MediaType = document.MediaType,
            Digest = string.Empty,
        }, document, ct);
    }

    public async Task<DocumentView> AddVersionAsync(WriteSession session, DocumentId earlier, NewDocument document, CancellationToken ct)
    {
        await session.FlushAsync(ct);
        var db = session.Of<RecordsDb>();
        var line = (await db.Documents.AsNoTracking().SingleAsync(one => one.Id == earlier, ct)).Line;
        var newest = await db.Documents.AsNoTracking().Where(one => one.Line == line).OrderByDescending(one => one.Version).FirstAsync(ct);
        return await StoreAsync(session, new RecordDocument
        {
            Id = EntityId.New<DocumentId>(clock),
            Record = newest.Record,
            Line = line,
            Version = newest.Version + 1,
            Name = document.Name,
            MediaType = document.MediaType,
            Digest = string.Empty,
        }, document, ct);
    }

    public async Task<IReadOnlyList<DocumentView>> OfAsync(IReads reads, RecordId record, CancellationToken ct) =>
        [.. (await reads.Of<RecordsDb>().Documents.AsNoTracking().Where(one => one.Record == record)
            .OrderBy(one => one.AddedAt).ThenBy(one => one.Version).ToListAsync(ct)).Select(View)];

    private async Task<DocumentView> StoreAsync(WriteSession session, RecordDocument place, NewDocument document, CancellationToken ct)
    {
        var stored = await archive.StoreAsync(session, PhotoMetadata.Strip(document.Bytes), ct);
        var row = new RecordDocument
        {
            Id = place.Id,
            Record = place.Record,
            Line = place.Line,
            Version = place.Version,
            Name = PersonalNumberScan.Mask(document.Name),
            MediaType = document.MediaType,
            Digest = stored.Digest,
            Length = stored.Length,
            IsSigned = document.IsSigned,
            AddedAt = session.Now,
        };
        session.Of<RecordsDb>().Documents.Add(row);
        session.Audit(AuditNote.On(row.Record) with { After = new { document = row.Id.Value, row.Version, row.Digest, row.Length, row.IsSigned } });
        return View(row);
    }

    private static DocumentView View(RecordDocument row) =>
        new(row.Id, row.Line, row.Version, row.Name, row.MediaType, new StoredBytes(row.Digest, row.Length), row.IsSigned);
}
