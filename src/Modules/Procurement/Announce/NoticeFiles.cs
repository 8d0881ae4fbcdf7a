using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Letters;
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

    /// <summary>The file <c>samkop-evaluation/1</c> of a lot, when the award has been told and nothing in it is a business secret.</summary>
    public static async Task<IResult> EvaluationAsync(Guid id, int lot, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        var told = await reads.Of<ProcurementDb>().Awards.Where(row => row.Case == one && row.State == AwardState.Sent).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);
        return told is not null && PublishedOutcome.Read(told.Outcome).Lots.FirstOrDefault(row => row.Sequence == lot) is { EvaluationDigest.Length: > 0 } found
            ? Results.File(await archive.ReadAsync(reads, found.EvaluationDigest, ct), "application/json", $"utvardering-{lot}.json") // sv-literal: a file name
            : WorkRefusals.NotFound.With().ToProblem();
    }

    /// <summary>All leaves under the published root: secrecy lets go when an award has been told (OSL 19 kap. 3 §), and does not come back.</summary>
    public static async Task<IResult> ReceiptsAsync(Guid id, Reads reads, CancellationToken ct)
    {
        var one = CaseId.From(id);
        var db = reads.Of<ProcurementDb>();
        return await db.Awards.AnyAsync(row => row.Case == one && row.SentAt != null, ct) && await db.TenderRoots.FirstOrDefaultAsync(row => row.Case == one, ct) is { } root
            ? Results.File(System.Text.Encoding.UTF8.GetBytes(root.Leaves), "application/json", "kvitton.json") // sv-literal: a file name
            : WorkRefusals.NotFound.With().ToProblem();
    }
}
