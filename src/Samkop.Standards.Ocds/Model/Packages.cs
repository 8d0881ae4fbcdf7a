using System.Text.Json.Nodes;

namespace Samkop.Standards.Ocds.Model;

/// <summary>Who publishes a package.</summary>
/// <param name="Name">Name of the publisher.</param>
/// <param name="Scheme">Register of the number, by org-id.guide.</param>
/// <param name="Uid">Number in that register.</param>
/// <param name="Uri">Address of the publisher.</param>
public sealed record Publisher(string Name, string? Scheme = null, string? Uid = null, string? Uri = null);

/// <summary>What every package says of itself.</summary>
public abstract record Package
{
    /// <summary>Where this very package stands.</summary>
    public required string Uri { get; init; }

    /// <summary>Version of the standard.</summary>
    public string Version { get; init; } = "1.1";

    /// <summary>Addresses of the extensions that are used.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>When the package was written.</summary>
    public required DateTimeOffset PublishedDate { get; init; }

    /// <summary>Who answers for it.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>Address of the licence.</summary>
    public string? License { get; init; }

    /// <summary>Address of the policy: what is published, how and how often.</summary>
    public string? PublicationPolicy { get; init; }
}

/// <summary>A package of releases.</summary>
public sealed record ReleasePackage : Package
{
    /// <summary>At least one release.</summary>
    public required IReadOnlyList<Release> Releases { get; init; }
}

/// <summary>A package of records.</summary>
public sealed record RecordPackage : Package
{
    /// <summary>At least one record.</summary>
    public required IReadOnlyList<Record> Records { get; init; }
}

/// <summary>All that is told of one contracting process.</summary>
public sealed record Record
{
    /// <summary>The process.</summary>
    public required string Ocid { get; init; }

    /// <summary>Its releases, oldest first, as they were published.</summary>
    public required IReadOnlyList<JsonObject> Releases { get; init; }

    /// <summary>The state after the last of them.</summary>
    public JsonObject? CompiledRelease { get; init; }

    /// <summary>The history of each field.</summary>
    public JsonObject? VersionedRelease { get; init; }
}

/// <summary>One line of the change feed: a release that became public.</summary>
/// <param name="Ocid">The process.</param>
/// <param name="ReleaseId">The release.</param>
/// <param name="Date">Its date.</param>
/// <param name="Tag">What it tells.</param>
/// <param name="Url">Where the record of the process stands.</param>
public sealed record Change(string Ocid, string ReleaseId, DateTimeOffset Date, IReadOnlyList<string> Tag, string Url);

/// <summary>
/// The change feed: what became public, oldest first. A reader follows <see cref="Next"/> and keeps its place by the last one,
/// so that nothing is read twice and nothing is missed.
/// </summary>
public sealed record ChangeFeed
{
    /// <summary>The changes of this page.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Where the next page stands; also given when it has nothing yet.</summary>
    public required string Next { get; init; }

    /// <summary>The feed of some releases.</summary>
    /// <param name="releases">Releases in any order.</param>
    /// <param name="record">Gives the address of a process's record.</param>
    /// <param name="next">Where the next page stands.</param>
    public static ChangeFeed Of(IEnumerable<Release> releases, Func<string, string> record, string next) => new()
    {
        Changes =
        [
            .. releases.OrderBy(static release => release.Date).ThenBy(static release => release.Id, StringComparer.Ordinal)
                .Select(release => new Change(release.Ocid, release.Id, release.Date, release.Tag, record(release.Ocid))),
        ],
        Next = next,
    };
}
