using System.Text.Json;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>One document with what the official rules say of it.</summary>
internal sealed record OracleCase(
    string Name,
    string File,
    string Group,
    string Xsd,
    string RuleSet,
    Expectation Expected,
    IReadOnlyDictionary<string, Expectation> Others);

/// <summary>What the official rules fire: rule id → how often, and whether the sheet stops.</summary>
internal sealed record Expectation(IReadOnlyDictionary<string, int> Fatal, IReadOnlyDictionary<string, int> Warning, bool IsAborted)
{
    public bool IsAccepted => !IsAborted && Fatal.Count == 0;
}

/// <summary>Finds and reads the shared test documents; they are never committed.</summary>
internal static class Oracle
{
    public static string Folder()
    {
        var data = Environment.GetEnvironmentVariable("SAMKOP_TESTDATA") ?? Path.GetFullPath(Path.Combine(Repository(), "..", "shared"));
        var folder = Path.Combine(data, "oracle", "einvoice");
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

    public static IReadOnlyList<OracleCase> Cases(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Where(static line => line.Length > 0).Select(Parse)];

    public static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Samkop.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the repository.");
        }

        return folder;
    }

    private static OracleCase Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var others = new Dictionary<string, Expectation>(StringComparer.Ordinal);
        if (root.TryGetProperty("expect_other", out var list))
        {
            foreach (var other in list.EnumerateObject())
            {
                others.Add(other.Name, Expect(other.Value));
            }
        }

        return new OracleCase(
            root.GetProperty("name").GetString()!,
            root.GetProperty("file").GetString()!,
            root.GetProperty("group").GetString()!,
            root.GetProperty("xsd").GetString()!,
            root.GetProperty("rules").GetString()!,
            Expect(root.GetProperty("expect")),
            others);
    }

    private static Expectation Expect(JsonElement json) => new(
        Counts(json, "fatal"),
        Counts(json, "warning"),
        json.TryGetProperty("abort", out var abort) && abort.ValueKind is not (JsonValueKind.Null or JsonValueKind.False));

    private static Dictionary<string, int> Counts(JsonElement json, string name)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (json.TryGetProperty(name, out var list))
        {
            foreach (var rule in list.EnumerateObject())
            {
                counts.Add(rule.Name, rule.Value.GetInt32());
            }
        }

        return counts;
    }
}
