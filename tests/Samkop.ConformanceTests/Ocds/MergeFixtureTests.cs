using System.Text.Json.Nodes;
using Samkop.Standards.Ocds.Merging;
using Xunit;

namespace Samkop.ConformanceTests.Ocds;

/// <summary>The standard's own fixtures for merging: a list of releases, what they make, and the history of it.</summary>
public sealed class MergeFixtureTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_fixture_gives_the_expected_result()
    {
        var folder = Path.Combine(OcdsOracle.Folder(), "merge");
        var wrong = new List<string>();
        var compared = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (OcdsOracle.Read(file) is not JsonArray releases)
            {
                continue;
            }

            List<JsonObject> told = [.. releases.OfType<JsonObject>()];
            foreach (var (kind, merged) in new[] { ("compiled", ReleaseMerger.Compile(told)), ("versioned", ReleaseMerger.Version(told)) })
            {
                var expected = Path.Combine(folder, $"{name}-{kind}.json");
                if (!File.Exists(expected))
                {
                    continue;
                }

                compared++;
                if (!JsonNode.DeepEquals(OcdsOracle.Read(expected), merged))
                {
                    wrong.Add($"{name}, {kind}:\n{merged.ToJsonString()}\ninstead of\n{OcdsOracle.Read(expected).ToJsonString()}");
                }
            }
        }

        output.WriteLine($"{compared - wrong.Count} of {compared} merge fixtures");
        Assert.True(compared >= 10, $"Only {compared} fixtures were found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
