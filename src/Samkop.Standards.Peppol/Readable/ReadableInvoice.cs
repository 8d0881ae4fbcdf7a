using System.Globalization;
using Samkop.Standards.Peppol.Readable;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol;

/// <summary>
/// Shows an invoice or credit note to people. No script, nothing fetched from elsewhere; every value of the document is encoded, so that
/// a hostile document stays text. Swedish by default, English when the culture is English.
/// </summary>
public static class ReadableInvoice
{
    /// <summary>A whole page, complete in itself.</summary>
    /// <param name="invoice">What to show.</param>
    /// <param name="findings">Findings to show at their place; empty for none.</param>
    /// <param name="culture">Language and number format.</param>
    public static string ToHtml(Invoice invoice, IReadOnlyList<Finding> findings, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var html = new Html(culture);
        var title = $"{(invoice.IsCreditNote ? Labels.CreditNote : Labels.Invoice).In(culture)} {invoice.Id}";
        Page.Begin(html, title);
        new InvoicePicture(html, invoice, new FindingMap(findings)).Write();
        Page.End(html);
        return html.ToString();
    }

    /// <summary>
    /// The same as a fragment for a page of one's own: <c>article.sk-invoice</c> with classes and no styles, so that a strict content
    /// security policy allows it.
    /// </summary>
    /// <param name="invoice">What to show.</param>
    /// <param name="findings">Findings to show at their place; empty for none.</param>
    /// <param name="culture">Language and number format.</param>
    /// <param name="limits">How much to show; null for everything.</param>
    public static string ToHtmlFragment(Invoice invoice, IReadOnlyList<Finding> findings, CultureInfo culture, ReadableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var html = new Html(culture, limits);
        new InvoicePicture(html, invoice, new FindingMap(findings)).Write();
        return html.ToString();
    }
}
