using System.Text.RegularExpressions;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>GR-R and GR-S: Greek sellers, whose invoice numbers are made for the tax authority's myDATA.</summary>
internal static partial class GreekRules
{
    public static void Visit(Context c, UblElement e, Countries countries)
    {
        if (countries.IsGreekSender)
        {
            Sender(c, e, countries);
        }
        else if (IsSellerEndpoint(e))
        {
            Endpoint(c, e, "GR-R-009");
        }

        if (countries.IsGreekPair)
        {
            Pair(c, e);
        }
    }

    private static void Sender(Context c, UblElement e, Countries countries)
    {
        switch (e.Name)
        {
            case "ID" when e.IsInDocument():
                InvoiceNumber(c, e);
                break;
            case "Party" when e.HasParents("AccountingSupplierParty"):
                c.Check(c.Raw(e, "PartyName", "Name").Length > 0, "GR-R-002", e);
                c.Check(HasOneVatNumber(c, e), "GR-S-011", e);
                break;
            case "CompanyID" when e.HasParents("PartyTaxScheme", "Party", "AccountingSupplierParty") && c.Norm(e.Parent, "TaxScheme", "ID") is "VAT":
                c.Check(IsVatNumber(e.StringValue), "GR-R-003", e, e.StringValue);
                break;
            case "Invoice" or "CreditNote" when e.Parent is null:
                Document(c, e);
                break;
            case "ID" when e.HasParents("AdditionalDocumentReference") && IsDescribed(e.Parent!, "##M.AR.K##") && IsInGreece(c):
                c.Check(e.StringValue.Length > 0 && e.StringValue[0] is >= '1' and <= '9', "GR-R-004-2", e, e.StringValue);
                break;
            case "AdditionalDocumentReference" when IsDescribed(e, "##INVOICE|URL##"):
                c.Check(c.Norm(e, "Attachment", "ExternalReference", "URI").Length > 0, "GR-R-008-3", e);
                break;
            case "Party" when e.HasParents("AccountingCustomerParty"):
                c.Check(c.Raw(e, "PartyName", "Name").Length > 0, "GR-R-005", e);
                break;
            case "EndpointID" when IsSellerEndpoint(e) && countries.AccountingSupplier is "GR" or "EL":
                if (IsSellerEndpoint(e))
                {
                    Endpoint(c, e, "GR-R-009");
                }

                break;
            default:
                break;
        }
    }

    private static void Pair(Context c, UblElement e)
    {
        if (e.Name is "Party" && e.HasParents("AccountingCustomerParty"))
        {
            c.Check(HasOneVatNumber(c, e), "GR-R-006", e);
        }
        else if (e.Name is "EndpointID" && e.HasParents("Party", "AccountingCustomerParty"))
        {
            Endpoint(c, e, "GR-R-010");
        }
    }

    private static void Document(Context c, UblElement e)
    {
        if (!IsInGreece(c))
        {
            return;
        }

        var references = Context.All(e, "AdditionalDocumentReference");
        var urls = references.FindAll(static r => IsDescribed(r, "##INVOICE|URL##")).Count;
        c.Check(references.FindAll(static r => IsDescribed(r, "##M.AR.K##")).Count == 1, "GR-R-004-1", e);
        c.Check(urls == 1, "GR-S-008-1", e);
        c.Check(urls <= 1, "GR-R-008-2", e);
    }

    private static void InvoiceNumber(Context c, UblElement e)
    {
        var parts = e.StringValue.Length == 0 ? [] : e.StringValue.Split('|');
        string Part(int number) => number <= parts.Length ? parts[number - 1] : "";
        c.Check(parts.Length == 6, "GR-R-001-1", e, e.StringValue);
        c.Check(XPath.Normalize(Part(1)).Length == 9 && Numbers.IsGreek(Part(1)) && IsTaxNumber(c, Part(1)), "GR-R-001-2", e, Part(1));
        c.Check(XPath.Normalize(Part(2)).Length > 0 && DateForm().IsMatch(Part(2)) && IsIssueDate(c, Part(2)), "GR-R-001-3", e, Part(2));
        c.Check(IsPositive(c, e, Part(3)), "GR-R-001-4", e, Part(3));
        c.Check(Part(4) is "1.1" or "1.6" or "2.1" or "2.4" or "5.1" or "5.2", "GR-R-001-5", e, Part(4));
        c.Check(Part(5).Length > 0, "GR-R-001-6", e);
        c.Check(Part(6).Length > 0, "GR-R-001-7", e);
    }

    private static bool IsPositive(Context c, UblElement e, string text)
    {
        if (XPath.Normalize(text).Length == 0 || double.IsNaN(XPath.Number(text)))
        {
            return false;
        }

        if (!System.Numerics.BigInteger.TryParse(text.Trim(), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            c.Stop(e);
            return false;
        }

        return number >= 0;
    }

    private static bool IsTaxNumber(Context c, string number)
    {
        foreach (var scheme in Context.All(c.Root, "AccountingSupplierParty", "Party", "PartyTaxScheme").Concat(Context.All(c.Root, "TaxRepresentativeParty", "PartyTaxScheme")))
        {
            if (Context.AnyIs(scheme, "VAT", "TaxScheme", "ID") && string.Equals(XPath.Substring(c.Raw(scheme, "CompanyID"), 3, 9), number, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIssueDate(Context c, string text)
    {
        var date = text.Split('/');
        var issued = c.Raw(c.Root, "IssueDate").Split('-');
        return date.Length >= 3 && issued.Length >= 3 && Same(date[0], issued[2]) && Same(date[1], issued[1]) && Same(date[2], issued[0]);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static bool IsDescribed(UblElement reference, string description) => Context.AnyIs(reference, description, "DocumentDescription");

    private static bool IsInGreece(Context c) => Context.AnyIs(c.Root, "GR", "AccountingSupplierParty", "Party", "PostalAddress", "Country", "IdentificationCode");

    private static bool IsSellerEndpoint(UblElement e) => e.Name is "EndpointID" && e.HasParents("Party", "AccountingSupplierParty");

    private static void Endpoint(Context c, UblElement e, string rule) =>
        c.Check(e.Attribute("schemeID") is "9933" && Numbers.IsGreek(e.StringValue), rule, e, e.StringValue);

    private static bool HasOneVatNumber(Context c, UblElement party)
    {
        var numbers = Context.All(party, "PartyTaxScheme").Where(s => c.Norm(s, "TaxScheme", "ID") is "VAT").SelectMany(static s => Context.All(s, "CompanyID")).ToList();
        return numbers.Count == 1 && IsVatNumber(numbers[0].StringValue);
    }

    private static bool IsVatNumber(string number) => XPath.Substring(number, 1, 2) is "EL" && Numbers.IsGreek(XPath.Substring(number, 3));

    [GeneratedRegex("^(0?[1-9]|[12][0-9]|3[01])[-\\\\/ ]?(0?[1-9]|1[0-2])[-\\\\/ ]?(19|20)[0-9]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateForm();
}
