using System.Globalization;
using System.Xml.XPath;
using Samkop.Kernel;
using Samkop.Standards.EForms.Metadata;

namespace Samkop.Standards.EForms.Checking;

/// <summary>Our own rules that need a calendar or a check digit.</summary>
internal static class CalendarRules
{
    /// <summary>
    /// Swedish law: LOU 2016:1145 chapter 11 sections 2–6, the shortest times from dispatch with electronic tenders, and those after
    /// prior notice or in urgency, which only the buyer can judge. Source read 2026-11-28.
    /// </summary>
    private static readonly (string Procedure, string Field, int Days, int Shortest)[] Times =
    [
        ("open", "BT-131(d)-Lot", 30, 15),
        ("restricted", "BT-1311(d)-Lot", 30, 15),
        ("neg-w-call", "BT-1311(d)-Lot", 30, 15),
        ("comp-dial", "BT-1311(d)-Lot", 30, 30),
        ("innovation", "BT-1311(d)-Lot", 30, 30),
    ];

    public static void Run(SdkTables tables, XPathNavigator root, string? subtype, List<NoticeFinding> findings)
    {
        var names = Names.Manager();
        foreach (XPathNavigator company in root.Select(tables.Node("ND-Company").AbsolutePath, names))
        {
            NumberOf(tables, company, names, findings);
        }

        if (subtype is "16")
        {
            ShortestTime(tables, root, names, findings);
        }
    }

    private static void NumberOf(SdkTables tables, XPathNavigator company, System.Xml.XmlNamespaceManager names, List<NoticeFinding> findings)
    {
        var country = company.SelectSingleNode("cac:PostalAddress/cac:Country/cbc:IdentificationCode", names)?.Value.Trim();
        var number = company.SelectSingleNode("cac:PartyLegalEntity/cbc:CompanyID", names);
        if (country is "SWE" && number is not null && number.Value.Trim().Length > 0 && OrganisationNumber.Read(number.Value).IsRefused(out _))
        {
            findings.Add(new NoticeFinding(
                "SK-EF-10", NoticeSeverity.Error, NoticeLayer.Own, Location.Of(number), "BT-501-Organization-Company",
                ValueRules.Say(tables, tables.Field("BT-501-Organization-Company"), "har fel kontrollsiffra eller längd.", "has a wrong check digit or length.")));
        }
    }

    private static void ShortestTime(SdkTables tables, XPathNavigator root, System.Xml.XmlNamespaceManager names, List<NoticeFinding> findings)
    {
        var sent = Day(root.SelectSingleNode("cbc:IssueDate", names)?.Value);
        var procedure = root.SelectSingleNode("cac:TenderingProcess/cbc:ProcedureCode", names)?.Value.Trim();
        var isUrgent = root.SelectSingleNode("cac:TenderingProcess/cac:ProcessJustification/cbc:ProcessReasonCode[@listName='accelerated-procedure']", names)?.Value.Trim() is "true";
        var hasPlanned = root.SelectSingleNode(tables.Node("ND-LotPreviousPlanning").AbsolutePath, names) is not null;
        foreach (var (_, id, days, shortest) in Times.Where(time => time.Procedure == procedure))
        {
            var least = isUrgent || hasPlanned ? shortest : days;
            var field = tables.Field(id);
            foreach (XPathNavigator deadline in root.Select($"{field.Node.AbsolutePath}/{field.Path}", names))
            {
                if (sent is { } from && Day(deadline.Value) is { } to && to < from.AddDays(least))
                {
                    findings.Add(new NoticeFinding(
                        "SK-EF-09", NoticeSeverity.Error, NoticeLayer.Own, Location.Of(deadline), id,
                        new Text(
                            $"Tiden från avsändning till sista dag är {to.DayNumber - from.DayNumber} dagar; minst {least} krävs (LOU 11 kap.).",
                            $"The time from dispatch to the deadline is {to.DayNumber - from.DayNumber} days; at least {least} are required (LOU chapter 11).")));
                }
            }
        }
    }

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.Trim()[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
