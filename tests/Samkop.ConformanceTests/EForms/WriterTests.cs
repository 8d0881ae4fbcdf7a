using Samkop.Standards.EForms.Checking;
using Samkop.Standards.EForms.Notices;
using Samkop.Standards.EForms.Reading;
using Samkop.Standards.EForms.Samples;
using Samkop.Standards.EForms.Writing;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Ocds.Eforms;
using Xunit;

namespace Samkop.ConformanceTests.EForms;

/// <summary>What we write, our own check accepts; and it holds most of what the form takes.</summary>
public sealed class WriterTests(ITestOutputHelper output)
{
    private const int Cases = 200;
    private const double Filled = 0.60;

    public static TheoryData<string> Subtypes => [.. NoticeForm.All.Select(static form => form.Subtype)];

    [Theory]
    [MemberData(nameof(Subtypes))]
    public void Random_notices_have_no_finding(string subtype)
    {
        var findings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 1; seed <= Cases; seed++)
        {
            var bytes = NoticeWriter.Write(NoticeSamples.Make(seed, subtype));
            var report = NoticeCheck.Check(bytes);
            Assert.Null(report.Refusal);
            Assert.Equal(subtype, report.Subtype);
            foreach (var finding in report.Findings)
            {
                var key = $"{finding.Rule} {finding.Field} {finding.Message.En}";
                findings[key] = findings.GetValueOrDefault(key) + 1;
            }
        }

        foreach (var (finding, count) in findings.OrderByDescending(static pair => pair.Value).Take(30))
        {
            output.WriteLine($"{count} {finding}");
        }

        Assert.Empty(findings);
    }

    [Theory]
    [MemberData(nameof(Subtypes))]
    public void Open_data_told_of_random_notices_has_no_error(string subtype)
    {
        var findings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 1; seed <= Cases; seed++)
        {
            var notice = NoticeSamples.Make(seed, subtype);
            var release = EformsMapping.ToRelease(NoticeWriter.Write(notice), new EformsOptions { Ocid = $"ocds-000000-{notice.ProcedureId:D}", SchemeOfNumber = static (_, _) => "SE-ORGNR" });

            // Who pays is told in a notice of result, but the payments themselves come later.
            foreach (var finding in OcdsChecker.Check(release, OcdsProfile.Eforms).Findings.Where(static one => one.Kind != FindingKind.Structure && one.Rule != "consistent.party-not-referenced.payer"))
            {
                var key = $"{finding.Kind} {finding.Rule} {finding.Path}";
                findings[key] = findings.GetValueOrDefault(key) + 1;
            }
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings.OrderByDescending(static pair => pair.Value).Take(20)));
    }

    [Theory]
    [InlineData("16")]
    [InlineData("29")]
    public void Most_of_the_fields_that_the_form_takes_are_filled(string subtype)
    {
        var file = Path.Combine(NoticeOracle.Folder("examples"), $"bt-{subtype}.tsv");
        var allowed = File.ReadLines(file).Where(static line => !line.StartsWith('#') && !line.StartsWith("status\t", StringComparison.Ordinal))
            .Select(static line => line.Split('\t')[1]).ToHashSet(StringComparer.Ordinal);
        var filled = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 1; seed <= Cases; seed++)
        {
            var (notice, _) = NoticeReader.Read(NoticeWriter.Write(NoticeSamples.Make(seed, subtype)));
            filled.UnionWith(notice!.Values.Select(static value => value.Field));
        }

        var missing = allowed.Except(filled, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{subtype}: {allowed.Count - missing.Count} of {allowed.Count} fields filled; not: {string.Join(' ', missing)}");
        Assert.True(allowed.Count - missing.Count >= Filled * allowed.Count, $"{allowed.Count - missing.Count} of {allowed.Count}");
    }
}
