using System.Collections.Concurrent;

namespace Samkop.Kernel;

/// <summary>What a special day means for work and payments.</summary>
public enum HolidayKind
{
    /// <summary>Allmän helgdag by law (1989:253).</summary>
    PublicHoliday,

    /// <summary>Midsommarafton, julafton, nyårsafton: treated as Sundays by semesterlagen (1977:480) and closed at the banks.</summary>
    ClosedEve,

    /// <summary>Trettondagsafton, skärtorsdagen, påskafton, valborgsmässoafton and the like: many workplaces close early, banks are open on weekdays.</summary>
    OpenEve,
}

/// <summary>One special day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it means.</param>
public sealed record Holiday(DateOnly Date, Text Name, HolidayKind Kind);

/// <summary>
/// Swedish holidays, computed by the rules of lagen (1989:253) om allmänna helgdagar as they stand since 2005,
/// when the national day became one and Whit Monday ceased to be.
/// </summary>
public static class SwedishHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<Holiday>> Years = new();

    /// <summary>The holidays and eves of a year, by date. 2005 and later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 2005: other rules held.</exception>
    public static IReadOnlyList<Holiday> In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2005);
        return Years.GetOrAdd(year, static y => [.. PublicHolidays(y).Concat(Eves(y)).OrderBy(holiday => holiday.Date)]);
    }

    /// <summary>Is it a public holiday by law; ordinary Sundays are not counted.</summary>
    public static bool IsPublicHoliday(DateOnly day) => Is(day, HolidayKind.PublicHoliday);

    /// <summary>Is it one of the three eves that banks and the holiday act treat as Sundays.</summary>
    public static bool IsClosedEve(DateOnly day) => Is(day, HolidayKind.ClosedEve);

    /// <summary>The special day, the more important one when two meet; null for a common day.</summary>
    public static Holiday? On(DateOnly day) =>
        In(day.Year).Where(holiday => holiday.Date == day).MinBy(holiday => holiday.Kind);

    /// <summary>Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, dayBefore) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new DateOnly(year, month, dayBefore + 1);
    }

    private static IEnumerable<Holiday> PublicHolidays(int year)
    {
        var easter = EasterSunday(year);
        yield return Public(new(year, 1, 1), new("Nyårsdagen", "New Year's Day"));
        yield return Public(new(year, 1, 6), new("Trettondedag jul", "Epiphany"));
        yield return Public(easter.AddDays(-2), new("Långfredagen", "Good Friday"));
        yield return Public(easter, new("Påskdagen", "Easter Sunday"));
        yield return Public(easter.AddDays(1), new("Annandag påsk", "Easter Monday"));
        yield return Public(new(year, 5, 1), new("Första maj", "First of May"));
        yield return Public(easter.AddDays(39), new("Kristi himmelsfärdsdag", "Ascension Day"));
        yield return Public(easter.AddDays(49), new("Pingstdagen", "Whit Sunday"));
        yield return Public(new(year, 6, 6), new("Sveriges nationaldag", "National Day"));
        yield return Public(MidsummerDay(year), new("Midsommardagen", "Midsummer Day"));
        yield return Public(AllSaintsDay(year), new("Alla helgons dag", "All Saints' Day"));
        yield return Public(new(year, 12, 25), new("Juldagen", "Christmas Day"));
        yield return Public(new(year, 12, 26), new("Annandag jul", "Boxing Day"));
    }

    private static IEnumerable<Holiday> Eves(int year)
    {
        var easter = EasterSunday(year);
        yield return Open(new(year, 1, 5), new("Trettondagsafton", "Eve of Epiphany"));
        yield return Open(easter.AddDays(-3), new("Skärtorsdagen", "Maundy Thursday"));
        yield return Open(easter.AddDays(-1), new("Påskafton", "Easter Saturday"));
        yield return Open(new(year, 4, 30), new("Valborgsmässoafton", "Walpurgis Night"));
        yield return Open(easter.AddDays(48), new("Pingstafton", "Whit Saturday"));
        yield return Closed(MidsummerDay(year).AddDays(-1), new("Midsommarafton", "Midsummer Eve"));
        yield return Open(AllSaintsDay(year).AddDays(-1), new("Allhelgonaafton", "All Saints' Eve"));
        yield return Closed(new(year, 12, 24), new("Julafton", "Christmas Eve"));
        yield return Closed(new(year, 12, 31), new("Nyårsafton", "New Year's Eve"));
    }

    private static Holiday Public(DateOnly date, Text name) => new(date, name, HolidayKind.PublicHoliday);

    private static Holiday Closed(DateOnly date, Text name) => new(date, name, HolidayKind.ClosedEve);

    private static Holiday Open(DateOnly date, Text name) => new(date, name, HolidayKind.OpenEve);

    // 3 §: the Saturday of 20–26 June.
    private static DateOnly MidsummerDay(int year) => SaturdayFrom(new DateOnly(year, 6, 20));

    // 3 §: the Saturday of 31 October–6 November.
    private static DateOnly AllSaintsDay(int year) => SaturdayFrom(new DateOnly(year, 10, 31));

    private static DateOnly SaturdayFrom(DateOnly day) => day.AddDays(DayOfWeek.Saturday - day.DayOfWeek);

    private static bool Is(DateOnly day, HolidayKind kind) =>
        In(day.Year).Any(holiday => holiday.Date == day && holiday.Kind == kind);
}
