namespace Samkop.Standards.Ocds.Eforms;

/// <summary>What a notice does not tell but a release needs.</summary>
public sealed record EformsOptions
{
    /// <summary>The process that the release belongs to; null leaves it out.</summary>
    public string? Ocid { get; init; }

    /// <summary>The process that an earlier notice belongs to; null when it is not known.</summary>
    public Func<string, string?> OcidOfNotice { get; init; } = static _ => null;

    /// <summary>
    /// The register (by org-id.guide) that an organisation's number is of, from number and country (three letters, null when not
    /// told). Without an answer the number is called internal.
    /// </summary>
    public Func<string, string?, string?> SchemeOfNumber { get; init; } = static (_, _) => null;
}
