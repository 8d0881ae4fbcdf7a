using System.Collections.Frozen;
using Samkop.Kernel;
using Samkop.Standards.Peppol.Data;
using Samkop.Standards.Peppol.Rules;

namespace Samkop.Standards.Peppol.Texts;

/// <summary>What the book says of a rule.</summary>
internal sealed record RuleEntry(string Id, IReadOnlyList<string> Terms, Text Message);

/// <summary>Severity, business terms and explanation of every rule.</summary>
internal static class RuleBook
{
    private static readonly Lazy<FrozenDictionary<string, RuleEntry>> Entries = new(Load);

    /// <summary>Rules that have an entry of their own.</summary>
    public static IReadOnlyCollection<string> Ids => Entries.Value.Keys;

    public static Finding Explain(Fired fired, Release release)
    {
        var element = fired.Element;
        var entry = Entry(fired.Rule, element);
        return new Finding(fired.Rule, SeverityOf(fired.Rule, release), element.XPath, element.Line, element.Column, entry.Terms, Fill(entry.Message, fired));
    }

    /// <summary>Severity is the rule's own and changes between releases for a few.</summary>
    public static Severity SeverityOf(string rule, Release release)
    {
        var isWarning = rule switch
        {
            "UBL-CR-666" or "UBL-CR-673" or "UBL-DT-01" or "UBL-DT-06" or "UBL-DT-07" => false,
            _ when rule.StartsWith("UBL-CR-", StringComparison.Ordinal) || rule.StartsWith("UBL-DT-", StringComparison.Ordinal)
                || rule.StartsWith("GR-S-", StringComparison.Ordinal) => true,
            "PEPPOL-COMMON-R052" or "PEPPOL-COMMON-R053" or "DK-R-003" or "DK-R-017" => release < new Release(2026, 5),
            _ => Warnings.Contains(rule),
        };
        return isWarning ? Severity.Warning : Severity.Fatal;
    }

    public static Text Why(string rule) => Reasons.Of(rule);

    private static readonly FrozenSet<string> Warnings = FrozenSet.ToFrozenSet(
    [
        "BR-51", "NO-R-002", "IS-R-001", "PEPPOL-COMMON-R003", "PEPPOL-T111-R002",
        "SE-R-007", "SE-R-008", "SE-R-009", "SE-R-010", "SE-R-011", "SE-R-012",
        "DE-R-017", "DE-R-019", "DE-R-020", "DE-R-026", "DE-R-027", "DE-R-028", "DE-R-T02",
        "PEPPOL-COMMON-R044", "PEPPOL-COMMON-R045", "PEPPOL-COMMON-R046", "PEPPOL-COMMON-R047",
        "PEPPOL-COMMON-R054", "PEPPOL-COMMON-R055", "PEPPOL-COMMON-R056-1", "PEPPOL-COMMON-R056-2", "PEPPOL-COMMON-R057",
    ],
    StringComparer.Ordinal);

    private static RuleEntry Entry(string rule, Ubl.UblElement element)
    {
        if (Entries.Value.TryGetValue(rule, out var entry))
        {
            return entry;
        }

        // UBL-CR and UBL-DT: hundreds of rules that say the same of different elements and attributes.
        return new RuleEntry(rule, [], Reasons.Unused(rule).With(element.Name));
    }

    private static Text Fill(Text message, Fired fired)
    {
        if (!message.Sv.Contains("{v}", StringComparison.Ordinal))
        {
            return message;
        }

        var value = string.IsNullOrWhiteSpace(fired.Detail) ? fired.Element.FirstChild is null ? fired.Element.Text.Trim() : "" : fired.Detail.Trim();
        var shown = value.Length > 80 ? value[..80] + "…" : value;
        return new Text(
            message.Sv.Replace("{v}", shown.Length == 0 ? "(tomt)" : shown, StringComparison.Ordinal),
            message.En.Replace("{v}", shown.Length == 0 ? "(empty)" : shown, StringComparison.Ordinal));
    }

    // One entry is three lines: "id  terms", Swedish, English.
    private static FrozenDictionary<string, RuleEntry> Load()
    {
        var entries = new Dictionary<string, RuleEntry>(StringComparer.Ordinal);
        using var lines = Resource.Lines("rules.txt").GetEnumerator();
        while (lines.MoveNext())
        {
            var words = lines.Current.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            lines.MoveNext();
            var sv = lines.Current;
            lines.MoveNext();
            entries.Add(words[0], new RuleEntry(words[0], words[1..], new Text(sv, lines.Current)));
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
