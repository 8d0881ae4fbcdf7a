using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>IS-R: Icelandic sellers.</summary>
internal static class IcelandicRules
{
    public static void Visit(Context c, UblElement e, Countries countries)
    {
        if (e.Parent is null)
        {
            Document(c, e);
        }
        else if (e.Name is "AccountingCustomerParty" && e.IsInDocument() && countries.CustomerAddress is "IS")
        {
            c.Check(HasLegalId(Context.All(e, "Party")), "IS-R-004", e);
            c.Check(HasAddress(e, "Party"), "IS-R-005", e);
        }
    }

    private static void Document(Context c, UblElement e)
    {
        var type = c.Norm(e, "InvoiceTypeCode");
        var creditType = c.Norm(e, "CreditNoteTypeCode");
        c.Check(type is "380" or "381" || creditType is "380" or "381", "IS-R-001", e);
        c.Check(HasLegalId(Context.All(e, "AccountingSupplierParty", "Party")), "IS-R-002", e);
        c.Check(HasAddress(e, "AccountingSupplierParty", "Party"), "IS-R-003", e);
        Account(c, e, "9", "IS-R-006");
        Account(c, e, "42", "IS-R-007");
        Deadline(c, e);
    }

    private static bool HasLegalId(List<UblElement> parties) =>
        parties.Exists(static party => Context.All(party, "PartyLegalEntity", "CompanyID").Exists(static id => id.Attribute("schemeID") is "0196"));

    private static bool HasAddress(UblElement from, params ReadOnlySpan<string> path)
    {
        var parties = Context.All(from, path);
        return parties.Exists(static party => Context.Any(party, "PostalAddress", "StreetName"))
            && parties.Exists(static party => Context.Any(party, "PostalAddress", "PostalZone"));
    }

    private static void Account(Context c, UblElement e, string code, string rule)
    {
        var means = Context.All(e, "PaymentMeans").FindAll(m => Context.AnyIs(m, code, "PaymentMeansCode"));
        if (means.Count == 0)
        {
            return;
        }

        var accounts = means.SelectMany(static m => Context.All(m, "PayeeFinancialAccount", "ID")).ToList();
        if (accounts.Count > 1)
        {
            c.Stop(e);
        }

        c.Check(accounts.Count > 0 && XPath.Normalize(accounts[0].StringValue).Length == 12, rule, e);
    }

    // EINDAGI: the last day to pay without penalty.
    private static void Deadline(Context c, UblElement e)
    {
        var deadlines = Context.All(e, "AdditionalDocumentReference").FindAll(static r => Context.AnyIs(r, "EINDAGI", "DocumentDescription"));
        if (deadlines.Count == 0)
        {
            return;
        }

        var ids = deadlines.SelectMany(static r => Context.All(r, "ID")).ToList();
        if (ids.Count > 1)
        {
            c.Stop(e);
        }

        var id = ids.Count > 0 ? ids[0].StringValue : "";
        c.Check(id.Length == 10 && XPath.TryDate(id, out _), "IS-R-008", e, id);
        c.Check(Context.Any(e, "DueDate"), "IS-R-009", e);

        // Compared as texts, as in the official rule.
        c.Check(Context.All(e, "DueDate").Exists(due => string.CompareOrdinal(due.StringValue, id) <= 0), "IS-R-010", e, id);
    }
}
