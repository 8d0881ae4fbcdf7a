using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>Reads a model before it is published and says what will go wrong.</summary>
public static class ModelLint
{
    private static readonly Fraction SmallestBite = Fraction.Of(1, 20);

    /// <summary>The findings, gravest first.</summary>
    /// <param name="model">The model; it need not be whole.</param>
    /// <param name="tenders">Invented or earlier tenders; their prices give the spread and their answers show what tells apart.</param>
    /// <param name="spread">Lowest and highest price to expect, when it is known better than from the tenders.</param>
    public static IReadOnlyList<ModelFinding> Of(EvaluationModel model, IReadOnlyList<Tender>? tenders = null, (Fraction Low, Fraction High)? spread = null)
    {
        var findings = new List<ModelFinding>();
        if (model.IsRelative)
        {
            findings.Add(ModelFindings.Relative.On(criterion: null));
        }

        if (ModelCheck.Of(model) is { } refusal && refusal.Definition != EvaluationRefusals.RelativeNotAccepted)
        {
            findings.Add(ModelFindings.CannotBeUsed.On(criterion: null, refusal.What.Sv, refusal.What.En));
            return findings;
        }

        var usable = tenders is { Count: > 0 } && TenderCheck.Of(model, tenders) is null ? tenders : [];
        var prices = usable.Select(tender => Figures.PriceOf(model, tender)).ToList();
        var known = spread ?? (prices.Count > 1 ? (prices.Min(), prices.Max()) : null);
        findings.AddRange(model.Criteria.SelectMany(criterion => OfCriterion(model, criterion, usable, known)));
        findings.AddRange(OfWhole(model, known));
        return [.. findings.OrderBy(static finding => finding.Weight)];
    }

    private static IEnumerable<ModelFinding> OfCriterion(EvaluationModel model, Criterion criterion, IReadOnlyList<Tender> tenders, (Fraction Low, Fraction High)? spread)
    {
        if (criterion.Role == CriterionRole.Outcome && (string.IsNullOrWhiteSpace(criterion.Evidence) || string.IsNullOrWhiteSpace(criterion.PayBack)))
        {
            yield return ModelFindings.OutcomeUnproven.On(criterion.Id, criterion.Id);
        }

        var (least, most) = ModelCheck.Span(criterion);
        if ((least is not null && least == most) || criterion.Rate is { Sign: 0 } || AllAnswerAlike(criterion, tenders))
        {
            yield return ModelFindings.NoPower.On(criterion.Id, criterion.Id);
            yield break;
        }

        if (spread is not { } known || least is null || most is null)
        {
            yield break;
        }

        var width = known.High - known.Low;
        if (PriceWorth.OfChange(model, criterion, (least.Value, most.Value), known) is { } whole && whole < width * SmallestBite)
        {
            yield return ModelFindings.CannotBite.On(criterion.Id, criterion.Id, Amount(model, whole), Amount(model, width));
        }

        var largest = Neighbours(criterion, (least.Value, most.Value)).Select(pair => PriceWorth.OfChange(model, criterion, pair, known)).Max();
        if (largest > width)
        {
            yield return ModelFindings.StepAboveSpread.On(criterion.Id, criterion.Id, Amount(model, largest.Value), Amount(model, width));
        }
    }

    private static IEnumerable<ModelFinding> OfWhole(EvaluationModel model, (Fraction Low, Fraction High)? spread)
    {
        if (model.Criteria.Count == 0 || model.Kind == ModelKind.FixedPrice)
        {
            yield break;
        }

        if (spread is not { } known)
        {
            yield return ModelFindings.SpreadUnknown.On(criterion: null);
            yield break;
        }

        if (model.Kind == ModelKind.AbsolutePoints && (known.Low < model.PriceFloor || known.High > model.PriceRoof))
        {
            yield return ModelFindings.OutsideFloorAndRoof.On(
                criterion: null, Amount(model, known.Low), Amount(model, known.High), Amount(model, model.PriceFloor!.Value), Amount(model, model.PriceRoof!.Value));
        }

        var premium = ModelRehearsal.Premium(model, known.Low);
        if (model.Kind is ModelKind.QualityCoefficient && premium is { } atLow && ModelRehearsal.Premium(model, known.High) is { } atHigh && atHigh > atLow)
        {
            yield return ModelFindings.DearEarnsMore.On(criterion: null, Amount(model, atLow), Amount(model, atHigh));
        }

        if (premium > known.High - known.Low)
        {
            yield return ModelFindings.PriceStopsMattering.On(criterion: null, Amount(model, premium.Value), Amount(model, known.High - known.Low));
        }
    }

    private static bool AllAnswerAlike(Criterion criterion, IReadOnlyList<Tender> tenders) =>
        tenders.Count > 1 && tenders.Select(tender => Figures.ValueOf(criterion, tender.Answers[criterion.Id])).Distinct().Count() == 1;

    // A number without steps can jump from end to end.
    private static IEnumerable<(Fraction From, Fraction To)> Neighbours(Criterion criterion, (Fraction Least, Fraction Most) ends)
    {
        var values = criterion.Steps is { } steps ? steps.Select(static step => step.Value).Order().ToList() : [ends.Least, ends.Most];
        return values.Zip(values.Skip(1));
    }

    private static string Amount(EvaluationModel model, Fraction value) => $"{value.ToText(2)} {model.Currency}";
}
