using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Records.Persistence;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Records.Exporting;

/// <summary>Exports a case with everything registered in it; the export stands in the audit log with the digest of the package.</summary>
internal sealed class ExportCaseHandler(UnitOfWork work, IEntities entities, IDocuments documents, IArchive archive, IReadLog log)
{
    public Task<Result<(byte[] Zip, string Name)>> HandleAsync(Permit<ExportCase> permit, CancellationToken ct) =>
        work.WriteAsync<ExportCase, (byte[] Zip, string Name)>(
            permit,
            async session =>
            {
                var db = session.Of<RecordsDb>();
                var id = permit.Action.Record;
                var head = await db.Records.AsNoTracking().SingleAsync(one => one.Id == id, ct);
                if (head.CaseId is not null)
                {
                    return Refusals.NoCase.With();
                }

                var parts = await db.Records.AsNoTracking().Where(one => one.CaseId == id).OrderBy(one => one.RegisteredAt).ToListAsync(ct);
                List<Domain.Record> records = [head, .. parts];
                var files = new List<PackageFile>();
                foreach (var record in records)
                {
                    foreach (var document in await documents.OfAsync(session, record.Id, ct))
                    {
                        files.Add(new PackageFile(record, document, await archive.ReadAsync(session, document.Bytes.Digest, ct)));
                    }
                }

                var zip = CasePackage.Write((await entities.GetAsync(head.Entity, ct)).Name, records, files);
                foreach (var secret in records.Where(one => one.IsSecret))
                {
                    await log.NoteAsync(session, permit.Actor, ObjectRef.To(secret.Id), secret.Entity, secret.SecrecySection, ct);
                }

                session.Audit(AuditNote.On(id, head.Entity) with { After = new { records = records.Count, files = files.Count, length = zip.Length } });
                return (zip, $"{(head.Number.Length > 0 ? head.Number.Replace(' ', '-') : head.Id.Value.ToString())}.zip");
            },
            ct);

    public static async Task<IResult> EndpointAsync(Guid id, Gate gate, ExportCaseHandler handler, CancellationToken ct)
    {
        var permit = await gate.AskAsync(new ExportCase(RecordId.From(id)), ct);
        if (permit.IsRefused(out var no, out var granted) || (await handler.HandleAsync(granted, ct)).IsRefused(out no, out var package))
        {
            return no.ToProblem();
        }

        return Results.File(package.Zip, "application/zip", package.Name);
    }
}
