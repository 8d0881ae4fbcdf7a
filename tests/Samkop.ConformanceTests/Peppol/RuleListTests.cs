using System.Globalization;
using System.Text.RegularExpressions;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>The lists of rules against the official inventory, and their words against the documents.</summary>
public sealed partial class RuleListTests
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

    /// <summary>The inventories of the other sets: all rules, and how many of them are fatal. Self-billing is EN 16931 with 62 of Peppol's.</summary>
    [Theory]
    [InlineData("peppol-2026.5-sb", 979 + 62, 281 + 53)]
    [InlineData("peppol-2026.5-t111", 82, 71)]
    [InlineData("peppol-2026.5-t71", 59, 49)]
    [InlineData("mls-1.0.1", 31, 31)]
    public void The_other_sets_have_the_official_number_of_rules(string set, int official, int fatal)
    {
        var rules = RuleList.Of(RuleSets.ById(set)!);
        Assert.Equal((official, fatal), (rules.Count, rules.Count(static rule => rule.Severity == Severity.Fatal)));
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

                // What is said of an element must be said of the one that the finding points at, and not of its value.
                if (Named().Match(finding.Message.Sv) is { Success: true } named && !Last().Match(finding.Location).Value.Equals(named.Groups["name"].Value, StringComparison.Ordinal))
                {
                    faults.Add($"{finding.Rule}: {finding.Message.Sv} | {finding.Location}");
                }

                if (!IsClear(finding.Message.Sv) || !IsClear(finding.Message.En) || !IsClear(finding.Why.Sv) || !IsClear(finding.Why.En))
                {
                    faults.Add(string.Create(Culture, $"{finding.Rule}: {finding.Message.Sv} | {finding.Message.En}"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Every rule that the official sets fire on any document of the oracle, and every other that can fire, has words of its own in both languages.</summary>
    [Fact]
    public void Every_rule_that_can_fire_has_words_in_both_languages()
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var fired = new SortedSet<string>(StringComparer.Ordinal);
        var cases = Oracle.Cases(Oracle.Folder()).Where(static c => !c.RuleSet.StartsWith("svefaktura", StringComparison.Ordinal));
        var lists = RuleSets.All.ToDictionary(
            static set => set.Id, static set => RuleList.Of(set).Where(static rule => rule.CanFire).Select(static rule => rule.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (set, expected) in cases.SelectMany(static c => c.Others.Append(KeyValuePair.Create(c.RuleSet, c.Expected))))
        {
            foreach (var rule in expected.Fatal.Keys.Concat(expected.Warning.Keys))
            {
                fired.Add(rule);
                if (!lists[set].Contains(rule))
                {
                    faults.Add($"{set} {rule}: not listed as one that can fire");
                }
            }
        }

        foreach (var set in RuleSets.All)
        {
            foreach (var rule in RuleList.Of(set))
            {
                var (message, why) = (rule.Message, rule.Why);
                if (Length(message.Sv) < 15 || Length(message.En) < 15 || string.Equals(message.Sv, message.En, StringComparison.Ordinal) || Length(why.Sv) < 15 || Length(why.En) < 15)
                {
                    faults.Add($"{set.Id} {rule.Id}: {message.Sv} | {message.En}");
                }

                if (message.Sv.Contains("{v}", StringComparison.Ordinal) != message.En.Contains("{v}", StringComparison.Ordinal))
                {
                    faults.Add($"{set.Id} {rule.Id}: the value stands in one language alone");
                }
            }
        }

        Assert.True(fired.Count > 500, $"The oracle fires {fired.Count} rules.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        static int Length(string words) => words.Replace("{v}", "", StringComparison.Ordinal).Trim().Length;
    }

    /// <summary>What nobody has written of a coming release is as in the one before: taking in a release begins with one row.</summary>
    [Fact]
    public void A_release_of_which_nothing_is_said_has_the_rules_and_verdicts_of_the_newest_known()
    {
        var coming = new Release(RuleSets.Newest.Year + 1, RuleSets.Newest.Month);
        foreach (var set in RuleSets.All.Where(static set => set.Release == RuleSets.Newest && set.Kind != RuleSetKind.MessageLevelStatus))
        {
            var next = set with { Id = "coming", Release = coming };
            Assert.Equal(RuleList.Of(set).Select(static rule => (rule.Id, rule.Severity)), RuleList.Of(next).Select(static rule => (rule.Id, rule.Severity)));
        }

        var folder = Oracle.Folder();
        var newest = RuleSets.ById("peppol-2026.5")!;
        foreach (var item in Oracle.Cases(folder).Where(static c => c.Group is "many-faults" && c.RuleSet is "peppol-2026.5"))
        {
            var reading = UblReader.Read(File.ReadAllBytes(Path.Combine(folder, item.File)));
            Assert.Equal(Fired(reading, newest), Fired(reading, newest with { Release = coming }));
        }

        static IEnumerable<(string Rule, Severity Severity, string Location)> Fired(UblReading reading, RuleSet set) =>
            PeppolValidator.Validate(reading, set).Findings.Select(static finding => (finding.Rule, finding.Severity, finding.Location)).ToList();
    }

    /// <summary>The reason given is that of the rule and not of its neighbours in the list.</summary>
    [Theory]
    [InlineData("UBL-DT-01", "på öret")]
    [InlineData("UBL-DT-07", "EN 16931")]
    [InlineData("BR-CO-19", "EN 16931")]
    [InlineData("BR-CO-18", "Momsuppgifterna")]
    [InlineData("BR-30", "på ett enda sätt")] // sv-literal
    [InlineData("BR-51", "kortnummer")]
    [InlineData("PEPPOL-COMMON-R049", "kontrollsiffra")]
    public void The_reason_fits_the_rule(string rule, string reason) =>
        Assert.Contains(reason, RuleList.Of(RuleSets.ById("peppol-2026.5")!).Single(one => one.Id == rule).Why.Sv, StringComparison.Ordinal);

    /// <summary>A finding on an element with a value quotes it, also where the rule's own words do not; but never a person's number.</summary>
    [Fact]
    public void A_finding_quotes_the_value_of_this_document()
    {
        const string Head = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">";
        var report = PeppolValidator.Validate(
            UblReader.Read(System.Text.Encoding.UTF8.GetBytes(Head + "<cbc:DocumentCurrencyCode>XXQ</cbc:DocumentCurrencyCode><cbc:UUID>19121212-1212</cbc:UUID></Invoice>")),
            RuleSets.ById("peppol-2026.5")!);
        Assert.Contains("XXQ", report.Findings.First(static finding => finding.Rule is "BR-CL-04").Message.Sv, StringComparison.Ordinal);
        var unused = report.Findings.First(static finding => finding.Rule.StartsWith("UBL-CR-", StringComparison.Ordinal) && finding.Location.EndsWith("UUID", StringComparison.Ordinal));
        Assert.EndsWith("Här står: 19121212-****", unused.Message.Sv, StringComparison.Ordinal); // sv-literal
        Assert.EndsWith("Here it says: 19121212-****", unused.Message.En, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^Elementet (?<name>\w+) ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\w+(?=(\[[0-9]+\])?$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Last();

    private static bool IsClear(string words) =>
        words.Length > 10
        && !words.Contains("{v}", StringComparison.Ordinal)
        && !words.Contains("{0}", StringComparison.Ordinal)
        && !words.Contains("  ", StringComparison.Ordinal);
}
