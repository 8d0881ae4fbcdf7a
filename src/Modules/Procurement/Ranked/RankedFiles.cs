using Microsoft.AspNetCore.Http;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;
using Samkop.Web;

namespace Samkop.Procurement.Ranked;

/// <summary>The evaluation of a lot as the file that anyone can do again with <c>samkop recompute-award</c>.</summary>
internal static class RankedFiles
{
    public static async Task<IResult> GetAsync(Guid id, Guid lot, Gate gate, LotRankings rankings, CancellationToken ct)
    {
        if ((await gate.AskAsync(new SeePrices(CaseId.From(id)), ct)).IsRefused(out var no, out var permit))
        {
            return no.ToProblem();
        }

        var found = (await rankings.LoadAsync(permit, seed: null, ct)).FirstOrDefault(row => row.Lot.Id.Value == lot);
        return found switch
        {
            null => WorkRefusals.NotFound.With().ToProblem(),
            { File: { } file } => Results.File(file.Write(), "application/json", $"utvardering-{file.Lot}.json"), // sv-literal: a file name
            { Fault: { } fault } => fault.ToProblem(),
            _ => WorkRefusals.NotFound.With().ToProblem(),
        };
    }
}
