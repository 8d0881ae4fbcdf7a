using System.Xml.Linq;

namespace Samkop.Web;

/// <summary>
/// Sets a piece of our own HTML on paper: headings, paragraphs, lists of facts, tables and lists. What a page shows and what the PDF shows
/// is thereby one text. Knows the elements that the readable documents use and no styles; numbers are known by the class
/// <c>sk-number</c>, grave remarks by <c>sk-fatal</c>.
/// </summary>
public static class Paper
{
    private const double Small = 9;
    private const double Plain = 10;
    private const double Leading = 1.35;
    private const double FactWidth = 150;

    /// <summary>A PDF of the parts in their order.</summary>
    /// <param name="title">Name of the document.</param>
    /// <param name="author">Who made it.</param>
    /// <param name="parts">Well-formed HTML of ours, each with one outer element.</param>
    public static byte[] Print(string title, string author, params ReadOnlySpan<XElement> parts)
    {
        using var sheet = new PaperSheet(title, author);
        foreach (var part in parts)
        {
            Block(sheet, part);
        }

        return sheet.Build();
    }

    private static void Block(PaperSheet sheet, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "h1":
                Heading(sheet, element, 20, before: 0);
                break;
            case "h2":
                Heading(sheet, element, 15, before: 10);
                break;
            case "h3":
                Heading(sheet, element, 11.5, before: 10);
                break;
            case "p" or "address":
                Text(sheet, PaperLines.Of(sheet, element, Plain, PaperSheet.Right - PaperSheet.Left), Plain, PaperSheet.Left);
                sheet.Step(3);
                break;
            case "dl":
                Facts(sheet, element);
                break;
            case "table":
                PaperTable.Set(sheet, element);
                break;
            case "ul":
                List(sheet, element, PaperSheet.Left);
                break;
            default:
                foreach (var inner in element.Elements())
                {
                    Block(sheet, inner);
                }

                break;
        }
    }

    /// <summary>A list; remarks have a bar beside them, thicker when grave, besides the word that says so.</summary>
    internal static void List(PaperSheet sheet, XElement list, double x)
    {
        foreach (var item in list.Elements())
        {
            var kind = item.Attribute("class")?.Value;
            foreach (var line in PaperLines.Of(sheet, item, Small, PaperSheet.Right - x - 10))
            {
                sheet.Ensure(Small);
                if (kind is "sk-fatal" or "sk-warning")
                {
                    sheet.Mark(x + 3, Small * Leading, kind is "sk-fatal");
                }

                Line(sheet, line, Small, x + 10);
                sheet.Step(Small * Leading);
            }

            sheet.Step(4);
        }
    }

    /// <summary>One line from a left edge; the place in the column stays.</summary>
    internal static void Line(PaperSheet sheet, IReadOnlyList<PaperPiece> line, double size, double x)
    {
        foreach (var piece in line)
        {
            sheet.Put(piece.Text, size, piece.IsBold, x);
            x += sheet.Width(piece.Text, size, piece.IsBold);
        }
    }

    private static void Text(PaperSheet sheet, IReadOnlyList<IReadOnlyList<PaperPiece>> lines, double size, double x)
    {
        foreach (var line in lines)
        {
            sheet.Ensure(size);
            Line(sheet, line, size, x);
            sheet.Step(size * Leading);
        }
    }

    // A heading never stands last on a page.
    private static void Heading(PaperSheet sheet, XElement element, double size, double before)
    {
        sheet.Step(before);
        sheet.Ensure(size + 40);
        Text(sheet, PaperLines.Of(sheet, element, size, PaperSheet.Right - PaperSheet.Left, isBold: true), size, PaperSheet.Left);
        sheet.Step(3);
    }

    private static void Facts(PaperSheet sheet, XElement facts)
    {
        foreach (var fact in facts.Elements())
        {
            var term = fact.Element("dt")?.Value ?? "";
            var lines = PaperLines.Of(sheet, fact.Element("dd") ?? fact, Plain, PaperSheet.Right - PaperSheet.Left - FactWidth);
            for (var i = 0; i < lines.Count; i++)
            {
                sheet.Ensure(Plain);
                sheet.Put(i == 0 ? term : "", Small, isBold: false, PaperSheet.Left);
                Line(sheet, lines[i], Plain, PaperSheet.Left + FactWidth);
                sheet.Step(Plain * Leading);
            }
        }
    }
}
