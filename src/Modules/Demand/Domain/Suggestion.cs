using Samkop.Kernel;

namespace Samkop.Demand.Domain;

/// <summary>What an entity bought of a lot in one year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="IsWhole">False for the year that is not over.</param>
/// <param name="Quantity">In the lot's unit.</param>
/// <param name="Value">In kronor excluding VAT, other units included.</param>
/// <param name="OtherUnits">Value bought in units that cannot be counted in the lot's.</param>
/// <param name="Sources">Where the figures come from.</param>
internal sealed record YearVolume(int Year, bool IsWhole, decimal Quantity, decimal Value, decimal OtherUnits, IReadOnlyList<Text> Sources);

/// <summary>Volumes to begin from, with the reason.</summary>
internal sealed record Suggestion(decimal Low, decimal Expected, decimal High, Text Why)
{
    // A single year says nothing of how the need varies, so some room is always left.
    private const decimal LeastSpread = 0.10m;

    /// <summary>From whole years as far as there are any; else from the year so far, stretched to a whole one. Null when nothing was bought.</summary>
    public static Suggestion? From(IReadOnlyList<YearVolume> years, DateOnly today)
    {
        var whole = years.Where(year => year.IsWhole && year.Quantity > 0).OrderBy(year => year.Year).ToList();
        if (whole.Count > 0)
        {
            var last = whole[^1].Quantity;
            return Around(
                whole.Min(year => year.Quantity), last, whole.Max(year => year.Quantity),
                whole.Count == 1
                    ? new Text($"Förväntad = {whole[0].Year}, tio procent åt vardera hållet.", $"Expected = {whole[0].Year}, ten per cent either way.")
                    : new Text($"Förväntad = {whole[^1].Year}. Lägst och högst = ytterligheterna {whole[0].Year}–{whole[^1].Year}, minst tio procent.", $"Expected = {whole[^1].Year}. Lowest and highest = the extremes of {whole[0].Year}–{whole[^1].Year}, at least ten per cent."));
        }

        var soFar = years.Where(year => !year.IsWhole).Sum(year => year.Quantity);
        if (soFar <= 0)
        {
            return null;
        }

        var stretched = soFar * (DateTime.IsLeapYear(today.Year) ? 366 : 365) / today.DayOfYear;
        return Around(stretched, stretched, stretched, new Text($"Förväntad = {today.Year} hittills, omräknat till helår.", $"Expected = {today.Year} so far, stretched to a year."));
    }

    private static Suggestion Around(decimal low, decimal expected, decimal high, Text why)
    {
        var middle = Math.Max(1, decimal.Round(expected));
        return new(
            Math.Floor(Math.Min(low, middle * (1 - LeastSpread))), middle, Math.Ceiling(Math.Max(high, middle * (1 + LeastSpread))), why);
    }
}
