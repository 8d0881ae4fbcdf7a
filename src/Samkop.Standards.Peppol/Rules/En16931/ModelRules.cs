using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>
/// The pattern “model” of EN 16931 (BR-, BR-CO-, BR-DEC- and VAT rules). Each element goes to the first context that fits it, as the
/// official sheet does; the order inside a case is the order of the sheet.
/// </summary>
internal static class ModelRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Parent is null)
        {
            DocumentRules.Document(c, e);
        }
        else if (e.Namespace == UblNamespace.Cac)
        {
            Group(c, e);
        }
        else if (e.Namespace == UblNamespace.Cbc)
        {
            Value(c, e);
        }
    }

    private static void Group(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "AdditionalDocumentReference":
                c.Check(c.Norm(e, "ID").Length > 0, "BR-52", e);
                break;
            case "PostalAddress":
                PartyRules.PostalAddress(c, e);
                break;
            case "Address":
                PartyRules.DeliveryAddress(c, e);
                break;
            case "AllowanceCharge":
                AllowanceRules.Visit(c, e);
                break;
            case "LegalMonetaryTotal":
                TotalRules.Total(c, e);
                break;
            case "InvoiceLine" or "CreditNoteLine":
                LineRules.Line(c, e);
                break;
            case "InvoicePeriod":
                LineRules.Period(c, e);
                break;
            case "AdditionalItemProperty":
                c.Check(Context.Any(e, "Name") && Context.Any(e, "Value"), "BR-54", e);
                break;
            case "PayeeParty":
                PartyRules.Payee(c, e);
                break;
            case "PayeeFinancialAccount":
                PaymentRules.Account(c, e);
                break;
            case "PaymentMeans":
                PaymentRules.Means(c, e);
                break;
            case "BillingReference":
                c.Check(Context.Any(e, "InvoiceDocumentReference", "ID"), "BR-55", e);
                break;
            case "AccountingSupplierParty":
                PartyRules.Supplier(c, e);
                break;
            case "TaxRepresentativeParty":
                PartyRules.TaxRepresentative(c, e);
                break;
            default:
                Tax(c, e);
                break;
        }
    }

    private static void Tax(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "TaxTotal":
                TotalRules.TaxTotal(c, e);
                break;
            case "TaxSubtotal":
                TotalRules.TaxSubtotal(c, e);
                break;
            case "PartyTaxScheme":
                PartyRules.TaxScheme(c, e);
                break;
            case "TaxCategory":
                VatCategoryRules.TaxCategory(c, e);
                break;
            case "ClassifiedTaxCategory":
                VatCategoryRules.Classified(c, e);
                break;
            default:
                break;
        }
    }

    private static void Value(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "PayableAmount":
                TotalRules.Payable(c, e);
                break;
            case "EndpointID":
                PartyRules.Endpoint(c, e);
                break;
            case "PrimaryAccountNumberID" when e.HasParents("CardAccount", "PaymentMeans"):
                // BR-51: more than the first six and last four digits must never be shown.
                c.Check(XPath.Normalize(e.StringValue).Length <= 10, "BR-51", e);
                break;
            case "ItemClassificationCode" when e.HasParents("CommodityClassification", "Item") && e.Parent!.Parent!.Parent.IsLine():
                c.Check(e.Attribute("listID") is not null, "BR-65", e);
                break;
            case "ID" when e.HasParents("StandardItemIdentification", "Item") && e.Parent!.Parent!.Parent.IsLine():
                c.Check(e.Attribute("schemeID") is not null, "BR-64", e);
                break;
            case "Note" when e.IsInDocument():
                DocumentRules.Note(c, e);
                break;
            default:
                break;
        }
    }
}
