using System.Text.RegularExpressions;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Billing;

/// <summary>Peppol rules on the document element.</summary>
internal static partial class PeppolDocumentRules
{
    private const string BillingSpecification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private const string SelfBillingSpecification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0";

    public static void Document(Context c, UblElement e, BillingKind kind)
    {
        if (c.IsCreditNote)
        {
            var projects = Context.All(e, "AdditionalDocumentReference").FindAll(static r => Context.AnyIs(r, "50", "DocumentTypeCode"));
            c.Check(projects.Count <= 1, "PEPPOL-EN16931-R080", e);
        }

        c.Check(Context.Any(e, "ProfileID"), "PEPPOL-EN16931-R001", e);
        c.Check(Profile(c, kind) is not null, "PEPPOL-EN16931-R007", e, e.Cbc("ProfileID")?.Text);
        c.Check(Context.Count(e, "Note") <= 1 || (IsSupplierIn(c, "DE") && IsCustomerIn(c, "DE")), "PEPPOL-EN16931-R002", e);
        c.Check(Context.Any(e, "BuyerReference") || Context.Any(e, "OrderReference", "ID"), "PEPPOL-EN16931-R003", e);
        Specification(c, e, kind);
        var totals = Context.All(e, "TaxTotal");
        var broken = totals.FindAll(static total => total.Cac("TaxSubtotal") is not null);
        c.Check(broken.Count == 1, "PEPPOL-EN16931-R053", e);
        c.Check(totals.Count - broken.Count == (Context.Any(e, "TaxCurrencyCode") ? 1 : 0), "PEPPOL-EN16931-R054", e);
        c.Check(!Context.Any(e, "TaxCurrencyCode") || HaveSameSign(c, e), "PEPPOL-EN16931-R055", e);
    }

    /// <summary>Number of the business process, such as 01 or 02; null when it is none of the approved ones.</summary>
    public static string? Profile(Context c, BillingKind kind)
    {
        var id = c.Norm(c.Root, "ProfileID");
        if (c.Release < new Release(2026, 5))
        {
            var match = (kind == BillingKind.SelfBilling ? NumberedSelfBilling() : NumberedProcess()).Match(id);
            return match.Success ? match.Groups["number"].Value : null;
        }

        return id switch
        {
            "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0" => kind == BillingKind.Billing ? "01" : null,
            "urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0" => kind == BillingKind.SelfBilling ? "01" : null,
            "urn:peppol:france:billing:regulated" or "urn:peppol:france:billing:non-regulated" => "01",
            "urn:peppol:bis:billing_with_response" => "02",
            _ => null,
        };
    }

    public static bool IsSupplierIn(Context c, string country) =>
        string.Equals(
            c.Norm(c.Root, "AccountingSupplierParty", "Party", "PostalAddress", "Country", "IdentificationCode").ToUpperInvariant(), country, StringComparison.Ordinal);

    public static bool IsCustomerIn(Context c, string country) =>
        string.Equals(
            c.Norm(c.Root, "AccountingCustomerParty", "Party", "PostalAddress", "Country", "IdentificationCode").ToUpperInvariant(), country, StringComparison.Ordinal);

    private static void Specification(Context c, UblElement e, BillingKind kind)
    {
        var ids = Context.All(e, "CustomizationID");
        if (ids.Sum(static id => id.TextNodes) > 1)
        {
            c.Stop(e);
        }

        var value = XPath.Normalize(ids.Count > 0 ? ids[0].Text : "");
        c.Check(
            value.StartsWith(kind == BillingKind.Billing ? BillingSpecification : SelfBillingSpecification, StringComparison.Ordinal)
                && (c.Release < new Release(2026, 5) || !value.Contains("::", StringComparison.Ordinal)),
            "PEPPOL-EN16931-R004",
            e,
            value);
    }

    private static bool HaveSameSign(Context c, UblElement e)
    {
        var inTax = AmountsIn(c, e, c.Norm(e, "TaxCurrencyCode"));
        var inDocument = AmountsIn(c, e, c.Norm(e, "DocumentCurrencyCode"));
        return (inTax.Exists(static a => a <= 0) && inDocument.Exists(static a => a <= 0))
            || (inTax.Exists(static a => a >= 0) && inDocument.Exists(static a => a >= 0));
    }

    private static List<double> AmountsIn(Context c, UblElement e, string currency) =>
        [.. Context.All(e, "TaxTotal", "TaxAmount")
            .Where(amount => string.Equals(amount.Attribute("currencyID"), currency, StringComparison.Ordinal))
            .Select(c.Double)];

    [GeneratedRegex("urn:fdc:peppol.eu:2017:poacc:billing:(?<number>[0-9]{2}):1.0", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedProcess();

    [GeneratedRegex("urn:fdc:peppol.eu:2017:poacc:selfbilling:(?<number>[0-9]{2}):1.0", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberedSelfBilling();
}
