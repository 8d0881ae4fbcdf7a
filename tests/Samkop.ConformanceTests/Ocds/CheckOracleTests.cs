using System.Globalization;
using System.Text;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Xunit;

namespace Samkop.ConformanceTests.Ocds;

/// <summary>Our verdict on each document of the oracle against the verdict of the standard's own tools.</summary>
public sealed class CheckOracleTests(ITestOutputHelper output)
{
    // Not the same in every document, and why it may stay so: decisions/20261129-ocds-own-library.md.
    private const double SchemaFloor = 0.98;
    private const double QualityFloor = 0.97;
    private const double StructureFloor = 0.80;

    [Fact]
    public void Every_document_gets_the_official_verdict()
    {
        var folder = OcdsOracle.Folder();
        var groups = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var details = new StringBuilder();
        foreach (var item in OcdsOracle.Cases(folder))
        {
            var report = OcdsChecker.Check(File.ReadAllBytes(Path.Combine(folder, item.File)));
            if (!groups.TryGetValue(item.Group, out var tally))
            {
                groups.Add(item.Group, tally = new Tally());
            }

            tally.Judge(item, report, details);
        }

        var all = Tally.Sum(groups.Values);
        var text = new StringBuilder();
        foreach (var (group, tally) in groups)
        {
            text.AppendLine($"{group}: {tally}");
        }

        text.AppendLine($"all: {all}");
        output.WriteLine(text.ToString());
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "ocds-agreement.txt"), text.ToString() + details);
        Assert.True(all.Documents > 100, $"Only {all.Documents} documents.");
        Assert.True(all.Verdicts == all.Documents, text.ToString() + details);
        Assert.True(all.Schema >= all.Judged * SchemaFloor && all.Quality >= all.Judged * QualityFloor && all.Structure >= all.Judged * StructureFloor, text.ToString() + details);
    }

    private sealed class Tally
    {
        public int Documents { get; private set; }

        public int Verdicts { get; private set; }

        public int Judged { get; private set; }

        public int Schema { get; private set; }

        public int Structure { get; private set; }

        public int Quality { get; private set; }

        public static Tally Sum(IEnumerable<Tally> tallies)
        {
            var all = new Tally();
            foreach (var one in tallies)
            {
                all.Documents += one.Documents;
                all.Verdicts += one.Verdicts;
                all.Judged += one.Judged;
                all.Schema += one.Schema;
                all.Structure += one.Structure;
                all.Quality += one.Quality;
            }

            return all;
        }

        public void Judge(OcdsCase item, OcdsReport report, StringBuilder details)
        {
            Documents++;
            var isSame = item.IsReadable ? report.Refusal is null && report.IsValid == item.IsValid : report.Refusal is not null;
            Verdicts += isSame ? 1 : 0;
            if (!isSame)
            {
                details.AppendLine($"{item.File}: {item.Type} {(item.IsReadable ? item.IsValid : "unreadable")}, ours {report.DocumentKind} {report.IsValid}");
            }

            if (!item.IsReadable)
            {
                return;
            }

            Judged++;
            Schema += Compare(item, report, FindingKind.Schema, static rule => rule[0] != '+' && !rule.StartsWith("q:", StringComparison.Ordinal), "", details);
            Structure += Compare(item, report, FindingKind.Structure, static rule => rule[0] == '+' && !rule.StartsWith("+extension-", StringComparison.Ordinal), "+", details);
            Quality += Compare(item, report, FindingKind.Quality, static rule => rule.StartsWith("q:", StringComparison.Ordinal), "q:", details);
        }

        private static int Compare(OcdsCase item, OcdsReport report, FindingKind kind, Func<string, bool> isMeant, string mark, StringBuilder details)
        {
            var expected = item.Rules.Keys.Where(isMeant).ToHashSet(StringComparer.Ordinal);
            var found = report.Findings.Where(finding => finding.Kind == kind && !IsOurs(finding)).Select(finding => mark + finding.Code).ToHashSet(StringComparer.Ordinal);
            if (expected.SetEquals(found))
            {
                return 1;
            }

            details.AppendLine($"{item.File} ({kind}): missed {string.Join(' ', expected.Except(found).Take(6))}; too much {string.Join(' ', found.Except(expected).Take(6))}");
            return 0;
        }

        // Checks that we added because of the law or our own writer.
        private static bool IsOurs(OcdsFinding finding) => finding.Rule is "coherent.bids-before-award" or "consistent.contracts-value";

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Verdicts} of {Documents} verdicts; same findings in {Judged} readable: schema {Schema}, structure {Structure}, quality {Quality}");
    }
}
