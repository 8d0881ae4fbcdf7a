namespace Samkop.Standards.Peppol.Lists;

/// <summary>
/// The releases in which a rule holds. Open to the end, so that a new release has what the one before it had until somebody says otherwise.
/// </summary>
/// <param name="From">The first; null for the oldest known.</param>
/// <param name="Through">The last; null for all that come.</param>
internal readonly record struct ReleaseRange(Release? From, Release? Through)
{
    /// <summary>Reads <c>2026.5-</c>, <c>-2025.11</c> or <c>2025.11-2026.5</c>; anything else is a bug in the data.</summary>
    public static ReleaseRange Parse(string text) => text.Split('-') is [var from, var through]
        ? new ReleaseRange(from.Length > 0 ? Release.Parse(from) : null, through.Length > 0 ? Release.Parse(through) : null)
        : throw new FormatException($"{text} is no range of releases.");

    public bool Contains(Release release) => !(release < From) && !(release > Through);
}
