using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// How days are written for people. In tables <see cref="Iso"/>, in sentences <see cref="Sentence"/> and time left in words.
/// Our own words and not the culture's, so that every machine writes the same.
/// </summary>
public static class SwedishDates
{
    private static readonly Text[] Weekdays =
    [
        new("söndag", "Sunday"), new("måndag", "Monday"), new("tisdag", "Tuesday"), new("onsdag", "Wednesday"),
        new("torsdag", "Thursday"), new("fredag", "Friday"), new("lördag", "Saturday"),
    ];

    private static readonly Text[] Months =
    [
        new("jan", "Jan"), new("feb", "Feb"), new("mars", "Mar"), new("april", "Apr"), new("maj", "May"), new("juni", "Jun"),
        new("juli", "Jul"), new("aug", "Aug"), new("sep", "Sep"), new("okt", "Oct"), new("nov", "Nov"), new("dec", "Dec"),
    ];

    /// <summary>For tables and files: <c>2026-12-02</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For sentences: <c>tisdag 2 dec</c>; with the year when it is not this year's: <c>tisdag 2 feb 2027</c>.</summary>
    public static Text Sentence(DateOnly day, DateOnly today)
    {
        var weekday = Weekdays[(int)day.DayOfWeek];
        var date = DayAndMonth(day, today);
        return new($"{weekday.Sv} {date.Sv}", $"{weekday.En} {date.En}");
    }

    /// <summary>Without weekday: <c>2 dec</c>, <c>2 feb 2027</c>.</summary>
    public static Text DayAndMonth(DateOnly day, DateOnly today)
    {
        var month = Months[day.Month - 1];
        var year = day.Year == today.Year ? "" : string.Create(CultureInfo.InvariantCulture, $" {day.Year}");
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{day.Day} {month.Sv}{year}"),
            string.Create(CultureInfo.InvariantCulture, $"{day.Day} {month.En}{year}"));
    }

    /// <summary>Time left or gone in words: <c>om 9 dagar</c>, <c>i dag</c>, <c>för 3 dagar sedan</c>.</summary>
    public static Text Relative(DateOnly day, DateOnly today)
    {
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            0 => new("i dag", "today"),
            1 => new("i morgon", "tomorrow"),
            -1 => new("i går", "yesterday"),
            > 0 => new Text("om {0} dagar", "in {0} days").With(SwedishNumber.Fixed(days, 0)),
            _ => new Text("för {0} dagar sedan", "{0} days ago").With(SwedishNumber.Fixed(-days, 0)),
        };
    }

    /// <summary>A period for people: <c>1 jan 2026–31 dec 2027</c>, <c>från 1 jan 2026 tills vidare</c>. Years are always written.</summary>
    public static Text Span(Period period)
    {
        // A day without a year in common with any: forces the year into both ends.
        var noYear = DateOnly.MinValue;
        var start = DayAndMonth(period.Start, noYear);
        if (period.End is not { } last)
        {
            return new($"från {start.Sv} tills vidare", $"from {start.En} until further notice"); // sv-literal
        }

        var end = DayAndMonth(last, noYear);
        return new($"{start.Sv}–{end.Sv}", $"{start.En}–{end.En}");
    }
}
