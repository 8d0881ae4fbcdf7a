using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>A tenderer's comparison figure in money; the lowest is best. Several lots are won together or not at all.</summary>
/// <param name="Lots">One lot, or those of a combination tender.</param>
/// <param name="Tenderer">The tenderer's id, the same over all lots.</param>
/// <param name="Figure">In money, for the lots together.</param>
public sealed record LotTender(IReadOnlyList<string> Lots, string Tenderer, Fraction Figure);

/// <summary>A published worth of having many winners, as for keeping small firms in the market.</summary>
/// <param name="Winners">At least so many.</param>
/// <param name="Worth">What the award may cost more for it, in money.</param>
public sealed record SpreadWorth(int Winners, Fraction Worth);

/// <summary>What the award must keep to besides the figures; what is left out does not restrict.</summary>
/// <param name="MostLotsPerTenderer">Nobody wins more lots than this.</param>
/// <param name="MostTenderers">No more winners than this.</param>
/// <param name="LeastTenderers">No fewer winners than this.</param>
/// <param name="MostShare">Nobody gets a larger share of the total figure than this.</param>
/// <param name="Excluded">Tenderers that cannot win.</param>
/// <param name="Spread">What many winners are worth.</param>
public sealed record AwardRestrictions(
    int? MostLotsPerTenderer = null, int? MostTenderers = null, int? LeastTenderers = null, Fraction? MostShare = null,
    IReadOnlyList<string>? Excluded = null, SpreadWorth? Spread = null);

/// <summary>The best award.</summary>
/// <param name="Winning">The tenders, by their first lot.</param>
/// <param name="Total">Sum of figures.</param>
/// <param name="Compared">The total less the worth of many winners, when there are so many.</param>
/// <param name="Gap">How much better an award that was not tried could be at most; nought when this one is proven best.</param>
public sealed record LotAward(IReadOnlyList<LotTender> Winning, Fraction Total, Fraction Compared, Fraction Gap)
{
    /// <summary>The winner of a lot.</summary>
    public string WinnerOf(string lot) => Winning.First(tender => tender.Lots.Contains(lot, StringComparer.Ordinal)).Tenderer;
}

/// <summary>What one restriction costs: the best award with all of them compared with the best without this one.</summary>
/// <param name="Restriction">Its property in <see cref="AwardRestrictions"/>.</param>
/// <param name="Cost">In money; nought when it does not bite. For the worth of many winners: how much more the award costs in fact.</param>
/// <param name="Gap">How far the cost can be off, when an award is not proven best.</param>
public sealed record RestrictionCost(string Restriction, Fraction Cost, Fraction Gap);

/// <summary>
/// The cheapest award over lots under restrictions, in exact arithmetic, by branch and bound over the tenders. Meant for some dozen lots;
/// a search that takes too many steps ends with the best award so far and says how far from the best it can be.
/// </summary>
public static class LotAwards
{
    /// <summary>More lots than this are no procurement that is decided at once.</summary>
    public const int MostLots = 64;

    /// <summary>
    /// The best award. Equal ones go to the one whose winners come first by id, lot by lot, and then to the one with fewest tenders.
    /// Refused for tenders on unknown lots (EVA-018), when none fits (EVA-017), and when none was found in the steps allowed (EVA-019).
    /// </summary>
    /// <param name="lots">Each must be won by somebody.</param>
    /// <param name="tenders">Single and combination tenders; a tenderer may win several.</param>
    /// <param name="restrictions">What the procurement documents state.</param>
    /// <param name="mostSteps">Tenders tried before giving up.</param>
    public static Result<LotAward> Best(IReadOnlyList<string> lots, IReadOnlyList<LotTender> tenders, AwardRestrictions restrictions, int mostSteps = 1_000_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostSteps);
        return Fault(lots, tenders) is { } fault ? fault : new AwardSearch([.. lots.Order(StringComparer.Ordinal)], tenders, restrictions, mostSteps).Run();
    }

    /// <summary>The cost of each restriction that is stated; refused as <see cref="Best"/>.</summary>
    public static Result<IReadOnlyList<RestrictionCost>> CostOfEach(
        IReadOnlyList<string> lots, IReadOnlyList<LotTender> tenders, AwardRestrictions restrictions, int mostSteps = 1_000_000) =>
        Best(lots, tenders, restrictions, mostSteps).Then<IReadOnlyList<RestrictionCost>>(all =>
        {
            var costs = new List<RestrictionCost>();
            foreach (var (name, without) in Eased(restrictions))
            {
                if (Best(lots, tenders, without, mostSteps).IsRefused(out var refusal, out var eased))
                {
                    return refusal;
                }

                var cost = name == nameof(restrictions.Spread) ? all.Total - eased.Total : all.Compared - eased.Compared;
                costs.Add(new(name, cost, Fraction.Max(all.Gap, eased.Gap)));
            }

            return costs;
        });

    private static Refusal? Fault(IReadOnlyList<string> lots, IReadOnlyList<LotTender> tenders)
    {
        if (lots.Count is 0 or > MostLots)
        {
            return EvaluationRefusals.BadLotTender.With("–", $"1–{MostLots}");
        }

        if (ModelCheck.FirstTwice(lots) is { } twice)
        {
            return EvaluationRefusals.IdTwice.With(twice);
        }

        var bad = tenders.FirstOrDefault(tender => tender.Lots.Count == 0 || ModelCheck.FirstTwice(tender.Lots) is not null || tender.Lots.Except(lots, StringComparer.Ordinal).Any());
        return bad is null ? null : EvaluationRefusals.BadLotTender.With(bad.Tenderer, string.Join(", ", bad.Lots));
    }

    private static IEnumerable<(string Name, AwardRestrictions Without)> Eased(AwardRestrictions all)
    {
        (bool IsStated, string Name, AwardRestrictions Without)[] rows =
        [
            (all.MostLotsPerTenderer is not null, nameof(all.MostLotsPerTenderer), all with { MostLotsPerTenderer = null }),
            (all.MostTenderers is not null, nameof(all.MostTenderers), all with { MostTenderers = null }),
            (all.LeastTenderers is not null, nameof(all.LeastTenderers), all with { LeastTenderers = null }),
            (all.MostShare is not null, nameof(all.MostShare), all with { MostShare = null }),
            (all.Excluded is { Count: > 0 }, nameof(all.Excluded), all with { Excluded = null }),
            (all.Spread is not null, nameof(all.Spread), all with { Spread = null }),
        ];
        return rows.Where(static row => row.IsStated).Select(static row => (row.Name, row.Without));
    }
}
