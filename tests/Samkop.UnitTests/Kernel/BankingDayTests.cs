using CsCheck;
using Samkop.Kernel;

namespace Samkop.UnitTests.Kernel;

public sealed class BankingDayTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 9_000].Select(days => new DateOnly(2020, 1, 1).AddDays(days));

    // From the almanac: Easter Sunday, Ascension Day, Midsummer Day, All Saints' Day.
    [Theory]
    [InlineData("2024-03-31", "2024-05-09", "2024-06-22", "2024-11-02")]
    [InlineData("2025-04-20", "2025-05-29", "2025-06-21", "2025-11-01")]
    [InlineData("2026-04-05", "2026-05-14", "2026-06-20", "2026-10-31")]
    [InlineData("2027-03-28", "2027-05-06", "2027-06-26", "2027-11-06")]
    [InlineData("2028-04-16", "2028-05-25", "2028-06-24", "2028-11-04")]
    [InlineData("2029-04-01", "2029-05-10", "2029-06-23", "2029-11-03")]
    [InlineData("2030-04-21", "2030-05-30", "2030-06-22", "2030-11-02")]
    [InlineData("2031-04-13", "2031-05-22", "2031-06-21", "2031-11-01")]
    [InlineData("2032-03-28", "2032-05-06", "2032-06-26", "2032-11-06")]
    [InlineData("2033-04-17", "2033-05-26", "2033-06-25", "2033-11-05")]
    [InlineData("2034-04-09", "2034-05-18", "2034-06-24", "2034-11-04")]
    [InlineData("2035-03-25", "2035-05-03", "2035-06-23", "2035-11-03")]
    public void Movable_holidays_fall_where_the_almanac_has_them(string easter, string ascension, string midsummer, string saints)
    {
        var holidays = SwedishHolidays.In(DateOnly.Parse(easter).Year);
        Assert.Equal(DateOnly.Parse(easter), DateOf(holidays, "Påskdagen"));
        Assert.Equal(DateOnly.Parse(easter).AddDays(-2), DateOf(holidays, "Långfredagen"));
        Assert.Equal(DateOnly.Parse(easter).AddDays(1), DateOf(holidays, "Annandag påsk"));
        Assert.Equal(DateOnly.Parse(ascension), DateOf(holidays, "Kristi himmelsfärdsdag"));
        Assert.Equal(DateOnly.Parse(ascension).AddDays(10), DateOf(holidays, "Pingstdagen"));
        Assert.Equal(DateOnly.Parse(midsummer), DateOf(holidays, "Midsommardagen"));
        Assert.Equal(DateOnly.Parse(midsummer).AddDays(-1), DateOf(holidays, "Midsommarafton"));
        Assert.Equal(DateOnly.Parse(saints), DateOf(holidays, "Alla helgons dag"));
    }

    [Fact]
    public void Thirteen_public_holidays_and_three_closed_eves_a_year()
    {
        for (var year = 2024; year <= 2035; year++)
        {
            var holidays = SwedishHolidays.In(year);
            Assert.Equal(13, holidays.Count(holiday => holiday.Kind == HolidayKind.PublicHoliday));
            Assert.Equal(3, holidays.Count(holiday => holiday.Kind == HolidayKind.ClosedEve));
            Assert.Equal(holidays.OrderBy(holiday => holiday.Date), holidays);
        }
    }

    [Fact]
    public void The_more_important_of_two_is_told_and_years_of_other_rules_are_refused()
    {
        Assert.Equal("Julafton", SwedishHolidays.On(new DateOnly(2026, 12, 24))?.Name.Sv);
        Assert.Equal("Nyårsdagen", SwedishHolidays.On(new DateOnly(2026, 1, 1))?.Name.Sv);
        Assert.Null(SwedishHolidays.On(new DateOnly(2026, 12, 23)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SwedishHolidays.In(2004));
    }

    [Theory]
    [InlineData("2026-12-23", true)]
    [InlineData("2026-12-24", false)] // julafton
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-28", true)]
    [InlineData("2026-12-31", false)] // nyårsafton
    [InlineData("2026-06-19", false)] // midsommarafton
    [InlineData("2026-04-02", true)] // skärtorsdagen
    [InlineData("2026-04-03", false)] // långfredagen
    [InlineData("2025-06-06", false)] // nationaldagen, a Friday
    [InlineData("2026-01-05", true)] // trettondagsafton
    [InlineData("2026-11-21", false)] // a Saturday
    public void Banks_are_closed_on_holidays_eves_and_weekends(string day, bool isOpen) =>
        Assert.Equal(isOpen, BankingDays.Is(DateOnly.Parse(day)));

    [Fact]
    public void Christmas_is_stepped_over()
    {
        var before = new DateOnly(2026, 12, 23);
        Assert.Equal(new DateOnly(2026, 12, 28), BankingDays.Next(before));
        Assert.Equal(before, BankingDays.Previous(new DateOnly(2026, 12, 28)));
        Assert.Equal(new DateOnly(2026, 12, 28), BankingDays.OnOrAfter(new DateOnly(2026, 12, 24)));
        Assert.Equal(before, BankingDays.OnOrBefore(new DateOnly(2026, 12, 27)));
        Assert.Equal(new DateOnly(2027, 1, 4), BankingDays.Add(before, 4));
    }

    [Fact]
    public void Adding_banking_days_lands_on_banking_days_and_can_be_undone() =>
        Gen.Select(Day, Gen.Int[-60, 60]).Sample((day, count) =>
        {
            var start = BankingDays.OnOrAfter(day);
            var end = BankingDays.Add(start, count);
            Assert.True(BankingDays.Is(end));
            Assert.Equal(start, BankingDays.Add(end, -count));
            Assert.Equal(count, Enumerable.Range(0, Math.Abs(end.DayNumber - start.DayNumber)).Count(i => BankingDays.Is(count > 0 ? start.AddDays(i + 1) : start.AddDays(-i - 1))) * Math.Sign(count));
        });

    private static DateOnly DateOf(IReadOnlyList<Holiday> holidays, string name) => holidays.Single(holiday => holiday.Name.Sv == name).Date;
}
