using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Samkop.Web;

/// <summary>
/// A document on A4 paper, written from the top down, as PDF. Measures are points (1/72 inch) from the lower left corner. The text is set
/// in the typeface of the pages; what it lacks becomes a question mark (<see cref="PaperText"/>).
/// </summary>
public sealed class PaperSheet : IDisposable
{
    /// <summary>The left margin.</summary>
    public const double Left = 50;

    /// <summary>The right margin.</summary>
    public const double Right = 545;

    private const double Top = 790;
    private const double Bottom = 60;
    private static readonly Lazy<(byte[] Regular, byte[] Bold)> Fonts = new(ReadFonts);

    private readonly PdfDocumentBuilder document = new();
    private readonly PdfDocumentBuilder.AddedFont regular;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private readonly Dictionary<(char Letter, bool IsBold), double> widths = [];
    private readonly string title;
    private PdfPageBuilder page;
    private int pages;

    /// <summary>Starts a document with its first page.</summary>
    /// <param name="title">Name of the document; stands in the head of every page but the first.</param>
    /// <param name="author">Who made it.</param>
    public PaperSheet(string title, string author)
    {
        this.title = title;
        document.DocumentInformation.Title = title;
        document.DocumentInformation.Author = author;
        regular = document.AddTrueTypeFont(Fonts.Value.Regular);
        bold = document.AddTrueTypeFont(Fonts.Value.Bold);
        page = Begin();
    }

    /// <summary>Where the next text stands: its base line.</summary>
    public double Y { get; private set; } = Top;

    /// <summary>The document so far.</summary>
    public byte[] Build() => document.Build();

    /// <inheritdoc />
    public void Dispose() => document.Dispose();

    /// <summary>Goes down.</summary>
    public void Step(double points) => Y -= points;

    /// <summary>Takes a new page unless this height is left on the page. True when a new page was taken.</summary>
    public bool Ensure(double height)
    {
        if (Y - height >= Bottom || Y >= Top)
        {
            return false;
        }

        page = Begin();
        Y = Top;
        Put(title, 9, isBold: false, Left);
        Step(24);
        return true;
    }

    /// <summary>Sets a text from a left edge.</summary>
    public void Put(string text, double size, bool isBold, double x)
    {
        var shown = PaperText.Of(text);
        if (shown.Trim().Length > 0)
        {
            page.AddText(shown, size, new PdfPoint(x, Y), isBold ? bold : regular);
        }
    }

    /// <summary>Sets a text up to a right edge.</summary>
    public void PutRight(string text, double size, bool isBold, double edge) => Put(text, size, isBold, edge - Width(text, size, isBold));

    /// <summary>How wide a text is when set.</summary>
    public double Width(string text, double size, bool isBold)
    {
        var sum = 0.0;
        foreach (var letter in PaperText.Of(text))
        {
            if (!widths.TryGetValue((letter, isBold), out var width))
            {
                width = page.MeasureText(letter.ToString(), 1, new PdfPoint(0, 0), isBold ? bold : regular)[0].EndBaseLine.X;
                widths.Add((letter, isBold), width);
            }

            sum += width;
        }

        return sum * size;
    }

    /// <summary>A thin line across the page at a height above the base line.</summary>
    public void Rule(double above) => page.DrawLine(new PdfPoint(Left, Y + above), new PdfPoint(Right, Y + above), 0.5);

    /// <summary>A mark beside a line of text, so that a remark is seen from afar.</summary>
    public void Mark(double x, double height, bool isStrong)
    {
        page.DrawLine(new PdfPoint(x, Y - (height * 0.3)), new PdfPoint(x, Y + (height * 0.75)), isStrong ? 3 : 1.5);
    }

    /// <summary>A black rectangle, for codes.</summary>
    public void Fill(double x, double y, double width, double height)
    {
        page.SetTextAndFillColor(0, 0, 0);
        page.DrawRectangle(new PdfPoint(x, y), width, height, lineWidth: 0, fill: true);
    }

    private PdfPageBuilder Begin()
    {
        var begun = document.AddPage(PageSize.A4);
        pages++;
        begun.AddText(pages.ToString(System.Globalization.CultureInfo.InvariantCulture), 8.5, new PdfPoint(Right - 10, 30), regular);
        return begun;
    }

    private static (byte[] Regular, byte[] Bold) ReadFonts()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "fonts");
        return (File.ReadAllBytes(Path.Combine(folder, "SourceSans3-Regular.ttf")), File.ReadAllBytes(Path.Combine(folder, "SourceSans3-SemiBold.ttf")));
    }
}
