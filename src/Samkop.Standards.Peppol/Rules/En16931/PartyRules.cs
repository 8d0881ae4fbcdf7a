using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Seller, buyer, payee, tax representative and place of delivery.</summary>
internal static class PartyRules
{
    public static void PostalAddress(Context c, UblElement e)
    {
        var rule = e.HasParents("Party", "AccountingCustomerParty") ? "BR-11"
            : e.HasParents("Party", "AccountingSupplierParty") ? "BR-09"
            : e.HasParents("TaxRepresentativeParty") ? "BR-20"
            : null;
        if (rule is not null)
        {
            c.Check(c.Norm(e, "Country", "IdentificationCode").Length > 0, rule, e);
        }
    }

    public static void DeliveryAddress(Context c, UblElement e)
    {
        if (e.HasParents("DeliveryLocation", "Delivery"))
        {
            c.Check(Context.Any(e, "Country", "IdentificationCode"), "BR-57", e);
        }
    }

    public static void Endpoint(Context c, UblElement e)
    {
        var rule = e.HasParents("Party", "AccountingCustomerParty") ? "BR-63"
            : e.HasParents("Party", "AccountingSupplierParty") ? "BR-62"
            : null;
        if (rule is not null)
        {
            c.Check(e.Attribute("schemeID") is not null, rule, e);
        }
    }

    /// <summary>BR-17: the payee has a name, and neither its name nor its identifier is the seller's.</summary>
    public static void Payee(Context c, UblElement e)
    {
        var supplier = e.Parent;
        c.Check(
            Context.Any(e, "PartyName", "Name")
                && !SharesValue(Context.All(e, "PartyName", "Name"), Context.All(supplier, "AccountingSupplierParty", "Party", "PartyName", "Name"))
                && !SharesValue(
                    Context.All(e, "PartyIdentification", "ID"), Context.All(supplier, "AccountingSupplierParty", "Party", "PartyIdentification", "ID")),
            "BR-17",
            e);
    }

    /// <summary>BR-CO-26: something by which the buyer can recognise the seller.</summary>
    public static void Supplier(Context c, UblElement e)
    {
        var identifies = false;
        foreach (var party in Context.All(e, "Party"))
        {
            foreach (var scheme in Context.All(party, "PartyTaxScheme"))
            {
                identifies |= c.IsVat(scheme) && Context.Any(scheme, "CompanyID");
            }

            foreach (var id in Context.All(party, "PartyIdentification", "ID"))
            {
                // Since 1.3.16 the bank's creditor identifier (SEPA, BT-90) does not identify a seller.
                identifies |= c.Release < new Release(2026, 5) || id.Attribute("schemeID") is not "SEPA";
            }

            identifies |= Context.Any(party, "PartyLegalEntity", "CompanyID");
        }

        c.Check(identifies, "BR-CO-26", e);
    }

    public static void TaxRepresentative(Context c, UblElement e)
    {
        c.Check(c.Norm(e, "PartyName", "Name").Length > 0, "BR-18", e);
        c.Check(Context.Any(e, "PostalAddress"), "BR-19", e);
        c.Check(HasVatNumber(c, e), "BR-56", e);
    }

    /// <summary>BR-CO-09: a VAT number begins with the country that gave it.</summary>
    public static void TaxScheme(Context c, UblElement e)
    {
        if (!c.Matches(e, static (c, e) => c.IsVat(e)))
        {
            return;
        }

        var prefix = XPath.Substring(c.Raw(e, "CompanyID"), 1, 2);
        c.Check(IsListed(c, "vat-prefix", prefix), "BR-CO-09", e);
    }

    /// <summary><c>PartyTaxScheme[VAT]/CompanyID</c> exists, where a registration with several tax schemes stops the sheet.</summary>
    public static bool HasVatNumber(Context c, UblElement party)
    {
        foreach (var scheme in Context.All(party, "PartyTaxScheme"))
        {
            var schemes = Context.All(scheme, "TaxScheme");
            if (schemes.Count > 1)
            {
                c.Stop(scheme);
            }

            if (schemes.Count > 0 && c.Norm(schemes[0], "ID").ToUpperInvariant() is "VAT" && Context.Any(scheme, "CompanyID"))
            {
                return true;
            }
        }

        return false;
    }

    // contains(' A B ', substring) without blanks around it: an empty or one-letter prefix is found as well.
    private static bool IsListed(Context c, string list, string prefix) =>
        prefix.Length < 2 ? prefix.Length == 0 || prefix is " " || c.Codes[list].Any(code => code.Contains(prefix, StringComparison.Ordinal))
        : c.Codes[list].Contains(prefix) || (prefix.Contains(' ', StringComparison.Ordinal) && c.Codes[list].Any(code => $" {code} ".Contains(prefix, StringComparison.Ordinal)));

    private static bool SharesValue(List<UblElement> left, List<UblElement> right) =>
        left.Exists(a => right.Exists(b => string.Equals(a.StringValue, b.StringValue, StringComparison.Ordinal)));
}
