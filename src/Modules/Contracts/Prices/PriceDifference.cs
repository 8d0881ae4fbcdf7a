using Samkop.Contracts.Domain;

namespace Samkop.Contracts.Prices;

/// <summary>What a new price list does to one article.</summary>
internal enum PriceChange
{
    New,
    Gone,
    Dearer,
    Cheaper,
    Reworded,
    Same,
}

/// <summary>One article in two versions.</summary>
/// <param name="Change">What happens to it.</param>
/// <param name="Before">Line of the version before, if any.</param>
/// <param name="After">Line of the new version, if any.</param>
/// <param name="Share">Change of the price per unit as a share of one; <see langword="null"/> when it cannot be compared.</param>
internal sealed record PriceDifference(PriceChange Change, PriceLine? Before, PriceLine? After, decimal? Share)
{
    public string Article => (After ?? Before!).Article;

    public string Name => (After ?? Before!).Name;

    /// <summary>True when unit or price base differ: then the figures of the price column must not be compared by eye.</summary>
    public bool IsOtherUnit => Before is not null && After is not null && (Before.Unit != After.Unit || Before.BaseMicro != After.BaseMicro);

    /// <summary>The new version against the one before, the largest rises first.</summary>
    public static IReadOnlyList<PriceDifference> Between(IReadOnlyCollection<PriceLine> before, IReadOnlyCollection<PriceLine> after)
    {
        var old = before.ToDictionary(line => line.Article, StringComparer.OrdinalIgnoreCase);
        var gone = old.Values.ExceptBy(after.Select(line => line.Article), line => line.Article, StringComparer.OrdinalIgnoreCase);
        return [.. after.Select(line => Of(old.GetValueOrDefault(line.Article), line))
            .Concat(gone.Select(line => new PriceDifference(PriceChange.Gone, line, After: null, Share: null)))
            .OrderBy(one => one.Change == PriceChange.Same)
            .ThenByDescending(one => one.Share ?? decimal.MaxValue)
            .ThenBy(one => one.Article, StringComparer.Ordinal)];
    }

    private static PriceDifference Of(PriceLine? before, PriceLine after)
    {
        if (before is null)
        {
            return new PriceDifference(PriceChange.New, Before: null, after, Share: null);
        }

        // Another unit (piece to box) cannot be compared without the packaging: it counts as a change that somebody must look at.
        if (before.Unit != after.Unit)
        {
            return new PriceDifference(PriceChange.Dearer, before, after, Share: null);
        }

        var (old, now) = (PerUnit(before), PerUnit(after));
        var share = (now - old) / old;
        return share switch
        {
            > 0 => new PriceDifference(PriceChange.Dearer, before, after, share),
            < 0 => new PriceDifference(PriceChange.Cheaper, before, after, share),
            _ => new PriceDifference(IsReworded(before, after) ? PriceChange.Reworded : PriceChange.Same, before, after, share),
        };
    }

    private static decimal PerUnit(PriceLine line) => line.Price.ToDecimal() / line.Base.ToDecimal();

    private static bool IsReworded(PriceLine before, PriceLine after) =>
        !string.Equals(before.Name, after.Name, StringComparison.Ordinal)
        || !string.Equals(before.Description, after.Description, StringComparison.Ordinal)
        || before.VatRate != after.VatRate || before.Gtin != after.Gtin || before.BaseMicro != after.BaseMicro
        || before.MinimumMicro != after.MinimumMicro || before.DeliveryDays != after.DeliveryDays;
}
