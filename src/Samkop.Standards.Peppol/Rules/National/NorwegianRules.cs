using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>NO-R: Norwegian sellers.</summary>
internal static class NorwegianRules
{
    public static void Visit(Context c, UblElement e)
    {
        if (e.Name is not "Party" || !e.HasParents("AccountingSupplierParty"))
        {
            return;
        }

        c.Check(XPath.Normalize(Number(c, e, "TAX")) is "Foretaksregisteret", "NO-R-002", e);
        var vat = Schemes(c, e, "VAT").Select(s => c.Raw(s, "CompanyID")).ToList();
        if (vat.Exists(static number => XPath.Substring(number, 1, 2) is "NO"))
        {
            if (vat.Count > 1)
            {
                c.Stop(e);
            }

            var rest = XPath.Substring(vat[0], 3);
            c.Check(
                rest.Length == 12 && rest.EndsWith("MVA", StringComparison.Ordinal) && Numbers.IsDigits(rest[..9], 9) && Numbers.IsMod11(rest[..9]),
                "NO-R-001",
                e,
                vat[0]);
        }
    }

    private static List<UblElement> Schemes(Context c, UblElement party, string scheme) =>
        Context.All(party, "PartyTaxScheme").FindAll(s => string.Equals(c.Norm(s, "TaxScheme", "ID"), scheme, StringComparison.Ordinal));

    private static string Number(Context c, UblElement party, string scheme)
    {
        var numbers = Schemes(c, party, scheme).SelectMany(static s => Context.All(s, "CompanyID")).ToList();
        if (numbers.Count > 1)
        {
            c.Stop(party);
        }

        return numbers.Count > 0 ? numbers[0].StringValue : "";
    }
}
