using System.Xml.Linq;

namespace Samkop.Web;

/// <summary>A piece of a line in one weight.</summary>
internal readonly record struct PaperPiece(string Text, bool IsBold);

/// <summary>Breaks the text of an element into lines that fit a width. What is strong stays strong; line breaks and inner blocks begin a new line.</summary>
internal sealed class PaperLines(PaperSheet sheet, double size, double width)
{
    private static readonly HashSet<string> Blocks = new(["br", "div", "p", "ul", "li"], StringComparer.Ordinal);
    private readonly List<List<PaperPiece>> lines = [[]];
    private double used;

    /// <summary>The lines of an element.</summary>
    public static IReadOnlyList<IReadOnlyList<PaperPiece>> Of(PaperSheet sheet, XElement element, double size, double width, bool isBold = false)
    {
        var made = new PaperLines(sheet, size, width);
        made.Add(element, isBold);
        return [.. made.lines.Where(static line => line.Count > 0)];
    }

    private void Add(XElement element, bool isBold)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                Words(text.Value, isBold);
            }
            else if (node is XElement inner)
            {
                var isBlock = Blocks.Contains(inner.Name.LocalName);
                Break(isBlock);
                Add(inner, isBold || inner.Name.LocalName is "strong" or "th");
                Break(isBlock);
            }
        }
    }

    private void Words(string text, bool isBold)
    {
        foreach (var word in text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (rest.Length > 0)
            {
                rest = Word(rest, isBold);
            }
        }
    }

    // A word wider than the line, such as a path, is cut where the line ends. What is left comes back.
    private string Word(string word, bool isBold)
    {
        var spaced = lines[^1].Count > 0 ? " " + word : word;
        var wide = sheet.Width(spaced, size, isBold);
        if (used + wide <= width)
        {
            lines[^1].Add(new PaperPiece(spaced, isBold));
            used += wide;
            return "";
        }

        if (lines[^1].Count > 0)
        {
            Break(really: true);
            return word;
        }

        var fits = word.Length;
        while (fits > 1 && sheet.Width(word[..fits], size, isBold) > width)
        {
            fits--;
        }

        lines[^1].Add(new PaperPiece(word[..fits], isBold));
        Break(really: true);
        return word[fits..];
    }

    private void Break(bool really)
    {
        if (really && lines[^1].Count > 0)
        {
            lines.Add([]);
            used = 0;
        }
    }
}
