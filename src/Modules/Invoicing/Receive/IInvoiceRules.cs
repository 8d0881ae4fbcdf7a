using Samkop.Invoicing.Domain;
using Samkop.Standards.Ubl;

namespace Samkop.Invoicing.Receive;

/// <summary>What the rules say of a document.</summary>
/// <param name="RuleSet">Id of the rule set, kept with the verdict.</param>
/// <param name="Findings">Findings in the order of the document.</param>
internal sealed record RulesVerdict(string RuleSet, IReadOnlyList<Finding> Findings);

/// <summary>Judges a document by the rules in force on the day of receipt.</summary>
internal interface IInvoiceRules
{
    /// <summary>Never throws for what is in the document.</summary>
    RulesVerdict Judge(UblReading reading, DateOnly day);
}
