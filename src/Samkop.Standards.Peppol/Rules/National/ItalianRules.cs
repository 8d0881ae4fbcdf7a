using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>IT-R: Italian sellers.</summary>
internal static class ItalianRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Name is "PartyTaxScheme" && e.HasParents("Party", "AccountingSupplierParty") && c.Matches(e, static (c, e) => c.Norm(e, "TaxScheme", "ID") is not "VAT"))
        {
            var number = c.Norm(e, "CompanyID");
            c.Check(
                number.Length is >= 11 and <= 16 && number.All(static ch => char.IsAsciiDigit(ch) || char.IsAsciiLetterUpper(ch)),
                "IT-R-001",
                e,
                number);
        }
        else if (e.Name is "Party" && e.HasParents("AccountingSupplierParty"))
        {
            c.Check(Context.Any(e, "PostalAddress", "StreetName"), "IT-R-002", e);
            c.Check(Context.Any(e, "PostalAddress", "CityName"), "IT-R-003", e);
            c.Check(Context.Any(e, "PostalAddress", "PostalZone"), "IT-R-004", e);
        }
    }
}
