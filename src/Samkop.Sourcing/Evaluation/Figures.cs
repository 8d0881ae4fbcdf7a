using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>What a criterion did to a tender's figure.</summary>
/// <param name="Criterion">The criterion's id.</param>
/// <param name="Value">Its value in the model's unit: money, share or points; costs discounted.</param>
public readonly record struct FigurePart(string Criterion, Fraction Value);

/// <summary>A tender's figure and what it is made of.</summary>
/// <param name="Tender">The tender.</param>
/// <param name="Price">Total price by the model's volumes.</param>
/// <param name="Quality">Sum of quality and outcome.</param>
/// <param name="Figure">What is compared.</param>
/// <param name="Parts">By criterion, in the order of the model.</param>
public sealed record TenderFigure(Tender Tender, Fraction Price, Fraction Quality, Fraction Figure, IReadOnlyList<FigurePart> Parts);

/// <summary>The formulas, each in exact arithmetic.</summary>
internal static class Figures
{
    /// <summary>The figures of tenders that <see cref="TenderCheck"/> has passed.</summary>
    public static IReadOnlyList<TenderFigure> Of(EvaluationModel model, IReadOnlyList<Tender> tenders)
    {
        var prices = tenders.Select(tender => PriceOf(model, tender)).ToList();
        var (lowest, highest) = (prices.Min(), prices.Max());
        return [.. tenders.Zip(prices, (tender, price) => Of(model, tender, price, (lowest, highest)))];
    }

    /// <summary>Price by the model's volumes; for energy what the supplier is paid.</summary>
    public static Fraction PriceOf(EvaluationModel model, Tender tender)
    {
        if (model.Kind == ModelKind.EnergySaving)
        {
            return EnergyValue.Payments(model.Energy!, tender.Energy!).Aggregate(Fraction.Zero, static (sum, one) => sum + one);
        }

        return model.Participants is null
            ? tender.Price!.Value
            : model.Participants.SelectMany(static participant => participant.Volumes)
                .Aggregate(Fraction.Zero, (sum, volume) => sum + (volume.Expected * tender.Prices![volume.Item]));
    }

    /// <summary>The value of an answer before discounting; null when it is not allowed.</summary>
    public static Fraction? ValueOf(Criterion criterion, Answer answer)
    {
        if (criterion.Steps is { Count: > 0 } steps)
        {
            return steps.FirstOrDefault(step => step.Id == answer.Text)?.Value;
        }

        return answer.Text is { } text && Fraction.TryParse(text, out var number) && !(number < criterion.Least) && !(number > criterion.Most)
            ? criterion.Rate!.Value * (number - (criterion.Baseline ?? Fraction.Zero))
            : null;
    }

    /// <summary>The figure for a given price and given parts; the extremes matter to relative models only.</summary>
    public static Fraction Figure(EvaluationModel model, Tender tender, Fraction price, IReadOnlyList<FigurePart> parts, (Fraction Lowest, Fraction Highest) extremes)
    {
        var quality = Sum(model, parts, CriterionRole.Quality);
        var costs = Sum(model, parts, CriterionRole.Cost);
        return model.Kind switch
        {
            ModelKind.LowestPrice => price,
            ModelKind.Deductions => price - quality,
            ModelKind.QualityCoefficient or ModelKind.LifeCycleCost => (price / Coefficient(quality, GreatestShares(model))) + costs,
            ModelKind.EnergySaving => EnergyValue.Of(model.Energy!, tender.Energy!),
            ModelKind.FixedPrice => quality,
            ModelKind.AbsolutePoints => (model.PriceWeight!.Value * PriceShare(price, model.PriceFloor!.Value, model.PriceRoof!.Value)) + quality,
            ModelKind.PricePerQuality => price / quality,
            ModelKind.ValueBased => price + costs - Sum(model, parts, CriterionRole.Outcome),
            ModelKind.LowestPriceOverPrice => (model.PriceWeight!.Value * (price.Sign == 0 ? Fraction.One : extremes.Lowest / price)) + quality,
            ModelKind.MinMax => (model.PriceWeight!.Value * PriceShare(price, extremes.Lowest, extremes.Highest)) + quality,
            _ => throw new ArgumentOutOfRangeException(nameof(model), model.Kind, "There is no formula."),
        };
    }

    /// <summary>1 + Σv/(1 − Σv_max).</summary>
    public static Fraction Coefficient(Fraction shares, Fraction greatest) => Fraction.One + (shares / (Fraction.One - greatest));

    /// <summary>Σv_max over the quality criteria.</summary>
    public static Fraction GreatestShares(EvaluationModel model) =>
        model.Criteria.Where(static criterion => criterion.Role == CriterionRole.Quality)
            .Aggregate(Fraction.Zero, static (sum, criterion) => sum + ModelCheck.Span(criterion).Most!.Value);

    /// <summary>The parts of one tender.</summary>
    public static IReadOnlyList<FigurePart> PartsOf(EvaluationModel model, Tender tender) =>
        [.. model.Criteria.Select(criterion => new FigurePart(criterion.Id, ValueOf(criterion, tender.Answers[criterion.Id])!.Value * YearFactor(model, criterion)))];

    /// <summary>What one krona in each of the criterion's years is worth today.</summary>
    public static Fraction YearFactor(EvaluationModel model, Criterion criterion)
    {
        if (criterion.Role != CriterionRole.Cost || criterion.ToYear == 0)
        {
            return Fraction.One;
        }

        var rate = Fraction.One + (model.DiscountRate ?? Fraction.Zero);
        return Enumerable.Range(criterion.FromYear, criterion.ToYear - criterion.FromYear + 1)
            .Aggregate(Fraction.Zero, (sum, year) => sum + (Fraction.One / Fraction.Power(rate, year)));
    }

    private static TenderFigure Of(EvaluationModel model, Tender tender, Fraction price, (Fraction Lowest, Fraction Highest) extremes)
    {
        var parts = PartsOf(model, tender);
        var quality = Sum(model, parts, CriterionRole.Quality) + Sum(model, parts, CriterionRole.Outcome);
        return new(tender, price, quality, Figure(model, tender, price, parts, extremes), parts);
    }

    private static Fraction Sum(EvaluationModel model, IReadOnlyList<FigurePart> parts, CriterionRole role)
    {
        var sum = Fraction.Zero;
        for (var i = 0; i < parts.Count; i++)
        {
            sum = model.Criteria[i].Role == role ? sum + parts[i].Value : sum;
        }

        return sum;
    }

    // 1 at the low end, 0 at the high end and beyond; 1 when all prices are equal.
    private static Fraction PriceShare(Fraction price, Fraction low, Fraction high) =>
        low == high ? Fraction.One : Fraction.Max(Fraction.Zero, Fraction.Min(Fraction.One, (high - price) / (high - low)));
}
