using System.Globalization;
using System.Text;
using Samkop.Kernel;
using Samkop.Standards.Peppol.Readable;

namespace Samkop.Standards.Peppol;

/// <summary>A verdict for people: a page with the invoice and each finding at its place, or plain text for terminals.</summary>
public static class ReadableReport
{
    /// <summary>A whole page, complete in itself, without script.</summary>
    public static string ToHtml(ValidationReport report, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(report);
        var html = new Html(culture);
        var verdict = Verdict(report).In(culture);
        Page.Begin(html, $"{verdict} – {report.Reading.Invoice?.Id ?? report.Reading.Document?.Root.Name}");
        html.Tag("h1", Labels.Verdict);
        Body(html, report, report.Reading.Invoice is null);
        if (report.Reading.Invoice is { } invoice)
        {
            new InvoicePicture(html, invoice, new FindingMap(report.Findings)).Write();
        }

        Page.End(html);
        return html.ToString();
    }

    /// <summary>The verdict and its findings as a fragment with classes and no styles, without the invoice itself.</summary>
    public static string ToHtmlFragment(ValidationReport report, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(report);
        var html = new Html(culture);
        Body(html, report, showsFindings: true);
        return html.ToString();
    }

    /// <summary>
    /// The verdict and, of an invoice or credit note, the invoice with each finding at its place, as a fragment with classes and no styles.
    /// It is well-formed XML within one <c>div</c>, so that it can be set on paper or turned into other formats.
    /// </summary>
    public static string ToHtmlFragmentWithInvoice(ValidationReport report, CultureInfo culture, ReadableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var html = new Html(culture, limits);
        html.Open("div");
        Body(html, report, report.Reading.Invoice is null);
        if (report.Reading.Invoice is { } invoice)
        {
            new InvoicePicture(html, invoice, new FindingMap(report.Findings)).Write();
        }

        html.Close("div");
        return html.ToString();
    }

    /// <summary>Plain text in Swedish, the verdict first, then one finding a paragraph.</summary>
    public static string ToText(ValidationReport report, string name)
    {
        ArgumentNullException.ThrowIfNull(report);
        var culture = Text.Swedish;
        var text = new StringBuilder();
        text.Append(name).Append(": ").Append(Verdict(report).In(culture));
        text.AppendLine(report.RuleSet is null ? "" : $" ({report.RuleSet.Id})");
        if (report.Refusal is { } refusal)
        {
            text.Append("  ").AppendLine(refusal.In(culture));
        }

        if (report.IsAborted)
        {
            text.Append("  ").Append(Labels.Fatal.In(culture)).Append(": ").AppendLine(Labels.Stopped.In(culture)).Append("    ").AppendLine(report.StoppedAt!.XPath);
        }

        foreach (var error in report.SchemaErrors ?? [])
        {
            Entry(text, Labels.Structure, "UBL 2.1", error.Message, error.Element.XPath, error.Element.Line, culture);
        }

        foreach (var finding in report.Findings)
        {
            Entry(text, finding.Severity == Severity.Fatal ? Labels.Fatal : Labels.Warning, finding.Rule, finding.Message, finding.Location, finding.Line, culture);
        }

        return text.ToString();
    }

    private static void Entry(StringBuilder text, Text kind, string rule, Text message, string location, int line, CultureInfo culture) => text
        .Append("  ").Append(kind.In(culture)).Append(' ').Append(rule).Append(": ").AppendLine(message.In(culture))
        .Append("    ").Append(Labels.LineNumber.In(culture)).Append(' ').Append(line.ToString(culture)).Append(", ").AppendLine(location);

    private static Text Verdict(ValidationReport report) =>
        !report.IsWellFormed ? Labels.Unreadable
        : !report.IsValid ? Labels.Invalid
        : report.Findings.Count > 0 ? Labels.ValidWithWarnings
        : Labels.Valid;

    private static void Body(Html html, ValidationReport report, bool showsFindings)
    {
        html.Open("section", report.IsValid ? "sk-verdict sk-good" : "sk-verdict sk-bad").Tag("h2", Verdict(report));
        if (report.RuleSet is { } set)
        {
            html.Open("p").Write(Labels.Rules).Raw(": ").Write(set.Contains).Raw(" (").Write(set.Id).Raw(")").Close("p");
        }

        if (report.Refusal is { } refusal)
        {
            html.Tag("p", refusal);
        }

        if (report.IsAborted)
        {
            html.Tag("p", Labels.Stopped).Open("p").Tag("code", report.StoppedAt!.XPath).Close("p");
        }

        html.Close("section");
        if (report.SchemaErrors is { Count: > 0 } errors)
        {
            html.Tag("h3", Labels.Structure).Open("ul", "sk-findings");
            foreach (var error in errors)
            {
                html.Open("li", "sk-fatal").Write(error.Message).Raw(" <small>").Write(error.Element.XPath).Raw(" · ")
                    .Write(Labels.LineNumber).Raw(" ").Write(error.Element.Line.ToString(html.Culture)).Raw("</small>").Close("li");
            }

            html.Close("ul");
        }

        if (showsFindings)
        {
            FindingList.Write(html, report.Findings);
        }
    }
}
