using System.Text.Json;
using System.Text.Json.Nodes;
using Samkop.Kernel;
using Samkop.Standards.Ocds.Merging;
using Samkop.Standards.Ocds.Schema;

namespace Samkop.Standards.Ocds.Checking;

/// <summary>
/// Judges a release, a package of releases or a package of records: its schema, what readers stumble over, and whether what is told
/// fits together. Documents that name no version are held to 1.1 too; only the version is then not asked for.
/// </summary>
public static class OcdsChecker
{
    private static readonly Text NotJson = new(
        "Filen är inte JSON i UTF-8, är för djup eller har samma fält två gånger.",
        "The file is not JSON in UTF-8, is too deep or has the same field twice.");

    private static readonly Text NotOcds = new("Filen är varken en release eller ett paket enligt OCDS.", "The file is neither a release nor a package of OCDS.");

    /// <summary>Judges a file.</summary>
    /// <param name="content">The file, UTF-8.</param>
    /// <param name="profile">The schema that releases are held to.</param>
    public static OcdsReport Check(ReadOnlySpan<byte> content, OcdsProfile profile = OcdsProfile.Plain)
    {
        try
        {
            return Check(OcdsJson.Parse(content), profile);
        }
        catch (JsonException)
        {
            return new OcdsReport(OcdsDocumentKind.None, NotJson, []);
        }
    }

    /// <summary>Judges a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="profile">The schema that releases are held to.</param>
    public static OcdsReport Check(JsonNode? document, OcdsProfile profile = OcdsProfile.Plain)
    {
        var kind = KindOf(document);
        if (kind == OcdsDocumentKind.None)
        {
            return new OcdsReport(kind, NotOcds, []);
        }

        var release = OcdsSchema.Release(profile);
        var schema = kind switch
        {
            OcdsDocumentKind.Release => release,
            OcdsDocumentKind.ReleasePackage => OcdsSchema.ReleasePackage(profile),
            _ => OcdsSchema.RecordPackage(profile),
        };
        return new OcdsReport(
            kind,
            Refusal: null,
            [
                .. SchemaCheck.Run(document!, schema).Where(finding => !IsOldForm(finding, document!)),
                .. StructureCheck.Run(document!, kind, release),
                .. States(document!, kind, profile).SelectMany(QualityCheck.Run).DistinctBy(static finding => (finding.Rule, finding.Path)),
            ]);
    }

    /// <summary>What kind of document it is, by its fields.</summary>
    public static OcdsDocumentKind KindOf(JsonNode? document) => document is not JsonObject @object ? OcdsDocumentKind.None
        : @object.ContainsKey("records") ? OcdsDocumentKind.RecordPackage
        : @object.ContainsKey("ocid") ? OcdsDocumentKind.Release
        : @object.ContainsKey("releases") ? OcdsDocumentKind.ReleasePackage
        : OcdsDocumentKind.None;

    private static bool IsOldForm(OcdsFinding finding, JsonNode document) =>
        finding is { Rule: "required", Field: "version" } && !document.AsObject().ContainsKey("version");

    // The state of each process: a single release speaks for itself, several are merged.
    private static IEnumerable<JsonObject> States(JsonNode document, OcdsDocumentKind kind, OcdsProfile profile) => kind switch
    {
        OcdsDocumentKind.Release => [document.AsObject()],
        OcdsDocumentKind.ReleasePackage => Merged(document.Objects("releases"), profile),
        _ => document.Objects("records").SelectMany(record => record.Object("compiledRelease") is { } compiled
            ? [compiled]
            : Merged(record.Objects("releases").Where(static release => release.ContainsKey("ocid")), profile)),
    };

    private static IEnumerable<JsonObject> Merged(IEnumerable<JsonObject> releases, OcdsProfile profile)
    {
        foreach (var process in releases.GroupBy(static release => release.Text("ocid"), StringComparer.Ordinal))
        {
            List<JsonObject> told = [.. process];
            if (told.Count == 1)
            {
                yield return told[0];
            }
            else if (process.Key is { Length: > 0 } && told.TrueForAll(static release => Formats.MomentOf(release.Text("date")) is not null))
            {
                yield return ReleaseMerger.Compile(told, profile);
            }
        }
    }
}
