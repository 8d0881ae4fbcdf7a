using System.Globalization;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>The lists of rules against the official inventory, and their words against the documents.</summary>
public sealed class RuleListTests
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>The inventory of release 2026.5: 979 rules of EN 16931 and 165 of Peppol.</summary>
    [Fact]
    public void The_newest_billing_rules_are_the_official_1144()
    {
        var rules = RuleList.Of(RuleSets.ById("peppol-2026.5")!);
        var norm = rules.Where(static rule => rule.Id.StartsWith("BR-", StringComparison.Ordinal) || rule.Id.StartsWith("UBL-", StringComparison.Ordinal)).ToList();
        Assert.Equal((979, 281), (norm.Count, norm.Count(static rule => rule.Severity == Severity.Fatal)));
        Assert.Equal((1144, 420), (rules.Count, rules.Count(static rule => rule.Severity == Severity.Fatal)));
        Assert.Equal(13, rules.Count(static rule => rule.Id.StartsWith("SE-R-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_ten_official_rules_that_can_never_fire_are_marked() =>
        Assert.Equal(
            ["BR-CO-05", "BR-CO-06", "BR-CO-07", "BR-CO-08", "BR-DEC-13", "BR-DEC-15", "UBL-SR-09", "UBL-SR-15", "UBL-SR-22", "UBL-SR-27"],
            RuleList.Of(RuleSets.ById("peppol-2026.5")!).Where(static rule => !rule.CanFire).Select(static rule => rule.Id));

    [Theory]
    [InlineData("peppol-2026.5-t111", 82)]
    [InlineData("peppol-2026.5-t71", 59)]
    [InlineData("mls-1.0.1", 31)]
    public void Response_rules_are_listed(string set, int official)
    {
        // Ours list one identifier rule each; the official lists count some of them twice and so may be longer, never shorter.
        var rules = RuleList.Of(RuleSets.ById(set)!);
        Assert.InRange(rules.Count, official - 12, official);
    }

    /// <summary>Every finding on every document is a listed rule, says something in both languages and leaves no placeholder.</summary>
    [Fact]
    public void Every_finding_explains_itself()
    {
        var folder = Oracle.Folder();
        var lists = RuleSets.All.ToDictionary(
            static set => set.Id, static set => RuleList.Of(set).ToDictionary(static rule => rule.Id, StringComparer.Ordinal), StringComparer.Ordinal);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in Oracle.Cases(folder).Where(static c => !c.RuleSet.StartsWith("svefaktura", StringComparison.Ordinal)))
        {
            var set = RuleSets.ById(item.RuleSet)!;
            var report = PeppolValidator.Validate(UblReader.Read(File.ReadAllBytes(Path.Combine(folder, item.File))), set);
            foreach (var finding in report.Findings)
            {
                if (!lists[set.Id].TryGetValue(finding.Rule, out var rule))
                {
                    faults.Add($"{set.Id} {finding.Rule}: not listed");
                }
                else if (!rule.CanFire || rule.Severity != finding.Severity || !rule.Terms.SequenceEqual(finding.Terms, StringComparer.Ordinal))
                {
                    faults.Add($"{set.Id} {finding.Rule}: listed otherwise");
                }

                if (!IsClear(finding.Message.Sv) || !IsClear(finding.Message.En) || !IsClear(finding.Why.Sv) || !IsClear(finding.Why.En))
                {
                    faults.Add(string.Create(Culture, $"{finding.Rule}: {finding.Message.Sv} | {finding.Message.En}"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static bool IsClear(string words) =>
        words.Length > 10
        && !words.Contains("{v}", StringComparison.Ordinal)
        && !words.Contains("{0}", StringComparison.Ordinal)
        && !words.Contains("  ", StringComparison.Ordinal);
}
