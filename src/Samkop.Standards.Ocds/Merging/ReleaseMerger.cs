using System.Globalization;
using System.Text.Json.Nodes;
using Samkop.Standards.Ocds.Schema;

namespace Samkop.Standards.Ocds.Merging;

/// <summary>
/// Merges the releases of one contracting process by the rules of OCDS 1.1: objects field by field, arrays of objects by <c>id</c>,
/// other arrays as a whole, <c>null</c> removes. Fields of extensions that the schema does not know follow the same rules by their shape.
/// </summary>
public static class ReleaseMerger
{
    /// <summary>The state after the last release: <c>tag</c> compiled, <c>date</c> of the last release.</summary>
    /// <param name="releases">Releases of one process in any order.</param>
    /// <param name="profile">The schema that says which arrays are replaced as a whole.</param>
    /// <exception cref="InvalidDataException">There is no release, one lacks ocid or date, or they belong to different processes.</exception>
    public static JsonObject Compile(IEnumerable<JsonObject> releases, OcdsProfile profile = OcdsProfile.Plain)
    {
        var ordered = Ordered(releases);
        var (ocid, date) = (ordered[^1].Text("ocid")!, ordered[^1].Text("date")!);
        var compiled = new JsonObject { ["ocid"] = ocid, ["id"] = $"{ocid}-{date}", ["date"] = date, ["tag"] = new JsonArray("compiled") };
        var schema = OcdsSchema.Release(profile);
        var merging = new Merging(schema, History: null);
        foreach (var release in ordered)
        {
            merging.Merge(compiled, release, schema.Root, isElement: false);
        }

        return compiled;
    }

    /// <summary>The history of each field: which release gave it which value.</summary>
    /// <param name="releases">Releases of one process in any order.</param>
    /// <param name="profile">The schema that says which arrays are replaced as a whole.</param>
    /// <exception cref="InvalidDataException">There is no release, one lacks ocid or date, or they belong to different processes.</exception>
    public static JsonObject Version(IEnumerable<JsonObject> releases, OcdsProfile profile = OcdsProfile.Plain)
    {
        var ordered = Ordered(releases);
        var versioned = new JsonObject { ["ocid"] = ordered[^1].Text("ocid") };
        var schema = OcdsSchema.Release(profile);
        foreach (var release in ordered)
        {
            new Merging(schema, release).Merge(versioned, release, schema.Root, isElement: false);
        }

        return versioned;
    }

    private static List<JsonObject> Ordered(IEnumerable<JsonObject> releases)
    {
        // Moments are compared, not texts: two releases may be written with different offsets.
        var ordered = releases.Select(static release => (Moment: MomentOf(release), Release: release)).ToList()
            .OrderBy(static one => one.Moment).Select(static one => one.Release).ToList();
        var processes = ordered.Select(static release => release.Text("ocid")).Distinct(StringComparer.Ordinal).ToList();
        return processes switch
        {
            [] => throw new InvalidDataException("There is no release to merge."),
            [{ Length: > 0 }] => ordered,
            [_] => throw new InvalidDataException("A release lacks its ocid."),
            _ => throw new InvalidDataException($"The releases belong to different processes: {string.Join(", ", processes)}."),
        };
    }

    private static DateTimeOffset MomentOf(JsonObject release) =>
        DateTimeOffset.TryParse(release.Text("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new InvalidDataException($"Release {release.Id()} lacks a date.");

    /// <summary>One release going into the result; <paramref name="History"/> is that release when histories are kept.</summary>
    private sealed record Merging(OcdsSchema Schema, JsonObject? History)
    {
        public void Merge(JsonObject target, JsonObject source, Definition? definition, bool isElement)
        {
            foreach (var (name, value) in source)
            {
                var field = definition?.Find(name);
                if ((definition == Schema.Root && (name == "ocid" || field?.IsOmitted == true)) || (isElement && name == "id" && field?.IsVersionedId != true))
                {
                    continue;
                }

                if (value is JsonObject @object)
                {
                    MergeObject(target, name, @object, field);
                }
                else if (value is JsonArray array && field?.IsReplacedWhole != true && IsMergedById(array, field))
                {
                    MergeById(target, name, array, DefinitionOf(field?.Element));
                }
                else
                {
                    Put(target, name, value);
                }
            }
        }

        private void MergeObject(JsonObject target, string name, JsonObject source, FieldRule? field)
        {
            var inner = target[name] as JsonObject ?? [];
            Merge(inner, source, DefinitionOf(field?.Value), isElement: false);
            if (inner.Count > 0 && inner.Parent is null)
            {
                target[name] = inner;
            }
        }

        private void MergeById(JsonObject target, string name, JsonArray source, Definition? definition)
        {
            var merged = target[name] as JsonArray ?? [];
            foreach (var element in source.OfType<JsonObject>())
            {
                var id = element.Id();
                var inner = id is null ? null : merged.OfType<JsonObject>().FirstOrDefault(one => one.Id() == id);
                if (inner is null)
                {
                    inner = [];
                    if (element.TryGetPropertyValue("id", out var written) && written is not null)
                    {
                        inner["id"] = written.DeepClone();
                    }

                    merged.Add((JsonNode)inner);
                }

                Merge(inner, element, definition, isElement: true);
            }

            if (merged.Count > 0 && merged.Parent is null)
            {
                target[name] = merged;
            }
        }

        private void Put(JsonObject target, string name, JsonNode? value)
        {
            if (History is null)
            {
                if (value is null)
                {
                    target.Remove(name);
                }
                else
                {
                    target[name] = value.DeepClone();
                }

                return;
            }

            if (value is null && target[name] is JsonObject or JsonArray { Count: > 0 } && !IsHistory(target[name]))
            {
                Close(target[name]!);
                return;
            }

            var versions = target[name] as JsonArray ?? [];
            if (versions.Count > 0 && JsonNode.DeepEquals(versions[^1]!["value"], value))
            {
                return;
            }

            versions.Add((JsonNode)new JsonObject
            {
                ["releaseID"] = History["id"]?.DeepClone(),
                ["releaseDate"] = History["date"]?.DeepClone(),
                ["releaseTag"] = History["tag"]?.DeepClone(),
                ["value"] = value?.DeepClone(),
            });
            if (versions.Parent is null)
            {
                target[name] = versions;
            }
        }

        // Removing an object says of each field in it that it has no value any more.
        private void Close(JsonNode node)
        {
            foreach (var one in node is JsonArray array ? array.OfType<JsonObject>() : [(JsonObject)node])
            {
                foreach (var (name, value) in one.ToList())
                {
                    if (value is JsonObject or JsonArray)
                    {
                        Put(one, name, value: null);
                    }
                }
            }
        }

        private static bool IsHistory(JsonNode? node) =>
            node is JsonArray array && array.All(static one => one is JsonObject version && version.ContainsKey("releaseID") && version.ContainsKey("value"));

        // Objects are merged by id, unless the schema knows that such objects have none, or none of them has one: OCDS 1.0 wrote
        // suppliers without.
        private bool IsMergedById(JsonArray array, FieldRule? field)
        {
            var isKnown = field?.Element is { } element && DefinitionOf(element)?.Fields.ContainsKey("id") == true;
            return array.Count == 0 ? isKnown : (isKnown || field is null) && array.Any(static one => one.Id() is not null);
        }

        private Definition? DefinitionOf(ValueRule? rule) => rule?.Definition is { } name ? Schema.Find(name).Definition : null;
    }
}
