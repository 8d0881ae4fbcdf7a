using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>Whether some price makes a tender equal to another one.</summary>
public enum BreakEvenKind
{
    /// <summary>At that price.</summary>
    AtPrice,

    /// <summary>At any price: what the answers give is enough.</summary>
    AtAnyPrice,

    /// <summary>At no price of nought or more, or the price plays no part in the figure.</summary>
    AtNoPrice,
}

/// <summary>The price at which two figures are equal; then the tie rule decides, and below it the tender is ahead.</summary>
/// <param name="Kind">Is there one.</param>
/// <param name="Price">The price, when there is one.</param>
public readonly record struct BreakEven(BreakEvenKind Kind, Fraction? Price = null);

/// <summary>Answers measured in price: what may a tender with these answers cost.</summary>
internal static class PriceWorth
{
    /// <summary>The price at which a tender with these sums reaches the figure. Null when the model has no price in it, or is relative.</summary>
    public static BreakEven? Reaching(EvaluationModel model, PartSums sums, Fraction figure)
    {
        Fraction? price = model.Kind switch
        {
            ModelKind.LowestPrice => figure,
            ModelKind.Deductions => figure + sums.Quality,
            ModelKind.QualityCoefficient or ModelKind.LifeCycleCost => (figure - sums.Costs) * Figures.Coefficient(sums.Quality, Figures.GreatestShares(model)),
            ModelKind.PricePerQuality => figure * sums.Quality,
            ModelKind.ValueBased => figure - sums.Costs + sums.Outcome,
            _ => null,
        };
        return model.Kind == ModelKind.AbsolutePoints ? InPoints(model, (figure - sums.Quality) / model.PriceWeight!.Value)
            : price is null ? null
            : price.Value.Sign < 0 ? new(BreakEvenKind.AtNoPrice)
            : new(BreakEvenKind.AtPrice, price);
    }

    /// <summary>Sums of one tender's parts by role.</summary>
    public static PartSums SumsOf(EvaluationModel model, IReadOnlyList<FigurePart> parts)
    {
        Fraction Sum(CriterionRole role) => model.Criteria.Zip(parts).Where(one => one.First.Role == role)
            .Aggregate(Fraction.Zero, static (sum, one) => sum + one.Second.Value);
        return new(Sum(CriterionRole.Quality), Sum(CriterionRole.Cost), Sum(CriterionRole.Outcome));
    }

    /// <summary>The best or the worst sums that answers can give; null when an answer has no limit.</summary>
    public static PartSums? Extreme(EvaluationModel model, bool best)
    {
        var parts = new List<FigurePart>();
        foreach (var criterion in model.Criteria)
        {
            var (least, most) = ModelCheck.Span(criterion);
            if ((criterion.Role == CriterionRole.Cost ? best : !best) ? least is null : most is null)
            {
                return null;
            }

            var value = (criterion.Role == CriterionRole.Cost ? best : !best) ? least!.Value : most!.Value;
            parts.Add(new(criterion.Id, value * Figures.YearFactor(model, criterion)));
        }

        return SumsOf(model, parts);
    }

    /// <summary>The figure of a price and sums, in models where <see cref="Reaching"/> works.</summary>
    public static Fraction FigureOf(EvaluationModel model, PartSums sums, Fraction price) => model.Kind switch
    {
        ModelKind.LowestPrice => price,
        ModelKind.Deductions => price - sums.Quality,
        ModelKind.QualityCoefficient or ModelKind.LifeCycleCost => (price / Figures.Coefficient(sums.Quality, Figures.GreatestShares(model))) + sums.Costs,
        ModelKind.PricePerQuality => price / sums.Quality,
        _ => price + sums.Costs - sums.Outcome,
    };

    /// <summary>How much dearer a tender may be when one criterion goes from one value to a better one, the others being at their worst.</summary>
    public static Fraction? OfChange(EvaluationModel model, Criterion criterion, (Fraction From, Fraction To) values, (Fraction Low, Fraction High) spread)
    {
        var change = Fraction.Abs(values.To - values.From) * Figures.YearFactor(model, criterion);
        switch (model.Kind)
        {
            case ModelKind.Deductions or ModelKind.ValueBased:
            case ModelKind.LifeCycleCost when criterion.Role == CriterionRole.Cost:
                return change;
            case ModelKind.AbsolutePoints:
                return change * (model.PriceRoof!.Value - model.PriceFloor!.Value) / model.PriceWeight!.Value;
            case ModelKind.MinMax:
                return change * (spread.High - spread.Low) / model.PriceWeight!.Value;
            case ModelKind.QualityCoefficient or ModelKind.LifeCycleCost or ModelKind.PricePerQuality when Extreme(model, best: false) is { } worst:
                var least = ModelCheck.Span(criterion).Least!.Value;
                var (from, to) = (worst.Quality - least + Fraction.Min(values.From, values.To), worst.Quality - least + Fraction.Max(values.From, values.To));
                var ratio = model.Kind == ModelKind.PricePerQuality
                    ? to / from
                    : Figures.Coefficient(to, Figures.GreatestShares(model)) / Figures.Coefficient(from, Figures.GreatestShares(model));
                return spread.Low * (ratio - Fraction.One);
            default:
                return null;
        }
    }

    private static BreakEven InPoints(EvaluationModel model, Fraction share)
    {
        var (floor, roof) = (model.PriceFloor!.Value, model.PriceRoof!.Value);
        return share > Fraction.One ? new(BreakEvenKind.AtNoPrice)
            : share.Sign <= 0 ? new(BreakEvenKind.AtAnyPrice)
            : new(BreakEvenKind.AtPrice, roof - (share * (roof - floor)));
    }
}

/// <summary>Sums of a tender's parts.</summary>
/// <param name="Quality">Of quality.</param>
/// <param name="Costs">Of costs, discounted.</param>
/// <param name="Outcome">Of outcomes.</param>
internal readonly record struct PartSums(Fraction Quality, Fraction Costs, Fraction Outcome);
