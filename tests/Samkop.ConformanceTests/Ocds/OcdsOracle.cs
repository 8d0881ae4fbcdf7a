using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Samkop.ConformanceTests.Ocds;

/// <summary>One document with what the standard's own tools say of it.</summary>
/// <param name="File">The document.</param>
/// <param name="Group">Its folder.</param>
/// <param name="Type">Kind and version; a question mark when it is none.</param>
/// <param name="IsReadable">Whether the tools could read it.</param>
/// <param name="IsValid">Whether it keeps the schema.</param>
/// <param name="Rules">What was found: schema errors plain, structure with a plus, quality with q:.</param>
internal sealed record OcdsCase(string File, string Group, string Type, bool IsReadable, bool IsValid, IReadOnlyDictionary<string, int> Rules);

/// <summary>Finds and reads the shared test documents of open contracting; they are never committed.</summary>
internal static class OcdsOracle
{
    public static string Folder()
    {
        var data = Environment.GetEnvironmentVariable("SAMKOP_TESTDATA") ?? Path.GetFullPath(Path.Combine(Peppol.Oracle.Repository(), "..", "shared"));
        var folder = Path.Combine(data, "oracle", "ocds");
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

    public static IReadOnlyList<OcdsCase> Cases(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "manifest.jsonl")).Where(static line => line.Length > 0).Select(Parse)];

    private static OcdsCase Parse(string line)
    {
        var json = JsonNode.Parse(line)!;
        var file = json["file"]!.GetValue<string>();
        return new OcdsCase(
            file,
            file.Split('/')[0],
            json["type"]!.GetValue<string>(),
            json["failure"] is null,
            json["valid"]!.GetValue<bool>(),
            json["rules"]!.AsObject().ToDictionary(static rule => rule.Key, static rule => rule.Value!.GetValue<int>(), StringComparer.Ordinal));
    }

    /// <summary>A document that is known to be JSON.</summary>
    public static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllBytes(path), documentOptions: new JsonDocumentOptions { MaxDepth = 64 })!;
}
