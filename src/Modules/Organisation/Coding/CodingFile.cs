using System.Globalization;
using Samkop.Kernel;
using Samkop.Organisation.Domain;

namespace Samkop.Organisation.Coding;

/// <summary>A row of a coding part's file.</summary>
internal sealed record CodingRow(string Code, string Name, DateOnly From, DateOnly? Through);

/// <summary>The values of one coding part as a table: code, name, first and last day.</summary>
internal static class CodingFile
{
    private const string Code = "kod";
    private const string Name = "namn";
    private const string From = "fran";
    private const string Through = "till";
    private const string DayForm = "yyyy-MM-dd";

    public static IReadOnlyList<string> Columns { get; } = [Code, Name, From, Through];

    /// <summary>The rows, or what is wrong with which cell.</summary>
    public static (IReadOnlyList<CodingRow> Rows, IReadOnlyList<CellFault> Faults) Read(string text)
    {
        var (table, tableFaults) = CsvTable.Read(text, Columns);
        var faults = tableFaults.ToList();
        if (faults.Count > 0)
        {
            return ([], faults);
        }

        var seen = new HashSet<(string, DateOnly)>();
        var rows = new List<CodingRow>();
        foreach (var row in table)
        {
            var read = new CodingRow(CodeOf(row, faults), NameOf(row, faults), DayOf(row, From, faults) ?? default, row[Through].Length == 0 ? null : DayOf(row, Through, faults));
            if (read.Through < read.From)
            {
                faults.Add(new CellFault(row.Line, Through, new("Sista dagen ligger före den första.", "The last day is before the first.")));
            }

            if (!seen.Add((read.Code, read.From)))
            {
                faults.Add(new CellFault(row.Line, Code, new("Samma kod och första dag står på en tidigare rad. Ta bort en av dem.", "The same code and first day stand on an earlier line. Remove one of them.")));
            }

            rows.Add(read);
        }

        return faults.Count > 0 ? ([], faults) : (rows, faults);
    }

    /// <summary>The values as a table that <see cref="Read"/> reads.</summary>
    public static string Write(IEnumerable<CodingValue> values) => CsvTable.Write(
        Columns,
        values.Select(one => (IReadOnlyList<string>)[one.Code, one.Name, Day(one.ValidFrom), one.ValidThrough is { } last ? Day(last) : string.Empty]));

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static string CodeOf(CsvRow row, List<CellFault> faults)
    {
        if (row[Code].Length is 0 or > 20 || !row[Code].All(char.IsAsciiLetterOrDigit))
        {
            faults.Add(new CellFault(row.Line, Code, new("Skriv en kod med bokstäver och siffror, högst 20.", "Write a code of letters and digits, at most 20.")));
        }

        return row[Code];
    }

    private static string NameOf(CsvRow row, List<CellFault> faults)
    {
        if (row[Name].Length is 0 or > 150)
        {
            faults.Add(new CellFault(row.Line, Name, new("Skriv ett namn, högst 150 tecken.", "Write a name, at most 150 characters.")));
        }

        return row[Name];
    }

    private static DateOnly? DayOf(CsvRow row, string column, List<CellFault> faults)
    {
        if (DateOnly.TryParseExact(row[column], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        faults.Add(new CellFault(row.Line, column, new("Skriv datumet som år-månad-dag, till exempel 2026-01-01.", "Write the date as year-month-day, for example 2026-01-01.")));
        return null;
    }
}
