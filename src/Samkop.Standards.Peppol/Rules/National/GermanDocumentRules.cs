using System.Text.RegularExpressions;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>DE-R on the document element.</summary>
internal static partial class GermanDocumentRules
{
    private static readonly HashSet<string> Taxed = new(StringComparer.Ordinal) { "S", "Z", "E", "AE", "K", "G", "L", "M" };

    public static void Document(Context c, UblElement e)
    {
        c.Check(Context.Any(e, "PaymentMeans"), "DE-R-001", e);
        c.Check(Context.All(e, "BuyerReference").Exists(HasText), "DE-R-015", e);
        c.Check(
            !UsesTax(c, e) || Context.Any(e, "TaxRepresentativeParty")
                || Context.All(e, "AccountingSupplierParty", "Party", "PartyTaxScheme", "CompanyID").Exists(HasText),
            "DE-R-016",
            e);
        var type = c.Norm(e, "InvoiceTypeCode");
        var creditType = c.Norm(e, "CreditNoteTypeCode");
        c.Check(IsUsual(type) || IsUsual(creditType), "DE-R-017", e, type + creditType);
        c.Check(Discounts(c, e), "DE-R-018", e);
        FileNames(c, e);
        c.Check((type is not "384" && creditType is not "384") || Context.Any(e, "BillingReference", "InvoiceDocumentReference"), "DE-R-026", e);
        DirectDebit(c, e);
    }

    private static bool HasText(UblElement element) => XPath.Normalize(element.StringValue).Length > 0;

    private static bool IsUsual(string type) => type is "326" or "380" or "384" or "389" or "381" or "875" or "876" or "877";

    private static bool UsesTax(Context c, UblElement e) =>
        Context.All(e, "AllowanceCharge", "TaxCategory", "ID")
            .Exists(id => Taxed.Contains(id.StringValue) && Context.AnyIs(id.Parent!.Parent, "false", "ChargeIndicator"))
        || Context.All(e, "AllowanceCharge", "TaxCategory", "ID")
            .Exists(id => Taxed.Contains(id.StringValue) && Context.AnyIs(id.Parent!.Parent, "true", "ChargeIndicator"))
        || Context.All(e, c.LineName(), "Item", "ClassifiedTaxCategory", "ID").Exists(static id => Taxed.Contains(id.StringValue));

    // DE-R-018: lines that begin with # describe a cash discount in a fixed form, and the last such line ends with a line break.
    private static bool Discounts(Context c, UblElement e)
    {
        var notes = Context.All(e, "PaymentTerms").Select(static terms => terms.Cbc("Note")).OfType<UblElement>().ToList();
        foreach (var line in notes.SelectMany(static note => LineBreak().Split(note.StringValue)))
        {
            if (!XPath.Normalize(line).StartsWith('#'))
            {
                continue;
            }

            if (!Skonto().IsMatch(XPath.Normalize(line)))
            {
                return false;
            }

            if (notes.Count > 1)
            {
                c.Stop(e);
            }

            if (!BeginsWithBreak().IsMatch(Marked().Split(notes[0].StringValue)[^1]))
            {
                return false;
            }
        }

        return true;
    }

    private static void FileNames(Context c, UblElement e)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var isUnique = true;
        foreach (var reference in Context.All(e, "AdditionalDocumentReference"))
        {
            var names = Context.All(reference, "Attachment", "EmbeddedDocumentBinaryObject").Select(static file => file.Attribute("filename")).OfType<string>().ToList();
            isUnique &= !names.Exists(seen.Contains);
            seen.UnionWith(names);
        }

        c.Check(isUnique, "DE-R-022", e);
    }

    private static void DirectDebit(Context c, UblElement e)
    {
        if (!Context.Any(e, "PaymentMeans", "PaymentMandate"))
        {
            return;
        }

        c.Check(
            Context.All(e, "AccountingSupplierParty", "Party", "PartyIdentification", "ID").Exists(IsCreditor)
                || Context.All(e, "PayeeParty", "PartyIdentification", "ID").Exists(IsCreditor),
            "DE-R-030",
            e);
        c.Check(Context.Any(e, "PaymentMeans", "PaymentMandate", "PayerFinancialAccount", "ID"), "DE-R-031", e);
    }

    private static bool IsCreditor(UblElement id) => id.Attribute("schemeID") is "SEPA";

    [GeneratedRegex("\r?\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex("#.+#", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();

    [GeneratedRegex("^\\s*\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeginsWithBreak();

    [GeneratedRegex("(^|\r?\n)#(SKONTO)#TAGE=([0-9]+#PROZENT=[0-9]+\\.[0-9]{2})(#BASISBETRAG=-?[0-9]+\\.[0-9]{2})?#$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Skonto();
}
