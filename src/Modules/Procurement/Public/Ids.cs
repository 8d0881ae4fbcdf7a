using Samkop.Kernel;

namespace Samkop.Procurement.Public;

/// <summary>A procurement (upphandling) from need to archive: one case with one register number.</summary>
public readonly record struct CaseId(Guid Value) : IEntityId<CaseId>
{
    /// <inheritdoc />
    public static CaseId From(Guid value) => new(value);
}

/// <summary>A lot (anbudsområde) of a case.</summary>
public readonly record struct LotId(Guid Value) : IEntityId<LotId>
{
    /// <inheritdoc />
    public static LotId From(Guid value) => new(value);
}

/// <summary>A requirement (krav) of a case.</summary>
public readonly record struct RequirementId(Guid Value) : IEntityId<RequirementId>
{
    /// <inheritdoc />
    public static RequirementId From(Guid value) => new(value);
}
