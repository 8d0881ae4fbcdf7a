using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>A case with all its rows, as the readiness check and the notice need them.</summary>
internal sealed record CaseFacts
{
    public required Case Case { get; init; }

    public required Strategy Strategy { get; init; }

    public required IReadOnlyList<Lot> Lots { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public required IReadOnlyList<Requirement> Requirements { get; init; }

    public required IReadOnlyList<CaseDocument> Documents { get; init; }

    /// <summary>Evaluation models of the lots that have one.</summary>
    public IReadOnlyList<LotModel> Models { get; init; } = [];

    public TimePlan? Plan { get; init; }

    /// <summary>Divisions in which an environment party is demanded today.</summary>
    public required IReadOnlyList<EnvironmentDivision> EnvironmentDivisions { get; init; }

    /// <summary>The threshold that holds for the case's act and nature, or none that is known.</summary>
    public Threshold? Threshold { get; init; }

    /// <summary>Documents that are announced.</summary>
    public IEnumerable<CaseDocument> PublicDocuments => Documents.Where(static one => !one.IsInternal && one.TakenOutAt is null);

    public bool NeedsEnvironmentParty => Case.Cpv is { } cpv && EnvironmentDivisions.Any(one => cpv.Eight.StartsWith(one.Division, StringComparison.Ordinal));

    public bool IsBelowThreshold => Plan?.Procedure == Procedure.BelowThreshold;
}

/// <summary>Something that must be there before the next step, and where it is filled in.</summary>
internal sealed record Missing(Refusal Why, string Href);
