using System.Globalization;

namespace Samkop.Kernel;

/// <summary>
/// A moment in UTC, cut to microseconds because PostgreSQL keeps no more: what is written is read back equal on both databases.
/// </summary>
public readonly record struct Instant : IComparable<Instant>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private readonly DateTime utc;

    private Instant(DateTime utc) => this.utc = utc;

    /// <summary>Now by the given clock.</summary>
    public static Instant Now(TimeProvider clock) => From(clock.GetUtcNow());

    /// <summary>The same moment in UTC.</summary>
    public static Instant From(DateTimeOffset moment)
    {
        var value = moment.UtcDateTime;
        return new Instant(new DateTime(value.Ticks - (value.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc));
    }

    /// <summary>As <see cref="DateTimeOffset"/> with offset zero.</summary>
    public DateTimeOffset ToDateTimeOffset() => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>The same moment on Swedish clocks.</summary>
    public DateTimeOffset InSweden() => TimeZoneInfo.ConvertTime(ToDateTimeOffset(), SwedishTime.Zone);

    /// <summary>The Swedish calendar day.</summary>
    public DateOnly DateInSweden() => DateOnly.FromDateTime(InSweden().DateTime);

    /// <summary>Later by a span.</summary>
    public Instant Add(TimeSpan span) => From(ToDateTimeOffset() + span);

    /// <inheritdoc />
    public int CompareTo(Instant other) => utc.CompareTo(other.utc);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Instant left, Instant right) => left.utc < right.utc;

    /// <summary>Later than.</summary>
    public static bool operator >(Instant left, Instant right) => left.utc > right.utc;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Instant left, Instant right) => left.utc <= right.utc;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Instant left, Instant right) => left.utc >= right.utc;

    /// <summary>The one text form, sortable as text: <c>2026-11-22T09:30:00.000000Z</c>.</summary>
    public override string ToString() => utc.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads the one text form.</summary>
    /// <exception cref="FormatException">Not that form.</exception>
    public static Instant Parse(string text) =>
        new(DateTime.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal));

    /// <summary>Reads the one text form; false when it is not that form.</summary>
    public static bool TryParse(string? text, out Instant moment)
    {
        var isRead = DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var utc);
        moment = new Instant(utc);
        return isRead;
    }
}
