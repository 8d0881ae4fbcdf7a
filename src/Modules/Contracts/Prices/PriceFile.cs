using System.Globalization;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Public;
using Samkop.Contracts.Sheets;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Contracts.Prices;

/// <summary>A cell that cannot be used.</summary>
/// <param name="Row">Row of the file, headings are row 1.</param>
/// <param name="Column">Heading of the column.</param>
/// <param name="Value">What stands there.</param>
/// <param name="What">What is wrong with it.</param>
internal sealed record FaultyCell(int Row, Text Column, string Value, Text What);

/// <summary>What a file gave: lines, or the cells to mend. Never both.</summary>
internal sealed record PriceFile(IReadOnlyList<PriceLine> Lines, IReadOnlyList<FaultyCell> Faults)
{
    /// <summary>Reads every row and reports every faulty cell, so that the sender can mend them all at once.</summary>
    public static PriceFile Read(SheetTable table, PriceListId list, Func<Guid> newId)
    {
        var columns = PriceColumns.Find(table.Heads);
        var missing = PriceColumns.Demanded.Where(column => !columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            return new PriceFile([], [.. missing.Select(column => new FaultyCell(1, PriceColumns.HeadOf(column), string.Empty, Missing))]);
        }

        var faults = new List<FaultyCell>();
        var lines = new List<PriceLine>();
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var cells = new RowCells(at + 2, table.Rows[at], columns, faults);
            if (cells.IsEmpty)
            {
                continue;
            }

            var line = cells.ToLine(list, newId());
            if (line.Article.Length > 0 && !seen.TryAdd(line.Article, cells.Row))
            {
                faults.Add(new FaultyCell(cells.Row, PriceColumns.HeadOf(PriceColumn.Article), line.Article, Twice.With(seen[line.Article])));
            }

            lines.Add(line);
        }

        return faults.Count == 0 ? new PriceFile(lines, []) : new PriceFile([], faults);
    }

    private static readonly Text Missing = new("Kolumnen saknas.", "The column is missing.");
    private static readonly Text Twice = new("Artikelnumret står redan på rad {0}.", "The article number already stands in row {0}.");
}

/// <summary>The cells of one row, read with faults noted.</summary>
internal sealed class RowCells(int row, IReadOnlyList<string> cells, IReadOnlyDictionary<PriceColumn, int> columns, List<FaultyCell> faults)
{
    private static readonly Text Empty = new("Cellen är tom.", "The cell is empty.");
    private static readonly Text TooLong = new("Texten är längre än {0} tecken.", "The text is longer than {0} characters.");
    private static readonly Text NotAmount = new("Inget belopp. Skriv till exempel 48,50.", "No amount. Write for example 48.50.");
    private static readonly Text NotAbove = new("Talet ska vara större än noll.", "The number must be above zero.");
    private static readonly Text NotDays = new("Skriv ett helt antal dagar, 0 till 365.", "Write a whole number of days, 0 to 365.");
    private static readonly Text NotVat = new("Momsen ska vara 25, 12, 6 eller 0 procent.", "VAT must be 25, 12, 6 or 0 per cent.");
    private static readonly Text NotYesNo = new("Skriv ja eller nej.", "Write ja or nej.");

    public int Row => row;

    public bool IsEmpty => cells.All(string.IsNullOrWhiteSpace);

    public PriceLine ToLine(PriceListId list, Guid id)
    {
        var unit = Unit();
        return new PriceLine
        {
            Id = id,
            PriceList = list,
            Article = Demanded(PriceColumn.Article, 60),
            Gtin = Optional(PriceColumn.Gtin, Gtin.Read),
            Name = Demanded(PriceColumn.Name, 200),
            Description = Free(PriceColumn.Description, 2000),
            Unit = unit,
            BaseMicro = Above(PriceColumn.Base, 1m),
            Price = UnitPrice.FromMicro(Above(PriceColumn.Price, fallback: null)),
            VatRate = Vat(),
            Cpv = Optional(PriceColumn.Cpv, CpvCode.Read),
            MinimumMicro = Above(PriceColumn.Minimum, 1m),
            DeliveryDays = Days(),
            Marks = Free(PriceColumn.Marks, 300),
            Synonyms = Free(PriceColumn.Synonyms, 300),
            IsClinical = IsYes(PriceColumn.Clinical),
        };
    }

