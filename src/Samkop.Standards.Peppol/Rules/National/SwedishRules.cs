using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>
/// SE-R: sellers with an address in Sweden. “Numeric” is XPath's reading of a double, so that 55667788E9 and 5566778.99 are numeric.
/// </summary>
internal sealed class SwedishRules
{
    private readonly bool hasSwedishVat;
    private readonly bool isBuyerSwedish;

    public SwedishRules(Context c)
    {
        hasSwedishVat = c.Index.Suppliers.Exists(static s => Context.All(s, "Party").Exists(static p => IsSwedish(p) && HasSwedishVat(p)));
        isBuyerSwedish = c.Index.Customers.Exists(static s => Context.All(s, "Party").Exists(IsSwedish));
    }

    public static bool Applies(Context c) => c.Index.Suppliers.Exists(static s => Context.All(s, "Party").Exists(IsSwedish));

    public void Visit(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "Party" when e.HasParents("AccountingSupplierParty") && IsSwedish(e) && HasSwedishVat(e):
                VatNumber(c, e);
                break;
            case "PartyLegalEntity" when IsSellers(e) && Context.Any(e, "CompanyID"):
                OrganisationNumber(c, e);
                break;
            case "CompanyID" when e.Parent is { } scheme && IsTaxRegistration(c, scheme):
                c.Check(XPath.Normalize(e.StringValue.ToUpperInvariant()) is "GODKÄND FÖR F-SKATT", "SE-R-005", e, e.StringValue); // sv-literal
                break;
            case "TaxCategory" or "ClassifiedTaxCategory" when hasSwedishVat && Context.AnyIs(e, "S", "ID"):
                c.Check(XPath.Number(c.Raw(e, "Percent")) is 25 or 12 or 6, "SE-R-006", e, e.Cbc("Percent")?.Text);
                break;
            case "ID" when e.HasParents("PayeeFinancialAccount", "PaymentMeans"):
                Account(c, e);
                break;
            case "PaymentMeans":
                Code(c, e);
                break;
            default:
                break;
        }
    }

    private static bool IsSwedish(UblElement party) => Context.AnyIs(party, "SE", "PostalAddress", "Country", "IdentificationCode");

    private static bool IsSellers(UblElement e) => e.HasParents("Party", "AccountingSupplierParty") && IsSwedish(e.Parent!);

    private static bool HasSwedishVat(UblElement party) =>
        VatSchemes(party).Exists(static s => Context.All(s, "CompanyID") is [var id] && XPath.Substring(id.StringValue, 1, 2) is "SE");

    private static List<UblElement> VatSchemes(UblElement party) =>
        Context.All(party, "PartyTaxScheme").FindAll(static s => Context.AnyIs(s, "VAT", "TaxScheme", "ID"));

    private static void VatNumber(Context c, UblElement e)
    {
        var numbers = VatSchemes(e).SelectMany(static s => Context.All(s, "CompanyID")).ToList();
        if (numbers.Count > 1)
        {
            c.Stop(e);
        }

        var number = numbers[0].StringValue;
        c.Check(XPath.Normalize(number).Length == 14, "SE-R-001", numbers[0], number);
        c.Check(!double.IsNaN(XPath.Number(XPath.Substring(number, 3, 12))), "SE-R-002", numbers[0], number);
    }

    private static void OrganisationNumber(Context c, UblElement e)
    {
        var number = c.Raw(e, "CompanyID");
        var trimmed = XPath.Normalize(number);
        c.Check(!double.IsNaN(XPath.Number(number)), "SE-R-003", e.Cbc("CompanyID")!, number);
        c.Check(trimmed.Length == 10, "SE-R-004", e.Cbc("CompanyID")!, number);
        c.Check(Numbers.IsSwedish(trimmed), "SE-R-013", e.Cbc("CompanyID")!, number);
    }

    private static bool IsTaxRegistration(Context c, UblElement scheme) =>
        scheme.Is(UblNamespace.Cac, "PartyTaxScheme") && scheme.HasParents("Party", "AccountingSupplierParty") && IsSwedish(scheme.Parent!)
        && Context.Any(scheme.Parent, "PartyLegalEntity", "CompanyID")
        && c.Matches(scheme, static (c, e) => XPath.Normalize(c.Raw(e, "TaxScheme", "ID").ToUpperInvariant()) is not "VAT");

    private static void Account(Context c, UblElement e)
    {
        var means = e.Parent!.Parent!;
        if (!c.Matches(means, static (c, m) => c.Norm(m, "PaymentMeansCode") is "30"))
        {
            return;
        }

        var branch = c.Matches(means, static (c, m) => c.Norm(m, "PayeeFinancialAccount", "FinancialInstitutionBranch", "ID").Length > 0)
            ? c.Norm(means, "PayeeFinancialAccount", "FinancialInstitutionBranch", "ID")
            : "";
        var value = XPath.Normalize(e.StringValue);
        var isNumeric = !double.IsNaN(XPath.Number(value));
        if (branch is "SE:PLUSGIRO")
        {
            c.Check(isNumeric, "SE-R-007", e, value);
            c.Check(value.Length is >= 2 and <= 8, "SE-R-010", e, value);
        }
        else if (branch is "SE:BANKGIRO")
        {
            c.Check(isNumeric, "SE-R-008", e, value);
            c.Check(value.Length is 7 or 8, "SE-R-009", e, value);
        }
    }

    private void Code(Context c, UblElement e)
    {
        if (Context.AnyIs(e, "50", "PaymentMeansCode") || Context.AnyIs(e, "56", "PaymentMeansCode"))
        {
            c.Fire("SE-R-011", e);
        }
        else if (isBuyerSwedish && Context.AnyIs(e, "31", "PaymentMeansCode"))
        {
            c.Fire("SE-R-012", e);
        }
    }
}
