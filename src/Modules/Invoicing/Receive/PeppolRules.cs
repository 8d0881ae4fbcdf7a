using Samkop.Invoicing.Domain;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Finding = Samkop.Invoicing.Domain.Finding;

namespace Samkop.Invoicing.Receive;

/// <summary>The official rules: structure of UBL, EN 16931 and Peppol BIS Billing 3 in the release in force on the day of receipt.</summary>
internal sealed class PeppolRules : IInvoiceRules
{
    public RulesVerdict Judge(UblReading reading, DateOnly day)
    {
        var report = PeppolValidator.Validate(reading, RuleSets.InForce(day));
        return new RulesVerdict(report.RuleSet?.Id ?? string.Empty, [.. Findings(report)]);
    }

    private static IEnumerable<Finding> Findings(ValidationReport report)
    {
        if (report.Refusal is { } refusal)
        {
            yield return new Finding("SAM-KIND", IsFatal: true, refusal.Sv, refusal.En, 0);
        }

        foreach (var error in report.SchemaErrors ?? [])
        {
            yield return new Finding("UBL-XSD", IsFatal: true, error.Message.Sv, error.Message.En, error.Element.Line);
        }

        if (report.StoppedAt is { } element)
        {
            yield return new Finding(
                "SAM-VALUE", IsFatal: true, $"Värdet i {element.Name} går inte att tolka.", $"The value in {element.Name} cannot be interpreted.", element.Line); // sv-literal
        }

        foreach (var finding in report.Findings)
        {
            yield return new Finding(finding.Rule, finding.Severity == Severity.Fatal, finding.Message.Sv, finding.Message.En, finding.Line);
        }
    }
}
