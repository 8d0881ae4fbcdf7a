namespace Samkop.Contracts.Domain;

/// <summary>When a ceiling is reached in the pace so far: a straight line from the contract's first day through what is taken today.</summary>
internal static class CeilingForecast
{
    /// <summary>With fewer days behind it the pace says nothing.</summary>
    private const int FewestDays = 14;

    /// <summary>The day the ceiling is reached; <see langword="null"/> when the pace is unknown or nought, or when it lies beyond the calendar.</summary>
    public static DateOnly? ReachedOn(DateOnly start, DateOnly today, long takenMinor, long limitMinor)
    {
        var passed = today.DayNumber - start.DayNumber + 1;
        if (passed < FewestDays || takenMinor <= 0)
        {
            return null;
        }

        if (takenMinor >= limitMinor)
        {
            return today;
        }

        // Today counts as a day passed, so the first day is day one.
        var whole = start.DayNumber + (((Int128)passed * limitMinor) + takenMinor - 1) / takenMinor - 1;
        return whole > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)whole);
    }
}
