using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// A last moment as people agree on it: date and time on Swedish clocks, to the minute. What arrives during that very minute's
/// first instant is in time; the moment after it is late.
/// </summary>
/// <param name="Date">The day in Sweden.</param>
/// <param name="Time">The time of day in Sweden.</param>
public readonly record struct Deadline(DateOnly Date, TimeOnly Time) : IComparable<Deadline>
{
    /// <summary>The whole day counts: passes at midnight.</summary>
    public static Deadline EndOf(DateOnly day) => new(day, TimeOnly.MaxValue);

    /// <summary>
    /// The moment in UTC. A time that summer time skips means the first moment after the gap; a time that occurs twice in autumn
    /// means the later one, so that nobody is shut out early.
    /// </summary>
    public Instant Moment()
    {
        var local = Date.ToDateTime(Time);
        if (SwedishTime.Zone.IsInvalidTime(local))
        {
            return Instant.From(new DateTimeOffset(AfterGap(local), SwedishTime.Zone.GetUtcOffset(AfterGap(local))));
        }

        var offset = SwedishTime.Zone.IsAmbiguousTime(local)
            ? SwedishTime.Zone.GetAmbiguousTimeOffsets(local).Min()
            : SwedishTime.Zone.GetUtcOffset(local);
        return Instant.From(new DateTimeOffset(local, offset));
    }

    /// <summary>Is it too late now.</summary>
    public bool HasPassed(TimeProvider clock) => Instant.Now(clock) > Moment();

    /// <inheritdoc />
    public int CompareTo(Deadline other) => Moment().CompareTo(other.Moment());

    /// <summary>Earlier than.</summary>
    public static bool operator <(Deadline left, Deadline right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(Deadline left, Deadline right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Deadline left, Deadline right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Deadline left, Deadline right) => left.CompareTo(right) >= 0;

    /// <summary><c>2026-12-02 23:59</c>.</summary>
    public override string ToString() =>
        Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " " + Time.ToString("HH:mm", CultureInfo.InvariantCulture);

    // The gap is an hour from two to three; whole hours are enough for every rule that Sweden has had since 1980.
    private static DateTime AfterGap(DateTime local) => local.Date.AddHours(local.Hour + 1);
}
