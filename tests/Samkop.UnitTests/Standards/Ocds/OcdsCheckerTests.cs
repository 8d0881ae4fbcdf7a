using System.Text;
using System.Text.Json.Nodes;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Ocds.Model;

namespace Samkop.UnitTests.Standards.Ocds;

public sealed class OcdsCheckerTests
{
    [Theory]
    [InlineData("releases/0/ocid", null, "required:releases/ocid")]
    [InlineData("releases/0/tender/status", "\"open\"", "enum:releases/tender/status")]
    [InlineData("releases/0/tender/title", "7", "type:releases/tender/title")]
    [InlineData("releases/0/date", "\"2026-01-10\"", "format-date-time:releases/date")]
    [InlineData("releases/0/date", "\"2026-02-30T10:00:00Z\"", "format-date-time:releases/date")]
    [InlineData("uri", "\"paket/1\"", "format-uri:uri")]
    [InlineData("releases/0/id", "\"\"", "minLength:releases/id")]
    [InlineData("releases", "[]", "minItems:releases")]
    [InlineData("releases/0/parties", """[{"id":"1"},{"id":"1"}]""", "uniqueItems:releases/parties")]
    [InlineData("version", "\"1\"", "pattern:version")]
    public void A_broken_schema_is_named_with_its_place(string path, string? value, string code)
    {
        var report = OcdsChecker.Check(Changed(path, value));
        Assert.False(report.IsValid);
        var finding = Assert.Single(report.Findings, finding => finding.Kind == FindingKind.Schema);
        Assert.Equal(code, finding.Code);
        Assert.NotEqual(finding.Message.Sv, finding.Message.En);
    }

    [Theory]
    [InlineData("releases/0/tender/titel", "\"x\"", "unknown-field:releases/tender/titel")]
    [InlineData("releases/0/tender/description", "\"\"", "empty:releases/tender/description")]
    [InlineData("releases/0/tender/documents/0/documentType", "\"avtal\"", "codelist:releases/tender/documents/documentType")]
    [InlineData("releases/0/tender/documents", """[{"id":"1"},{"id":"1","title":"x"}]""", "duplicate-id:releases/tender/documents")]
    [InlineData("releases/0/ocid", "\"1\"", "ocid-prefix")]
    public void What_readers_stumble_over_is_told_and_does_not_make_it_invalid(string path, string value, string code)
    {
        var report = OcdsChecker.Check(Changed(path, value), OcdsProfile.Eforms);
        Assert.True(report.IsValid);
        Assert.Equal(code, Assert.Single(report.Findings, static finding => finding.Kind == FindingKind.Structure).Code);
    }

    [Theory]
    [InlineData("releases/0/buyer/id", "\"SE-9\"", "reference.buyer")]
    [InlineData("releases/0/tender/procuringEntity/name", "\"Region Tva\"", "consistent.name.procuringEntity")]
    [InlineData("releases/0/tender/tenderPeriod/endDate", "\"2025-01-01T00:00:00Z\"", "coherent.period")]
    [InlineData("releases/0/tender/tenderPeriod/endDate", "\"2026-05-01T00:00:00Z\"", "coherent.timeline.tender-award")]
    [InlineData("releases/1/tender/status", "\"active\"", "coherent.tender-status")]
    [InlineData("releases/1/tender/numberOfTenderers", "3", "consistent.number-of-tenderers")]
    [InlineData("releases/1/awards/0/status", "\"cancelled\"", "coherent.award-status")]
    [InlineData("releases/1/awards/0/value/amount", "90000", "consistent.contracts-value")]
    [InlineData("releases/3/contracts/0/awardID", "\"A2\"", "reference.contract-award")]
    [InlineData("releases/2/contracts/0/dateSigned", "\"2027-04-15T10:00:00Z\"", "coherent.release-date.contract")]
    [InlineData("releases/3/contracts/0/implementation/transactions/0/payee/id", "\"SE-1\"", "consistent.role.payee")]
    public void What_does_not_fit_together_is_found_in_the_merged_state(string path, string value, string rule)
    {
        var report = OcdsChecker.Check(Changed(path, value));
        Assert.Contains(report.Findings, finding => finding.Kind == FindingKind.Quality && finding.Rule == rule);
    }

    [Fact]
    public void Tenders_before_the_award_are_never_told()
    {
        var early = ProcessMaker.Tender() with { Bids = ProcessMaker.Award().Bids };
        Assert.Contains(OcdsChecker.Check(OcdsWriter.ToJson(early)).Findings, static finding => finding.Rule == "coherent.bids-before-award");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1,2]")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"ocid":"a","ocid":"b"}""")]
    [InlineData("""{"releases":""")]
    public void What_is_no_document_of_the_standard_is_refused_in_words(string content)
    {
        var report = OcdsChecker.Check(Encoding.UTF8.GetBytes(content));
        Assert.False(report.IsValid);
        Assert.NotNull(report.Refusal);
    }

    [Fact]
    public void Bad_bytes_and_deep_nesting_are_refused()
    {
        Assert.NotNull(OcdsChecker.Check([.. "{\"ocid\":\""u8, 0xD3, 0x20, .. "\"}"u8]).Refusal);
        Assert.NotNull(OcdsChecker.Check(Encoding.UTF8.GetBytes(new string('[', 10_000))).Refusal);
    }

    [Fact]
    public void Nothing_where_something_should_stand_does_not_throw()
    {
        foreach (var name in new[] { "parties", "tender", "awards", "contracts", "buyer", "planning", "bids" })
        {
            foreach (var value in new[] { "null", "7", "[null]", "[[]]", "{}", "\"x\"" })
            {
                Assert.NotNull(OcdsChecker.Check(Changed($"releases/0/{name}", value), OcdsProfile.Eforms).Findings);
            }
        }

        Assert.False(OcdsChecker.Check(Changed("releases", "7")).IsValid);
        Assert.False(OcdsChecker.Check(JsonNode.Parse("""{"records":[7,null,{"releases":null}]}""")).IsValid);
    }

    private static JsonNode Changed(string path, string? value)
    {
        var package = OcdsWriter.ToJson(ProcessMaker.Package(ProcessMaker.Releases()));
        var steps = path.Split('/');
        JsonNode holder = package;
        foreach (var step in steps[..^1])
        {
            holder = holder is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : holder[step]!;
        }

        if (value is null)
        {
            holder.AsObject().Remove(steps[^1]);
        }
        else
        {
            holder[steps[^1]] = JsonNode.Parse(value);
        }

        return package;
    }
}
