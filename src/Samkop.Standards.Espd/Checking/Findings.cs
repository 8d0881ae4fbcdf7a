using System.Xml.Linq;
using Samkop.Kernel;
using Samkop.Standards.Espd.Metadata;

namespace Samkop.Standards.Espd.Checking;

/// <summary>Findings in the making, with the words of their rules.</summary>
internal sealed class Findings
{
    private static readonly Dictionary<string, (EspdSeverity Severity, Text Words)> Rules = Resource.Lines($"{EspdCriteria.Version}/rules.txt")
        .Select(static line => line.Split('\t'))
        .ToDictionary(static parts => parts[0], static parts => (parts[1] == "w" ? EspdSeverity.Warning : EspdSeverity.Error, new Text(parts[2], parts[3])), StringComparer.Ordinal);

    private readonly List<EspdFinding> all = [];

    public IReadOnlyList<EspdFinding> All => all;

    /// <summary>A fault at an element; told by another number when it is a variant of the rule.</summary>
    public void Add(string rule, XElement at, string? number = null)
    {
        var (severity, words) = Rules[rule];
        all.Add(new EspdFinding(number ?? rule, severity, Location(at), words));
    }

    /// <summary>A fault unless it holds.</summary>
    public void Unless(bool holds, string rule, XElement at)
    {
        if (!holds)
        {
            Add(rule, at);
        }
    }

    private static string Location(XElement at) =>
        string.Concat(at.AncestorsAndSelf().Reverse().Select(static one => "/" + one.Name.LocalName + (one.Parent is null ? string.Empty : $"[{one.ElementsBeforeSelf(one.Name).Count() + 1}]")));
}
