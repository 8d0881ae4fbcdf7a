using Samkop.Kernel;

namespace Samkop.Standards.EForms.Checking;

/// <summary>How bad a finding is.</summary>
public enum NoticeSeverity
{
    /// <summary>The notice is refused.</summary>
    Error,

    /// <summary>Someone should look; the notice is accepted.</summary>
    Warning,
}

/// <summary>Whose rule it is.</summary>
public enum NoticeLayer
{
    /// <summary>Form of the document: readable, dates and numbers of their kind, elements in their order.</summary>
    Structure,

    /// <summary>A rule of the eForms SDK, with its official number where we know it.</summary>
    Official,

    /// <summary>Our own: what a buyer would call an error and the official rules let through. Does not make a notice invalid.</summary>
    Own,
}

/// <summary>One finding in a notice.</summary>
/// <param name="Rule">The rule's number: official (<c>BR-BT-00021-0022</c>) or, where we know none or the rule is ours, <c>SK-…</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Layer">Whose rule it is.</param>
/// <param name="Location">The element, as a path with positions.</param>
/// <param name="Field">The field, for example <c>BT-21-Lot</c>; null when the rule is about several.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record NoticeFinding(string Rule, NoticeSeverity Severity, NoticeLayer Layer, string Location, string? Field, Text Message);

/// <summary>The verdict on one notice.</summary>
public sealed record NoticeReport
{
    /// <summary>Why nothing could be judged: not XML, hostile, or no notice. Null when the rules ran.</summary>
    public Text? Refusal { get; init; }

    /// <summary>The notice's subtype, for example <c>16</c>; null when it states none.</summary>
    public string? Subtype { get; init; }

    /// <summary>The SDK version whose tables judged it, for example <c>1.15</c>.</summary>
    public required string SdkVersion { get; init; }

    /// <summary>False when the tables know only the common rules for the subtype: then silence does not mean that the notice is right.</summary>
    public bool IsSubtypeKnown { get; init; }

    /// <summary>Findings: structure first, then per rule in the order of the document.</summary>
    public IReadOnlyList<NoticeFinding> Findings { get; init; } = [];

    /// <summary>True when the rules ran and neither structure nor an official rule has an error; our own rules do not count.</summary>
    public bool IsValid => Refusal is null && !Findings.Any(static f => f.Severity is NoticeSeverity.Error && f.Layer is not NoticeLayer.Own);
}
