using Samkop.Kernel;

namespace Samkop.Invoicing.TryInvoice;

/// <summary>The answer as JSON, of the page and of the API alike; its form is a promise to suppliers' systems.</summary>
/// <param name="Verdict"><c>passed</c>, <c>rejected</c> or <c>unreadable</c>.</param>
/// <param name="RuleSet">Id of the rule set, such as <c>peppol-2026.5</c>; null when none judged.</param>
/// <param name="Kind">Document element, such as <c>Invoice</c>; null when unreadable.</param>
/// <param name="Number">The invoice's number (BT-1).</param>
/// <param name="FindingCount">How many findings there are; the list holds at most 500.</param>
/// <param name="Findings">What is wrong.</param>
/// <param name="Coming">What the next release adds; null when nothing.</param>
internal sealed record TrialJson(
    string Verdict, string? RuleSet, string? Kind, string? Number, int FindingCount, IReadOnlyList<TrialJson.Item> Findings, TrialJson.Next? Coming)
{
    /// <summary>What does not stop the invoice but delays it.</summary>
    public required IReadOnlyList<Item> Advice { get; init; }

    /// <summary>How the receiver's references look, and where they belong.</summary>
    public required IReadOnlyList<Expectation> Expects { get; init; }

    /// <summary>What Samköp would do with it.</summary>
    public required Routing Reception { get; init; }

    public static TrialJson Of(Trial trial) => new(
        trial.Verdict.ToString().ToLowerInvariant(), trial.Rules?.Id, trial.Kind, trial.Number, trial.FindingCount, [.. trial.Findings.Select(Item.Of)],
        trial.Coming is { } coming ? new Next(coming.Rules.Id, coming.Rules.MandatoryFrom, [.. coming.Findings.Select(Item.Of)]) : null)
    {
        Advice = [.. trial.Advice.Select(Item.Of)],
        Expects = [.. trial.Expected.Select(one => new Expectation(one.Kind switch { ReferenceKind.Order => "order", ReferenceKind.Subscription => "subscription", _ => "buyerReference" }, one.Term, Words.Of(one.Field), Words.Of(one.Form)))],
        Reception = new Routing(trial.Reception.ToString().ToLowerInvariant(), trial.Receiver, trial.Entity?.PeppolId, trial.Entity?.Name, Words.Of(trial.ReceptionReason)),
    };

    /// <summary>A sentence in both languages.</summary>
    internal sealed record Words(string Sv, string En)
    {
        public static Words Of(Text text) => new(text.Sv, text.En);
    }

    /// <summary>One finding.</summary>
    /// <param name="Rule">Official id, or Samköp's own.</param>
    /// <param name="Severity"><c>fatal</c> or <c>warning</c>.</param>
    /// <param name="Location">Path of the element; empty for the whole file.</param>
    /// <param name="Line">From 1; 0 for the whole file.</param>
    /// <param name="Column">From 1; 0 for the whole file.</param>
    /// <param name="Terms">Business terms.</param>
    /// <param name="Message">What is wrong and how to mend it.</param>
    internal sealed record Item(string Rule, string Severity, string Location, int Line, int Column, IReadOnlyList<string> Terms, Words Message)
    {
        /// <summary>Why the rule is there.</summary>
        public Words? Why { get; init; }

        public static Item Of(TrialFinding finding) => new(
            finding.Rule, finding.IsFatal ? "fatal" : "warning", finding.Location, finding.Line, finding.Column, finding.Terms, Words.Of(finding.Message))
        {
            Why = finding.Why is { } why ? Words.Of(why) : null,
        };
    }

    /// <summary>A release that is not in force yet.</summary>
    internal sealed record Next(string RuleSet, DateOnly MandatoryFrom, IReadOnlyList<Item> Findings);

    /// <summary>One form of reference that the receiver takes.</summary>
    /// <param name="Kind"><c>order</c>, <c>buyerReference</c> or <c>subscription</c>.</param>
    /// <param name="Term">Business term of the field, such as <c>BT-13</c>.</param>
    /// <param name="Field">What the receiver calls it.</param>
    /// <param name="Form">What it looks like.</param>
    internal sealed record Expectation(string Kind, string Term, Words Field, Words Form);

    /// <summary>Where the file would go.</summary>
    /// <param name="Verdict"><c>accepted</c>, <c>rejected</c>, <c>unroutable</c> or <c>unreadable</c>.</param>
    /// <param name="Receiver">Address in the file.</param>
    /// <param name="LegalEntity">Peppol id of ours; null = none.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Reason">In words.</param>
    internal sealed record Routing(string Verdict, string Receiver, string? LegalEntity, string? Name, Words Reason);
}
