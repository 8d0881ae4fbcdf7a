using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>
/// Tries tenders lot by lot and leaves a branch when even the cheapest rest cannot be better. The rest is bounded by sharing each tender's
/// figure equally over its lots: a lot never costs less than the smallest such share.
/// </summary>
internal sealed class AwardSearch
{
    private readonly IReadOnlyList<string> lots;
    private readonly AwardRestrictions restrictions;
    private readonly IReadOnlyList<Candidate>[] byFirstLot;
    private readonly Fraction[] leastShare;
    private readonly Fraction mostWorth;
    private readonly Stack<Candidate> chosen = new();
    private readonly Dictionary<string, int> lotsWon = new(StringComparer.Ordinal);
    private int stepsLeft;
    private LotAward? best;

    public AwardSearch(IReadOnlyList<string> lots, IReadOnlyList<LotTender> tenders, AwardRestrictions restrictions, int mostSteps)
    {
        (this.lots, this.restrictions, stepsLeft) = (lots, restrictions, mostSteps);
        var candidates = tenders.Where(tender => restrictions.Excluded?.Contains(tender.Tenderer, StringComparer.Ordinal) != true)
            .Select(tender => new Candidate(tender, Mask(tender)))
            .OrderBy(static one => one.Share).ThenBy(static one => one.Tender.Tenderer, StringComparer.Ordinal).ThenBy(static one => one.Lots)
            .ToList();
        // Lots are filled in order, so that a tender is tried when the first of its lots is the first that is open.
        byFirstLot = [.. lots.Select((_, lot) => candidates.Where(one => Has(one.Lots, lot)).ToList())];
        leastShare = [.. byFirstLot.Select(static those => those.Count == 0 ? Fraction.Zero : those[0].Share)];
        mostWorth = Fraction.Max(Fraction.Zero, restrictions.Spread?.Worth ?? Fraction.Zero);
    }

    private bool IsOut => stepsLeft <= 0;

    public Result<LotAward> Run()
    {
        if (Array.Exists(byFirstLot, static those => those.Count == 0))
        {
            return EvaluationRefusals.NoAwardFits.With();
        }

        var least = leastShare.Aggregate(Fraction.Zero, static (sum, share) => sum + share);
        Try(0, Fraction.Zero, least);
        return best is null ? (IsOut ? EvaluationRefusals.SearchGaveUp.With() : EvaluationRefusals.NoAwardFits.With())
            : IsOut ? best with { Gap = Fraction.Max(Fraction.Zero, best.Compared - (least - mostWorth)) }
            : best;
    }

    private void Try(ulong covered, Fraction total, Fraction leastLeft)
    {
        if (best is not null && total + leastLeft - mostWorth > best.Compared)
        {
            return;
        }

        var lot = FirstOpen(covered);
        if (lot == lots.Count)
        {
            Consider(total);
            return;
        }

        foreach (var candidate in byFirstLot[lot].Where(one => (one.Lots & covered) == 0))
        {
            if (IsOut)
            {
                return;
            }

            var won = lotsWon.GetValueOrDefault(candidate.Tender.Tenderer);
            if (won + candidate.Tender.Lots.Count > restrictions.MostLotsPerTenderer || (won == 0 && lotsWon.Count >= restrictions.MostTenderers))
            {
                continue;
            }

            stepsLeft--;
            lotsWon[candidate.Tender.Tenderer] = won + candidate.Tender.Lots.Count;
            chosen.Push(candidate);
            Try(covered | candidate.Lots, total + candidate.Tender.Figure, leastLeft - ShareOf(candidate.Lots));
            chosen.Pop();
            if (won == 0)
            {
                lotsWon.Remove(candidate.Tender.Tenderer);
            }
            else
            {
                lotsWon[candidate.Tender.Tenderer] = won;
            }
        }
    }

    private void Consider(Fraction total)
    {
        if (lotsWon.Count < restrictions.LeastTenderers || HasTooLarge(total))
        {
            return;
        }

        var worth = restrictions.Spread is { } spread && lotsWon.Count >= spread.Winners ? spread.Worth : Fraction.Zero;
        var found = new LotAward([.. chosen.Reverse().Select(static one => one.Tender)], total, total - worth, Fraction.Zero);
        if (best is null || IsBetter(found, best))
        {
            best = found;
        }
    }

    private bool HasTooLarge(Fraction total) =>
        restrictions.MostShare is { } share && chosen.GroupBy(static one => one.Tender.Tenderer, StringComparer.Ordinal)
            .Any(mine => mine.Aggregate(Fraction.Zero, static (sum, one) => sum + one.Tender.Figure) > share * total);

    private bool IsBetter(LotAward found, LotAward than)
    {
        var order = found.Compared.CompareTo(than.Compared);
        for (var i = 0; order == 0 && i < lots.Count; i++)
        {
            order = string.CompareOrdinal(found.WinnerOf(lots[i]), than.WinnerOf(lots[i]));
        }

        return order < 0 || (order == 0 && found.Winning.Count < than.Winning.Count);
    }

    private Fraction ShareOf(ulong mask) =>
        leastShare.Where((_, lot) => Has(mask, lot)).Aggregate(Fraction.Zero, static (sum, share) => sum + share);

    private int FirstOpen(ulong covered)
    {
        var lot = 0;
        while (lot < lots.Count && Has(covered, lot))
        {
            lot++;
        }

        return lot;
    }

    private ulong Mask(LotTender tender) =>
        lots.Select((lot, index) => tender.Lots.Contains(lot, StringComparer.Ordinal) ? 1UL << index : 0).Aggregate(0UL, static (mask, one) => mask | one);

    private static bool Has(ulong mask, int lot) => (mask & (1UL << lot)) != 0;

    private sealed record Candidate(LotTender Tender, ulong Lots)
    {
        public Fraction Share { get; } = Tender.Figure / Fraction.Of(Tender.Lots.Count);
    }
}
