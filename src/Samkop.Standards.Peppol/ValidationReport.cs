using Samkop.Kernel;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol;

/// <summary>The verdict on one document.</summary>
public sealed record ValidationReport
{
    /// <summary>What was judged.</summary>
    public required UblReading Reading { get; init; }

    /// <summary>The rule set; null when the file could not be read or is of a kind that no rule set judges.</summary>
    public RuleSet? RuleSet { get; init; }

    /// <summary>Why nothing could be judged: not XML, hostile, or another kind of document. Null when the rules ran.</summary>
    public Text? Refusal { get; init; }

    /// <summary>Structural errors; null when the structure was not checked.</summary>
    public IReadOnlyList<UblSchemaError>? SchemaErrors { get; init; }

    /// <summary>
    /// Where the official style sheet would stop with an error instead of a finding, because a value stands twice or is no number or
    /// date. The document must then be rejected; findings are shown all the same.
    /// </summary>
    public UblElement? StoppedAt { get; init; }

    /// <summary>Findings in the order of the document.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>True when the document is well-formed XML that was read to its end.</summary>
    public bool IsWellFormed => Reading.IsReadable;

    /// <summary>True when the official style sheet would stop.</summary>
    public bool IsAborted => StoppedAt is not null;

    /// <summary>True when the structure fits, nothing stops the rules and no finding is fatal; warnings do not matter.</summary>
    public bool IsValid => Refusal is null && !IsAborted && (SchemaErrors is null || SchemaErrors.Count == 0)
        && Findings.All(static finding => finding.Severity == Severity.Warning);
}
