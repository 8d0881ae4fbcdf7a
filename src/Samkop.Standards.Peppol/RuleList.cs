using Samkop.Kernel;
using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Peppol.Texts;

namespace Samkop.Standards.Peppol;

/// <summary>A rule as a rule set has it, for lists and documentation.</summary>
/// <param name="Id">Official id.</param>
/// <param name="Severity">In this release.</param>
/// <param name="Terms">Business terms concerned.</param>
/// <param name="Message">What is wrong when it fires, and how to mend it; <c>{v}</c> stands for the document's value.</param>
/// <param name="CanFire">False for official rules whose test is always true; they are listed so that nobody looks for them in vain.</param>
public sealed record RuleDescription(string Id, Severity Severity, IReadOnlyList<string> Terms, Text Message, bool CanFire)
{
    /// <summary>Why the rule is there: one sentence for its family.</summary>
    public Text Why => RuleBook.Why(Id);
}

/// <summary>The rules of each rule set.</summary>
public static class RuleList
{
    // Rules on unused elements that ask for more than the element itself, and so stand in code and not in the list of paths.
    private static readonly (string Rule, string Path)[] Conditional =
    [
        ("UBL-CR-002", "UBLVersionID"), ("UBL-CR-412", "PaymentMeans/PaymentDueDate"), ("UBL-CR-665", "AdditionalDocumentReference/ID/@schemeID"),
        ("UBL-CR-666", "AdditionalDocumentReference"), ("UBL-CR-673", "AdditionalDocumentReference"), ("UBL-DT-18", "@format"),
    ];

    /// <summary>All rules of a rule set, by id.</summary>
    public static IReadOnlyList<RuleDescription> Of(RuleSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var rules = new SortedDictionary<string, RuleDescription>(StringComparer.Ordinal);
        foreach (var entry in RuleBook.All.Where(entry => entry.Releases.Contains(set.Release) && Belongs(entry.Id, set.Kind)))
        {
            rules.Add(entry.Id, new RuleDescription(entry.Id, RuleBook.SeverityOf(entry.Id, set.Release), entry.Terms, entry.Message, entry.CanFire));
        }

        if (set.Kind is RuleSetKind.Billing or RuleSetKind.SelfBilling)
        {
            foreach (var (rule, path) in new Unwanted(set.Release).Rules().Concat(Conditional))
            {
                rules.TryAdd(rule, new RuleDescription(rule, RuleBook.SeverityOf(rule, set.Release), [], Reasons.Unused(rule).With(path), CanFire: true));
            }
        }

        return [.. rules.Values];
    }

    /// <summary>The code lists of a release by name, for documentation and for comparing releases.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> CodesOf(Release release) =>
        new CodeLists(release).All.ToDictionary(static list => list.Key, static list => (IReadOnlySet<string>)list.Value, StringComparer.Ordinal);

    private static bool Belongs(string rule, RuleSetKind kind)
    {
        bool Starts(string prefix) => rule.StartsWith(prefix, StringComparison.Ordinal);
        var isResponse = Starts("PEPPOL-T") || Starts("SCH-MLS") || rule is "PEPPOL-COMMON-R001" or "PEPPOL-COMMON-R003" or "PEPPOL-COMMON-R030";
        return kind switch
        {
            RuleSetKind.Billing => !isResponse,
            // Self-billing allows two types of its own, so that the rule on 326 and 384 is left out of its sheet.
            RuleSetKind.SelfBilling => !isResponse && rule is not "PEPPOL-EN16931-P0112" && (Starts("BR-") || Starts("UBL-") || Starts("PEPPOL-")),
            RuleSetKind.InvoiceResponse => Starts("PEPPOL-T111") || Starts("PEPPOL-COMMON"),
            RuleSetKind.MessageLevelResponse => Starts("PEPPOL-T71") || Starts("PEPPOL-COMMON"),
            _ => Starts("SCH-MLS"),
        };
    }
}
