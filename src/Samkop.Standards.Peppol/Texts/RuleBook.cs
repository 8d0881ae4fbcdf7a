using System.Collections.Frozen;
using Samkop.Kernel;
using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Peppol.Rules;

namespace Samkop.Standards.Peppol.Texts;

/// <summary>What the book says of a rule.</summary>
/// <param name="Id">Official id.</param>
/// <param name="Terms">Business terms concerned.</param>
/// <param name="Message">What is wrong and how to mend it; <c>{v}</c> is the document's value.</param>
/// <param name="Releases">The releases that have the rule.</param>
/// <param name="CanFire">False for official rules whose test is always true.</param>
internal sealed record RuleEntry(string Id, IReadOnlyList<string> Terms, Text Message, ReleaseRange Releases = default, bool CanFire = true);

/// <summary>Severity, business terms and explanation of every rule.</summary>
internal static class RuleBook
{
    private static readonly Lazy<FrozenDictionary<string, RuleEntry>> Entries = new(Load);

    /// <summary>Rules that have an entry of their own: all but UBL-CR and most of UBL-DT.</summary>
    public static IReadOnlyCollection<RuleEntry> All => Entries.Value.Values;

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
        var value = string.IsNullOrWhiteSpace(fired.Detail) ? ValueOf(fired) : XPath.Normalize(fired.Detail);
        var shown = value.Length > 80 ? value[..80] + "…" : value;
        if (message.Sv.Contains("{v}", StringComparison.Ordinal))
        {
            return new Text(
                message.Sv.Replace("{v}", shown.Length == 0 ? "(tomt)" : shown, StringComparison.Ordinal),
                message.En.Replace("{v}", shown.Length == 0 ? "(empty)" : shown, StringComparison.Ordinal));
        }

        // Quoted only to find the place again, so a person's number need not be seen.
        if (shown.Length == 0)
        {
            return message;
        }

        var quote = new Text("Här står: {0}", "Here it says: {0}").With(PersonalNumberScan.Mask(shown));
        return new Text($"{message.Sv} {quote.Sv}", $"{message.En} {quote.En}");
    }

    // A group has no value of its own, and rules on attributes do not mean the text of the element.
    private static string ValueOf(Fired fired) =>
        fired.Element.FirstChild is not null || fired.Element.LongText is not null || (fired.Rule.StartsWith("UBL-DT-", StringComparison.Ordinal) && fired.Rule is not "UBL-DT-01")
            ? ""
            : XPath.Normalize(fired.Element.Text);

    // One entry is three lines: id, releases and terms; Swedish; English.
    private static FrozenDictionary<string, RuleEntry> Load()
    {
        var entries = new Dictionary<string, RuleEntry>(StringComparer.Ordinal);
        foreach (var book in (string[])["rules-en16931.txt", "rules-peppol.txt", "rules-national.txt", "rules-responses.txt"])
        {
            using var lines = Resource.Lines(book).GetEnumerator();
            while (lines.MoveNext())
            {
                var head = lines.Current;
                lines.MoveNext();
                var sv = lines.Current;
                lines.MoveNext();
                var entry = Read(head, new Text(sv, lines.Current));
                entries.Add(entry.Id, entry);
            }
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static RuleEntry Read(string head, Text message)
    {
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var releases = Array.Find(words, static word => word[0] == '{');
        return new RuleEntry(
            words[0],
            [.. words.Skip(1).Where(static word => word[0] is not ('{' or '!'))],
            message,
            releases is null ? default : ReleaseRange.Parse(releases[1..^1]),
            !words.Contains("!"));
    }
}
