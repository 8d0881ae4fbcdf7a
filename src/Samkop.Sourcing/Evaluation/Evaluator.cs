using System.Security.Cryptography;
using System.Text;
using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>A tender's place.</summary>
/// <param name="Place">From 1, each place once: the tie rule always decides.</param>
/// <param name="Score">Its figure and parts.</param>
/// <param name="DecidedBy">The tie key that put it after the one before; null when the figures differ, and for the first.</param>
public sealed record RankedTender(int Place, TenderFigure Score, TieKey? DecidedBy)
{
    /// <summary>The tender.</summary>
    public Tender Tender => Score.Tender;

    /// <summary>Its figure.</summary>
    public Fraction Figure => Score.Figure;

    /// <summary>Its price.</summary>
    public Fraction Price => Score.Price;
}

/// <summary>All tenders in order.</summary>
/// <param name="Model">By this model.</param>
/// <param name="Places">The first wins.</param>
public sealed record Ranking(EvaluationModel Model, IReadOnlyList<RankedTender> Places)
{
    /// <summary>The winner.</summary>
    public RankedTender Winner => Places[0];
}

/// <summary>Ranks tenders by exact figures and the stated tie rule.</summary>
public static class Evaluator
{
    /// <summary>The ranking; refused when the model (EVA-003 and on) or a tender (EVA-005 and on) cannot be used.</summary>
    public static Result<Ranking> Rank(EvaluationModel model, IReadOnlyList<Tender> tenders) =>
        (ModelCheck.Of(model) ?? TenderCheck.Of(model, tenders)) is { } fault ? fault : Order(model, Figures.Of(model, tenders));

    /// <summary>Orders figures that are already computed.</summary>
    internal static Ranking Order(EvaluationModel model, IReadOnlyList<TenderFigure> figures)
    {
        var draws = figures.ToDictionary(static one => one.Tender.Id, one => DrawOf(model.DrawSeed, one.Tender.Id), StringComparer.Ordinal);
        var ordered = figures.ToList();
        ordered.Sort((left, right) => Compare(model, draws, left, right).Order);
        return new(model, [.. ordered.Select((one, index) =>
            new RankedTender(index + 1, one, index == 0 ? null : Compare(model, draws, ordered[index - 1], one).By))]);
    }

    /// <summary>The lot of a tender, as lower-case hexadecimal; the smallest wins.</summary>
    internal static string DrawOf(string seed, string tender) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed + "\n" + tender)));

    private static (int Order, TieKey? By) Compare(EvaluationModel model, Dictionary<string, string> draws, TenderFigure left, TenderFigure right)
    {
        var order = model.HighestWins ? right.Figure.CompareTo(left.Figure) : left.Figure.CompareTo(right.Figure);
        if (order != 0)
        {
            return (order, null);
        }

        foreach (var key in model.TieKeys)
        {
            order = key switch
            {
                TieKey.LowestPrice => left.Price.CompareTo(right.Price),
                TieKey.HighestQuality => right.Quality.CompareTo(left.Quality),
                TieKey.Earliest => DateTimeOffset.Compare(left.Tender.Received!.Value, right.Tender.Received!.Value),
                _ => string.CompareOrdinal(draws[left.Tender.Id], draws[right.Tender.Id]),
            };
            if (order != 0)
            {
                return (order, key);
            }
        }

        return (0, null);
    }
}
