using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class TimeTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 12_000].Select(days => new DateOnly(2015, 1, 1).AddDays(days));

    private static readonly Gen<Period> Periods =
        Gen.Select(Day, Gen.Int[0, 900], Gen.Bool).Select((start, length, isOpen) =>
            isOpen ? Period.From(start) : Period.Make(start, start.AddDays(length)).OrThrow());

    [Fact]
    public void A_period_contains_its_first_and_its_last_day()
    {
        var year = Period.Year(2026);
        Assert.True(year.Contains(new DateOnly(2026, 1, 1)) && year.Contains(new DateOnly(2026, 12, 31)));
        Assert.False(year.Contains(new DateOnly(2025, 12, 31)) || year.Contains(new DateOnly(2027, 1, 1)));
        Assert.Equal(365, year.Days);
        Assert.Equal(29, Period.Month(2028, 2).Days);
        Assert.Null(Period.From(new DateOnly(2026, 1, 1)).Days);
    }

    [Fact]
    public void A_period_is_read_back_as_it_was_printed() =>
        Periods.Sample(period => Assert.Equal(period, Period.Read(period.ToString()).OrThrow()));

    [Fact]
    public void Periods_overlap_exactly_when_they_share_a_day() =>
        Gen.Select(Periods, Periods, Day).Sample((a, b, day) =>
        {
            Assert.Equal(a.Overlaps(b), b.Overlaps(a));
            Assert.Equal(a.Overlaps(b), a.Intersect(b) is not null);
            Assert.Equal(a.Contains(day) && b.Contains(day), a.Intersect(b)?.Contains(day) ?? false);
            Assert.Equal(a.Contains(b), a.Intersect(b) == b);
        });

    [Theory]
    [InlineData("2026-12-02", "23:59", "2026-12-02T22:59:00.000000Z")] // winter time
    [InlineData("2026-07-01", "12:00", "2026-07-01T10:00:00.000000Z")] // summer time
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:00:00.000000Z")] // skipped: three o'clock
    [InlineData("2026-10-25", "02:30", "2026-10-25T01:30:00.000000Z")] // twice: the later
    public void A_deadline_is_on_Swedish_clocks(string date, string time, string utc) =>
        Assert.Equal(utc, new Deadline(DateOnly.Parse(date), TimeOnly.Parse(time)).Moment().ToString());

    [Fact]
    public void A_deadline_has_passed_one_microsecond_after_and_not_before()
    {
        var deadline = new Deadline(new DateOnly(2026, 12, 2), new TimeOnly(12, 0));
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 2, 11, 0, 0, TimeSpan.Zero));
        Assert.False(deadline.HasPassed(clock));
        clock.Advance(TimeSpan.FromMicroseconds(1));
        Assert.True(deadline.HasPassed(clock));
        Assert.Equal("2026-12-02 12:00", deadline.ToString());
    }

    [Fact]
    public void A_deadline_at_the_end_of_a_day_passes_at_midnight()
    {
        var deadline = Deadline.EndOf(new DateOnly(2026, 12, 2));
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 2, 22, 59, 59, 999, TimeSpan.Zero));
        Assert.False(deadline.HasPassed(clock));
        clock.SetUtcNow(new DateTimeOffset(2026, 12, 2, 23, 0, 0, TimeSpan.Zero));
        Assert.True(deadline.HasPassed(clock));
    }

    [Fact]
    public void Deadlines_are_ordered_by_moment()
    {
        var noon = new Deadline(new DateOnly(2026, 12, 2), new TimeOnly(12, 0));
        var end = Deadline.EndOf(noon.Date);
        Assert.True(noon < end && end > noon && noon <= end && end >= noon);
    }

    [Fact]
    public void Instants_keep_microseconds_are_ordered_and_are_read_back_as_printed() =>
        Gen.Select(Gen.Long[0, 3_000_000_000_000_000], Gen.Long[0, 1_000_000]).Sample((ticks, step) =>
        {
            var instant = Instant.From(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks));
            Assert.Equal(instant, Instant.Parse(instant.ToString()));
            Assert.Equal(instant, Instant.From(instant.InSweden()));
            var later = instant.Add(TimeSpan.FromMicroseconds(step + 1));
            Assert.True(instant < later && later > instant && instant <= later && later >= instant);
            Assert.True(string.CompareOrdinal(instant.ToString(), later.ToString()) < 0);
        });

    [Theory]
    [InlineData("2026-12-02", "onsdag 2 dec", "Wednesday 2 Dec")]
    [InlineData("2027-02-28", "söndag 28 feb 2027", "Sunday 28 Feb 2027")]
    public void Days_are_written_as_in_a_sentence(string day, string sv, string en) =>
        Assert.Equal(new Text(sv, en), SwedishDates.Sentence(DateOnly.Parse(day), new DateOnly(2026, 11, 22)));

    [Theory]
    [InlineData(9, "om 9 dagar", "in 9 days")]
    [InlineData(1, "i morgon", "tomorrow")]
    [InlineData(0, "i dag", "today")]
    [InlineData(-1, "i går", "yesterday")]
    [InlineData(-3, "för 3 dagar sedan", "3 days ago")]
    [InlineData(1200, "om 1\u202F200 dagar", "in 1\u202F200 days")]
    public void Time_left_is_told_in_words(int days, string sv, string en)
    {
        var today = new DateOnly(2026, 11, 22);
        Assert.Equal(new Text(sv, en), SwedishDates.Relative(today.AddDays(days), today));
    }

    [Fact]
    public void Periods_are_told_with_both_years()
    {
        Assert.Equal("1 jan 2026–31 dec 2026", SwedishDates.Span(Period.Year(2026)).Sv);
        Assert.Equal("från 1 maj 2026 tills vidare", SwedishDates.Span(Period.From(new DateOnly(2026, 5, 1))).Sv);
        Assert.Equal("2026-05-01", SwedishDates.Iso(new DateOnly(2026, 5, 1)));
    }
}
