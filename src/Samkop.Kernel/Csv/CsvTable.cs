using System.Text;

namespace Samkop.Kernel;

/// <summary>What is wrong with one cell of an imported table.</summary>
/// <param name="Line">Line of the file, the head being 1.</param>
/// <param name="Column">Name of the column; empty when the whole line or file is meant.</param>
/// <param name="What">What is wrong and what was expected.</param>
public sealed record CellFault(int Line, string Column, Text What);

/// <summary>One line of an imported table.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Cells">Trimmed cells by column name, case-insensitive; a missing cell is empty.</param>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell, or empty.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, string.Empty);
}

/// <summary>
/// A table as people save it from a spreadsheet (RFC 4180 with semicolon, comma or tab; the head decides which). Quoted cells may hold
/// separators and line breaks. Cells that begin as a formula are written with an apostrophe, so that no spreadsheet executes them.
/// </summary>
public static class CsvTable
{
    private const int MostLines = 50_000;

    /// <summary>Reads the table. Faults: no head, a missing column, an open quotation mark, too many lines (50 000).</summary>
    public static (IReadOnlyList<CsvRow> Rows, IReadOnlyList<CellFault> Faults) Read(string text, IReadOnlyCollection<string> columns)
    {
        var faults = new List<CellFault>();
        var lines = Split(text.TrimStart('\uFEFF'), faults);
        if (lines.Count == 0)
        {
            faults.Add(new CellFault(1, string.Empty, new("Filen är tom.", "The file is empty.")));
            return ([], faults);
        }

        var head = lines[0].Cells.Select(cell => cell.Trim()).ToList();
        foreach (var missing in columns.Where(column => !head.Contains(column, StringComparer.OrdinalIgnoreCase)))
        {
            faults.Add(new CellFault(1, missing, new Text("Kolumnen {0} saknas.", "The column {0} is missing.").With(missing)));
        }

        return ([.. lines.Skip(1).Where(line => line.Cells.Exists(cell => cell.Trim().Length > 0)).Select(line => Row(head, line))], faults);
    }

    /// <summary>Writes a table with semicolons, as Swedish spreadsheets open it.</summary>
    public static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns))
        {
            text.AppendJoin(';', row.Select(Quote)).Append("\r\n");
        }

        return text.ToString();
    }

    private static CsvRow Row(List<string> head, (int Line, List<string> Cells) line)
    {
        var cells = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < head.Count && i < line.Cells.Count; i++)
        {
            cells.TryAdd(head[i], line.Cells[i].Trim());
        }

        return new CsvRow(line.Line, cells);
    }

    private static string Quote(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var head = end < 0 ? text : text[..end];
        return head.Contains(';', StringComparison.Ordinal) ? ';' : head.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
    }

    private static List<(int Line, List<string> Cells)> Split(string text, List<CellFault> faults)
    {
        var separator = SeparatorOf(text);
        var lines = new List<(int, List<string>)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, isQuoted) = (1, 1, false);
        void EndLine()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            lines.Add((start, cells));
            cells = [];
        }

        for (var i = 0; i < text.Length && lines.Count <= MostLines; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                line++;
            }

            if (isQuoted)
            {
                (isQuoted, i) = Quoted(text, i, cell);
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                EndLine();
                start = line;
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndLine();
        }

        Judge(isQuoted, start, lines.Count, faults);
        return lines;
    }

    // Inside quotation marks two marks are one, and a single one ends the cell.
    private static (bool IsQuoted, int At) Quoted(string text, int at, StringBuilder cell)
    {
        if (text[at] != '"')
        {
            cell.Append(text[at]);
            return (true, at);
        }

        if (at + 1 < text.Length && text[at + 1] == '"')
        {
            cell.Append('"');
            return (true, at + 1);
        }

        return (false, at);
    }

    private static void Judge(bool isQuoted, int start, int count, List<CellFault> faults)
    {
        if (isQuoted)
        {
            faults.Add(new CellFault(start, string.Empty, new("Ett citattecken avslutas aldrig.", "A quotation mark is never closed.")));
        }

        if (count > MostLines)
        {
            faults.Add(new CellFault(MostLines, string.Empty, new Text("Filen har fler än {0} rader.", "The file has more than {0} lines.").With(MostLines)));
        }
    }
}