    private string Cell(PriceColumn column) => columns.TryGetValue(column, out var at) && at < cells.Count ? cells[at].Trim() : string.Empty;

    private void Fault(PriceColumn column, Text what) => faults.Add(new FaultyCell(row, PriceColumns.HeadOf(column), Cell(column), what));

    private string Demanded(PriceColumn column, int longest)
    {
        var text = Free(column, longest);
        if (text.Length == 0)
        {
            Fault(column, Empty);
        }

        return text;
    }

    private string Free(PriceColumn column, int longest)
    {
        var text = Cell(column);
        if (text.Length > longest)
        {
            Fault(column, TooLong.With(longest));
        }

        return text;
    }

    private T? Optional<T>(PriceColumn column, Func<string, Result<T>> read)
        where T : class
    {
        var text = Cell(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (read(text).IsRefused(out var no, out var value))
        {
            Fault(column, no.What);
            return null;
        }

        return value;
    }

    private UnitCode Unit()
    {
        var text = Cell(PriceColumn.Unit);
        var bySymbol = UnitCode.All.Where(unit => string.Equals(unit.Symbol.Sv, text, StringComparison.OrdinalIgnoreCase)).MinBy(unit => unit != UnitCode.Each);
        if (bySymbol is not null)
        {
            return bySymbol;
        }

        if (UnitCode.Read(text).IsRefused(out var no, out var unit))
        {
            Fault(PriceColumn.Unit, text.Length == 0 ? Empty : no.What);
            return UnitCode.Each;
        }

        return unit;
    }

    // Millionths of the number; the fallback is for an empty cell, null demands one.
    private long Above(PriceColumn column, decimal? fallback)
    {
        var text = Cell(column);
        var number = text.Length == 0 ? fallback : FormInput.Amount(text);
        if (number is not { } value)
        {
            Fault(column, text.Length == 0 ? Empty : NotAmount);
            return 1;
        }

        if (value is <= 0 or > 1_000_000_000m || UnitPrice.FromDecimal(value).IsRefused(out var no, out var price))
        {
            Fault(column, value <= 0 ? NotAbove : NotAmount);
            return 1;
        }

        return price.Micro;
    }

    private VatRate Vat()
    {
        var text = Cell(PriceColumn.VatRate).TrimEnd('%', ' ', '\u00A0');
        if (FormInput.Amount(text) is { } percent && VatRates.Known.FirstOrDefault(rate => rate.Percent == percent) is var known && known.Percent == percent)
        {
            return known;
        }

        Fault(PriceColumn.VatRate, text.Length == 0 ? Empty : NotVat);
        return VatRate.Zero;
    }

    private int Days()
    {
        var text = Cell(PriceColumn.DeliveryDays);
        if (text.Length == 0)
        {
            return 0;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 365)
        {
            return days;
        }

        Fault(PriceColumn.DeliveryDays, NotDays);
        return 0;
    }

    private bool IsYes(PriceColumn column)
    {
        var text = Cell(column).ToLowerInvariant();
        if (text is not ("" or "ja" or "nej" or "yes" or "no" or "x" or "1" or "0"))
        {
            Fault(column, NotYesNo);
        }

        return text is "ja" or "yes" or "x" or "1";
    }
}

/// <summary>Swedish VAT rates (mervärdesskattelagen 2023:200, 9 kap.): general, food and hotel, books and passenger transport, exempt.</summary>
internal static class VatRates
{
    public static IReadOnlyList<VatRate> Known { get; } = [VatRate.FromBasisPoints(2500), VatRate.FromBasisPoints(1200), VatRate.FromBasisPoints(600), VatRate.Zero];
}
