using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>
/// Numbers with a scheme (PEPPOL-COMMON): electronic addresses, party identifiers and company identifiers. The same in billing and
/// in responses.
/// </summary>
internal static class IdentifierRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Name is "ID" && !e.HasParents("PartyIdentification"))
        {
            return;
        }

        var value = XPath.Normalize(e.StringValue);
        var (rule, isRight) = e.Attribute("schemeID") switch
        {
            "0088" => ("PEPPOL-COMMON-R040", Numbers.IsDigits(value) && Numbers.IsGln(value)),
            "0192" => ("PEPPOL-COMMON-R041", Numbers.IsDigits(value, 9) && Numbers.IsMod11(value)),
            "0184" => ("PEPPOL-COMMON-R042", Numbers.IsCvr(e.StringValue)),
            "0096" when c.Release >= new Release(2025, 11) => ("PEPPOL-COMMON-R052", Numbers.IsDigits(e.StringValue, 10)),
            "0198" when c.Release >= new Release(2025, 11) => ("PEPPOL-COMMON-R053", Numbers.IsDanishSe(e.StringValue)),
            "0208" => ("PEPPOL-COMMON-R043", Numbers.IsDigits(value, 10) && Numbers.IsMod97(value)),
            "0201" => ("PEPPOL-COMMON-R044", value.Length == 6 && value.All(char.IsAsciiLetterOrDigit)),
            "0210" => ("PEPPOL-COMMON-R045", Numbers.IsCodiceFiscale(value)),
            "9907" when e.Name is "EndpointID" => ("PEPPOL-COMMON-R046", Numbers.IsCodiceFiscale(value)),
            "0211" => ("PEPPOL-COMMON-R047", Numbers.IsPartitaIva(value)),
            "0007" => ("PEPPOL-COMMON-R049", value.Length == 10 && Numbers.IsSwedish(value)),
            "0151" => ("PEPPOL-COMMON-R050", Numbers.IsDigits(value, 11) && Numbers.IsAbn(value)),
            _ => ("", true),
        };
        if (rule.Length > 0)
        {
            c.Check(isRight, rule, e, value);
        }
        else if (c.Release >= new Release(2026, 5))
        {
            Dutch(c, e, value);
        }
    }

    private static void Dutch(Context c, UblElement e, string value)
    {
        var (rule, isRight) = e.Attribute("schemeID") switch
        {
            "0106" => ("PEPPOL-COMMON-R054", Numbers.IsDigits(value, 8)),
            "0190" => ("PEPPOL-COMMON-R055", Numbers.IsDigits(value, 20)),
            "9944" => ("PEPPOL-COMMON-R056-1", Numbers.IsDutchVat(value)),
            _ when IsDutchVatNumber(c, e, value) => ("PEPPOL-COMMON-R056-2", Numbers.IsDutchVat(value)),
            "0217" => ("PEPPOL-COMMON-R057", Numbers.IsDigits(value, 12)),
            _ => ("", true),
        };
        if (rule.Length > 0)
        {
            c.Check(isRight, rule, e, value);
        }
    }

    private static bool IsDutchVatNumber(Context c, UblElement e, string value) =>
        e.Name is "CompanyID" && e.HasParents("PartyTaxScheme") && value.StartsWith("NL", StringComparison.Ordinal)
        && c.Matches(e.Parent!, static (c, e) => c.Norm(e, "TaxScheme", "ID") is "VAT");
}
