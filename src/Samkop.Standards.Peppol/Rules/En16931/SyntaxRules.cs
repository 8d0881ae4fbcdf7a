using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>The pattern “syntax” of EN 16931: cardinalities (UBL-SR), data types (UBL-DT) and what is not used (UBL-CR).</summary>
internal static class SyntaxRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Parent is null)
        {
            SyntaxDocumentRules.Document(c, e);
        }
        else if (e.Namespace == UblNamespace.Cac)
        {
            Group(c, e);
        }
        else
        {
            Value(c, e);
        }
    }

    private static void Group(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "PostalAddress" or "Address":
                c.Check(Context.Count(e, "AddressLine") <= 1, "UBL-SR-51", e);
                break;
            case "Party" when e.HasParents("AccountingSupplierParty"):
                c.Check(Context.Count(e, "PartyTaxScheme") <= 2, "UBL-SR-42", e);
                break;
            case "AdditionalDocumentReference":
                Reference(c, e);
                break;
            case "Delivery":
                c.Check(Context.Count(e, "DeliveryParty", "PartyName", "Name") <= 1, "UBL-SR-25", e);
                break;
            case "AllowanceCharge":
                Allowance(c, e);
                break;
            case "PartyTaxScheme":
                c.Check(Context.Any(e, "TaxScheme", "ID") && Context.Any(e, "CompanyID"), "UBL-SR-53", e);
                break;
            case "InvoiceLine" or "CreditNoteLine":
                Line(c, e);
                break;
            case "PayeeParty":
                Payee(c, e);
                break;
            case "PaymentMeans":
                c.Check(Context.Count(e, "PaymentID") <= 1, "UBL-SR-26", e);
                c.Check(Context.Count(e, "PaymentMandate", "ID") <= 1, "UBL-SR-28", e);
                break;
            case "BillingReference":
                c.Check(Context.Count(e, "InvoiceDocumentReference") <= 1, "UBL-SR-06", e);
                c.Check(Context.Any(e, "InvoiceDocumentReference", "ID"), "UBL-SR-07", e);
                break;
            case "TaxRepresentativeParty":
                // Two names (UBL-SR-22) stop the official sheet at BR-18 first.
                // Until 1.3.15 the path was wrong and the rule never fired.
                c.Check(c.Release < new Release(2026, 5) || Context.Count(e, "PartyTaxScheme", "CompanyID") <= 1, "UBL-SR-23", e);
                break;
            case "TaxSubtotal":
                c.Check(Context.Count(e, "TaxCategory", "TaxExemptionReason") <= 1, "UBL-SR-32", e);
                break;
            default:
                break;
        }
    }

    private static void Value(Context c, UblElement e)
    {
        if (e.Name.EndsWith("Amount", StringComparison.Ordinal))
        {
            if (!e.Name.EndsWith("PriceAmount", StringComparison.Ordinal) && !IsInDiscountedPrice(e))
            {
                c.Check(XPath.HasTwoDecimals(e.StringValue), "UBL-DT-01", e, e.Text);
            }
        }
        else if (e.Name.EndsWith("BinaryObject", StringComparison.Ordinal))
        {
            c.Check(e.Attribute("mimeCode") is not null, "UBL-DT-06", e);
            c.Check(e.Attribute("filename") is not null, "UBL-DT-07", e);
        }
    }

    private static bool IsInDiscountedPrice(UblElement e)
    {
        for (var parent = e.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Is(UblNamespace.Cac, "Price") && parent.Cac("AllowanceCharge") is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void Reference(Context c, UblElement e)
    {
        c.Check(Context.Count(e, "DocumentDescription") <= 1, "UBL-SR-33", e);
        c.Check(
            Context.AnyIs(e, "130", "DocumentTypeCode")
                || (c.IsCreditNote && Context.AnyIs(e, "50", "DocumentTypeCode"))
                || (!Context.All(e, "ID").Exists(static id => id.Attribute("schemeID") is not null) && !Context.Any(e, "DocumentTypeCode")),
            "UBL-SR-43",
            e);
    }

    private static void Allowance(Context c, UblElement e)
    {
        if (c.Matches(e, static (c, e) => c.IsCharge(e, value: false)))
        {
            c.Check(Context.Count(e, "AllowanceChargeReason") <= 1, "UBL-SR-30", e);
        }
        else if (c.Matches(e, static (c, e) => c.IsCharge(e, value: true)))
        {
            c.Check(Context.Count(e, "AllowanceChargeReason") <= 1, "UBL-SR-31", e);
        }
    }

    private static void Line(Context c, UblElement e)
    {
        c.Check(Context.Count(e, "Note") <= 1, "UBL-SR-34", e);
        c.Check(Context.Count(e, "OrderLineReference", "LineID") <= 1, "UBL-SR-35", e);
        c.Check(Context.Count(e, "InvoicePeriod") <= 1, "UBL-SR-36", e);
        c.Check(Context.Count(e, "Price", "AllowanceCharge", "Amount") <= 1, "UBL-SR-37", e);
        c.Check(Context.Count(e, "Item", "ClassifiedTaxCategory") == 1, "UBL-SR-48", e);
        c.Check(Context.Count(e, "Item", "Description") <= 1, "UBL-SR-50", e);
        c.Check(Context.Count(e, "DocumentReference") <= 1, "UBL-SR-52", e);
    }

    // The three rules all ask for a payee name that is not the seller's, besides what they count.
    private static void Payee(Context c, UblElement e)
    {
        var sellers = Context.All(e.Parent, "AccountingSupplierParty", "Party", "PartyLegalEntity", "RegistrationName");
        var isOther = Context.All(e, "PartyName", "Name").Exists(
            name => sellers.Exists(seller => !string.Equals(name.StringValue, seller.StringValue, StringComparison.Ordinal)));
        var ids = Context.All(e, "PartyIdentification", "ID").FindAll(
            static id => (id.Attribute("schemeID") ?? "").ToUpperInvariant() is not "SEPA");
        c.Check(isOther && Context.Count(e, "PartyName", "Name") <= 1, "UBL-SR-19", e);
        c.Check(isOther && ids.Count <= 1, "UBL-SR-20", e);
        c.Check(isOther && Context.Count(e, "PartyLegalEntity", "CompanyID") <= 1, "UBL-SR-21", e);
    }
}
