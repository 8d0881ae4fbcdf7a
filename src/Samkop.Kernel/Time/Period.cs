using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// Days from a first to a last, both included, as contracts are written; without a last day it goes on until further notice.
/// </summary>
public readonly record struct Period
{
    private const string DayForm = "yyyy-MM-dd";
    private const string OpenEnd = "..";

    private Period(DateOnly start, DateOnly? end) => (Start, End) = (start, end);

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day, included; null until further notice.</summary>
    public DateOnly? End { get; }

    /// <summary>Has no last day.</summary>
    public bool IsOpen => End is null;

    /// <summary>How many days; null when open.</summary>
    public int? Days => End?.DayNumber - Start.DayNumber + 1;

    /// <summary>From first to last day; refuses a last day before the first (KRN-180).</summary>
    public static Result<Period> Make(DateOnly start, DateOnly? end) =>
        end < start ? KernelRefusals.PeriodEndsBeforeStart.With(Day(start), Day(end.Value)) : new Period(start, end);

    /// <summary>From a day until further notice.</summary>
    public static Period From(DateOnly start) => new(start, end: null);

    /// <summary>A calendar month.</summary>
    public static Period Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Reads the canonical text; refuses other forms (KRN-181) and a last day before the first (KRN-180).</summary>
    public static Result<Period> Read(string? text)
    {
        var parts = (text ?? "").Split('/');
        if (parts.Length != 2 || !TryDay(parts[0], out var start))
        {
            return KernelRefusals.NotPeriod.With(text);
        }

        if (parts[1] == OpenEnd)
        {
            return From(start);
        }

        return TryDay(parts[1], out var end) ? Make(start, end) : KernelRefusals.NotPeriod.With(text);
    }

    /// <summary>Is the day inside, first and last included.</summary>
    public bool Contains(DateOnly day) => day >= Start && (End is null || day <= End);

    /// <summary>Is the whole other period inside.</summary>
    public bool Contains(Period other) =>
        other.Start >= Start && (End is null || other.End <= End);

    /// <summary>Have they a day in common.</summary>
    public bool Overlaps(Period other) =>
        (other.End is null || Start <= other.End) && (End is null || other.Start <= End);

    /// <summary>The days in common; null when there are none.</summary>
    public Period? Intersect(Period other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        var start = Start > other.Start ? Start : other.Start;
        var end = End is null || other.End < End ? other.End : End;
        return new Period(start, end);
    }

    /// <summary>Canonical: <c>2026-01-01/2026-12-31</c>, open <c>2026-01-01/..</c> (ISO 8601-2).</summary>
    public override string ToString() => $"{Day(Start)}/{(End is { } end ? Day(end) : OpenEnd)}";

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
