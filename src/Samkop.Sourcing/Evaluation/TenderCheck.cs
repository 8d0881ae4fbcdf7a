using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>Does a tender answer what was asked, no less and no more.</summary>
public static class TenderCheck
{
    /// <summary>
    /// Is what the tenderer itself answers right (EVA-006 and on): price, time, and the answers to all criteria but those that others give later,
    /// as a panel does. Null when nothing is wrong.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="tender">The tender so far.</param>
    /// <param name="later">Ids of criteria that are answered by others; their answers are not looked at.</param>
    public static Refusal? SoFar(EvaluationModel model, Tender tender, IReadOnlySet<string> later)
    {
        var asked = model with { Criteria = [.. model.Criteria.Where(criterion => !later.Contains(criterion.Id))] };
        var given = tender with { Answers = tender.Answers.Where(answer => !later.Contains(answer.Key)).ToDictionary(static answer => answer.Key, static answer => answer.Value, StringComparer.Ordinal) };
        return Answers(asked, given) ?? Price(asked, given) ?? Time(asked, given);
    }

    /// <summary>Can an answer be given to a criterion.</summary>
    public static bool IsAnswer(Criterion criterion, Answer answer) => Figures.ValueOf(criterion, answer) is not null;

    internal static Refusal? Of(EvaluationModel model, IReadOnlyList<Tender> tenders)
    {
        if (tenders.Count == 0)
        {
            return EvaluationRefusals.NoTender.With();
        }

        return ModelCheck.FirstTwice(tenders.Select(static tender => tender.Id)) is { } twice
            ? EvaluationRefusals.IdTwice.With(twice)
            : tenders.Select(tender => Answers(model, tender) ?? Price(model, tender) ?? Time(model, tender)).FirstOrDefault(static fault => fault is not null);
    }

    private static Refusal? Answers(EvaluationModel model, Tender tender)
    {
        var differing = model.Criteria.Select(static criterion => criterion.Id).Where(id => !tender.Answers.ContainsKey(id))
            .Concat(tender.Answers.Keys.Where(id => model.Criteria.All(criterion => criterion.Id != id)))
            .FirstOrDefault();
        if (differing is not null)
        {
            return EvaluationRefusals.AnswersDiffer.With(tender.Id, differing);
        }

        var bad = model.Criteria.FirstOrDefault(criterion => Figures.ValueOf(criterion, tender.Answers[criterion.Id]) is null);
        return bad is null ? null : EvaluationRefusals.BadAnswer.With(tender.Id, bad.Id, tender.Answers[bad.Id].Text);
    }

    private static Refusal? Price(EvaluationModel model, Tender tender)
    {
        if (model.Kind == ModelKind.EnergySaving)
        {
            return Flows(model.Energy!, tender);
        }

        if (model.Items is { } items)
        {
            var prices = tender.Prices ?? new Dictionary<string, Fraction>();
            var bad = items.Select(static item => item.Id).Where(id => !prices.TryGetValue(id, out var price) || price.Sign < 0)
                .Concat(prices.Keys.Where(id => items.All(item => item.Id != id)))
                .FirstOrDefault();
            if (bad is not null || tender.Price is not null)
            {
                return EvaluationRefusals.BadPrice.With(tender.Id, bad ?? "price");
            }
        }
        else if (tender.Price is not { Sign: >= 0 } || tender.Prices is not null)
        {
            return EvaluationRefusals.BadPrice.With(tender.Id, "price");
        }

        return model.Kind == ModelKind.FixedPrice && Figures.PriceOf(model, tender) is var given && given != model.FixedPrice
            ? EvaluationRefusals.NotFixedPrice.With(tender.Id, given, model.FixedPrice)
            : null;
    }

    private static Refusal? Flows(EnergyTerms terms, Tender tender) =>
        tender is { Energy: { Years: >= 0, Days: >= 0 } flows, Price: null, Prices: null }
        && flows.Savings.Count == terms.Years + 1
        && flows.PaymentShare.Sign >= 0 && flows.PaymentShare <= Fraction.One
        && (flows.Years * (long)terms.DaysPerYear) + flows.Days <= (long)terms.Years * terms.DaysPerYear
            ? null
            : EvaluationRefusals.BadFlows.With(tender.Id, terms.Years + 1, terms.Years);

    private static Refusal? Time(EvaluationModel model, Tender tender) =>
        model.TieKeys.Contains(TieKey.Earliest) && tender.Received is null
            ? EvaluationRefusals.AnswersDiffer.With(tender.Id, "received")
            : null;
}
