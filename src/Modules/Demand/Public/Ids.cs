using Samkop.Kernel;

namespace Samkop.Demand.Public;

/// <summary>A joining round.</summary>
public readonly record struct RoundId(Guid Value) : IEntityId<RoundId>
{
    /// <inheritdoc />
    public static RoundId From(Guid value) => new(value);
}

/// <summary>A row of the procurement plan.</summary>
public readonly record struct PlanRowId(Guid Value) : IEntityId<PlanRowId>
{
    /// <inheritdoc />
    public static PlanRowId From(Guid value) => new(value);
}
