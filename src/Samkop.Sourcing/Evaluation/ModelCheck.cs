using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Evaluation;

/// <summary>Is the model whole and does it mean something; asked before it is published and again before it ranks.</summary>
public static class ModelCheck
{
    /// <summary>Number of the finding that a relative model must have accepted.</summary>
    public const string RelativeFinding = "MOD-001";

    /// <summary>Quality shares may sum to this, as in the model that the coefficient comes from.</summary>
    public static Fraction MostShares { get; } = Fraction.Of(3, 10);

    /// <summary>The first fault; null when the model can be published.</summary>
    public static Refusal? Of(EvaluationModel model) =>
        Ids(model) ?? Criteria(model) ?? Volumes(model) ?? TieRule(model) ?? Parameters(model) ?? Relative(model);

    /// <summary>Smallest and greatest value of a criterion; null on a side without a limit.</summary>
    public static (Fraction? Least, Fraction? Most) Span(Criterion criterion)
    {
        if (criterion.Steps is { Count: > 0 } steps)
        {
            return (steps.Min(static step => step.Value), steps.Max(static step => step.Value));
        }

        var (rate, baseline) = (criterion.Rate ?? Fraction.Zero, criterion.Baseline ?? Fraction.Zero);
        Fraction? one = criterion.Least is { } least ? rate * (least - baseline) : null;
        Fraction? other = criterion.Most is { } most ? rate * (most - baseline) : null;
        return rate.Sign >= 0 ? (one, other) : (other, one);
    }

    private static Refusal? Ids(EvaluationModel model)
    {
        IEnumerable<string>[] groups =
        [
            model.Criteria.Select(static criterion => criterion.Id),
            model.Items?.Select(static item => item.Id) ?? [],
            model.Participants?.Select(static participant => participant.Name) ?? [],
            .. model.Criteria.Select(static criterion => criterion.Steps?.Select(static step => step.Id) ?? []),
            .. model.Participants?.Select(static participant => participant.Volumes.Select(static volume => volume.Item)) ?? [],
        ];
        return groups.Select(FirstTwice).FirstOrDefault(static twice => twice is not null) is { } id ? EvaluationRefusals.IdTwice.With(id) : null;
    }

    /// <summary>The first empty or repeated id.</summary>
    internal static string? FirstTwice(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.FirstOrDefault(id => string.IsNullOrWhiteSpace(id) || !seen.Add(id));
    }

    private static Refusal? Criteria(EvaluationModel model)
    {
        foreach (var criterion in model.Criteria)
        {
            if (Fault(criterion, RolesOf(model.Kind)) is { } fault)
            {
                return EvaluationRefusals.BadCriterion.With(criterion.Id, fault);
            }
        }

        return model.Kind switch
        {
            ModelKind.QualityCoefficient or ModelKind.LifeCycleCost => Shares(model),
            ModelKind.PricePerQuality => Positive(model),
            _ => null,
        };
    }

    private static string? Fault(Criterion criterion, CriterionRole[] roles) =>
        criterion.Steps is { Count: > 0 } == criterion.Rate is not null ? "steps, rate"
        : !roles.Contains(criterion.Role) ? "role"
        : criterion.Least > criterion.Most ? "least, most"
        : criterion.FromYear < 0 || criterion.ToYear < criterion.FromYear || criterion.ToYear > 100 ? "fromYear, toYear"
        : criterion.ToYear > 0 && criterion.Role != CriterionRole.Cost ? "toYear"
        : null;

    private static CriterionRole[] RolesOf(ModelKind kind) => kind switch
    {
        ModelKind.LowestPrice or ModelKind.EnergySaving => [],
        ModelKind.LifeCycleCost => [CriterionRole.Quality, CriterionRole.Cost],
        ModelKind.ValueBased => [CriterionRole.Cost, CriterionRole.Outcome],
        _ => [CriterionRole.Quality],
    };

