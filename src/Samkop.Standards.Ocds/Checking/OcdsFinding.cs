using Samkop.Kernel;

namespace Samkop.Standards.Ocds.Checking;

/// <summary>How serious a finding is.</summary>
public enum FindingKind
{
    /// <summary>Breaks the schema: the document is not valid.</summary>
    Schema,

    /// <summary>Valid, but a reader may stumble: unknown fields, codes outside an open list, identifiers twice, nothing in a field.</summary>
    Structure,

    /// <summary>Valid, but what is told does not fit together.</summary>
    Quality,
}

/// <summary>Something found in a document.</summary>
/// <param name="Kind">How serious it is.</param>
/// <param name="Rule">Name of the rule: <c>required</c>, <c>type</c>, <c>coherent.period</c> …</param>
/// <param name="Field">The field without positions: <c>releases/tender/status</c>. Empty when the finding is about the whole.</param>
/// <param name="Path">The place with positions, from 0: <c>releases/0/tender/status</c>.</param>
/// <param name="Message">What is wrong.</param>
public sealed record OcdsFinding(FindingKind Kind, string Rule, string Field, string Path, Text Message)
{
    /// <summary>Rule and field as one word.</summary>
    public string Code => Field.Length == 0 ? Rule : $"{Rule}:{Field}";
}

/// <summary>What kind of document it is.</summary>
public enum OcdsDocumentKind
{
    /// <summary>No document of the standard.</summary>
    None,

    /// <summary>A release.</summary>
    Release,

    /// <summary>A package of releases.</summary>
    ReleasePackage,

    /// <summary>A package of records.</summary>
    RecordPackage,
}

/// <summary>The verdict on a document.</summary>
/// <param name="DocumentKind">What it is.</param>
/// <param name="Refusal">Why nothing could be judged; null when it was.</param>
/// <param name="Findings">Everything found, in the order of the document: schema, structure, quality.</param>
public sealed record OcdsReport(OcdsDocumentKind DocumentKind, Text? Refusal, IReadOnlyList<OcdsFinding> Findings)
{
    /// <summary>True when the document is of the standard and breaks nothing of its schema.</summary>
    public bool IsValid => Refusal is null && Findings.All(static finding => finding.Kind != FindingKind.Schema);
}
