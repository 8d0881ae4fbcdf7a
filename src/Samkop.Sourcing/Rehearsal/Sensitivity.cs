using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>The value of a step, or the rate of a unit, at which the tender would be equal to the winner, all else being as it is.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Step">The tender's step; null when it is the rate.</param>
/// <param name="Now">The value in the model.</param>
/// <param name="Needed">The value that would make them equal.</param>
public sealed record StepBreakEven(string Criterion, string? Step, Fraction Now, Fraction Needed);

/// <summary>What would have made a losing tender equal to the winner; compared with the winner alone.</summary>
/// <param name="Tender">The tender's id.</param>
/// <param name="Price">The price; null when the model is relative or has no price in its figure.</param>
/// <param name="PriceChange">How much lower than its own price, as a share; negative is lower.</param>
/// <param name="Steps">Step by step, where one alone could do it.</param>
public sealed record TenderSensitivity(string Tender, BreakEven? Price, Fraction? PriceChange, IReadOnlyList<StepBreakEven> Steps);

/// <summary>How far each losing tender was from winning.</summary>
public static class Sensitivity
{
    /// <summary>One for each tender after the winner, in order.</summary>
    public static IReadOnlyList<TenderSensitivity> Of(Ranking ranking) =>
        [.. ranking.Places.Skip(1).Select(place => Of(ranking.Model, ranking.Winner.Score, place.Score))];

    private static TenderSensitivity Of(EvaluationModel model, TenderFigure winner, TenderFigure loser)
    {
        var price = PriceWorth.Reaching(model, PriceWorth.SumsOf(model, loser.Parts), winner.Figure);
        Fraction? change = price?.Price is { } at && loser.Price.Sign > 0 ? (at - loser.Price) / loser.Price : null;
        var steps = model.Criteria.Select((criterion, index) => StepOf(model, criterion, winner, loser, index)).OfType<StepBreakEven>();
        return new(loser.Tender.Id, price, change, [.. steps]);
    }

    private static StepBreakEven? StepOf(EvaluationModel model, Criterion criterion, TenderFigure winner, TenderFigure loser, int index)
    {
        var (theirs, ours) = (winner.Tender.Answers[criterion.Id], loser.Tender.Answers[criterion.Id]);
        // A value that both have moves both alike.
        if (theirs == ours || Gain(model, criterion, winner, loser) is not { } gain)
        {
            return null;
        }

        var now = loser.Parts[index].Value / Figures.YearFactor(model, criterion);
        if (criterion.Steps is { Count: > 0 })
        {
            return new(criterion.Id, ours.Text, now, now + gain);
        }

        var (rate, distance) = (criterion.Rate!.Value, Fraction.Parse(ours.Text) - Fraction.Parse(theirs.Text));
        return distance.Sign == 0 || IsQuotient(model, criterion) ? null : new(criterion.Id, Step: null, rate, rate + (gain / distance));
    }

    /// <summary>What must be added to the loser's value of the criterion; negative for a cost.</summary>
    private static Fraction? Gain(EvaluationModel model, Criterion criterion, TenderFigure winner, TenderFigure loser)
    {
        var sums = PriceWorth.SumsOf(model, loser.Parts);
        var gap = Fraction.Abs(loser.Figure - winner.Figure);
        switch (model.Kind)
        {
            case ModelKind.Deductions or ModelKind.FixedPrice or ModelKind.AbsolutePoints or ModelKind.ValueBased:
            case ModelKind.LifeCycleCost when criterion.Role == CriterionRole.Cost:
                return criterion.Role == CriterionRole.Cost ? -gap / Figures.YearFactor(model, criterion) : gap;
            case ModelKind.PricePerQuality when winner.Figure.Sign > 0:
                return (loser.Price / winner.Figure) - sums.Quality;
            case ModelKind.QualityCoefficient or ModelKind.LifeCycleCost when winner.Figure > sums.Costs:
                // The greatest shares are kept as published: a new step changes them only when it becomes the greatest.
                return (((loser.Price / (winner.Figure - sums.Costs)) - Fraction.One) * (Fraction.One - Figures.GreatestShares(model))) - sums.Quality;
            default:
                return null;
        }
    }

    private static bool IsQuotient(EvaluationModel model, Criterion criterion) =>
        model.Kind is ModelKind.PricePerQuality or ModelKind.QualityCoefficient || (model.Kind == ModelKind.LifeCycleCost && criterion.Role == CriterionRole.Quality);
}
