using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Domain;

/// <summary>One reference pattern of an entity, as stored.</summary>
internal sealed class EntityReference
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public ReferenceKind Kind { get; init; }

    /// <summary>Expression over the normalised text; see <see cref="ReferencePattern"/>.</summary>
    public required string Expression { get; init; }

    public required string Form { get; init; }

    public required string DescriptionSv { get; init; }

    public required string DescriptionEn { get; init; }

    /// <summary>Order in which the patterns are tried: the narrow before the wide.</summary>
    public int Place { get; init; }

    public Result<ReferencePattern> ToPattern() => ReferencePattern.Make(Kind, Expression, new Text(DescriptionSv, DescriptionEn), Form);
}

/// <summary>A decision on the list that goes to a board.</summary>
internal sealed class DelegatedDecision
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string Board { get; init; }

    public required string Point { get; init; }

    public required string AboutKind { get; init; }

    public required string AboutId { get; init; }

    public required string What { get; init; }

    public PersonId Person { get; init; }

    public required string RegisterNumber { get; init; }

    public Instant DecidedAt { get; init; }

    /// <summary>Swedish calendar day of the decision.</summary>
    public DateOnly DecidedOn { get; init; }

    /// <summary>The meeting that it was reported to; <see langword="null"/> until then.</summary>
    public DateOnly? ReportedOn { get; set; }
}
