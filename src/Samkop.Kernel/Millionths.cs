namespace Samkop.Kernel;

/// <summary>Six-decimal numbers kept as whole millionths: unit prices and quantities.</summary>
internal static class Millionths
{
    public const int Digits = 6;
    public const long One = 1_000_000;

    /// <summary>Exact millionths, or null when the value has more than six decimals or does not fit.</summary>
    public static long? From(decimal value) => Scaled(value, One);

    public static decimal ToDecimal(long micro) => (decimal)micro / One;

    /// <summary><paramref name="value"/> × <paramref name="scale"/> when that is a whole number that fits; else null.</summary>
    public static long? Scaled(decimal value, long scale)
    {
        // The bound is a little inside long's range, so that the conversion below can never overflow.
        if (decimal.Abs(value) > (decimal)long.MaxValue / scale)
        {
            return null;
        }

        var scaled = value * scale;
        return scaled == decimal.Truncate(scaled) ? (long)scaled : null;
    }
}
