using Samkop.Kernel;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Rehearsal;

/// <summary>A tender that did not win, and whose absence makes another one win: what an absolute model never shows.</summary>
/// <param name="Removed">Id of the tender that is taken away.</param>
/// <param name="Before">Who wins with it.</param>
/// <param name="After">Who wins without it.</param>
public sealed record Reversal(string Removed, string Before, string After);

/// <summary>What a rehearsal with invented tenders shows.</summary>
/// <param name="Ranking">Who would win.</param>
/// <param name="BestAnswersPremium">How much dearer than the cheapest invented price a tender with the best answers may be against one with the worst; null without limit or price.</param>
/// <param name="PriceStopsAt">The price from which a higher one costs nothing more; null when there is none.</param>
/// <param name="Reversals">Losing tenders that decide.</param>
/// <param name="Findings">What the linter says about model and tenders.</param>
public sealed record RehearsalResult(
    Ranking Ranking, Fraction? BestAnswersPremium, Fraction? PriceStopsAt, IReadOnlyList<Reversal> Reversals, IReadOnlyList<ModelFinding> Findings);

/// <summary>Tries a model on invented tenders before it is published.</summary>
public static class ModelRehearsal
{
    /// <summary>The rehearsal; refused as <see cref="Evaluator.Rank"/>, but a relative model may be rehearsed so that its flaw is seen.</summary>
    public static Result<RehearsalResult> Of(EvaluationModel model, IReadOnlyList<Tender> invented)
    {
        var tried = model.IsRelative ? model with { Accepted = [new(ModelCheck.RelativeFinding, nameof(ModelRehearsal))] } : model;
        return Evaluator.Rank(tried, invented).Map(ranking => new RehearsalResult(
            ranking,
            Premium(model, ranking.Places.Min(static place => place.Price)),
            model.Kind == ModelKind.AbsolutePoints ? model.PriceRoof : null,
            [.. Reversals(ranking)],
            ModelLint.Of(model, invented)));
    }

    /// <summary>What the best answers may cost above a price that a tender with the worst answers has.</summary>
    internal static Fraction? Premium(EvaluationModel model, Fraction price)
    {
        if (PriceWorth.Extreme(model, best: true) is not { } best || PriceWorth.Extreme(model, best: false) is not { } worst)
        {
            return null;
        }

        return model.Kind == ModelKind.AbsolutePoints
            ? (best.Quality - worst.Quality) * (model.PriceRoof!.Value - model.PriceFloor!.Value) / model.PriceWeight!.Value
            : PriceWorth.Reaching(model, best, figure: Fraction.Zero) is null ? null
            : PriceWorth.Reaching(model, best, PriceWorth.FigureOf(model, worst, price))!.Value.Price - price;
    }

    private static IEnumerable<Reversal> Reversals(Ranking ranking)
    {
        var tenders = ranking.Places.Select(static place => place.Tender).ToList();
        foreach (var removed in ranking.Places.Skip(1).Select(static place => place.Tender))
        {
            var after = Evaluator.Order(ranking.Model, Figures.Of(ranking.Model, [.. tenders.Where(tender => tender.Id != removed.Id)]));
            if (after.Winner.Tender.Id != ranking.Winner.Tender.Id)
            {
                yield return new(removed.Id, ranking.Winner.Tender.Id, after.Winner.Tender.Id);
            }
        }
    }
}
