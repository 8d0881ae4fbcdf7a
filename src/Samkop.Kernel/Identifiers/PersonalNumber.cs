namespace Samkop.Kernel;

/// <summary>The date part of personnummer and samordningsnummer (folkbokföringslagen 1991:481, 18 §).</summary>
internal static class PersonalNumber
{
    // Coordination numbers carry the day of birth plus sixty.
    private const int CoordinationDays = 60;

    /// <summary>Organisation numbers have at least 20 where personal numbers have the month; this is the official way to tell them apart.</summary>
    public static bool HasMonthOfBirth(ReadOnlySpan<char> tenDigits) => tenDigits[2] < '2';

    /// <summary>Could be a day of some century in which people live or lived.</summary>
    public static bool HasPossibleDate(ReadOnlySpan<char> tenDigits) =>
        HasDate(18, tenDigits) || HasDate(19, tenDigits) || HasDate(20, tenDigits);

    /// <summary>Is a day of that century.</summary>
    public static bool HasDate(int century, ReadOnlySpan<char> tenDigits)
    {
        var year = (century * 100) + Two(tenDigits, 0);
        var month = Two(tenDigits, 2);
        var day = Two(tenDigits, 4) - (IsCoordination(tenDigits) ? CoordinationDays : 0);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    /// <summary>A samordningsnummer.</summary>
    public static bool IsCoordination(ReadOnlySpan<char> tenDigits) => Two(tenDigits, 4) > CoordinationDays;

    /// <summary>Without the four digits that tell persons apart.</summary>
    public static string Masked(string tenDigits) => tenDigits[..6] + "-****";

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + (digits[at + 1] - '0');
}
