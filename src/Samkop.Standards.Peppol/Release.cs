using System.Globalization;

namespace Samkop.Standards.Peppol;

/// <summary>A Peppol release, such as 2026.5: year and month of the half-yearly publication.</summary>
/// <param name="Year">Year.</param>
/// <param name="Month">Month, 5 or 11 in the ordinary calendar.</param>
public readonly record struct Release(int Year, int Month) : IComparable<Release>
{
    /// <summary>Reads <c>2026.5</c>; anything else is a bug in the caller.</summary>
    public static Release Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return new Release(int.Parse(text.AsSpan(0, dot), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dot + 1), CultureInfo.InvariantCulture));
    }

    /// <inheritdoc />
    public int CompareTo(Release other) => Year != other.Year ? Year.CompareTo(other.Year) : Month.CompareTo(other.Month);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}.{Month}");

    /// <summary>Earlier.</summary>
    public static bool operator <(Release left, Release right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(Release left, Release right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Release left, Release right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Release left, Release right) => left.CompareTo(right) >= 0;
}
