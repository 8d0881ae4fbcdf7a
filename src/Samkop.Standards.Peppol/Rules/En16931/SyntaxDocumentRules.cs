using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Syntax rules on the document element. They fire once a document, however often an element stands there.</summary>
internal static class SyntaxDocumentRules
{
    private static readonly (string Rule, string[] Path)[] AtMostOnce =
    [
        ("UBL-SR-01", ["ContractDocumentReference", "ID"]),
        ("UBL-SR-02", ["ReceiptDocumentReference", "ID"]),
        ("UBL-SR-03", ["DespatchDocumentReference", "ID"]),
        ("UBL-SR-05", ["PaymentTerms", "Note"]),
        ("UBL-SR-08", ["InvoicePeriod"]),
        ("UBL-SR-10", ["AccountingSupplierParty", "Party", "PartyName", "Name"]),
        ("UBL-SR-11", ["AccountingSupplierParty", "Party", "PartyLegalEntity", "CompanyID"]),
        ("UBL-SR-14", ["AccountingSupplierParty", "Party", "PartyLegalEntity", "CompanyLegalForm"]),
        ("UBL-SR-16", ["AccountingCustomerParty", "Party", "PartyIdentification", "ID"]),
        ("UBL-SR-17", ["AccountingCustomerParty", "Party", "PartyLegalEntity", "CompanyID"]),
        ("UBL-SR-24", ["Delivery"]),
        ("UBL-SR-39", ["ProjectReference", "ID"]),
        ("UBL-SR-40", ["AccountingCustomerParty", "Party", "PartyName", "Name"]),
        ("UBL-SR-45", ["PaymentMeans", "PaymentDueDate"]),
        ("UBL-SR-49", ["InvoicePeriod", "DescriptionCode"]),
    ];

    public static void Document(Context c, UblElement e)
    {
        foreach (var (rule, path) in AtMostOnce)
        {
            c.Check(Context.Count(e, path) <= 1, rule, e);
        }

        Releases(c, e);
        Counted(c, e);
        Unwanted(c, e);
    }

    private static void Releases(Context c, UblElement e)
    {
        if (c.Release >= new Release(2025, 11))
        {
            c.Check(Context.Count(e, "PaymentMeans", "CardAccount") <= 1, "UBL-SR-54", e);
            c.Check(Context.Count(e, "PaymentMeans", "PaymentMandate") <= 1, "UBL-SR-55", e);
        }

        if (c.Release >= new Release(2026, 5))
        {
            c.Check(Context.Count(e, "OriginatorDocumentReference", "ID") <= 1, "UBL-SR-56", e);
        }
    }

    private static void Counted(Context c, UblElement e)
    {
        var objects = Context.All(e, "AdditionalDocumentReference").FindAll(static r => Context.AnyIs(r, "130", "DocumentTypeCode"));
        c.Check(objects.Sum(static r => Context.Count(r, "ID")) <= 1, "UBL-SR-04", e);
        c.Check(TaxNumbers(c, e, "AccountingSupplierParty", isVat: true) <= 1, "UBL-SR-12", e);
        c.Check(TaxNumbers(c, e, "AccountingSupplierParty", isVat: false) <= 1, "UBL-SR-13", e);
        c.Check(TaxNumbers(c, e, "AccountingCustomerParty", isVat: true) <= 1, "UBL-SR-18", e);
        c.Check(
            c.Index.PartyIdentifications.SelectMany(static group => Context.All(group, "ID"))
                .Count(static id => id.Attribute("schemeID")?.ToUpperInvariant() is "SEPA") <= 1,
            "UBL-SR-29",
            e);
        c.Check(Distinct(c.Index.PaymentIds) <= 1, "UBL-SR-44", e);
        c.Check(
            Context.All(e, "PaymentMeans", "PaymentMeansCode").FindAll(static code => code.Attribute("name") is not null).Count <= 1,
            "UBL-SR-46",
            e);
        c.Check(Distinct(c.Index.PaymentMeansCodes) <= 1, "UBL-SR-47", e);
    }

    private static int Distinct(List<UblElement> elements) => elements.Select(static e => e.StringValue).Distinct(StringComparer.Ordinal).Count();

    // Here the scheme is upper-cased but not trimmed.
    private static int TaxNumbers(Context c, UblElement e, string party, bool isVat)
    {
        var count = 0;
        foreach (var scheme in Context.All(e, party, "Party", "PartyTaxScheme"))
        {
            if (Context.All(scheme, "TaxScheme").Exists(tax => c.Raw(tax, "ID").ToUpperInvariant() is "VAT" == isVat))
            {
                count += Context.Count(scheme, "CompanyID");
            }
        }

        return count;
    }

    // Those of the unused elements that ask for more than the element; the others are found on the walk (UnwantedRules).
    private static void Unwanted(Context c, UblElement e)
    {
        var version = Context.All(e, "UBLVersionID");
        if (version.Count > 0 && !version.Exists(static v => v.StringValue is "2.1"))
        {
            c.Fire("UBL-CR-002", version[0]);
        }

        var dueDate = Context.All(e, "PaymentMeans", "PaymentDueDate");
        if (c.IsInvoice && dueDate.Count > 0)
        {
            c.Fire("UBL-CR-412", dueDate[0]);
        }

        References(c);
    }

    private static void References(Context c)
    {
        UblElement? scheme = null;
        UblElement? attachment = null;
        UblElement? description = null;
        foreach (var reference in c.Index.DocumentReferences)
        {
            var codes = Context.All(reference, "DocumentTypeCode");
            if (codes.Count == 0 || codes.Exists(static code => code.StringValue is not "130"))
            {
                scheme ??= Context.All(reference, "ID").Find(static id => id.Attribute("schemeID") is not null);
            }

            if (codes.Exists(static code => code.StringValue is "130"))
            {
                attachment ??= reference.Cac("Attachment");
                description ??= reference.Cbc("DocumentDescription");
            }
        }

        FireOn(c, "UBL-CR-665", scheme);
        FireOn(c, "UBL-CR-666", attachment);
        FireOn(c, "UBL-CR-673", description);
    }

    private static void FireOn(Context c, string rule, UblElement? element)
    {
        if (element is not null)
        {
            c.Fire(rule, element);
        }
    }
}
