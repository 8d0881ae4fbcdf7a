namespace Samkop.Kernel;

/// <summary>Swedish local time; the server's own time zone never matters.</summary>
public static class SwedishTime
{
    /// <summary>Europe/Stockholm.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Today's date in Sweden.</summary>
    public static DateOnly Today(TimeProvider clock) => Instant.Now(clock).DateInSweden();

    /// <summary>The moment at which a day begins in Sweden.</summary>
    public static Instant StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return Instant.From(new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)));
    }
}
