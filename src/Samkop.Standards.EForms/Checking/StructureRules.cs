using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.XPath;
using Samkop.Kernel;
using Samkop.Standards.EForms.Metadata;

namespace Samkop.Standards.EForms.Checking;

/// <summary>
/// The form of the document: no empty element, values of their kind, elements in their order, and the few elements that the schema
/// requires whatever the subtype.
/// </summary>
internal static partial class StructureRules
{
    public static void Run(SdkTables tables, XPathNavigator root, List<NoticeFinding> findings)
    {
        var order = ElementOrder.For(tables.Version);
        foreach (XPathNavigator element in root.SelectDescendants(XPathNodeType.Element, matchSelf: true))
        {
            if (!element.Clone().MoveToFirstElementChild() && string.IsNullOrWhiteSpace(element.Value))
            {
                Add(findings, "element-not-empty", NoticeLayer.Official, element, new Text($"{element.Name} är tomt.", $"{element.Name} is empty."));
            }
        }

        foreach (XPathNavigator element in root.SelectDescendants(XPathNodeType.Element, matchSelf: true))
        {
            Kind(element, findings);
            Order(order, element, findings);
        }

        Required(root, findings);
    }

    private static void Kind(XPathNavigator element, List<NoticeFinding> findings)
    {
        if (element.Clone().MoveToFirstElementChild())
        {
            return;
        }

        var name = element.LocalName;
        var text = element.Value;
        var isRight = name.EndsWith("Date", StringComparison.Ordinal) ? IsDate(text)
            : name.EndsWith("Time", StringComparison.Ordinal) ? IsTime(text)
            : name.EndsWith("Indicator", StringComparison.Ordinal) ? text.Trim() is "true" or "false" or "1" or "0"
            : !IsNumeric(name) || decimal.TryParse(text, NumberStyles.Number ^ NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
        if (!isRight)
        {
            var shown = text.Length > 40 ? text[..40] + "…" : text;
            Add(findings, "SK-XSD-kind", NoticeLayer.Structure, element, new Text($"{element.Name} har ett värde av fel slag: {shown}.", $"{element.Name} has a value of the wrong kind: {shown}."));
        }
    }

    private static bool IsNumeric(string name) =>
        name.EndsWith("Amount", StringComparison.Ordinal) || name.EndsWith("Numeric", StringComparison.Ordinal) || name.EndsWith("Quantity", StringComparison.Ordinal)
        || name.EndsWith("Measure", StringComparison.Ordinal) || name.EndsWith("Percent", StringComparison.Ordinal);

    private static bool IsDate(string text) =>
        DateForm().Match(text.Trim()) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string text) =>
        TimeForm().Match(text.Trim()) is { Success: true } match
        && TimeOnly.TryParseExact(match.Groups["time"].Value, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static void Order(ElementOrder order, XPathNavigator parent, List<NoticeFinding> findings)
    {
        var child = parent.Clone();
        if (!child.MoveToFirstElementChild())
        {
            return;
        }

        var highest = -1;
        do
        {
            var place = order.PlaceToJudge(ElementOrder.NameOf(parent), ElementOrder.NameOf(child));
            if (place >= 0 && place < highest)
            {
                Add(findings, "SK-XSD-order", NoticeLayer.Structure, child, new Text($"{child.Name} står på fel plats.", $"{child.Name} is out of order."));
            }

            highest = Math.Max(highest, place);
        }
        while (child.MoveToNextElement());
    }

    private static void Required(XPathNavigator root, List<NoticeFinding> findings)
    {
        var names = Names.Manager();
        foreach (var name in (ReadOnlySpan<string>)["cbc:ID", "cbc:IssueDate"])
        {
            if (root.SelectSingleNode(name, names) is null)
            {
                Missing(findings, root, name);
            }
        }

        foreach (XPathNavigator party in root.Select("//cac:PartyIdentification[not(cbc:ID)]", names))
        {
            Missing(findings, party, "cbc:ID");
        }

        if (root.LocalName is not "PriorInformationNotice" && root.SelectSingleNode("cbc:ContractFolderID", names) is null)
        {
            Missing(findings, root, "cbc:ContractFolderID");
        }
    }

    private static void Missing(List<NoticeFinding> findings, XPathNavigator where, string name) =>
        Add(findings, "SK-XSD-missing", NoticeLayer.Structure, where, new Text($"{name} saknas i {where.Name}.", $"{name} is missing in {where.Name}."));

    private static void Add(List<NoticeFinding> findings, string rule, NoticeLayer layer, XPathNavigator where, Text message) =>
        findings.Add(new NoticeFinding(rule, NoticeSeverity.Error, layer, Location.Of(where), Field: null, message));

    private static bool MoveToFirstElementChild(this XPathNavigator at) => at.MoveToChild(XPathNodeType.Element);

    private static bool MoveToNextElement(this XPathNavigator at) => at.MoveToNext(XPathNodeType.Element);

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeForm();
}
