using System.Xml.XPath;
using Samkop.Kernel;
using Samkop.Standards.EForms.Metadata;
using Samkop.Standards.EForms.Reading;

namespace Samkop.Standards.EForms.Checking;

/// <summary>
/// Judges a notice by the rules of the eForms SDK and by our own, without a network and without the SDK's files. Complete for subtypes
/// 16, 29, E3 and E4 as far as the tables go (see the library's README for the measured agreement); other subtypes by the common rules
/// and by what the tables know of them. Thread-safe.
/// </summary>
public static class NoticeCheck
{
    /// <summary>The version that is used when none is asked for.</summary>
    public const string CurrentSdk = "1.15";

    /// <summary>Judges a notice.</summary>
    /// <param name="content">The document as bytes.</param>
    /// <param name="sdkVersion">Whose rules to use, whatever the notice itself says; one of <see cref="Versions"/>.</param>
    /// <exception cref="ArgumentException">No tables of that version.</exception>
    public static NoticeReport Check(ReadOnlyMemory<byte> content, string sdkVersion = CurrentSdk) => Check(content, SdkTables.Load(sdkVersion));

    /// <summary>The SDK versions whose tables ship with the library.</summary>
    public static IReadOnlyList<string> Versions { get; } =
        [.. typeof(NoticeCheck).Assembly.GetManifestResourceNames()
            .Where(static name => name.EndsWith("/fields.txt", StringComparison.Ordinal))
            .Select(static name => name[..^"/fields.txt".Length]).Order(StringComparer.Ordinal)];

    internal static NoticeReport Check(ReadOnlyMemory<byte> content, SdkTables tables)
    {
        var (root, refusal) = NoticeXml.Open(content);
        if (root is null)
        {
            return new NoticeReport { Refusal = refusal, SdkVersion = tables.Version };
        }

        if (root.LocalName is not ("PriorInformationNotice" or "ContractNotice" or "ContractAwardNotice"))
        {
            return new NoticeReport { Refusal = new Text("Filen är ingen annons enligt eForms.", "The file is no eForms notice."), SdkVersion = tables.Version };
        }

        var names = Names.Manager();
        var subtype = root.SelectSingleNode("/*/" + Names.ExtensionPath + "/efac:NoticeSubType/cbc:SubTypeCode", names)?.Value.Trim();
        var plan = Plan.For(tables, subtype ?? "");
        var findings = new List<NoticeFinding>();
        StructureRules.Run(tables, root, findings);
        var instances = new Dictionary<Node, List<XPathNavigator>>();
        foreach (var (node, path) in plan.Nodes)
        {
            instances[node] = [.. root.Select(path).Cast<XPathNavigator>().Select(static found => found.Clone())];
        }

        foreach (var question in plan.Questions)
        {
            foreach (var instance in instances[question.Node])
            {
                if ((bool)instance.Evaluate(question.Fault))
                {
                    findings.Add(Finding(tables, question, instance));
                }
            }
        }

        new ValueRules(tables, root, findings).Run(plan, instances);
        CalendarRules.Run(tables, root, subtype, findings);
        return new NoticeReport
        {
            SdkVersion = tables.Version,
            Subtype = subtype,
            IsSubtypeKnown = subtype is not null && tables.Subtypes.Contains(subtype),
            Findings = findings,
        };
    }

    private static NoticeFinding Finding(SdkTables tables, Question question, XPathNavigator instance)
    {
        var isOwn = question.Id.StartsWith("SK-EF", StringComparison.Ordinal);
        return new NoticeFinding(
            question.Id,
            question.Rule is { IsWarning: true } ? NoticeSeverity.Warning : NoticeSeverity.Error,
            isOwn ? NoticeLayer.Own : NoticeLayer.Official,
            Location.Of(instance),
            question.Field?.Id,
            Words(tables, question));
    }

    private static Text Words(SdkTables tables, Question question)
    {
        if (question.Rule is { } rule)
        {
            return new Text(rule.Swedish, rule.English);
        }

        if (question.Missing is { } node)
        {
            return question.IsMust
                ? new Text($"Delen {node.Id} saknas.", $"The part {node.Id} is missing.")
                : new Text($"Delen {node.Id} får inte finnas i formuläret.", $"The part {node.Id} must not be in this form.");
        }

        return question.IsMust
            ? ValueRules.Say(tables, question.Field!, "måste anges.", "must be stated.")
            : ValueRules.Say(tables, question.Field!, "får inte anges här.", "must not be stated here.");
    }
}
