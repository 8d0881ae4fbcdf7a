using Samkop.Procurement.Domain;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Procurement.Checking;

/// <summary>A price that prompts a question, and why.</summary>
internal sealed record LowPrice(JudgedTender JudgedTender, Fraction Price, Fraction Median, LowPriceRule Rule);

/// <summary>
/// Finds prices that seem abnormally low (LOU 16 kap. 7 §) by the rule in force. The law states no figure: the rule prompts a question, and never rejects.
/// </summary>
internal static class LowPrices
{
    public static IReadOnlyList<LowPrice> Of(EvaluationModel model, IReadOnlyList<JudgedTender> offers, LowPriceRule? rule)
    {
        var held = offers.Where(offer => offer.Json.Length > 0 && offer.State is JudgedTenderState.Admitted or JudgedTenderState.Unchecked && offer.Json.Length > 0).ToList();
        if (rule is null || model.Kind is ModelKind.FixedPrice || held.Count <= rule.FewestOthers)
        {
            return [];
        }

        var prices = Prices(model, held);
        var found = new List<LowPrice>();
        foreach (var (offer, price) in prices)
        {
            var median = Median([.. prices.Where(other => other.JudgedTender != offer).Select(other => other.Price)]);
            if (price < median * Fraction.Of(rule.PerCent, 100))
            {
                found.Add(new LowPrice(offer, price, median, rule));
            }
        }

        return found;
    }

    /// <summary>The total price of each, by the library's own arithmetic: the model with its price form and nothing else.</summary>
    private static IReadOnlyList<(JudgedTender JudgedTender, Fraction Price)> Prices(EvaluationModel model, IReadOnlyList<JudgedTender> offers)
    {
        var bare = new EvaluationModel(ModelKind.LowestPrice, [], [TieKey.LowestPrice, TieKey.Draw], model.DrawSeed, model.Currency, model.Items, model.Participants);
        var tenders = offers.Select(offer => EvaluationText.ReadTender(offer.Json) with { Answers = new Dictionary<string, Answer>() }).ToList();
        return Evaluator.Rank(bare, tenders).Match(
            ranking => (IReadOnlyList<(JudgedTender, Fraction)>)[.. ranking.Places.Select(place => (offers.First(offer => offer.Mark == place.Tender.Id), place.Price))],
            _ => []);
    }

    private static Fraction Median(IReadOnlyList<Fraction> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Fraction.Of(2);
    }
}
