using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>
/// Net present value of an energy contract to the buyer. The first period is the rest of the year of the notice, then whole years,
/// then the rest, so that all periods together are the years of the terms. Savings of the first period are stated for the period
/// itself, those of the others for a whole year.
/// </summary>
internal static class EnergyValue
{
    /// <summary>What the supplier is paid in each period.</summary>
    public static IReadOnlyList<Fraction> Payments(EnergyTerms terms, EnergyFlows flows)
    {
        var left = (flows.Years * terms.DaysPerYear) + flows.Days;
        var payments = new List<Fraction>();
        foreach (var (days, saving) in Periods(terms).Zip(flows.Savings))
        {
            var paid = Math.Min(left, days);
            left -= paid;
            payments.Add(paid == 0 ? Fraction.Zero : flows.PaymentShare * saving * Fraction.Of(paid, days));
        }

        return payments;
    }

    /// <summary>Savings less payments, discounted period by period with simple interest by the day.</summary>
    public static Fraction Of(EnergyTerms terms, EnergyFlows flows)
    {
        var payments = Payments(terms, flows);
        var periods = Periods(terms);
        var (value, factor) = (Fraction.Zero, Fraction.One);
        for (var i = 0; i < periods.Count; i++)
        {
            var share = Fraction.Of(periods[i], terms.DaysPerYear);
            factor /= Fraction.One + (terms.DiscountRate * share);
            var saved = i == 0 ? flows.Savings[0] : flows.Savings[i] * share;
            value += factor * (saved - payments[i]);
        }

        return value;
    }

    private static IReadOnlyList<int> Periods(EnergyTerms terms)
    {
        var first = new DateOnly(terms.Announced.Year, 12, 31).DayNumber - terms.Announced.DayNumber;
        return [first, .. Enumerable.Repeat(terms.DaysPerYear, terms.Years - 1), terms.DaysPerYear - first];
    }
}
