using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Domain;

/// <summary>
/// A point of an entity's delegation of authority (delegationsordning, kommunallagen 2017:725, 6 kap. 37 §): from a day on, which board has
/// delegated a kind of decision and by which point. Rows never change; without board and point the kind is no longer delegated.
/// </summary>
internal sealed class DelegationPoint
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public DelegatedKind Kind { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Board that delegated, such as <c>Regionstyrelsen</c>; empty from the day on which nobody has.</summary>
    public required string Board { get; init; }

    /// <summary>Point, such as <c>4.2</c>.</summary>
    public required string Point { get; init; }

    /// <summary>The board's decision.</summary>
    public required string Source { get; init; }

    public bool IsDelegated => Board.Length > 0;
}

/// <summary>Finds the row in force.</summary>
internal static class DelegationPoints
{
    /// <summary>The row that holds for the kind on the day; <see langword="null"/> when none does.</summary>
    public static DelegationPoint? On(this IEnumerable<DelegationPoint> ofEntity, DelegatedKind kind, DateOnly day) =>
        ofEntity.Where(row => row.Kind == kind && row.ValidFrom <= day).MaxBy(row => row.ValidFrom);
}
