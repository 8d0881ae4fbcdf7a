namespace Samkop.Kernel;

/// <summary>One unit expressed in another by an exact fraction: 1 box = 12 pieces, 1 piece = 1/12 box.</summary>
/// <param name="From">The unit that is given.</param>
/// <param name="To">The unit that is wanted.</param>
/// <param name="Factor">How many <paramref name="To"/> there are in one <paramref name="From"/>.</param>
public sealed record UnitConversion(UnitCode From, UnitCode To, Ratio Factor)
{
    /// <summary>
    /// The conversion that holds for every article: within one kind (gram and kilogram, EA and C62, month and year).
    /// Refused (KRN-011) when it depends on the article, as for boxes, or does not exist.
    /// </summary>
    public static Result<UnitConversion> Between(UnitCode from, UnitCode to)
    {
        if (from == to)
        {
            return new UnitConversion(from, to, default);
        }

        return from.Kind == to.Kind && from.Size is { } given && to.Size is { } wanted
            ? new UnitConversion(from, to, given / wanted)
            : KernelRefusals.NoConversion.With(from.Name, to.Name);
    }

    /// <summary>The other way.</summary>
    public UnitConversion Inverse() => new(To, From, Factor.Inverse());

    /// <summary>First this, then the next.</summary>
    /// <exception cref="InvalidOperationException">The next does not start where this ends.</exception>
    public UnitConversion Then(UnitConversion next) =>
        To == next.From
            ? new UnitConversion(From, next.To, Factor * next.Factor)
            : throw new InvalidOperationException($"{To} is not {next.From}; this is a bug in the caller.");

    /// <summary>The same quantity in the other unit; refused (KRN-012) when six decimals cannot say it exactly.</summary>
    public Result<Quantity> Convert(Quantity quantity)
    {
        var product = (Int128)InFrom(quantity).Micro * Factor.Numerator;
        var micro = product / Factor.Denominator;
        return product % Factor.Denominator == 0 && Fits(micro)
            ? Quantity.FromMicro((long)micro, To)
            : KernelRefusals.InexactConversion.With(quantity.ToString(), To.Name);
    }

    /// <summary>The same quantity in the other unit, rounded to six decimals.</summary>
    public Quantity Convert(Quantity quantity, Rounding rounding) =>
        Quantity.FromMicro(checked((long)rounding.Divide((Int128)InFrom(quantity).Micro * Factor.Numerator, Factor.Denominator)), To);

    /// <summary>A price per one <see cref="From"/> as a price per one <see cref="To"/>, rounded to six decimals.</summary>
    public UnitPrice Convert(UnitPrice price, Rounding rounding) =>
        UnitPrice.FromMicro(checked((long)rounding.Divide((Int128)price.Micro * Factor.Denominator, Factor.Numerator)), price.Currency);

    private static bool Fits(Int128 micro) => micro >= long.MinValue && micro <= long.MaxValue;

    private Quantity InFrom(Quantity quantity) =>
        quantity.Unit == From
            ? quantity
            : throw new InvalidOperationException($"{quantity} is not in {From}; this is a bug in the caller.");
}
