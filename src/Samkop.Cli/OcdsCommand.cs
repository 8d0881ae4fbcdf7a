using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Ocds.Eforms;
using Samkop.Standards.Ocds.Merging;

namespace Samkop.Cli;

/// <summary>The verb <c>ocds</c>: checks open contracting data, merges releases, tells a notice as a release.</summary>
internal static class OcdsCommand
{
    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        List<string> words = [.. arguments];
        var profile = words.Remove("--eforms") ? OcdsProfile.Eforms : OcdsProfile.Plain;
        var isVersioned = words.Remove("--versioned");
        return words switch
        {
            ["check", _, ..] => Each(words, errors, path => Check(path, profile, output)),
            ["merge", _, ..] => Each(words, errors, path => Merge(path, profile, isVersioned, output, errors)),
            ["convert", var path] => Each(["convert", path], errors, file => Convert(file, ocid: null, output, errors)),
            ["convert", var path, var ocid] => Each(["convert", path], errors, file => Convert(file, ocid, output, errors)),
            _ => Usage.Print(errors, "ocds takes check, merge or convert, and a file."),
        };
    }

    private static int Each(List<string> words, TextWriter errors, Func<string, int> run)
    {
        var missing = words.Skip(1).FirstOrDefault(static path => !File.Exists(path));
        if (missing is not null)
        {
            errors.WriteLine($"No such file: {missing}");
            return Usage.Wrong;
        }

        return words.Skip(1).Max(run);
    }

    private static int Check(string path, OcdsProfile profile, TextWriter output)
    {
        var report = OcdsChecker.Check(File.ReadAllBytes(path), profile);
        output.WriteLine($"{path}: {(report.IsValid ? "valid" : "invalid")} {report.DocumentKind}");
        if (report.Refusal is { } refusal)
        {
            output.WriteLine($"  {refusal}");
        }

        foreach (var finding in report.Findings)
        {
            output.WriteLine($"  {finding.Kind} {finding.Rule} {finding.Path}: {finding.Message}");
        }

        return report.IsValid ? 0 : 1;
    }

    private static int Merge(string path, OcdsProfile profile, bool isVersioned, TextWriter output, TextWriter errors)
    {
        try
        {
            var releases = Releases(OcdsJson.Parse(File.ReadAllBytes(path)));
            var merged = isVersioned ? ReleaseMerger.Version(releases, profile) : ReleaseMerger.Compile(releases, profile);
            output.WriteLine(System.Text.Encoding.UTF8.GetString(OcdsJson.Write(merged)));
            return 0;
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            errors.WriteLine($"{path}: {fault.Message}");
            return 1;
        }
    }

    private static IEnumerable<JsonObject> Releases(JsonNode? document) => document switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject package when package["releases"] is JsonArray list => list.OfType<JsonObject>(),
        JsonObject release => [release],
        _ => [],
    };

    private static int Convert(string path, string? ocid, TextWriter output, TextWriter errors)
    {
        try
        {
            var release = EformsMapping.ToRelease(File.ReadAllBytes(path), new EformsOptions { Ocid = ocid });
            output.WriteLine(System.Text.Encoding.UTF8.GetString(OcdsJson.Write(release)));
            return 0;
        }
        catch (XmlException fault)
        {
            errors.WriteLine($"{path}: {fault.Message}");
            return 1;
        }
    }
}
