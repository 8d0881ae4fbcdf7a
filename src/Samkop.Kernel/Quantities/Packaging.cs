namespace Samkop.Kernel;

/// <summary>One level of an article's packaging.</summary>
/// <param name="Unit">The unit of this level: box.</param>
/// <param name="Holds">How much of the level below one of it holds: 12.</param>
/// <param name="Gtin">The trade item number of this level, when known.</param>
public sealed record PackagingLevel(UnitCode Unit, Ratio Holds, Gtin? Gtin = null);

/// <summary>
/// How one article is packed, from the smallest unit up: each → box of 12 → pallet of 40 boxes. Converts between any two levels,
/// and through the smallest unit into any unit of the same kind (EA, C62, H87 are one).
/// </summary>
public sealed class Packaging
{
    private readonly Dictionary<UnitCode, Ratio> sizes;

    private Packaging(UnitCode smallest, PackagingLevel[] levels, Dictionary<UnitCode, Ratio> sizes)
    {
        Smallest = smallest;
        Levels = levels;
        this.sizes = sizes;
    }

    /// <summary>The unit that everything is counted in.</summary>
    public UnitCode Smallest { get; }

    /// <summary>The levels above the smallest unit, from below.</summary>
    public IReadOnlyList<PackagingLevel> Levels { get; }

    /// <summary>Builds the chain; refused when a unit occurs twice (KRN-013) or a level holds more than can be counted (KRN-014).</summary>
    public static Result<Packaging> Of(UnitCode smallest, params IEnumerable<PackagingLevel> levels)
    {
        PackagingLevel[] chain = [.. levels];
        var known = new Dictionary<UnitCode, Ratio> { [smallest] = default };
        var size = default(Ratio);
        foreach (var level in chain)
        {
            if (size.Times(level.Holds) is not { } next)
            {
                return KernelRefusals.PackagingTooLarge.With(level.Unit.Name);
            }

            size = next;
            if (!known.TryAdd(level.Unit, size))
            {
                return KernelRefusals.UnitTwiceInPackaging.With(level.Unit.Name);
            }
        }

        return new Packaging(smallest, chain, known);
    }

    /// <summary>
    /// From one unit to another by this article's packaging; refused (KRN-011) when the packaging does not know one of them.
    /// </summary>
    public Result<UnitConversion> Between(UnitCode from, UnitCode to) =>
        InSmallest(from).Then(given => InSmallest(to).Then(wanted => Conversion(from, to, given.Times(wanted.Inverse()))));

    private static Result<UnitConversion> Conversion(UnitCode from, UnitCode to, Ratio? factor) =>
        factor is { } exact ? new UnitConversion(from, to, exact) : KernelRefusals.NoConversion.With(from.Name, to.Name);

    private Result<Ratio> InSmallest(UnitCode unit) =>
        sizes.TryGetValue(unit, out var size) ? size : UnitConversion.Between(unit, Smallest).Map(conversion => conversion.Factor);
}
