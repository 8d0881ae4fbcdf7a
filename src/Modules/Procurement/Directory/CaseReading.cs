using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Directory;

/// <summary>Loads a case with its rows, for the pages or inside a transaction.</summary>
internal static class CaseReading
{
    public static async Task<CaseFacts> FactsAsync(this ProcurementDb db, CaseId id, DateOnly today, CancellationToken ct)
    {
        var one = await db.Cases.SingleAsync(row => row.Id == id, ct);
        var thresholds = await db.Thresholds.AsNoTracking().Where(row => row.Law == one.Law && row.Nature == one.Nature && row.ValidFrom <= today).ToListAsync(ct);
        return new CaseFacts
        {
            Case = one,
            Strategy = await db.Strategies.SingleAsync(row => row.Case == id, ct),
            Lots = await db.Lots.Where(row => row.Case == id).OrderBy(row => row.Sequence).ToListAsync(ct),
            Participants = await db.Participants.Where(row => row.Case == id).OrderBy(row => row.Role).ThenBy(row => row.Id).ToListAsync(ct),
            Requirements = await db.Requirements.Where(row => row.Case == id).OrderBy(row => row.Sequence).ToListAsync(ct),
            Documents = await db.Documents.Where(row => row.Case == id).OrderBy(row => row.AddedAt).ThenBy(row => row.Title).ThenBy(row => row.Id).ToListAsync(ct),
            Models = await db.LotModels.Where(row => row.Case == id).ToListAsync(ct),
            Plan = await db.TimePlans.FirstOrDefaultAsync(row => row.Case == id, ct),
            EnvironmentDivisions = [.. (await db.EnvironmentDivisions.AsNoTracking().ToListAsync(ct)).Where(row => row.HoldsOn(today))],
            Threshold = thresholds.MaxBy(row => row.ValidFrom),
        };
    }
}
