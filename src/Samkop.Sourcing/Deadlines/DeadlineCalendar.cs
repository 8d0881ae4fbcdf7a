using System.Globalization;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Sourcing.Deadlines;

/// <summary>Dates as a calendar file (RFC 5545) of whole days, that any calendar program reads.</summary>
public static class DeadlineCalendar
{
    private const int MostOctets = 75;

    /// <summary>The file. Dates of reasonable time, which have no day, are left out.</summary>
    /// <param name="procurement">Register number or id; part of each event's identity, so that a new file replaces the events of the old.</param>
    /// <param name="dates">The dates.</param>
    /// <param name="written">Now.</param>
    /// <param name="isEnglish">In English; else in Swedish.</param>
    public static string Write(string procurement, IReadOnlyList<ExplainedDate> dates, Instant written, bool isEnglish = false)
    {
        string In(Text text) => isEnglish ? text.En : text.Sv;
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//Samkop//Deadlines//SV");
        foreach (var date in dates.Where(static one => one.Date is not null))
        {
            var day = date.Date!.Value;
            Line(calendar, "BEGIN:VEVENT");
            Line(calendar, $"UID:{Escaped(procurement)}-{date.Step}@samkop");
            Line(calendar, $"DTSTAMP:{written.ToDateTimeOffset().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line(calendar, $"DTSTART;VALUE=DATE:{Compact(day)}");
            Line(calendar, $"DTEND;VALUE=DATE:{Compact(day.AddDays(1))}");
            Line(calendar, $"SUMMARY:{Escaped($"{procurement}: {In(date.Name)}")}");
            Line(calendar, $"DESCRIPTION:{Escaped(In(date.Why))}");
            Line(calendar, "TRANSP:TRANSPARENT");
            Line(calendar, "END:VEVENT");
        }

        Line(calendar, "END:VCALENDAR");
        return calendar.ToString();
    }

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // Lines are folded by octets, never inside a character.
    private static void Line(StringBuilder calendar, string text)
    {
        var octets = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                calendar.Append("\r\n ");
                octets = 1;
            }

            calendar.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
