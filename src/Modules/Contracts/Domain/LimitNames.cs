using Samkop.Kernel;

namespace Samkop.Contracts.Domain;

/// <summary>How a limit's value is read.</summary>
internal enum LimitMeasure
{
    WorkingDays,
    Percent,
    Ore,
}

/// <summary>A limit that the module knows.</summary>
/// <param name="Name">Key of the dated rows.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Measure">How the value is read.</param>
internal sealed record LimitKind(string Name, Text Label, LimitMeasure Measure);

/// <summary>The dated limits of the module.</summary>
internal static class LimitNames
{
    public static readonly LimitKind ReminderDays = new("reminder-working-days", new("Påminnelse går vidare till alla avtalsförvaltare efter", "A reminder goes on to all contract managers after"), LimitMeasure.WorkingDays);

    public static readonly LimitKind GoodsPercent = new("change-percent-goods", new("Ändring av mindre värde, varor och tjänster", "Change of minor value, goods and services"), LimitMeasure.Percent);

    public static readonly LimitKind WorksPercent = new("change-percent-works", new("Ändring av mindre värde, byggentreprenad", "Change of minor value, works"), LimitMeasure.Percent);

    public static readonly LimitKind GoodsThreshold = new("change-threshold-goods", new("Tröskelvärde, varor och tjänster", "Threshold, goods and services"), LimitMeasure.Ore);

    public static readonly LimitKind WorksThreshold = new("change-threshold-works", new("Tröskelvärde, byggentreprenad", "Threshold, works"), LimitMeasure.Ore);

    public static IReadOnlyList<LimitKind> All { get; } = [ReminderDays, GoodsPercent, WorksPercent, GoodsThreshold, WorksThreshold];

    /// <summary>The row that holds on a day: of the rows begun the latest.</summary>
    public static DatedLimit? On(this IEnumerable<DatedLimit> rows, LimitKind kind, DateOnly day) =>
        rows.Where(row => string.Equals(row.Name, kind.Name, StringComparison.Ordinal) && row.ValidFrom <= day).MaxBy(row => row.ValidFrom);
}
