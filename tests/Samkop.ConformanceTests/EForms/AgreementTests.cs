using System.Globalization;
using Samkop.Standards.EForms.Checking;
using Xunit;

namespace Samkop.ConformanceTests.EForms;

/// <summary>
/// Our check against the verdicts of eForms SDK 1.15.1 on the open corpus, for the subtypes with complete tables. Prints the agreement per
/// group; below the floor it fails.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const double SameVerdict = 0.98;
    private const double Found = 0.95;
    private const double False = 0.01;

    [Theory]
    [InlineData("16")]
    [InlineData("29")]
    [InlineData("E3")]
    public void Agrees_with_the_official_verdict(string subtype)
    {
        var folder = NoticeOracle.Folder();
        var cases = NoticeOracle.Cases(folder).Where(one => one.Subtype == subtype).ToList();
        Assert.NotEmpty(cases);
        var all = new Tally();
        foreach (var group in cases.GroupBy(static one => one.Kind))
        {
            var tally = new Tally();
            foreach (var one in group)
            {
                Compare(folder, one, tally);
            }

            output.WriteLine(Line($"{subtype} {group.Key}", tally));
            all.Add(tally);
        }

        output.WriteLine(Line($"{subtype} all", all));
        foreach (var (rule, count) in all.Missed.OrderByDescending(static pair => pair.Value).Take(15))
        {
            output.WriteLine($"  missed {rule} {count}");
        }

        foreach (var (rule, count) in all.Invented.OrderByDescending(static pair => pair.Value).Take(15))
        {
            output.WriteLine($"  false  {rule} {count}");
        }

        foreach (var file in all.Differ)
        {
            output.WriteLine($"  other verdict {file}");
        }

        Assert.True(all.Agreeing >= SameVerdict * all.Files, Line("same verdict", all));
        Assert.True(all.Right >= Found * all.Firings, Line("found", all));
        Assert.True(all.Wrong <= False * Math.Max(1, all.Right + all.Wrong), Line("false", all));
    }

    private static void Compare(string folder, NoticeCase one, Tally tally)
    {
        var report = NoticeCheck.Check(File.ReadAllBytes(Path.Combine(folder, one.File)));
        var ours = report.Findings.Where(static finding => finding.Layer is NoticeLayer.Official)
            .GroupBy(static finding => finding.Rule, StringComparer.Ordinal).ToDictionary(static rule => rule.Key, static rule => rule.Count(), StringComparer.Ordinal);
        tally.Files++;
        if (report.IsValid == one.IsValid)
        {
            tally.Agreeing++;
        }
        else
        {
            tally.Differ.Add($"{one.File}: official {one.IsValid}, ours {report.IsValid} {string.Join(", ", report.Findings.Where(static f => f.Layer is NoticeLayer.Structure).Select(static f => $"{f.Rule} {f.Location} {f.Message.En}").Take(3))}");
        }

        foreach (var rule in one.Rules.Keys.Union(ours.Keys, StringComparer.Ordinal))
        {
            var theirs = one.Rules.GetValueOrDefault(rule);
            var found = ours.GetValueOrDefault(rule);
            tally.Firings += theirs;
            tally.Right += Math.Min(theirs, found);
            tally.Wrong += Math.Max(0, found - theirs);
            Tally.Count(tally.Missed, rule, theirs - found);
            Tally.Count(tally.Invented, rule, found - theirs);
        }
    }

    private static string Line(string name, Tally tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {tally.Files} notices, same verdict {tally.Agreeing} ({(double)tally.Agreeing / tally.Files:P1}), firings {tally.Firings}, found {tally.Right} ({(tally.Firings == 0 ? 1 : (double)tally.Right / tally.Firings):P1}), false {tally.Wrong}");

    private sealed class Tally
    {
        public int Files { get; set; }

        public int Agreeing { get; set; }

        public int Firings { get; set; }

        public int Right { get; set; }

        public int Wrong { get; set; }

        public Dictionary<string, int> Missed { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Invented { get; } = new(StringComparer.Ordinal);

        public List<string> Differ { get; } = [];

        public static void Count(Dictionary<string, int> counts, string rule, int more)
        {
            if (more > 0)
            {
                counts[rule] = counts.GetValueOrDefault(rule) + more;
            }
        }

        public void Add(Tally other)
        {
            Files += other.Files;
            Agreeing += other.Agreeing;
            Firings += other.Firings;
            Right += other.Right;
            Wrong += other.Wrong;
            Differ.AddRange(other.Differ);
            foreach (var (rule, count) in other.Missed)
            {
                Count(Missed, rule, count);
            }

            foreach (var (rule, count) in other.Invented)
            {
                Count(Invented, rule, count);
            }
        }
    }
}
