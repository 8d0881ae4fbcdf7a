using Samkop.Kernel;

namespace Samkop.Sourcing.Deadlines;

/// <summary>
/// Söckendagar as lagen (1930:173) om beräkning av lagstadgad tid has them: not Saturdays, Sundays, public holidays, midsommarafton,
/// julafton or nyårsafton. The same days on which banks are closed, by another law.
/// </summary>
public static class WorkingDays
{
    /// <summary>The act that moves a last day.</summary>
    public const string MovingSection = "lagen (1930:173) 2 §";

    /// <summary>Is it one.</summary>
    public static bool Is(DateOnly day) => BankingDays.Is(day);

    /// <summary>The day itself, or the next working day.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => BankingDays.OnOrAfter(day);

    /// <summary>So many working days later; the day itself is not counted.</summary>
    public static DateOnly Add(DateOnly day, int count) => BankingDays.Add(day, count);

    /// <summary>Why the day is none, in words: <c>Kristi himmelsfärdsdag</c>, <c>en lördag</c>.</summary>
    public static Text ReasonFor(DateOnly day) =>
        SwedishHolidays.On(day) is { Kind: not HolidayKind.OpenEve } holiday ? holiday.Name
        : day.DayOfWeek == DayOfWeek.Saturday ? new("en lördag", "a Saturday")
        : day.DayOfWeek == DayOfWeek.Sunday ? new("en söndag", "a Sunday")
        : new("en vardag", "a working day");
}
