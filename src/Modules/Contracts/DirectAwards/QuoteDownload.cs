using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Persistence;
using Samkop.Kernel.Work;
using Samkop.Records.Public;
using Samkop.Web;

namespace Samkop.Contracts.DirectAwards;

/// <summary>The exact bytes of a tender that a direct award was chosen from.</summary>
internal static class QuoteDownload
{
    public static async Task<IResult> GetAsync(Guid id, Guid quote, Gate gate, Reads reads, IArchive archive, CancellationToken ct)
    {
        if ((await gate.AskAsync(new ReadDirectAward(id), ct)).IsRefused(out var no))
        {
            return no.ToProblem();
        }

        return await reads.Of<ContractsDb>().DirectAwardQuotes.FirstOrDefaultAsync(one => one.Id == quote && one.Award == id, ct) is { } found
            ? Results.File(await archive.ReadAsync(reads, found.Digest, ct), found.MediaType, found.FileName)
            : WorkRefusals.NotFound.With().ToProblem();
    }
}
