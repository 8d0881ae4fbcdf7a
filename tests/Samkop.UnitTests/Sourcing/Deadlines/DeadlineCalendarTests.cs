using System.Text;
using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.UnitTests.Sourcing.Deadlines;

public sealed class DeadlineCalendarTests
{
    private static readonly Instant Now = Instant.From(new(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    private static readonly IReadOnlyList<ExplainedDate> Dates =
        DeadlineEngine.Current.Plan(new(Act.Lou, Procedure.Open, new(2026, 5, 15), new HashSet<Circumstance> { Circumstance.Electronic })).OrThrow();

    [Fact]
    public void Every_date_is_an_event_of_a_whole_day()
    {
        var lines = Unfolded(DeadlineCalendar.Write("RS 2026-0123", Dates, Now));
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines.Take(2));
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Equal(Dates.Count, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Contains("UID:RS 2026-0123-tender@samkop", lines);
        Assert.Contains("DTSTAMP:20260504T093000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20260615", lines);
        Assert.Contains("DTEND;VALUE=DATE:20260616", lines);
        Assert.Contains("SUMMARY:RS 2026-0123: Tidigaste sista anbudsdag", lines);
        Assert.Contains(lines, line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal) && line.Contains("enligt LOU 11 kap. 6 § (2014/24/EU art. 27.4)\\; 2026-06-14 är en söndag\\, så", StringComparison.Ordinal));
        Assert.Contains("SUMMARY:RS 2026-0123: The earliest last day for tenders", Unfolded(DeadlineCalendar.Write("RS 2026-0123", Dates, Now, isEnglish: true)));
    }

    [Fact]
    public void Lines_are_at_most_75_octets_and_never_break_a_letter()
    {
        var file = DeadlineCalendar.Write("Åäö 2026-0123 " + new string('å', 100), Dates, Now);
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\uFFFD", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)), StringComparison.Ordinal);
        Assert.Contains(new string('å', 100), string.Concat(Unfolded(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_with_a_meaning_are_escaped_and_dates_without_a_day_are_left_out()
    {
        var lines = Unfolded(DeadlineCalendar.Write("a;b,c\\d\r\ne", Dates, Now));
        Assert.Contains("UID:a\\;b\\,c\\\\d\\ne-tender@samkop", lines);
        Assert.DoesNotContain(
            "BEGIN:VEVENT", DeadlineCalendar.Write("x", DeadlineEngine.Current.Plan(new(Act.Lou, Procedure.BelowThreshold, new(2026, 5, 15), new HashSet<Circumstance>())).OrThrow(), Now), StringComparison.Ordinal);
    }

    private static string[] Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
