using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Billing;

/// <summary>Peppol's own code lists and formats (PEPPOL-EN16931-CL, -P, -F).</summary>
internal static class PeppolCodeRules
{
    public static void Value(Context c, UblElement e, BillingKind kind)
    {
        switch (e.Name)
        {
            case "EmbeddedDocumentBinaryObject" when e.Attribute("mimeCode") is { } mime:
                c.Check(c.Codes["mime"].Contains(mime), "PEPPOL-EN16931-CL001", e, mime);
                break;
            case "AllowanceChargeReasonCode" when e.HasParents("AllowanceCharge"):
                Reason(c, e);
                break;
            case "DescriptionCode" when e.HasParents("InvoicePeriod"):
                Listed(c, e, "PEPPOL-EN16931-CL006", "vat-point");
                break;
            case "Amount" or "BaseAmount" or "PriceAmount" or "TaxAmount" or "TaxableAmount" or "LineExtensionAmount" or "TaxExclusiveAmount"
                or "TaxInclusiveAmount" or "AllowanceTotalAmount" or "ChargeTotalAmount" or "PrepaidAmount" or "PayableRoundingAmount" or "PayableAmount":
                c.Check(c.Codes["peppol-currency"].Contains(e.Attribute("currencyID") ?? ""), "PEPPOL-EN16931-CL007", e, e.Attribute("currencyID"));
                break;
            case "InvoiceTypeCode":
                InvoiceType(c, e, kind);
                break;
            case "CreditNoteTypeCode":
                CreditNoteType(c, e, kind);
                break;
            case "IssueDate" or "DueDate" or "TaxPointDate" or "StartDate" or "EndDate" or "ActualDeliveryDate":
                c.Check(c.TextNode(e).Length == 10 && XPath.TryDate(e.StringValue, out _), "PEPPOL-EN16931-F001", e, e.Text);
                break;
            case "EndpointID" when e.Attribute("schemeID") is { } scheme:
                c.Check(c.Codes["peppol-endpoint-scheme"].Contains(scheme), "PEPPOL-EN16931-CL008", e, scheme);
                break;
            default:
                break;
        }
    }

    /// <summary>P0104 to P0111: some exemption codes demand a category.</summary>
    public static void Exemption(Context c, UblElement e)
    {
        var codes = Context.All(e, "TaxExemptionReasonCode");
        if (codes.Count != 1)
        {
            return;
        }

        var (rule, category) = codes[0].StringValue.ToUpperInvariant() switch
        {
            "VATEX-EU-G" => ("PEPPOL-EN16931-P0104", "G"),
            "VATEX-EU-O" => ("PEPPOL-EN16931-P0105", "O"),
            "VATEX-EU-IC" => ("PEPPOL-EN16931-P0106", "K"),
            "VATEX-EU-AE" => ("PEPPOL-EN16931-P0107", "AE"),
            "VATEX-EU-D" => ("PEPPOL-EN16931-P0108", "E"),
            "VATEX-EU-F" => ("PEPPOL-EN16931-P0109", "E"),
            "VATEX-EU-I" => ("PEPPOL-EN16931-P0110", "E"),
            "VATEX-EU-J" => ("PEPPOL-EN16931-P0111", "E"),
            _ => ("", ""),
        };
        if (rule.Length > 0)
        {
            c.Check(string.Equals(c.Norm(e, "ID"), category, StringComparison.Ordinal), rule, e);
        }
    }

    private static void Reason(Context c, UblElement e)
    {
        // Compared as text: 0 and 1 are no indicators here.
        if (Context.AnyIs(e.Parent, "false", "ChargeIndicator"))
        {
            Listed(c, e, "PEPPOL-EN16931-CL002", "allowance-reason");
        }
        else if (Context.AnyIs(e.Parent, "true", "ChargeIndicator"))
        {
            Listed(c, e, "PEPPOL-EN16931-CL003", "charge-reason");
        }
    }

    private static void InvoiceType(Context c, UblElement e, BillingKind kind)
    {
        var profile = PeppolDocumentRules.Profile(c, kind);
        if (kind == BillingKind.SelfBilling)
        {
            c.Check(profile is not "01" || XPath.Normalize(c.TextNode(e)) is "389" or "527", "PEPPOL-EN16931-P0100", e, e.Text);
            return;
        }

        if (IsJudged(c, profile))
        {
            Listed(c, e, "PEPPOL-EN16931-P0100", "peppol-invoice-type");
        }

        c.Check(
            XPath.Normalize(e.StringValue) is not ("326" or "384")
                || (PeppolDocumentRules.IsSupplierIn(c, "DE") && PeppolDocumentRules.IsCustomerIn(c, "DE")),
            "PEPPOL-EN16931-P0112",
            e,
            e.Text);
    }

    private static void CreditNoteType(Context c, UblElement e, BillingKind kind)
    {
        var profile = PeppolDocumentRules.Profile(c, kind);
        if (kind == BillingKind.SelfBilling)
        {
            c.Check(profile is not "01" || XPath.Normalize(c.TextNode(e)) is "261", "PEPPOL-EN16931-P0101", e, e.Text);
        }
        else if (IsJudged(c, profile))
        {
            Listed(c, e, "PEPPOL-EN16931-P0101", "peppol-credit-note-type");
        }
    }

    // Before 2026.5 only process 01 restricted the document types.
    private static bool IsJudged(Context c, string? profile) => profile is "01" || (profile is "02" && c.Release >= new Release(2026, 5));

    private static void Listed(Context c, UblElement e, string rule, string list)
    {
        var code = XPath.Normalize(c.TextNode(e));
        c.Check(c.Codes[list].Contains(code), rule, e, code);
    }
}
