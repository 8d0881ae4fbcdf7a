using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Samkop.Kernel;
using Samkop.Standards.Ocds.Schema;

namespace Samkop.Standards.Ocds.Checking;

/// <summary>What the schema lets pass but a reader may stumble over. Looks at releases, not at the package around them.</summary>
internal sealed partial class StructureCheck(OcdsSchema schema)
{
    private readonly List<OcdsFinding> findings = [];

    /// <param name="document">The document.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="schema">The schema of its releases.</param>
    public static IReadOnlyList<OcdsFinding> Run(JsonNode document, OcdsDocumentKind kind, OcdsSchema schema)
    {
        var check = new StructureCheck(schema);
        switch (kind)
        {
            case OcdsDocumentKind.Release:
                check.CheckRelease((JsonObject)document, Place.Top);
                break;
            case OcdsDocumentKind.ReleasePackage:
                check.CheckReleases(document, Place.Top.In("releases"));
                break;
            default:
                var records = (document["records"] as JsonArray)?.ToList() ?? [];
                for (var i = 0; i < records.Count; i++)
                {
                    check.CheckReleases(records[i], Place.Top.In("records").At(i).In("releases"));
                }

                break;
        }

        return check.findings;
    }

    private void CheckReleases(JsonNode? holder, Place place)
    {
        if (holder is not JsonObject || holder["releases"] is not JsonArray releases)
        {
            return;
        }

        CheckTwins(releases, place);
        for (var i = 0; i < releases.Count; i++)
        {
            // A link to a release has an address and no content.
            if (releases[i] is JsonObject release && release.ContainsKey("ocid"))
            {
                CheckRelease(release, place.At(i));
            }
        }
    }

    private void CheckRelease(JsonObject release, Place place)
    {
        if (release.Text("ocid") is { } ocid && !Prefix().IsMatch(ocid))
        {
            findings.Add(new OcdsFinding(
                FindingKind.Structure, "ocid-prefix", "", place.In("ocid").Path,
                new Text("ocid börjar inte med ett registrerat prefix (ocds-xxxxxx).", "The ocid does not begin with a registered prefix (ocds-xxxxxx).")));
        }

        CheckObject(release, schema.Root, place);
    }

    private void CheckObject(JsonObject @object, Definition definition, Place place)
    {
        foreach (var (name, value) in @object)
        {
            if (definition.Find(name) is { } field)
            {
                CheckField(value, field, place.In(name));
            }
            else
            {
                Unknown(place.In(name));
            }
        }
    }

    private void CheckField(JsonNode? node, FieldRule field, Place place)
    {
        if (node is JsonArray { Count: 0 } or JsonObject { Count: 0 } || (node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length == 0))
        {
            Add("empty", place, new Text("Fältet är tomt; utelämna det i stället.", "The field is empty; leave it out instead."));
        }

        if (node is JsonArray array)
        {
            CheckTwins(array, place);
            for (var i = 0; i < array.Count; i++)
            {
                CheckCode(array[i], field, place.At(i));
                CheckInner(array[i], field.Element, place.At(i));
            }
        }
        else
        {
            CheckCode(node, field, place);
            CheckInner(node, field.Value, place);
        }
    }

    private void CheckInner(JsonNode? node, ValueRule? rule, Place place)
    {
        if (node is not JsonObject @object || rule?.Types.HasFlag(JsonTypes.Object) == true)
        {
            return;
        }

        if (rule?.Definition is { } name)
        {
            CheckObject(@object, schema.Find(name).Definition, place);
            return;
        }

        foreach (var (inner, _) in @object)
        {
            Unknown(place.In(inner));
        }
    }

    private void CheckCode(JsonNode? node, FieldRule field, Place place)
    {
        if (field.OpenCodes is { } codes && node is JsonValue value && value.TryGetValue<string>(out var code) && !codes.Contains(code))
        {
            Add("codelist", place, new Text($"Koden {code} står inte i listan.", $"The code {code} is not in the list."));
        }
    }

    private void CheckTwins(JsonArray array, Place place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in array.Select(static one => one.Id()).OfType<string>().Where(id => !seen.Add(id)).Distinct(StringComparer.Ordinal).Take(1))
        {
            Add("duplicate-id", place, new Text($"{id} står två gånger i listan.", $"{id} stands twice in the list."));
        }
    }

    private void Unknown(Place place) => Add("unknown-field", place, new Text("Fältet finns inte i schemat.", "The field is not in the schema."));

    private void Add(string rule, Place place, Text message) => findings.Add(new OcdsFinding(FindingKind.Structure, rule, place.Field, place.Path, message));

    [GeneratedRegex("^ocds-[a-z0-9]{6}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prefix();
}
