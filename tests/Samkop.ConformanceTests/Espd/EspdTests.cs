using System.Text;
using Samkop.Standards.Espd;
using Samkop.Standards.Espd.Checking;
using Samkop.Standards.Espd.Metadata;
using Samkop.Standards.Espd.Model;
using Samkop.Standards.Espd.Reading;
using Samkop.Standards.Espd.Samples;
using Samkop.Standards.Espd.Writing;
using Xunit;

namespace Samkop.ConformanceTests.Espd;

/// <summary>Single procurement documents: what we write is right and is read back; what others write is judged as officially.</summary>
public sealed class EspdTests(ITestOutputHelper output)
{
    private const int Seeds = 200;

    [Fact]
    public void The_open_corpus_is_judged_as_officially()
    {
        var folder = EspdOracle.Folder();
        var (same, fired, found, extra, total) = (0, 0, 0, 0, 0);
        foreach (var one in EspdOracle.Cases(folder))
        {
            var report = EspdCheck.Check(EspdOracle.Bytes(folder, one.File));
            var ours = report.Findings.Where(static finding => !finding.Rule.StartsWith("SK-", StringComparison.Ordinal)).Select(static finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
            total++;
            same += report.IsValid == one.IsValid ? 1 : 0;
            fired += one.Rules.Count;
            found += one.Rules.Keys.Count(ours.Contains);
            extra += one.IsStructureRight ? ours.Count(rule => !one.Rules.ContainsKey(rule)) : 0;
            if (report.IsValid != one.IsValid || !ours.SetEquals(one.Rules.Keys))
            {
                output.WriteLine($"{one.File}: {report.IsValid}/{one.IsValid} ours {string.Join(' ', ours)} theirs {string.Join(' ', one.Rules.Keys)} first {report.Findings.FirstOrDefault()}");
            }
        }

        output.WriteLine($"ESPD: same verdict {same} of {total}; rules found {found} of {fired}, false {extra}");
        Assert.True(total > 20 && same >= 0.95 * total, $"{same} of {total}");
        Assert.True(found >= 0.95 * fired, $"{found} of {fired}");
        Assert.True(extra <= 0.05 * fired, $"{extra} false");
    }

    [Fact]
    public void Every_official_criterion_is_read()
    {
        var folder = EspdOracle.Folder();
        var request = EspdReader.Read(EspdOracle.Bytes(folder, "v4.1.0/ESPD-Request.xml")).OrThrow();
        Assert.Equal(EspdCriteria.All.Select(static one => one.Code), request.Request.Criteria.Select(static one => one.Code));
        Assert.Equal(62, request.Request.Criteria.Count);
        var response = EspdReader.Read(EspdOracle.Bytes(folder, "v4.1.0/ESPD-Response.xml")).OrThrow().Response!;
        Assert.Equal(393, response.Answers.Count);
        Assert.Equal("group-mem", response.Role);
        Assert.Equal(62, EspdReader.Read(EspdOracle.Bytes(folder, "v3.3.0/ESPD-Request.xml")).OrThrow().Request.Criteria.Count);
    }

    [Fact]
    public void A_document_with_every_criterion_is_valid()
    {
        var request = EspdSamples.Request(1) with { Lots = ["LOT-0000"], Criteria = [.. EspdCriteria.All.Select(static one => new EspdCriterion(one.Code) { Lots = one.Class == CriterionClass.Selection ? ["LOT-0000"] : [] })] };
        Clean(EspdWriter.Write(request).OrThrow());
        Clean(EspdWriter.Write(EspdSamples.Response(1, request)).OrThrow());
    }

    [Fact]
    public void Random_documents_have_no_finding_and_are_read_back()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var request = EspdSamples.Request(seed);
            var bytes = EspdWriter.Write(request).OrThrow();
            Clean(bytes);
            var read = EspdReader.Read(bytes).OrThrow().Request;
            Assert.Equal((request.Id, request.Reference, request.Title, request.Procedure, request.Language, request.Issued.UtcDateTime), (read.Id, read.Reference, read.Title, read.Procedure, read.Language, read.Issued.UtcDateTime));
            Assert.Equal(request.Buyer, read.Buyer);
            Assert.Equal(request.Lots, read.Lots);
            Assert.Equal(request.Criteria.Select(static one => (one.Code, string.Join(' ', one.Lots))), read.Criteria.Select(static one => (one.Code, string.Join(' ', one.Lots))));

            var response = EspdSamples.Response(seed, request);
            var answer = EspdWriter.Write(response).OrThrow();
            Clean(answer);
            var back = EspdReader.Read(answer).OrThrow().Response!;
            Assert.Equal(response.Tenderer, back.Tenderer);
            Assert.Equal((response.Lot, response.Role, response.Size), (back.Lot, back.Role, back.Size));
            Assert.Equal(response.Answers.OrderBy(static one => one.Key, StringComparer.Ordinal), back.Answers.OrderBy(static one => one.Key, StringComparer.Ordinal));
            Assert.Equal(response.Evidence.Select(static one => (one.Id, one.Document, one.Address)), back.Evidence.Select(static one => (one.Id, one.Document, one.Address)));
            Assert.Equal(answer, EspdWriter.Write(EspdSamples.Response(seed, EspdSamples.Request(seed))).OrThrow());
        }
    }

    [Fact]
    public void What_is_no_single_procurement_document_is_refused_by_number()
    {
        Assert.Equal(EspdRefusals.TooLarge.Code, Refused(string.Empty));
        Assert.Equal(EspdRefusals.Unreadable.Code, Refused("<a"));
        Assert.Equal("ESP-002", Refused("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        Assert.Equal("ESP-002", Refused(string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100))));
        Assert.Equal(EspdRefusals.NotEspd.Code, Refused("<Order/>"));
        Assert.Equal("ESP-003", EspdCheck.Check(Encoding.UTF8.GetBytes("<Order/>")).Refusal?.Code);
        var request = EspdSamples.Request(1);
        Assert.True(EspdWriter.Write(request with { Criteria = [new EspdCriterion("nonsense")] }).IsRefused(out var no));
        Assert.Equal("ESP-004", no.Code);
        var wrong = EspdSamples.Response(1, request) with { Answers = new Dictionary<string, EspdAnswer>(StringComparer.Ordinal) { ["C1_EG_crime-org/QG1/Q1"] = new WordsAnswer("nej") } };
        Assert.True(EspdWriter.Write(wrong).IsRefused(out no));
        Assert.Equal("ESP-005", no.Code);
    }

    private static string Refused(string text)
    {
        Assert.True(EspdReader.Read(Encoding.UTF8.GetBytes(text)).IsRefused(out var no));
        return no!.Code;
    }

    private static void Clean(byte[] bytes)
    {
        var report = EspdCheck.Check(bytes);
        Assert.Null(report.Refusal);
        Assert.True(report.Findings.All(static finding => finding.Severity == EspdSeverity.Warning), string.Join('\n', report.Findings.Take(10)));
    }
}
