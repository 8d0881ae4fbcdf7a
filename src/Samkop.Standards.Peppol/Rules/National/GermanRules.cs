using System.Text.RegularExpressions;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>DE-R: between German seller and German buyer (the rules of XRechnung).</summary>
internal static partial class GermanRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Parent is null)
        {
            GermanDocumentRules.Document(c, e);
            return;
        }

        switch (e.Name)
        {
            case "ExternalReference" when c.Release >= new Release(2026, 5) && e.HasParents("Attachment", "AdditionalDocumentReference") && e.Parent!.Parent!.IsInDocument():
                c.Check(Url().IsMatch(c.Raw(e, "URI")), "DE-R-T02", e, e.Cbc("URI")?.Text);
                break;
            case "AccountingSupplierParty" when e.IsInDocument():
                c.Check(Context.Any(e, "Party", "Contact"), "DE-R-002", e);
                break;
            case "PostalAddress" when e.HasParents("Party", "AccountingSupplierParty") && e.Parent!.Parent!.IsInDocument():
                Filled(c, e, "CityName", "DE-R-003");
                Filled(c, e, "PostalZone", "DE-R-004");
                break;
            case "PostalAddress" when e.HasParents("Party", "AccountingCustomerParty") && e.Parent!.Parent!.IsInDocument():
                Filled(c, e, "CityName", "DE-R-008");
                Filled(c, e, "PostalZone", "DE-R-009");
                break;
            case "Address" when e.HasParents("DeliveryLocation", "Delivery") && e.Parent!.Parent!.IsInDocument():
                Filled(c, e, "CityName", "DE-R-010");
                Filled(c, e, "PostalZone", "DE-R-011");
                break;
            case "Contact" when e.HasParents("Party", "AccountingSupplierParty") && e.Parent!.Parent!.IsInDocument():
                Contact(c, e);
                break;
            case "PaymentMeans" when e.IsInDocument():
                Payment(c, e);
                break;
            case "TaxSubtotal" when e.HasParents("TaxTotal") && e.Parent!.IsInDocument():
                c.Check(Context.All(e, "TaxCategory", "Percent").Exists(static p => XPath.Normalize(p.StringValue).Length > 0), "DE-R-014", e);
                break;
            default:
                break;
        }
    }

    private static void Filled(Context c, UblElement e, string name, string rule) =>
        c.Check(Context.All(e, name).Exists(static value => XPath.Normalize(value.StringValue).Length > 0), rule, e);

    private static void Contact(Context c, UblElement e)
    {
        Filled(c, e, "Name", "DE-R-005");
        Filled(c, e, "Telephone", "DE-R-006");
        Filled(c, e, "ElectronicMail", "DE-R-007");
        c.Check(c.Norm(e, "Telephone").Count(char.IsAsciiDigit) >= 3, "DE-R-027", e, e.Cbc("Telephone")?.Text);
        c.Check(Email().IsMatch(c.Norm(e, "ElectronicMail")), "DE-R-028", e, e.Cbc("ElectronicMail")?.Text);
    }

    private static void Payment(Context c, UblElement e)
    {
        var code = c.Matches(e, static (c, e) => c.Norm(e, "PaymentMeansCode").Length > 0) ? c.Norm(e, "PaymentMeansCode") : "";
        var hasTransfer = Context.Any(e, "PayeeFinancialAccount");
        var hasCard = Context.Any(e, "CardAccount");
        var hasDebit = Context.Any(e, "PaymentMandate");
        switch (code)
        {
            case "30" or "58":
                c.Check(code is "30" || Numbers.IsIban(Compact(c.Raw(e, "PayeeFinancialAccount", "ID"))), "DE-R-019", e);
                c.Check(hasTransfer, "DE-R-023-1", e);
                c.Check(!hasCard && !hasDebit, "DE-R-023-2", e);
                break;
            case "48" or "54" or "55":
                c.Check(hasCard, "DE-R-024-1", e);
                c.Check(!hasTransfer && !hasDebit, "DE-R-024-2", e);
                break;
            case "59":
                c.Check(Numbers.IsIban(Compact(c.Raw(e, "PaymentMandate", "PayerFinancialAccount", "ID"))), "DE-R-020", e);
                c.Check(hasDebit, "DE-R-025-1", e);
                c.Check(!hasTransfer && !hasCard, "DE-R-025-2", e);
                break;
            default:
                break;
        }
    }

    private static string Compact(string text) => string.Concat(text.Where(static ch => ch is not (' ' or '\t' or '\r' or '\n')));

    [GeneratedRegex("^([a-zA-Z])([a-zA-Z0-9+.-])+:.*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Url();

    [GeneratedRegex("^[^@\\s]+@([^@.\\s]+\\.)+[^@.\\s]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
