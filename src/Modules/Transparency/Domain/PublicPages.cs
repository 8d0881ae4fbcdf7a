using Samkop.Kernel;

namespace Samkop.Transparency.Domain;

/// <summary>The public pages that there are: the six headings under which the function meets suppliers and citizens.</summary>
internal static class PublicPages
{
    public static IReadOnlyList<string> Slugs { get; } =
        ["inkop", "mal-och-varderingar", "miljokrav", "sociala-krav", "samverkan", "samverkansregler"];

    /// <summary>Splits a text into paragraphs.</summary>
    public static IReadOnlyList<string> Paragraphs(string body) =>
        body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Checks a new text.</summary>
    public static Result<Done> Check(string heading, string body) => (heading.Trim(), body.Trim()) switch
    {
        ({ Length: 0 }, _) => Refusals.HeadingMissing.On("HeadingSv"),
        ({ Length: > 120 }, _) => Refusals.HeadingTooLong.On("HeadingSv", 120),
        (_, { Length: 0 }) => Refusals.BodyMissing.On("BodySv"),
        (_, { Length: > 20_000 }) => Refusals.BodyTooLong.On("BodySv", 20_000),
        _ => Done.It,
    };
}
