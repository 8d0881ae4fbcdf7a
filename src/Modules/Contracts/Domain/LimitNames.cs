using Samkop.Kernel;

namespace Samkop.Contracts.Domain;

/// <summary>How a limit's value is read.</summary>
internal enum LimitMeasure
{
    WorkingDays,
    Percent,
    Ore,

    /// <summary>Hundredths of a euro.</summary>
    Cent,
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

    public static readonly LimitKind EuGoods = new("eu-threshold-lou-goods", new("Tröskelvärde i euro, LOU varor och tjänster (regioner)", "Threshold in euros, LOU goods and services (regions)"), LimitMeasure.Cent);

    public static readonly LimitKind EuWorks = new("eu-threshold-works", new("Tröskelvärde i euro, LOU byggentreprenad", "Threshold in euros, LOU works"), LimitMeasure.Cent);

    public static readonly LimitKind EuUtilities = new("eu-threshold-luf-goods", new("Tröskelvärde i euro, LUF varor och tjänster", "Threshold in euros, LUF goods and services"), LimitMeasure.Cent);

    public static readonly LimitKind EuConcessions = new("eu-threshold-luk", new("Tröskelvärde i euro, LUK", "Threshold in euros, LUK"), LimitMeasure.Cent);

    public static readonly LimitKind DirectAward = new("direct-award-lou", new("Direktupphandlingsgräns, LOU", "Direct award limit, LOU"), LimitMeasure.Ore);

    public static readonly LimitKind DirectAwardDocumented = new("direct-award-documented", new("Direktupphandling dokumenteras från", "A direct award is documented from"), LimitMeasure.Ore);

    public static IReadOnlyList<LimitKind> All { get; } = [ReminderDays, GoodsPercent, WorksPercent, GoodsThreshold, WorksThreshold, EuGoods, EuWorks, EuUtilities, EuConcessions, DirectAward, DirectAwardDocumented];

    /// <summary>True when the threshold in euros has changed since the value in kronor was recorded: the value in kronor must be looked up anew.</summary>
    public static bool IsOutdated(this IReadOnlyCollection<DatedLimit> rows, LimitKind kind, DateOnly day)
    {
        var inEuros = kind == GoodsThreshold ? EuGoods : kind == WorksThreshold ? EuWorks : null;
        return inEuros is not null && rows.On(kind, day) is { } kronor && rows.On(inEuros, day) is { } euros && kronor.ValidFrom < euros.ValidFrom;
    }

    /// <summary>The row that holds on a day: of the rows begun the latest.</summary>
    public static DatedLimit? On(this IEnumerable<DatedLimit> rows, LimitKind kind, DateOnly day) =>
        rows.Where(row => string.Equals(row.Name, kind.Name, StringComparison.Ordinal) && row.ValidFrom <= day).MaxBy(row => row.ValidFrom);
}
