using System.Globalization;
using System.Xml.Linq;
using Samkop.Kernel;
using Samkop.Standards.Peppol;
using Samkop.Web;

namespace Samkop.Invoicing.Workbench;

/// <summary>The verdict and the invoice with each finding at its place, on paper: the text of the page, in the reader's language.</summary>
internal static class ReadablePdf
{
    // Past this a printed list of findings helps nobody; the answer as JSON has more.
    private const int MostFindings = 500;

    /// <summary>Writes the document.</summary>
    /// <param name="report">The verdict; the document must have been readable.</param>
    /// <param name="remarks">Samköp's own remarks, which stand before the invoice.</param>
    /// <param name="culture">Language and number format.</param>
    /// <param name="limits">How much of the invoice to show; null for all of it.</param>
    public static byte[] Write(ValidationReport report, IReadOnlyList<Text> remarks, CultureInfo culture, ReadableLimits? limits = null)
    {
        var shown = report with { Findings = [.. report.Findings.Take(MostFindings)] };
        var title = new Text("Granskad faktura {0}", "Judged invoice {0}").With(report.Reading.Invoice?.Id ?? "–").In(culture);
        var head = new XElement("div", new XElement("h1", title), remarks.Concat(Left(report)).Select(remark => new XElement("p", remark.In(culture))));
        return Paper.Print(title, "Samköp", head, XElement.Parse(ReadableReport.ToHtmlFragmentWithInvoice(shown, culture, limits)));
    }

    private static IEnumerable<Text> Left(ValidationReport report) => report.Findings.Count <= MostFindings ? [] :
        [new Text("Fakturan har {0} anmärkningar. Här visas de {1} första.", "The invoice has {0} findings. The first {1} are shown here.").With(report.Findings.Count, MostFindings)];
}
