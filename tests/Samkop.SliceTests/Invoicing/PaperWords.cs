using UglyToad.PdfPig;

namespace Samkop.SliceTests.Invoicing;

/// <summary>The words of a PDF in the order in which they are read.</summary>
internal static class PaperWords
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
