using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Procurement.Documents;

/// <summary>The exact bytes of a document, to those who may read the case.</summary>
internal static class DocumentDownload
{
    public static async Task<IResult> GetAsync(Guid id, Guid document, Gate gate, Reads reads, IArchive archive, CancellationToken ct)
    {
        var one = CaseId.From(id);
        if ((await gate.AskAsync(new ReadCase(one), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        return await reads.Of<ProcurementDb>().Documents.FirstOrDefaultAsync(row => row.Id == document && row.Case == one, ct) is { } found
            ? Results.File(await archive.ReadAsync(reads, found.Digest, ct), found.MediaType, found.FileName)
            : WorkRefusals.NotFound.With().ToProblem();
    }
}
