using System.Globalization;
using System.Text;
using System.Xml;
using CsCheck;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.UnitTests.Standards;

public sealed class ReadableInvoiceTests
{
    private const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    [Fact]
    public void A_hostile_document_stays_text_in_page_and_fragment()
    {
        var invoice = new Invoice
        {
            Id = Hostile,
            BuyerReference = Hostile,
            Notes = UblList.From([Hostile]),
            SupportingDocuments = UblList.From([new SupportingDocument { Id = Hostile, Uri = "javascript:alert(3)", Description = Hostile }]),
            Lines = UblList.From([new InvoiceLine { Id = Hostile, Note = Hostile }]),
        };
        foreach (var html in new[] { ReadableInvoice.ToHtml(invoice, [], Swedish), ReadableInvoice.ToHtmlFragment(invoice, [], Swedish) })
        {
            Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_fragment_has_no_styles_of_its_own()
    {
        var html = ReadableInvoice.ToHtmlFragment(new DocumentMaker(7).Invoice(), [], Swedish);
        Assert.StartsWith("<article class=\"sk-invoice", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_invoice_gives_a_page_that_is_well_formed() =>
        Gen.Int.Sample(
            static seed =>
            {
                var reading = UblReader.Read(UblWriter.Write(new DocumentMaker(seed).Invoice()));
                var report = PeppolValidator.Validate(reading, RuleSets.Newest);
                var html = ReadableReport.ToHtml(report, Swedish);
                using var reader = XmlReader.Create(new StringReader(html[html.IndexOf("<html", StringComparison.Ordinal)..]));
                while (reader.Read())
                {
                    Assert.False(reader.NodeType == XmlNodeType.Element && reader.LocalName is "script" or "iframe" or "object");
                }
            },
            iter: 100);

    [Fact]
    public void Every_finding_is_on_the_page()
    {
        var reading = UblReader.Read(UblWriter.Write(new DocumentMaker(11).Invoice()));
        var report = PeppolValidator.Validate(reading, RuleSets.Newest);
        var html = ReadableReport.ToHtml(report, Swedish);
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.Contains(finding.Rule, html, StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_says_verdict_rule_and_line()
    {
        var report = PeppolValidator.Validate(Encoding.UTF8.GetBytes("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>"), new DateOnly(2026, 11, 25));
        var text = ReadableReport.ToText(report, "faktura.xml");
        Assert.StartsWith("faktura.xml: ", text, StringComparison.Ordinal);
        Assert.Contains("BR-01", text, StringComparison.Ordinal);
        Assert.Contains("peppol-2026.5", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-09-01", "2025.5")]
    [InlineData("2026-02-22", "2025.5")]
    [InlineData("2026-02-23", "2025.11")]
    [InlineData("2026-08-17", "2026.5")]
    [InlineData("2019-01-01", "2025.5")]
    public void The_rules_of_the_day_are_chosen(string day, string release) =>
        Assert.Equal(release, RuleSets.InForce(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToString());
}
