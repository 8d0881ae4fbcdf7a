using System.Globalization;
using Samkop.Kernel;
using Samkop.Sourcing.Exact;
using Samkop.Sourcing.Splits;

namespace Samkop.Demand.Domain;

/// <summary>Price by volume as typed: <c>0=24,00 5000=21,50</c>, the first from nought and every step cheaper for more.</summary>
internal static class PriceSteps
{
    private const int MostSteps = 8;

    /// <summary>The ladder; null for empty text; refused (DEM-010) when it cannot be read.</summary>
    public static Result<PriceLadder?> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (PriceLadder?)null;
        }

        var steps = new List<(Fraction From, Fraction Price)>();
        foreach (var part in text.Split([' ', '\n', '\r', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Replace(',', '.').Split('=');
            if (pair.Length != 2 || !Number(pair[0], out var from) || !Number(pair[1], out var price) || price <= 0)
            {
                return Refusals.PriceStepsFaulty.With(part);
            }

            steps.Add((Fraction.FromDecimal(from), Fraction.FromDecimal(price)));
        }

        var isOrdered = steps.Count <= MostSteps && steps[0].From.Sign == 0
            && steps.Zip(steps.Skip(1)).All(pair => pair.First.From < pair.Second.From && pair.First.Price >= pair.Second.Price);
        return isOrdered ? new PriceLadder(steps) : Refusals.PriceStepsFaulty.With(text);
    }

    private static bool Number(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= Volumes.Most;
}
