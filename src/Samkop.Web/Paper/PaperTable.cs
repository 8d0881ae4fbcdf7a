using System.Xml.Linq;

namespace Samkop.Web;

/// <summary>Sets a table: columns as wide as they need, the heads again on each page, a row's lines side by side.</summary>
internal sealed class PaperTable
{
    private const double Size = 9;
    private const double Leading = 12.5;
    private const double Gap = 8;
    private const double Narrowest = 40;

    // Wide enough to know the columns by; ten thousand rows need not all be measured.
    private const int Sample = 200;

    private readonly PaperSheet sheet;
    private readonly XElement? head;
    private readonly double[] widths;

    private PaperTable(PaperSheet sheet, XElement table)
    {
        this.sheet = sheet;
        head = table.Element("thead")?.Element("tr");
        widths = Widths(table);
    }

    public static void Set(PaperSheet sheet, XElement table)
    {
        if (table.Element("tbody") is not { } body || !body.HasElements)
        {
            return;
        }

        var made = new PaperTable(sheet, table);
        made.Head();
        foreach (var row in body.Elements("tr"))
        {
            made.Row(row, isHead: false);
        }

        sheet.Step(4);
    }

    private void Head()
    {
        if (head is not null)
        {
            sheet.Ensure(3 * Leading);
            Row(head, isHead: true);
            sheet.Rule(Leading - 3);
            sheet.Step(2);
        }
    }

    private void Row(XElement row, bool isHead)
    {
        var cells = row.Elements().ToList();
        if (cells.Find(static cell => cell.Attribute("colspan") is not null) is { } wide)
        {
            foreach (var list in wide.Elements("ul"))
            {
                Paper.List(sheet, list, PaperSheet.Left + widths[0] + Gap);
            }

            return;
        }

        var lines = cells.Select((cell, i) => PaperLines.Of(sheet, cell, Size, widths[Math.Min(i, widths.Length - 1)], isHead)).ToList();
        for (var at = 0; at < lines.Max(static cell => cell.Count); at++)
        {
            if (sheet.Ensure(Size) && !isHead)
            {
                Head();
            }

            Line(cells, lines, at);
            sheet.Step(Leading);
        }
    }

    private void Line(List<XElement> cells, List<IReadOnlyList<IReadOnlyList<PaperPiece>>> lines, int at)
    {
        var x = PaperSheet.Left;
        for (var i = 0; i < cells.Count; i++)
        {
            var width = widths[Math.Min(i, widths.Length - 1)];
            if (at < lines[i].Count)
            {
                var line = lines[i][at];
                Paper.Line(sheet, line, Size, IsNumber(cells[i]) ? x + width - line.Sum(piece => sheet.Width(piece.Text, Size, piece.IsBold)) : x);
            }

            x += width + Gap;
        }
    }

    // Numbers get what they need; the widest column of words takes what is left or gives what is missing.
    private double[] Widths(XElement table)
    {
        var rows = table.Descendants("tr").Where(static row => !row.Elements().Any(static cell => cell.Attribute("colspan") is not null)).Take(Sample).ToList();
        var made = new double[rows.Select(static row => row.Elements().Count()).DefaultIfEmpty(1).Max()];
        foreach (var row in rows)
        {
            var i = 0;
            foreach (var cell in row.Elements())
            {
                made[i] = Math.Max(made[i], Math.Min(PaperLines.Of(sheet, cell, Size, 250).Max(line => (double?)line.Sum(piece => sheet.Width(piece.Text, Size, isBold: true))) ?? 0, 260));
                i++;
            }
        }

        var left = PaperSheet.Right - PaperSheet.Left - (Gap * (made.Length - 1)) - made.Sum();
        var widest = Array.IndexOf(made, made.Max());
        made[widest] = Math.Max(Narrowest, made[widest] + left);
        return made;
    }

    private static bool IsNumber(XElement cell) => cell.Attribute("class")?.Value is "sk-number";
}
