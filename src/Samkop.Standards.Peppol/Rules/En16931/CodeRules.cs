using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>The pattern “codes” of EN 16931 (BR-CL). Blanks around a value are ignored; a value with a blank inside never matches.</summary>
internal static class CodeRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Namespace != UblNamespace.Cbc)
        {
            return;
        }

        switch (e.Name)
        {
            case "InvoiceTypeCode":
                Value(c, e, "BR-CL-01", "invoice-type");
                break;
            case "CreditNoteTypeCode":
                Value(c, e, "BR-CL-01", "credit-note-type");
                break;
            case "Amount" or "BaseAmount" or "PriceAmount" or "TaxAmount" or "TaxableAmount" or "LineExtensionAmount" or "TaxExclusiveAmount"
                or "TaxInclusiveAmount" or "AllowanceTotalAmount" or "ChargeTotalAmount" or "PrepaidAmount" or "PayableRoundingAmount" or "PayableAmount":
                Listed(c, e, "BR-CL-03", "currency", e.Attribute("currencyID") ?? "");
                break;
            case "DocumentCurrencyCode":
                Value(c, e, "BR-CL-04", "currency");
                break;
            case "TaxCurrencyCode":
                Value(c, e, "BR-CL-05", "currency");
                break;
            case "DescriptionCode" when e.HasParents("InvoicePeriod"):
                Value(c, e, "BR-CL-06", "vat-point");
                break;
            case "ID":
                Id(c, e);
                break;
            case "CompanyID" when e.HasParents("PartyLegalEntity"):
                Scheme(c, e, "BR-CL-11", "icd");
                break;
            case "ItemClassificationCode" when e.HasParents("CommodityClassification") && e.Attribute("listID") is { } list:
                Listed(c, e, "BR-CL-13", "item-classification", list);
                break;
            case "IdentificationCode" when e.HasParents("Country"):
                Value(c, e, "BR-CL-14", "country");
                break;
            case "IdentificationCode" when e.HasParents("OriginCountry"):
                Value(c, e, "BR-CL-15", "country");
                break;
            case "PaymentMeansCode" when e.HasParents("PaymentMeans"):
                Value(c, e, "BR-CL-16", "payment-means");
                break;
            default:
                More(c, e);
                break;
        }
    }

    private static void More(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "AllowanceChargeReasonCode" when e.HasParents("AllowanceCharge"):
                Reason(c, e);
                break;
            case "TaxExemptionReasonCode":
                Listed(c, e, "BR-CL-22", "vatex", e.StringValue.ToUpperInvariant());
                break;
            case "InvoicedQuantity" or "CreditedQuantity" or "BaseQuantity" when e.Attribute("unitCode") is { } unit:
                Listed(c, e, "BR-CL-23", "unit", unit);
                break;
            case "EmbeddedDocumentBinaryObject" when e.Attribute("mimeCode") is { } mime:
                c.Check(c.Codes["mime"].Contains(mime), "BR-CL-24", e, mime);
                break;
            case "EndpointID":
                Scheme(c, e, "BR-CL-25", "endpoint-scheme");
                break;
            default:
                break;
        }
    }

    private static void Id(Context c, UblElement e)
    {
        var parent = e.Parent!;
        switch (parent.Name)
        {
            case "AdditionalDocumentReference" or "DocumentReference" when Context.AnyIs(parent, "130", "DocumentTypeCode"):
                Scheme(c, e, "BR-CL-07", "object-scheme");
                break;
            case "PartyIdentification":
                // The bank's creditor identifier is known by SEPA, which is no ICD code; only seller and payee can have one.
                var scheme = XPath.Normalize(e.Attribute("schemeID"));
                if (scheme is not "SEPA" || !(e.IsWithin("AccountingSupplierParty") || e.IsWithin("PayeeParty")))
                {
                    Scheme(c, e, "BR-CL-10", "icd");
                }

                break;
            case "TaxCategory":
                Value(c, e, "BR-CL-17", "vat-category");
                break;
            case "ClassifiedTaxCategory":
                Value(c, e, "BR-CL-18", "vat-category");
                break;
            case "StandardItemIdentification":
                Scheme(c, e, "BR-CL-21", "icd");
                break;
            case "DeliveryLocation":
                Scheme(c, e, "BR-CL-26", "icd");
                break;
            default:
                break;
        }
    }

    private static void Reason(Context c, UblElement e)
    {
        if (c.Matches(e.Parent!, static (c, e) => c.IsCharge(e, value: false)))
        {
            Value(c, e, "BR-CL-19", "allowance-reason");
        }
        else if (c.Matches(e.Parent!, static (c, e) => c.IsCharge(e, value: true)))
        {
            Value(c, e, "BR-CL-20", "charge-reason");
        }
    }

    private static void Scheme(Context c, UblElement e, string rule, string list)
    {
        if (e.Attribute("schemeID") is { } scheme)
        {
            Listed(c, e, rule, list, scheme);
        }
    }

    private static void Value(Context c, UblElement e, string rule, string list) => Listed(c, e, rule, list, e.StringValue);

    private static void Listed(Context c, UblElement e, string rule, string list, string value)
    {
        var code = XPath.Normalize(value);
        if (!c.Codes[list].Contains(code))
        {
            c.Fire(rule, e, code);
        }
    }
}
