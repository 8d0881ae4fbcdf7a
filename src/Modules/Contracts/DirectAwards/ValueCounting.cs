using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.DirectAwards;

/// <summary>Counts what an entity has bought of a kind this fiscal year without announcing it. Purchases on announced contracts do not count.</summary>
internal static class ValueCounting
{
    public static async Task<ValueCount> CountAsync(ContractsDb db, LegalEntityId entity, CpvCode cpv, long wholeMinor, DateOnly day, CancellationToken ct)
    {
        var group = ValueCount.GroupOf(cpv);
        var (first, last) = (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));
        var awards = await db.DirectAwards.AsNoTracking().Where(one => one.Entity == entity && one.DecidedOn >= first && one.DecidedOn <= last).OrderBy(one => one.DecidedOn).ToListAsync(ct);
        var earlier = await db.BoughtBefore.AsNoTracking().Where(one => one.Entity == entity && one.Year == day.Year).OrderBy(one => one.RecordedAt).ToListAsync(ct);
        List<SamePurchase> before =
        [
            .. earlier.Where(one => ValueCount.GroupOf(one.Cpv) == group)
                .Select(one => new SamePurchase(one.Source, string.Empty, null, one.AmountMinor, new("Ingående värde för året", "Opening balance of the year"))),
            .. awards.Where(one => one.Cpv is { } kind && ValueCount.GroupOf(kind) == group)
                .Select(one => new SamePurchase(one.What, one.RegisterNumber, one.DecidedOn, one.WholeMinor, new Text("CPV {0} hör till samma grupp", "CPV {0} is of the same group").With(one.Cpv!))),
        ];
        var limits = await db.Limits.AsNoTracking().ToListAsync(ct);
        return new ValueCount(
            group, day.Year, before, wholeMinor, Of(limits, LimitNames.DirectAward, day), Of(limits, LimitNames.DirectAwardDocumented, day), limits.On(LimitNames.GoodsThreshold, day));
    }

    /// <summary>From where on a direct award must be documented.</summary>
    public static async Task<DatedLimit> DocumentedAsync(ContractsDb db, DateOnly day, CancellationToken ct) => Of(await db.Limits.AsNoTracking().ToListAsync(ct), LimitNames.DirectAwardDocumented, day);

    private static DatedLimit Of(List<DatedLimit> limits, LimitKind kind, DateOnly day) =>
        limits.On(kind, day) ?? throw new InvalidOperationException($"No row of {kind.Name} holds on {SwedishDates.Iso(day)}.");
}
