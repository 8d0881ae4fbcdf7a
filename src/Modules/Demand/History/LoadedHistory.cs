using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.History;

/// <summary>Purchases from before the system's time, as they were loaded.</summary>
internal sealed class LoadedHistory(Reads reads) : IVolumeHistory
{
    public async Task<IReadOnlyList<BoughtVolume>> OfAsync(VolumeQuestion question, CancellationToken ct)
    {
        LegalEntityId[] entities = [.. question.Entities];
        var (from, through) = (question.From, question.Through);
        // A row that reaches outside the days cannot be divided, and is left out.
        var rows = await reads.Of<DemandDb>().Loaded
            .Where(row => entities.Contains(row.Entity) && row.From >= from && row.Through <= through).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => (row.Entity, row.From.Year, row.Cpv, row.Unit, row.Source)).Select(group => new BoughtVolume(
                group.Key.Entity, group.Key.Year, group.Key.Cpv, group.Key.Unit, Volumes.Units(group.Sum(row => row.QuantityMicro)),
                NetAmount.FromMinor(group.Sum(row => row.Value.Minor)), Text.Same(group.Key.Source))),
        ];
    }
}
