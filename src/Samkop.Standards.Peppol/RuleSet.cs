using Samkop.Kernel;

namespace Samkop.Standards.Peppol;

/// <summary>What a rule set judges.</summary>
public enum RuleSetKind
{
    /// <summary>Invoices and credit notes: EN 16931 and Peppol BIS Billing 3.</summary>
    Billing,

    /// <summary>Self-billed invoices and credit notes.</summary>
    SelfBilling,

    /// <summary>Invoice Response (T111).</summary>
    InvoiceResponse,

    /// <summary>Message Level Response (T71).</summary>
    MessageLevelResponse,

    /// <summary>Message Level Status.</summary>
    MessageLevelStatus,
}

/// <summary>A set of rules in one release: what was in force for a kind of document in a period.</summary>
/// <param name="Id">Stable id, such as <c>peppol-2026.5</c>; keep it with every verdict.</param>
/// <param name="Release">Peppol release.</param>
/// <param name="Kind">What it judges.</param>
/// <param name="Contains">The parts with their versions, for people.</param>
/// <param name="PublishedOn">When it was published and may be used.</param>
/// <param name="MandatoryFrom">First day on which everybody must follow it; the rule set in force from then on.</param>
public sealed record RuleSet(string Id, Release Release, RuleSetKind Kind, string Contains, DateOnly PublishedOn, DateOnly MandatoryFrom)
{
    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>Severity of a finding, as the official rules set it.</summary>
public enum Severity
{
    /// <summary>The document must be rejected.</summary>
    Fatal,

    /// <summary>The document is accepted; the sender should mend it.</summary>
    Warning,
}

/// <summary>One rule that a document breaks, with words for the sender.</summary>
/// <param name="Rule">Official id, such as <c>BR-CO-15</c> or <c>SE-R-005</c>.</param>
/// <param name="Severity">As the official rules set it in this release.</param>
/// <param name="Location">Path of the element, such as <c>/Invoice/cac:InvoiceLine[2]</c>.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the file, from 1.</param>
/// <param name="Terms">Business terms concerned, such as <c>BT-31</c>.</param>
/// <param name="Message">What is wrong with the values of this document, and how to mend it.</param>
public sealed record Finding(string Rule, Severity Severity, string Location, int Line, int Column, IReadOnlyList<string> Terms, Text Message)
{
    /// <summary>Why the rule is there: one sentence for its family.</summary>
    public Text Why => Texts.RuleBook.Why(Rule);
}
