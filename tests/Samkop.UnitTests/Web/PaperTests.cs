using System.Globalization;
using System.Xml.Linq;
using Samkop.Web;
using UglyToad.PdfPig;

namespace Samkop.UnitTests.Web;

public sealed class PaperTests
{
    [Fact]
    public void A_remark_on_a_row_stands_below_it_and_before_the_next()
    {
        var words = Words(Print(
            "<table><thead><tr><th>#</th><th>Artikel</th><th class='sk-number'>Belopp</th></tr></thead><tbody>"
            + "<tr><td>1</td><td><strong>Handske</strong></td><td class='sk-number'>100,00</td></tr>"
            + "<tr><td></td><td colspan='2'><ul class='sk-findings'><li class='sk-fatal'><strong>Fel</strong> Enheten saknas. <small>BR-23</small></li></ul></td></tr>"
            + "<tr><td>2</td><td>Skjorta</td><td class='sk-number'>200,00</td></tr></tbody></table>"));
        Assert.Equal("Artikel Handske BR-23 Skjorta", string.Join(' ', words.Split(' ').Where(word => word is "Artikel" or "Handske" or "BR-23" or "Skjorta")));
    }

    [Fact]
    public void A_table_longer_than_a_page_repeats_its_head()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => string.Create(CultureInfo.InvariantCulture, $"<tr><td>{i}</td><td>Vara {i}</td></tr>")));
        using var pdf = PdfDocument.Open(Print($"<table><thead><tr><th>#</th><th>Artikel</th></tr></thead><tbody>{rows}</tbody></table>"));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.Contains("Artikel", page.Text, StringComparison.Ordinal));
        Assert.Equal(120, pdf.GetPages().Sum(page => page.GetWords().Count(word => word.Text is "Vara")));
    }

    [Fact]
    public void Nothing_is_set_outside_the_margins()
    {
        var path = string.Concat(Enumerable.Repeat("/cac:AdditionalDocumentReference[12]", 12));
        using var pdf = PdfDocument.Open(Print($"<div><h2>{path}</h2><p>{path} och mer</p><dl><div><dt>Plats</dt><dd>{path}</dd></div></dl><table><tbody><tr><td>{path}</td><td>{path}</td></tr></tbody></table></div>"));
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.EndBaseLine.X, 0, PaperSheet.Right + 1));
    }

    private static byte[] Print(string markup) => Paper.Print("Prov", "Samköp", XElement.Parse(markup));

    private static string Words(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
