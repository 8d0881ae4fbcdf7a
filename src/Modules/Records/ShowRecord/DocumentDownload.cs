using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Records.Persistence;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.ShowRecord;

/// <summary>The exact bytes of one version of a document. Always sent as a file to save, never shown inside our site.</summary>
internal static class DocumentDownload
{
    public static async Task<IResult> HandleAsync(Guid id, Gate gate, Reads reads, IArchive archive, IReadLog log, CancellationToken ct)
    {
        var db = reads.Of<RecordsDb>();
        var document = await db.Documents.FirstOrDefaultAsync(one => one.Id == DocumentId.From(id), ct);
        var action = new SeeRecord(document?.Record ?? default);
        if ((await gate.AskAsync(action, ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        var record = await db.Records.SingleAsync(one => one.Id == document!.Record, ct);
        if (record.IsSecret && (await log.NoteAsync(action.About, record.Entity, $"{record.SecrecySection}, {document!.Digest}", ct)).IsRefused(out no))
        {
            return no.ToProblem();
        }

        return Results.File(await archive.ReadAsync(reads, document!.Digest, ct), "application/octet-stream", document.Name);
    }
}
