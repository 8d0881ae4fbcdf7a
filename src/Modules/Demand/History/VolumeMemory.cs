using Samkop.Demand.Domain;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.History;

/// <summary>What entities bought of a round's lots: three whole years and the year so far, from every module that knows of purchases.</summary>
internal sealed class VolumeMemory(IEnumerable<IVolumeHistory> sources, TimeProvider clock)
{
    private const int WholeYears = 3;

    /// <summary>Years by entity and lot, the oldest first; an entity that bought nothing of a lot is absent.</summary>
    public async Task<ILookup<(LegalEntityId Entity, Guid Lot), YearVolume>> OfAsync(IReadOnlyCollection<LegalEntityId> entities, IReadOnlyList<RoundLot> lots, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var found = await AllAsync(new VolumeQuestion(entities, new DateOnly(today.Year - WholeYears, 1, 1), today), lots, ct);
        return found
            .GroupBy(one => (one.Bought.Entity, one.Lot.Id, one.Bought.Year))
            .OrderBy(group => group.Key.Year)
            .Select(group => (Key: (group.Key.Entity, group.Key.Id), Year: YearOf([.. group.Select(one => one.Bought)], group.First().Lot, group.Key.Year, today)))
            .ToLookup(one => one.Key, one => one.Year);
    }

    /// <summary>What was bought of each lot between two days, in the lot's unit.</summary>
    public async Task<IReadOnlyDictionary<(LegalEntityId Entity, Guid Lot), decimal>> SumsAsync(VolumeQuestion question, IReadOnlyList<RoundLot> lots, CancellationToken ct) =>
        (await AllAsync(question, lots, ct))
            .GroupBy(one => (one.Bought.Entity, one.Lot.Id)).ToDictionary(group => group.Key, group => group.Sum(one => In(one.Lot.Unit, one.Bought) ?? 0));

    private async Task<List<(BoughtVolume Bought, RoundLot Lot)>> AllAsync(VolumeQuestion question, IReadOnlyList<RoundLot> lots, CancellationToken ct)
    {
        var found = new List<(BoughtVolume, RoundLot)>();
        foreach (var source in sources)
        {
            found.AddRange((await source.OfAsync(question, ct)).SelectMany(bought => LotsOf(bought, lots).Select(lot => (bought, lot))));
        }

        return found;
    }

    // Of lots whose kinds contain each other the narrowest counts, and of lots of one kind the one with the same unit: nothing is told twice.
    private static IEnumerable<RoundLot> LotsOf(BoughtVolume bought, IReadOnlyList<RoundLot> lots)
    {
        var fitting = lots.Where(lot => bought.Cpv.IsWithin(lot.Cpv)).ToList();
        var narrowest = fitting.Where(lot => !fitting.Exists(other => other.Cpv != lot.Cpv && other.Cpv.IsWithin(lot.Cpv))).ToList();
        return (narrowest.Find(lot => In(lot.Unit, bought) is not null) ?? narrowest.FirstOrDefault()) is { } one ? [one] : [];
    }

    // Null when the unit is unknown or cannot be converted: pieces are not kilograms.
    private static decimal? In(UnitCode unit, BoughtVolume bought) =>
        bought.Unit is not { } own ? null
        : own == unit ? bought.Quantity
        : UnitConversion.Between(own, unit).IsRefused(out _, out var conversion) ? null
        : bought.Quantity * conversion.Factor.Numerator / conversion.Factor.Denominator;

    private static YearVolume YearOf(IReadOnlyList<BoughtVolume> bought, RoundLot lot, int year, DateOnly today)
    {
        var counted = bought.Select(one => (Bought: one, Quantity: In(lot.Unit, one))).Where(one => one.Quantity is not null).ToList();
        var value = bought.Sum(one => one.Value.Money.ToDecimal());
        return new YearVolume(
            year, year < today.Year, counted.Sum(one => one.Quantity!.Value), value, value - counted.Sum(one => one.Bought.Value.Money.ToDecimal()),
            [.. bought.Select(one => one.Source).Distinct()]);
    }
}
