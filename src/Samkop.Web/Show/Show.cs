using System.Globalization;

namespace Samkop.Web;

/// <summary>Numbers and dates as a ledger sets them: thin space between thousands, decimal comma, real minus, two decimals for money.</summary>
public static class Show
{
    // As the kernel prints Money: narrow no-break space, decimal comma and real minus in both languages.
    private static readonly NumberFormatInfo Figures = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202F",
        NegativeSign = "\u2212",
    });

    /// <summary>An amount with two decimals: <c>14 210,00</c>.</summary>
    public static string Amount(decimal value) => value.ToString("#,##0.00", Figures);

    /// <summary>A number with as many decimals as it has, at most <paramref name="decimals"/>: quantities, unit prices, shares.</summary>
    public static string Number(decimal value, int decimals = 6) =>
        decimal.Round(value, decimals).ToString("#,##0." + new string('#', decimals), Figures);

    /// <summary>A number with its noun: <c>1 rad</c>, <c>3 rader</c>; never "1 rader".</summary>
    public static Text Count(int count, Text one, Text many) =>
        new($"{Number(count)}\u00A0{(count == 1 ? one : many).Sv}", $"{Number(count)}\u00A0{(count == 1 ? one : many).En}");

    /// <summary>A share of one as percent: <c>83 %</c>.</summary>
    public static string Percent(decimal share, int decimals = 0) => Number(share * 100m, decimals) + "\u00A0%";

    /// <summary>A date in tables: <c>2026-12-02</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date in sentences: <c>onsdag 2 dec</c>; with the year when it is not that of <paramref name="today"/>.</summary>
    public static string DateInWords(DateOnly date, DateOnly today)
    {
        var culture = CultureInfo.CurrentUICulture;
        var month = date.ToString("MMM", culture).TrimEnd('.');
        var year = date.Year == today.Year ? string.Empty : " " + date.ToString("yyyy", CultureInfo.InvariantCulture);
        return string.Create(culture, $"{date.ToString("dddd", culture)} {date.Day} {month}{year}");
    }

    /// <summary>Time left or passed in words: <c>i dag</c>, <c>om 9 dagar</c>, <c>för 2 dagar sedan</c>.</summary>
    public static Text DaysLeft(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => new("i dag", "today"),
            1 => new("i morgon", "tomorrow"),
            -1 => new("i går", "yesterday"),
            > 1 => new Text("om {0} dagar", "in {0} days").With(days),
            _ => new Text("för {0} dagar sedan", "{0} days ago").With(-days),
        };
    }

    /// <summary>A moment on Swedish clocks: <c>2026-12-02 09:30</c>.</summary>
    public static string Moment(Instant moment) => moment.InSweden().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
