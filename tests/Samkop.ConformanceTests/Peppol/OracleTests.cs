using System.Globalization;
using System.Text;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>The open part of the oracle in full: what the official rules and the schema say of some 4,400 documents.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_document_of_the_oracle_gets_the_official_verdict()
    {
        var folder = Oracle.Folder();
        var tally = new Tally();
        foreach (var item in Oracle.Cases(folder).Where(static c => !c.RuleSet.StartsWith("svefaktura", StringComparison.Ordinal)))
        {
            var reading = UblReader.Read(File.ReadAllBytes(Path.Combine(folder, item.File)));
            Judge(tally, item, reading, item.RuleSet, item.Expected, isOther: false);
            var own = RuleSets.ById(item.RuleSet)!;
            foreach (var older in RuleSets.All.Where(set => set.Kind == RuleSetKind.Billing && own.Kind == RuleSetKind.Billing && set.Release < own.Release))
            {
                Judge(tally, item, reading, older.Id, item.Others.GetValueOrDefault(older.Id) ?? item.Expected, isOther: true);
            }
        }

        var report = tally.Report();
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "oracle-agreement.txt"), report + tally.Details());
        Assert.True(tally.Compared > 4000, "The oracle has more than four thousand documents.");
        Assert.True(tally.IsPerfect, report + tally.Details());
    }

    [Fact]
    public void The_rule_set_is_chosen_by_the_document_itself()
    {
        var folder = Oracle.Folder();
        var wrong = new List<string>();
        foreach (var item in Oracle.Cases(folder).Where(static c => c.Xsd is "valid" && !c.RuleSet.StartsWith("svefaktura", StringComparison.Ordinal)))
        {
            var document = UblReader.Read(File.ReadAllBytes(Path.Combine(folder, item.File))).Document!;
            var chosen = RuleSets.For(document, RuleSets.ById(item.RuleSet)!.Release)?.Id;
            if (!string.Equals(chosen, item.RuleSet, StringComparison.Ordinal))
            {
                wrong.Add($"{item.Name}: {chosen} instead of {item.RuleSet}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Svefaktura_is_recognised_and_refused_with_a_clear_word()
    {
        var folder = Oracle.Folder();
        var cases = Oracle.Cases(folder).Where(static c => c.RuleSet.StartsWith("svefaktura", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cases);
        foreach (var item in cases)
        {
            var report = PeppolValidator.Validate(File.ReadAllBytes(Path.Combine(folder, item.File)), new DateOnly(2026, 11, 25));
            Assert.False(report.IsValid);
            Assert.Contains("Svefaktura", report.Refusal?.Sv ?? "", StringComparison.Ordinal);
        }
    }

    private static void Judge(Tally tally, OracleCase item, UblReading reading, string ruleSet, Expectation expected, bool isOther)
    {
        var report = PeppolValidator.Validate(reading, RuleSets.ById(ruleSet)!);
        var group = isOther ? $"{ruleSet}, all groups" : $"{item.Group} ({item.Xsd})";
        if (!isOther && item.Xsd is "valid" or "invalid")
        {
            tally.Schema(item, report.IsWellFormed && report.SchemaErrors!.Count == 0, report);
        }

        tally.Rules(group, item, ruleSet, expected, report);
    }

    private sealed class Tally
    {
        private readonly SortedDictionary<string, int[]> groups = new(StringComparer.Ordinal);
        private readonly StringBuilder details = new();
        private int schemaRight;
        private int schemaAll;

        public int Compared { get; private set; }

        public bool IsPerfect => schemaRight == schemaAll && groups.Values.All(static g => g[1] == g[0] && g[2] == g[0]);

        public void Schema(OracleCase item, bool isValid, ValidationReport report)
        {
            schemaAll++;
            if (isValid == item.Xsd is "valid")
            {
                schemaRight++;
            }
            else
            {
                var first = report.SchemaErrors is [var fault, ..] ? fault : null;
                details.AppendLine(CultureInfo.InvariantCulture, $"schema {item.File}: official {item.Xsd}; ours {first?.Element.XPath} {first?.Message.En}");
            }
        }

        public void Rules(string group, OracleCase item, string ruleSet, Expectation expected, ValidationReport report)
        {
            Compared++;
            if (!groups.TryGetValue(group, out var counts))
            {
                groups.Add(group, counts = new int[3]);
            }

            counts[0]++;
            var isAccepted = !report.IsAborted && report.Findings.All(static f => f.Severity == Severity.Warning);
            var hasSameVerdict = isAccepted == expected.IsAccepted;
            var difference = expected.IsAborted ? "" : Difference(expected.Fatal, report, Severity.Fatal) + Difference(expected.Warning, report, Severity.Warning);
            var hasSameFindings = difference.Length == 0 && expected.IsAborted == report.IsAborted;
            counts[1] += hasSameVerdict ? 1 : 0;
            counts[2] += hasSameFindings ? 1 : 0;
            if (!hasSameVerdict || !hasSameFindings)
            {
                var stop = report.IsAborted == expected.IsAborted ? "" : $" stops: official {expected.IsAborted}, ours at {report.StoppedAt?.XPath}";
                details.AppendLine(CultureInfo.InvariantCulture, $"{ruleSet} {item.File} ({item.Xsd}):{difference}{stop}");
            }
        }

        public string Report()
        {
            var text = new StringBuilder();
            text.AppendLine(CultureInfo.InvariantCulture, $"schema verdict: {schemaRight} of {schemaAll}");
            foreach (var (group, counts) in groups)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{group}: {counts[0]} documents, {counts[1]} same verdict, {counts[2]} same findings and counts");
            }

            return text.ToString();
        }

        public string Details() => details.ToString();

        private static string Difference(IReadOnlyDictionary<string, int> expected, ValidationReport report, Severity severity)
        {
            var actual = report.Findings.Where(f => f.Severity == severity).GroupBy(static f => f.Rule, StringComparer.Ordinal)
                .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
            var text = new StringBuilder();
            foreach (var rule in expected.Keys.Union(actual.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var (want, have) = (expected.GetValueOrDefault(rule), actual.GetValueOrDefault(rule));
                if (want != have)
                {
                    text.Append(CultureInfo.InvariantCulture, $" {rule} {want}→{have}");
                }
            }

            return text.ToString();
        }
    }
}
