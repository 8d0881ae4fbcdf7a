using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>NL-R: Dutch sellers.</summary>
internal static class DutchRules
{
    public static void Visit(Context c, UblElement e, Countries countries)
    {
        switch (e.Name)
        {
            case "CreditNoteTypeCode":
                c.Check(Context.Any(c.Root, "BillingReference", "InvoiceDocumentReference", "ID"), "NL-R-001", e);
                break;
            case "PostalAddress":
                Address(c, e, countries);
                break;
            case "CompanyID" when e.HasParents("PartyLegalEntity", "Party", "AccountingSupplierParty"):
                Registration(c, e, "NL-R-003");
                break;
            case "CompanyID" when countries.CustomerIsDutch && e.HasParents("PartyLegalEntity", "Party", "AccountingCustomerParty"):
                Registration(c, e, "NL-R-005");
                break;
            case "LegalMonetaryTotal":
                var due = c.Decimal(e, "PayableAmount");
                c.Check((c.IsInvoice && due <= 0) || (c.IsCreditNote && due >= 0) || c.Index.HasPaymentMeans, "NL-R-007", e);
                break;
            case "PaymentMeans" when countries.CustomerIsDutch:
                c.Check(c.Norm(e, "PaymentMeansCode") is "30" or "48" or "49" or "57" or "58" or "59", "NL-R-008", e, c.Norm(e, "PaymentMeansCode"));
                break;
            case "LineID" when e.HasParents("OrderLineReference"):
                c.Check(c.Index.HasOrderNumber, "NL-R-009", e);
                break;
            default:
                break;
        }
    }

    private static void Address(Context c, UblElement e, Countries countries)
    {
        var rule = e.HasParents("Party", "AccountingSupplierParty") ? "NL-R-002"
            : e.HasParents("Party", "AccountingCustomerParty") && countries.CustomerIsDutch ? "NL-R-004"
            : e.HasParents("TaxRepresentativeParty") && IsRepresentativeDutch(c) ? "NL-R-006"
            : null;
        if (rule is not null)
        {
            c.Check(Context.Any(e, "StreetName") && Context.Any(e, "CityName") && Context.Any(e, "PostalZone"), rule, e);
        }
    }

    private static bool IsRepresentativeDutch(Context c) =>
        Context.All(c.Root, "TaxRepresentativeParty", "PostalAddress", "Country", "IdentificationCode") is [var code]
        && XPath.Normalize(code.StringValue).ToUpperInvariant() is "NL";

    private static void Registration(Context c, UblElement e, string rule)
    {
        var scheme = $" {e.Attribute("schemeID")} ";
        c.Check(
            (scheme.Contains(" 0106 ", StringComparison.Ordinal) || scheme.Contains(" 0190 ", StringComparison.Ordinal)) && XPath.Normalize(e.StringValue).Length > 0,
            rule,
            e,
            e.StringValue);
    }
}
