using Samkop.Kernel;

namespace Samkop.Standards.Espd.Checking;

/// <summary>How bad a finding is.</summary>
public enum EspdSeverity
{
    /// <summary>The document is refused.</summary>
    Error,

    /// <summary>Someone should look; the document is accepted.</summary>
    Warning,
}

/// <summary>One finding in a document.</summary>
/// <param name="Rule">The rule's official number; ours begin with <c>SK-ESPD</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Location">The element, as a path with positions.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record EspdFinding(string Rule, EspdSeverity Severity, string Location, Text Message);

/// <summary>The verdict on one document.</summary>
public sealed record EspdReport
{
    /// <summary>Why nothing could be judged; null when the rules ran.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>True for a response, false for a request.</summary>
    public bool IsResponse { get; init; }

    /// <summary>Findings: structure first, then by rule family in the order of the document.</summary>
    public IReadOnlyList<EspdFinding> Findings { get; init; } = [];

    /// <summary>True when the rules ran and found no error.</summary>
    public bool IsValid => Refusal is null && !Findings.Any(static one => one.Severity == EspdSeverity.Error);
}
