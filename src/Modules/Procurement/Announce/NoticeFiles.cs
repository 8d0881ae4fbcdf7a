using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Standards.Ocds;
using Samkop.Web;

namespace Samkop.Procurement.Announce;

/// <summary>Public files of what is announced: the exact notice, the open data, and the documents that the latest announcement names.</summary>
internal static class NoticeFiles
{
    public static async Task<IResult> XmlAsync(Guid id, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        return await reads.Of<ProcurementDb>().Publications.FirstOrDefaultAsync(row => row.Case == one && row.IsCurrent, ct) is { } current
            ? Results.File(await archive.ReadAsync(reads, current.XmlDigest, ct), "application/xml", $"{current.Notice:D}.xml")
            : WorkRefusals.NotFound.With().ToProblem();
    }

    public static async Task<IResult> OcdsAsync(Guid id, Reads reads, OpenData openData, CancellationToken ct) =>
        await openData.PackageAsync(reads, CaseId.From(id), ct) is { } package
            ? Results.Bytes(OcdsJson.Write(package), "application/json")
            : WorkRefusals.NotFound.With().ToProblem();

    public static async Task<IResult> DocumentAsync(Guid id, Guid document, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        var current = await reads.Of<ProcurementDb>().Publications.FirstOrDefaultAsync(row => row.Case == one && row.IsCurrent, ct);
        return current is not null && PublishedContent.Read(current.Content).Documents.FirstOrDefault(row => row.Id == document) is { } found
            ? Results.File(await archive.ReadAsync(reads, found.Digest, ct), found.MediaType, found.FileName)
            : WorkRefusals.NotFound.With().ToProblem();
    }
}
