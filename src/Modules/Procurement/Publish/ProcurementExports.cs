using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.EForms.Writing;
using Samkop.Standards.Ocds;

namespace Samkop.Procurement.Publish;

/// <inheritdoc cref="IProcurementExports" />
internal sealed class ProcurementExports(Reads reads, NoticeMaking making, OpenData openData, IArchive archive, TimeProvider clock) : IProcurementExports
{
    // What a case before its tenders can tell; the forms with results need tenders.
    private static readonly string[] Forms = ["16", "E3"];

    public async Task<CaseId?> FindAsync(string text, CancellationToken ct)
    {
        var id = Guid.TryParse(text, out var guid) ? CaseId.From(guid) : default;
        var found = await reads.Of<ProcurementDb>().Cases.Where(one => one.Id == id || one.RegisterNumber == text).Select(one => one.Id).Take(2).ToListAsync(ct);
        return found.Count == 1 ? found[0] : null;
    }

    public async Task<byte[]> NoticeAsync(CaseId one, string subtype, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        if (await db.Publications.Where(row => row.Case == one && row.Subtype == subtype).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct) is { } announced)
        {
            return await archive.ReadAsync(reads, announced.XmlDigest, ct);
        }

        if (!Forms.Contains(subtype))
        {
            throw new ArgumentException($"form {subtype} is not written of a case without results; try {string.Join(" or ", Forms)}.", nameof(subtype));
        }

        var now = Instant.Now(clock);
        var made = await making.MakeAsync(await db.FactsAsync(one, now.DateInSweden(), ct), new NoticeIssue(subtype, 1, now), ct);
        return made.Match(notice => NoticeWriter.Write(notice), no => throw new ArgumentException(no.ToString(), nameof(one)));
    }

    public async Task<byte[]?> OcdsAsync(CaseId one, CancellationToken ct) =>
        await openData.PackageAsync(reads, one, ct) is { } package ? OcdsJson.Write(package) : null;
}
