namespace Samkop.Contracts.Domain;

/// <summary>A limit by law or by own decision that holds from a day until a newer row takes over; rows are never changed.</summary>
internal sealed class DatedLimit
{
    public required string Name { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>Days, per cent, öre or euro cents, as <see cref="LimitNames"/> says.</summary>
    public long Value { get; init; }

    /// <summary>Law section or decision.</summary>
    public required string Source { get; init; }
}