    private static Refusal? Shares(EvaluationModel model)
    {
        var spans = model.Criteria.Where(static criterion => criterion.Role == CriterionRole.Quality).Select(Span).ToList();
        if (spans.Exists(static span => span.Least is null or { Sign: < 0 } || span.Most is null))
        {
            return EvaluationRefusals.BadShares.With("?");
        }

        var sum = spans.Aggregate(Fraction.Zero, static (total, span) => total + span.Most!.Value);
        return sum > MostShares ? EvaluationRefusals.BadShares.With(sum) : null;
    }

    private static Refusal? Positive(EvaluationModel model) =>
        model.Criteria.Count == 0 || model.Criteria.Any(static criterion => Span(criterion).Least is null or { Sign: <= 0 })
            ? EvaluationRefusals.QualityNotPositive.With()
            : null;

    private static Refusal? Volumes(EvaluationModel model)
    {
        if (model.Items is null && model.Participants is null)
        {
            return null;
        }

        if (model.Items is not { Count: > 0 } items || model.Participants is not { Count: > 0 } participants || model.Kind == ModelKind.EnergySaving)
        {
            return EvaluationRefusals.ModelLacks.With("items, participants");
        }

        var known = items.Select(static item => item.Id).ToHashSet(StringComparer.Ordinal);
        var volumes = participants.SelectMany(static participant => participant.Volumes).ToList();
        var isUsable = volumes.TrueForAll(volume => known.Contains(volume.Item) && IsOrdered(volume)) && volumes.Exists(static volume => volume.Expected.Sign > 0);
        return isUsable ? null : EvaluationRefusals.ModelLacks.With("volumes");
    }

    private static bool IsOrdered(Volume volume)
    {
        var (low, high) = (volume.Low ?? volume.Expected, volume.High ?? volume.Expected);
        return low.Sign >= 0 && low <= volume.Expected && volume.Expected <= high;
    }

    private static Refusal? TieRule(EvaluationModel model)
    {
        var keys = model.TieKeys;
        var fault = keys.Count == 0 || keys[^1] != TieKey.Draw ? "draw"
            : keys.Distinct().Count() != keys.Count ? "tieKeys"
            : string.IsNullOrWhiteSpace(model.DrawSeed) ? "drawSeed"
            // Beyond floor and roof the price gives no more points: a dearer tender could win by coming first.
            : model.Kind == ModelKind.AbsolutePoints && keys[0] != TieKey.LowestPrice ? "lowest-price"
            : null;
        return fault is null ? null : EvaluationRefusals.BadTieRule.With(fault);
    }

    private static Refusal? Parameters(EvaluationModel model)
    {
        var lacks = model.Kind switch
        {
            ModelKind.FixedPrice when model.FixedPrice is not { Sign: >= 0 } => "fixedPrice",
            ModelKind.AbsolutePoints or ModelKind.LowestPriceOverPrice or ModelKind.MinMax when model.PriceWeight is not { Sign: > 0 } => "priceWeight",
            ModelKind.AbsolutePoints when model.PriceFloor is not { } floor || model.PriceRoof is not { } roof || floor.Sign < 0 || roof <= floor => "priceFloor, priceRoof",
            ModelKind.EnergySaving when model.Energy is not { Years: > 0 and <= 100, DaysPerYear: 365 or 366, DiscountRate.Sign: >= 0 } => "energy",
            _ when model.DiscountRate is { Sign: < 0 } => "discountRate",
            _ when string.IsNullOrWhiteSpace(model.Currency) => "currency",
            _ => null,
        };
        return lacks is null ? null : EvaluationRefusals.ModelLacks.With(lacks);
    }

    private static Refusal? Relative(EvaluationModel model) =>
        model.IsRelative && model.Accepted?.Any(static one => one.Finding == RelativeFinding && !string.IsNullOrWhiteSpace(one.Reason)) != true
            ? EvaluationRefusals.RelativeNotAccepted.With(RelativeFinding)
            : null;
}
