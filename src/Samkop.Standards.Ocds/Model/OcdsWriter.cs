using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Samkop.Standards.Ocds.Merging;

namespace Samkop.Standards.Ocds.Model;

/// <summary>Writes releases, packages and feeds. What has no value is left out: an empty list or object says nothing.</summary>
public static class OcdsWriter
{
    /// <summary>A release as JSON.</summary>
    public static JsonObject ToJson(Release release) => Write(release, OcdsModelContext.Default.Release);

    /// <summary>A package of releases as JSON.</summary>
    public static JsonObject ToJson(ReleasePackage package) => Write(package, OcdsModelContext.Default.ReleasePackage);

    /// <summary>A package of records as JSON.</summary>
    public static JsonObject ToJson(RecordPackage package) => Write(package, OcdsModelContext.Default.RecordPackage);

    /// <summary>A page of the change feed as JSON.</summary>
    public static JsonObject ToJson(ChangeFeed feed)
    {
        var json = Write(feed, OcdsModelContext.Default.ChangeFeed);
        json.TryAdd("changes", new JsonArray());
        return json;
    }

    /// <summary>The record of a process: its releases, merged.</summary>
    /// <param name="releases">All releases of one process.</param>
    /// <param name="profile">The schema that merging follows.</param>
    /// <exception cref="InvalidDataException">There is no release, or they belong to different processes.</exception>
    public static Record RecordOf(IEnumerable<Release> releases, OcdsProfile profile)
    {
        List<JsonObject> written = [.. releases.OrderBy(static release => release.Date).Select(ToJson)];
        return new Record
        {
            Ocid = written.Count == 0 ? "" : written[0].Text("ocid")!,
            CompiledRelease = ReleaseMerger.Compile(written, profile),
            VersionedRelease = ReleaseMerger.Version(written, profile),
            Releases = written,
        };
    }

    private static JsonObject Write<T>(T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToNode(value, type)!.AsObject();
        json.Prune();
        return json;
    }
}

/// <summary>Types that are written without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(ReleasePackage))]
[JsonSerializable(typeof(RecordPackage))]
[JsonSerializable(typeof(ChangeFeed))]
internal sealed partial class OcdsModelContext : JsonSerializerContext;
