namespace Samkop.Kernel;

/// <summary>What a unit measures; only units of one kind convert into each other without knowing the article.</summary>
public enum UnitKind
{
    /// <summary>Fits no other kind, or has no fixed size: a day may be 24 hours or a working day, a set is what the article says.</summary>
    Other,

    /// <summary>Pieces.</summary>
    Count,

    /// <summary>Mass, in grams.</summary>
    Mass,

    /// <summary>Volume, in litres.</summary>
    Volume,

    /// <summary>Length, in metres.</summary>
    Length,

    /// <summary>Area, in square metres.</summary>
    Area,

    /// <summary>Hours and parts of hours, in seconds.</summary>
    Time,

    /// <summary>Months and what is made of months.</summary>
    Month,

    /// <summary>Energy, in kilowatt hours.</summary>
    Energy,

    /// <summary>Power, in watts.</summary>
    Power,

    /// <summary>Data storage, in bytes.</summary>
    Storage,

    /// <summary>A package; what it holds is told by the article's <see cref="Packaging"/>.</summary>
    Package,
}

/// <summary>
/// A unit of measure by UN/ECE Recommendation 20, or 21 with prefix X, as BT-130 and BT-150 carry it.
/// Only listed codes exist; others are refused (KRN-010), because a unit without a name cannot be shown or converted.
/// </summary>
public sealed class UnitCode : Identifier<UnitCode>, IIdentifier<UnitCode>
{
    internal UnitCode(string code, UnitKind kind, long numerator, long denominator, Text name, Text symbol)
        : base(code)
    {
        Kind = kind;
        Size = numerator == 0 ? null : Ratio.Of(numerator, denominator);
        Name = name;
        Symbol = symbol;
    }

    /// <summary>EA.</summary>
    public static UnitCode Each => UnitCodeList.Each;

    /// <summary>HUR.</summary>
    public static UnitCode Hour => UnitCodeList.ByCode["HUR"];

    /// <summary>KGM.</summary>
    public static UnitCode Kilogram => UnitCodeList.ByCode["KGM"];

    /// <summary>XBX.</summary>
    public static UnitCode Box => UnitCodeList.ByCode["XBX"];

    /// <summary>XPK.</summary>
    public static UnitCode Package => UnitCodeList.ByCode["XPK"];

    /// <summary>XPX.</summary>
    public static UnitCode Pallet => UnitCodeList.ByCode["XPX"];

    /// <summary>Every unit that is known, by code.</summary>
    public static IReadOnlyCollection<UnitCode> All => UnitCodeList.All;

    /// <summary>What it measures.</summary>
    public UnitKind Kind { get; }

    /// <summary>Full name: styck, kilogram.</summary>
    public Text Name { get; }

    /// <summary>Short form to stand after a number: st, kg.</summary>
    public Text Symbol { get; }

    /// <summary>Size in the measure of its kind; null when it is not fixed.</summary>
    internal Ratio? Size { get; }

    /// <summary>Reads a listed code; refuses others (KRN-010).</summary>
    public static Result<UnitCode> Read(string? text) =>
        UnitCodeList.ByCode.TryGetValue(Typed.Compact(text), out var unit) ? unit : KernelRefusals.UnknownUnit.With(text);

    /// <summary>The short form in the reader's language.</summary>
    public override string ToDisplay() => Symbol.ToString();
}
