namespace Samkop.Kernel;

/// <summary>How a number that does not fit is rounded. Always named in the call, because the choice moves money.</summary>
public enum Rounding
{
    /// <summary>2.5 → 3 and −2.5 → −3: as invoices and Swedish books are rounded.</summary>
    HalfAwayFromZero,

    /// <summary>2.5 → 2 and 3.5 → 4: does not drift over many numbers; for statistics.</summary>
    HalfToEven,
}

/// <summary>Exact integer division with a named rounding.</summary>
internal static class RoundingRules
{
    public static Int128 Divide(this Rounding rounding, Int128 numerator, Int128 denominator)
    {
        var (quotient, rest) = Int128.DivRem(numerator, denominator);
        if (rest == 0)
        {
            return quotient;
        }

        // Compares |rest| with |denominator| − |rest| and not 2·|rest| with |denominator|, which could overflow.
        var half = Int128.Abs(rest).CompareTo(Int128.Abs(denominator) - Int128.Abs(rest));
        var isAway = half > 0 || (half == 0 && (rounding == Rounding.HalfAwayFromZero || Int128.IsOddInteger(quotient)));
        var step = Int128.Sign(numerator) == Int128.Sign(denominator) ? 1 : -1;
        return isAway ? quotient + step : quotient;
    }
}
