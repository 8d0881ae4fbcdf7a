using System.Text.Json.Nodes;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Ocds.Model;

namespace Samkop.UnitTests.Standards.Ocds;

public sealed class OcdsWriterTests
{
    [Theory]
    [InlineData(OcdsProfile.Plain)]
    [InlineData(OcdsProfile.Eforms)]
    public void A_whole_process_is_valid_and_nothing_in_it_quarrels(OcdsProfile profile)
    {
        var package = OcdsWriter.ToJson(ProcessMaker.Package(ProcessMaker.Releases()));
        var report = OcdsChecker.Check(OcdsJson.Write(package), profile);
        Assert.True(report.IsValid);
        Assert.DoesNotContain(report.Findings, static finding => finding.Kind == FindingKind.Quality);
        if (profile == OcdsProfile.Eforms)
        {
            Assert.Empty(report.Findings);
        }
    }

    [Fact]
    public void Every_release_is_valid_by_itself() =>
        Assert.All(ProcessMaker.Releases(), static release =>
        {
            var report = OcdsChecker.Check(OcdsWriter.ToJson(release), OcdsProfile.Eforms);
            Assert.DoesNotContain(report.Findings, static finding => finding.Kind != FindingKind.Quality);
        });

    [Fact]
    public void What_has_no_value_is_not_written()
    {
        var json = OcdsWriter.ToJson(ProcessMaker.Tender());
        Assert.False(json.ContainsKey("awards"));
        Assert.False(json["tender"]!.AsObject().ContainsKey("milestones"));
        Assert.Equal("2026-01-10T10:00:00+01:00", json["date"]!.GetValue<string>());
    }

    [Fact]
    public void Letters_are_written_as_they_are() =>
        Assert.Contains("Undersökningshandskar", System.Text.Encoding.UTF8.GetString(OcdsJson.Write(OcdsWriter.ToJson(ProcessMaker.Tender()))), StringComparison.Ordinal);

    [Theory]
    [InlineData(OcdsProfile.Plain)]
    [InlineData(OcdsProfile.Eforms)]
    public void A_record_holds_all_releases_merged_and_is_valid(OcdsProfile profile)
    {
        var record = OcdsWriter.RecordOf(ProcessMaker.Releases(), profile);
        var package = OcdsWriter.ToJson(new RecordPackage
        {
            Uri = "https://example.org/oppna-data/process/1",
            PublishedDate = ProcessMaker.At(12, 1),
            Publisher = new Publisher("Region Ett"),
            Records = [record],
        });
        Assert.Equal(4, package["records"]![0]!["releases"]!.AsArray().Count);
        Assert.Equal("complete", package["records"]![0]!["compiledRelease"]!["tender"]!["status"]!.GetValue<string>());
        Assert.Equal(2, package["records"]![0]!["versionedRelease"]!["tender"]!["status"]!.AsArray().Count);
        Assert.DoesNotContain(OcdsChecker.Check(package, profile).Findings, static finding => finding.Kind != FindingKind.Structure);
    }

    [Fact]
    public void The_feed_tells_oldest_first_and_where_to_go_on()
    {
        var feed = OcdsWriter.ToJson(ChangeFeed.Of(ProcessMaker.Releases().Reverse(), static ocid => $"https://example.org/{ocid}", "https://example.org/feed?efter=4"));
        Assert.Equal(["1", "2", "3", "4"], feed["changes"]!.AsArray().Select(static change => change!["releaseId"]!.GetValue<string>()));
        Assert.Equal("https://example.org/feed?efter=4", feed["next"]!.GetValue<string>());
        Assert.IsType<JsonArray>(OcdsWriter.ToJson(ChangeFeed.Of([], static ocid => ocid, "x"))["changes"]);
    }
}
