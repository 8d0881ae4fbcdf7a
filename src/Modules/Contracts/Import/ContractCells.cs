using System.Globalization;
using Samkop.Contracts.Domain;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Contracts.Import;

/// <summary>A cell that cannot be used.</summary>
/// <param name="Row">Row of the file, headings are row 1.</param>
/// <param name="Column">Heading.</param>
/// <param name="Value">What stands there.</param>
/// <param name="What">What is wrong.</param>
/// <param name="WayOn">What to do.</param>
internal sealed record ContractFault(int Row, Text Column, string Value, Text What, Text WayOn);

/// <summary>The cells of one row, read with every fault noted; a faulty cell reads as empty.</summary>
internal sealed class ContractCells(int row, IReadOnlyList<string> cells, IReadOnlyDictionary<ContractColumn, int> columns, List<ContractFault> faults)
{
    private static readonly Text Empty = new("Cellen är tom.", "The cell is empty.");
    private static readonly Text TooLong = new("Texten är längre än {0} tecken.", "The text is longer than {0} characters.");
    private static readonly Text NotDay = new("Inget datum.", "No date.");
    private static readonly Text NotAmount = new("Inget belopp eller tal över noll.", "No amount or number above zero.");
    private static readonly Text NotWhole = new("Inget helt tal över noll.", "No whole number above zero.");
    private static readonly Text NotYesNo = new("Varken ja eller nej.", "Neither ja nor nej.");
    private static readonly Text NotBasis = new("Okänd grund.", "An unknown ground.");
    private static readonly Text NotUnit = new("Okänd enhet, eller en enhet som inte går att räkna om.", "An unknown unit, or one that cannot be converted.");

    public int Row => row;

    public bool IsEmpty => cells.All(string.IsNullOrWhiteSpace);

    public string this[ContractColumn column] => columns.TryGetValue(column, out var at) && at < cells.Count ? cells[at].Trim() : string.Empty;

    public void Fault(ContractColumn column, Text what, Text? wayOn = null) =>
        faults.Add(new ContractFault(row, ContractColumns.HeadOf(column), this[column], what, wayOn ?? ContractColumns.FormOf(column)));

    public string Words(ContractColumn column, int longest, bool isDemanded = false)
    {
        var text = this[column];
        if (text.Length > longest || (isDemanded && text.Length == 0))
        {
            Fault(column, text.Length == 0 ? Empty : TooLong.With(longest));
        }

        return text;
    }

    public DateOnly? Day(ContractColumn column, bool isDemanded = false)
    {
        var text = this[column];
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (text.Length > 0 || isDemanded)
        {
            Fault(column, text.Length == 0 ? Empty : NotDay);
        }

        return null;
    }

    public decimal? Number(ContractColumn column, decimal most)
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (FormInput.Amount(text) is { } number && number > 0 && number <= most)
        {
            return number;
        }

        Fault(column, NotAmount);
        return null;
    }

    public int? Whole(ContractColumn column, int most)
    {
        var text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most)
        {
            return number;
        }

        Fault(column, NotWhole);
        return null;
    }

    public bool IsYes(ContractColumn column)
    {
        var text = this[column].ToLowerInvariant();
        if (text is not ("" or "ja" or "nej" or "yes" or "no"))
        {
            Fault(column, NotYesNo);
        }

        return text is "ja" or "yes";
    }

    public ParticipationBasis? Basis()
    {
        var text = this[ContractColumn.Basis].ToLowerInvariant();
        switch (text)
        {
            case "eget" or "own":
                return ParticipationBasis.Own;
            case "fullmakt" or "power of attorney":
                return ParticipationBasis.PowerOfAttorney;
            case "samordnad" or "samordnad upphandling" or "joint":
                return ParticipationBasis.Joint;
            case "":
                return null;
            default:
                Fault(ContractColumn.Basis, NotBasis);
                return null;
        }
    }

    public UnitCode? Unit()
    {
        var text = this[ContractColumn.QuantityUnit];
        if (text.Length == 0)
        {
            return null;
        }

        var unit = UnitCode.All.Where(one => string.Equals(one.Symbol.Sv, text, StringComparison.OrdinalIgnoreCase)).MinBy(one => one != UnitCode.Each);
        if (unit is null && UnitCode.Read(text).IsRefused(out _, out unit))
        {
            unit = null;
        }

        if (unit is null || unit.Kind is UnitKind.Other or UnitKind.Package)
        {
            Fault(ContractColumn.QuantityUnit, NotUnit);
            return null;
        }

        return unit;
    }
}
