namespace Samkop.Kernel;

/// <summary>
/// Days on which Swedish banks settle: not Saturdays, Sundays, public holidays, midsommarafton, julafton or nyårsafton.
/// </summary>
public static class BankingDays
{
    /// <summary>Is it one.</summary>
    public static bool Is(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !SwedishHolidays.IsPublicHoliday(day)
        && !SwedishHolidays.IsClosedEve(day);

    /// <summary>The first one after the day.</summary>
    public static DateOnly Next(DateOnly day) => OnOrAfter(day.AddDays(1));

    /// <summary>The last one before the day.</summary>
    public static DateOnly Previous(DateOnly day) => OnOrBefore(day.AddDays(-1));

    /// <summary>The day itself when it is one, else the first after it: when a due date on a holiday may wait.</summary>
    public static DateOnly OnOrAfter(DateOnly day) => Is(day) ? day : Next(day);

    /// <summary>The day itself when it is one, else the last before it: when the money must be there by the due date.</summary>
    public static DateOnly OnOrBefore(DateOnly day) => Is(day) ? day : Previous(day);

    /// <summary>
    /// So many banking days later, or earlier when negative; the day itself is not counted. Nought gives <see cref="OnOrAfter"/>.
    /// </summary>
    public static DateOnly Add(DateOnly day, int count)
    {
        var result = count == 0 ? OnOrAfter(day) : day;
        for (var i = 0; i < Math.Abs(count); i++)
        {
            result = count > 0 ? Next(result) : Previous(result);
        }

        return result;
    }
}
