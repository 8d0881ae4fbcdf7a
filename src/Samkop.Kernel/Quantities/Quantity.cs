namespace Samkop.Kernel;

/// <summary>
/// A number of a unit with six decimals. Adding or comparing two units throws, because it is a bug in the caller: convert first
/// (<see cref="UnitConversion"/>). The default value is 0 EA.
/// </summary>
public readonly record struct Quantity : IComparable<Quantity>
{
    private readonly UnitCode? unit;

    // Null means EA: default(Quantity) and 0 EA must be equal.
    private Quantity(long micro, UnitCode unit) => (Micro, this.unit) = (micro, unit == UnitCode.Each ? null : unit);

    /// <summary>Whole millionths of the unit.</summary>
    public long Micro { get; }

    /// <summary>The unit.</summary>
    public UnitCode Unit => unit ?? UnitCode.Each;

    /// <summary>Is it nought.</summary>
    public bool IsZero => Micro == 0;

    /// <summary>Below nought, as in a return.</summary>
    public bool IsNegative => Micro < 0;

    /// <summary>Nought of a unit.</summary>
    public static Quantity Zero(UnitCode unit) => new(0, unit);

    /// <summary>From whole millionths.</summary>
    public static Quantity FromMicro(long micro, UnitCode unit) => new(micro, unit);

    /// <summary>A whole number of a unit.</summary>
    public static Quantity Of(int count, UnitCode unit) => new(count * Millionths.One, unit);

    /// <summary>From a decimal number; refuses more than six decimals (KRN-004) instead of rounding in secret.</summary>
    public static Result<Quantity> FromDecimal(decimal count, UnitCode unit) =>
        Millionths.From(count) is { } micro ? new Quantity(micro, unit) : KernelRefusals.TooFineQuantity.With(count);

    /// <summary>In units.</summary>
    public decimal ToDecimal() => Millionths.ToDecimal(Micro);

    /// <summary>Without sign.</summary>
    public Quantity Abs() => new(Math.Abs(Micro), Unit);

    /// <inheritdoc />
    public int CompareTo(Quantity other) => Micro.CompareTo(SameUnit(other).Micro);

    /// <summary>Sum in one unit.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(left.Micro + left.SameUnit(right).Micro, left.Unit);

    /// <summary>Difference in one unit.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => new(left.Micro - left.SameUnit(right).Micro, left.Unit);

    /// <summary>Opposite sign.</summary>
    public static Quantity operator -(Quantity quantity) => new(-quantity.Micro, quantity.Unit);

    /// <summary>Less than.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>More than.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Not more than.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Not less than.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>For a column whose head names the unit: as many decimals as the number has.</summary>
    public string ToNumber() => SwedishNumber.AtLeast(ToDecimal(), 0);

    /// <summary>For a sentence: <c>1 234,5 kg</c>.</summary>
    public override string ToString() => ToNumber() + SwedishNumber.NoBreakSpace + Unit.Symbol;

    private Quantity SameUnit(Quantity other) =>
        Unit == other.Unit
            ? other
            : throw new InvalidOperationException($"{Unit} and {other.Unit} do not mix; convert first. This is a bug in the caller.");
}
