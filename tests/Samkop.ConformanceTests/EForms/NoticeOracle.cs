using System.Text.Json;
using Xunit;

namespace Samkop.ConformanceTests.EForms;

/// <summary>One notice with what the official rules say of it.</summary>
internal sealed record NoticeCase(string File, string Kind, string Subtype, bool IsValid, bool IsStructureRight, IReadOnlyDictionary<string, int> Rules);

/// <summary>Finds and reads the shared notices; they are never committed.</summary>
internal static class NoticeOracle
{
    public static string Folder(string part = "oracle")
    {
        var data = Environment.GetEnvironmentVariable("SAMKOP_TESTDATA") ?? Path.GetFullPath(Path.Combine(Peppol.Oracle.Repository(), "..", "shared"));
        var folder = Path.Combine(data, part, "eforms");
        if (!Directory.Exists(folder))
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                Assert.Fail($"The shared test data is missing: {folder}");
            }

            Assert.Skip($"The shared test data is not here: {folder}");
        }

        return folder;
    }

    /// <summary>The judged notices; those on which the official rules stop are left out, as the corpus asks.</summary>
    public static IReadOnlyList<NoticeCase> Cases(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Where(static line => line.Length > 0).Select(Parse).OfType<NoticeCase>()];

    private static NoticeCase? Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("failure", out _))
        {
            return null;
        }

        var rules = root.GetProperty("rules").EnumerateObject().ToDictionary(static rule => rule.Name, static rule => rule.Value.GetInt32(), StringComparer.Ordinal);
        return new NoticeCase(
            root.GetProperty("file").GetString()!,
            root.GetProperty("kind").GetString()!,
            root.GetProperty("type").GetString()!["eforms-".Length..].Split('@')[0],
            root.GetProperty("valid").GetBoolean(),
            root.GetProperty("xsd").GetInt32() == 0,
            rules);
    }
}
