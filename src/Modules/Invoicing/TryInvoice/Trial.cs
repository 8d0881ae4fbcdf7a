using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Organisation.Public;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>What a trial comes to.</summary>
internal enum TrialVerdict
{
    /// <summary>No rule stands against the document.</summary>
    Passed,

    /// <summary>Reception would send it back.</summary>
    Rejected,

    /// <summary>Not XML, or hostile.</summary>
    Unreadable,
}

/// <summary>One thing that is wrong, in words that the sender can act on.</summary>
/// <param name="Rule">Official id, or one of Samköp's own that begin with <c>SAM-</c>; <c>UBL-XSD</c> for the structure.</param>
/// <param name="IsFatal">True when it stops the invoice.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
internal sealed record TrialFinding(string Rule, bool IsFatal, Text Message)
{
    /// <summary>Why the rule is there; null where the message says it all.</summary>
    public Text? Why { get; init; }

    /// <summary>Path of the element; empty for the whole file.</summary>
    public string Location { get; init; } = string.Empty;

    /// <summary>Line in the file, from 1; 0 for the whole file.</summary>
    public int Line { get; init; }

    /// <summary>Column in the file, from 1; 0 for the whole file.</summary>
    public int Column { get; init; }

    /// <summary>Business terms, such as <c>BT-31</c>.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public static TrialFinding At(UblElement element, string rule, bool isFatal, Text message) =>
        new(rule, isFatal, message) { Location = element.XPath, Line = element.Line, Column = element.Column };
}

/// <summary>Findings under one caption, as the page shows them.</summary>
internal sealed record FindingTable(Text Caption, IReadOnlyList<TrialFinding> Findings);

/// <summary>What the rules of the next release will say otherwise.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Findings">Findings that the rules in force do not give.</param>
internal sealed record ComingRules(RuleSet Rules, IReadOnlyList<TrialFinding> Findings);

/// <summary>The answer to "would my invoice get through?". Never stored.</summary>
internal sealed record Trial
{
    public required TrialVerdict Verdict { get; init; }

    /// <summary>What the document was judged by; null when it could not be judged.</summary>
    public RuleSet? Rules { get; init; }

    /// <summary>Document element, such as <c>Invoice</c>; null when unreadable.</summary>
    public string? Kind { get; init; }

    /// <summary>Number of the invoice, as the sender wrote it.</summary>
    public string? Number { get; init; }

    /// <summary>At most <see cref="InvoiceTrials.MostFindings"/>, in the order of the document.</summary>
    public IReadOnlyList<TrialFinding> Findings { get; init; } = [];

    /// <summary>How many there were before the list was cut.</summary>
    public int FindingCount { get; init; }

    /// <summary>What the next release changes for this document; null when it changes nothing or there is none to come.</summary>
    public ComingRules? Coming { get; init; }

    /// <summary>What reception would do with the file.</summary>
    public required ReceptionVerdict Reception { get; init; }

    /// <summary>The same in words.</summary>
    public required Text ReceptionReason { get; init; }

    /// <summary>Electronic address of the receiver, as the envelope or else the invoice gives it.</summary>
    public string Receiver { get; init; } = string.Empty;

    /// <summary>The legal entity that it would reach; null = none of ours.</summary>
    public EntityView? Entity { get; init; }

    /// <summary>How that entity's references look and where they belong; empty when it has said nothing.</summary>
    public IReadOnlyList<ExpectedReference> Expected { get; init; } = [];

    /// <summary>What does not stop the invoice but will delay it, or must not stand in it.</summary>
    public IReadOnlyList<TrialFinding> Advice { get; init; } = [];

    /// <summary>The document, for the readable picture; null when it is no invoice.</summary>
    public ValidationReport? Report { get; init; }
}
