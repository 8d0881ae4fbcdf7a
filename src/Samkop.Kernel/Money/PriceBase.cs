namespace Samkop.Kernel;

/// <summary>
/// What a price is for: 1 piece, 100 pieces, 1 000 metres (BT-149 and BT-150). Never nought, never negative.
/// </summary>
public readonly record struct PriceBase
{
    // Stored as the distance from one, so that default(PriceBase) is one and not nought.
    private readonly long microAboveOne;
    private readonly UnitCode? unit;

    // Null means EA, for the same reason.
    private PriceBase(long micro, UnitCode unit) =>
        (microAboveOne, this.unit) = (micro - Millionths.One, unit == UnitCode.Each ? null : unit);

    /// <summary>Whole millionths of the unit; always positive.</summary>
    public long Micro => microAboveOne + Millionths.One;

    /// <summary>The unit.</summary>
    public UnitCode Unit => unit ?? UnitCode.Each;

    /// <summary>Per 1 of a unit.</summary>
    public static PriceBase One(UnitCode unit) => new(Millionths.One, unit);

    /// <summary>Per a number of a unit; refuses nought, negative numbers and more than six decimals (KRN-007).</summary>
    public static Result<PriceBase> Of(decimal count, UnitCode unit) =>
        Millionths.From(count) is { } micro and > 0 ? new PriceBase(micro, unit) : KernelRefusals.BadPriceBase.With(count);

    /// <summary>From stored millionths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public static PriceBase FromMicro(long micro, UnitCode unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(micro);
        return new PriceBase(micro, unit);
    }

    /// <summary>In units.</summary>
    public decimal ToDecimal() => Millionths.ToDecimal(Micro);

    /// <summary><c>100 st</c>.</summary>
    public override string ToString() =>
        SwedishNumber.AtLeast(ToDecimal(), 0) + SwedishNumber.NoBreakSpace + Unit.Symbol;
}
