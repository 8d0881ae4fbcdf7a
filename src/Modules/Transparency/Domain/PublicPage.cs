using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Transparency.Domain;

/// <summary>One of the function's public pages. Every published text stays as a version; the newest is shown.</summary>
internal sealed class PublicPage
{
    public Guid Id { get; init; }

    /// <summary>Last part of the address: <c>miljokrav</c>.</summary>
    public required string Slug { get; init; }

    public int Version { get; init; }

    public required string HeadingSv { get; init; }

    public required string HeadingEn { get; init; }

    /// <summary>Paragraphs, separated by an empty line.</summary>
    public required string BodySv { get; init; }

    public required string BodyEn { get; init; }

    public Instant PublishedAt { get; init; }

    public PersonId? PublishedBy { get; init; }

    public Text Heading => new(HeadingSv, HeadingEn);

    public Text Body => new(BodySv, BodyEn);
}
