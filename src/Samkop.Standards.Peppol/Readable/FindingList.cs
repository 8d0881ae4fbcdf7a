namespace Samkop.Standards.Peppol.Readable;

/// <summary>A list of findings in HTML.</summary>
internal static class FindingList
{
    public static void Write(Html html, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        html.Open("ul", "sk-findings");
        foreach (var finding in findings)
        {
            var isFatal = finding.Severity == Severity.Fatal;
            html.Open("li", isFatal ? "sk-fatal" : "sk-warning");
            html.Tag("strong", isFatal ? Labels.Fatal : Labels.Warning).Raw(" ").Write(finding.Message);
            html.Raw(" <small>").Write(finding.Rule);
            foreach (var term in finding.Terms)
            {
                html.Raw(" · ").Write(term);
            }

            html.Raw(" · ").Write(Labels.LineNumber).Raw(" ").Write(finding.Line.ToString(html.Culture)).Raw("</small>");
            html.Open("div", "sk-why").Write(Labels.Why).Raw(" ").Write(finding.Why).Close("div").Close("li");
        }

        html.Close("ul");
    }
}
