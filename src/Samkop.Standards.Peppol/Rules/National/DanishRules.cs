using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>DK-R: Danish sellers, often only towards Danish buyers.</summary>
internal static class DanishRules
{
    public static void Visit(Context c, UblElement e, Countries countries)
    {
        var areBothDanish = countries.CustomerAddress is "DK";
        if (e.Parent is null)
        {
            Document(c, e, areBothDanish);
        }
        else if (areBothDanish)
        {
            Domestic(c, e);
        }
    }

    private static void Document(Context c, UblElement e, bool areBothDanish)
    {
        var legal = Context.All(e, "AccountingSupplierParty", "Party", "PartyLegalEntity", "CompanyID");
        Single(c, legal, e);
        c.Check(legal.Count > 0 && XPath.Normalize(c.TextNode(legal[0])).Length > 0, "DK-R-002", e);
        c.Check(legal.Count == 0 || XPath.Normalize(legal[0].Attribute("schemeID")) is "0184", "DK-R-014", e);
        if (c.IsCreditNote && areBothDanish)
        {
            var due = Context.All(e, "LegalMonetaryTotal", "PayableAmount");
            Single(c, due, e);
            c.Check(due.Count == 0 || !(XPath.Number(c.TextNode(due[0])) < 0), "DK-R-016", e);
        }
    }

    private static void Domestic(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "PartyIdentification" when IsPartys(e):
                var id = c.One(e, "ID");
                c.Check(id is null || XPath.Normalize(id.Attribute("schemeID")).Length > 0, "DK-R-013", e);
                break;
            case "PaymentMeans" when c.IsInvoice && e.IsInDocument():
                Payment(c, e);
                break;
            case "Party" when e.HasParents("AccountingCustomerParty") && e.Parent!.IsInDocument():
                var legal = Context.All(e, "PartyLegalEntity", "CompanyID");
                Single(c, legal, e);
                if (c.Release >= new Release(2025, 11))
                {
                    c.Check(legal.Count == 0 || XPath.Normalize(legal[0].Attribute("schemeID")) is "0184", "DK-R-017", e);
                }

                break;
            case "CreditNoteLine" or "InvoiceLine" when e.IsInDocument() && string.Equals(e.Name, c.LineName(), StringComparison.Ordinal):
                Classification(c, e);
                break;
            case "AllowanceCharge":
                Tax(c, e);
                break;
            default:
                break;
        }
    }

    private static bool IsPartys(UblElement e) =>
        e.HasParents("Party", "AccountingSupplierParty") || e.HasParents("Party", "AccountingCustomerParty");

    private static void Classification(Context c, UblElement e)
    {
        var codes = Context.All(e, "Item", "CommodityClassification", "ItemClassificationCode");
        if (codes.Exists(static code => code.Attribute("listID") is "TST"))
        {
            c.Check(
                codes.Exists(code => code.Attribute("listVersionID") is "19.05.01" or "19.0501"
                    || (code.Attribute("listVersionID") is "26.08.01" or "26.0801" && c.Release >= new Release(2025, 5))),
                "DK-R-003",
                e);
        }
    }

    // DK-R-004: taxes other than VAT are named by a four-digit category, or by a text with # inside.
    private static void Tax(Context c, UblElement e)
    {
        if (!Context.AnyIs(e, "ZZZ", "AllowanceChargeReasonCode"))
        {
            return;
        }

        var reason = c.One(e, "AllowanceChargeReason");
        var text = reason?.StringValue ?? "";
        var number = XPath.Number(text);
        c.Check(
            (XPath.Normalize(c.TextNode(reason)).Length == 4 && number is >= 0 and <= 9999)
                || (text.Contains('#', StringComparison.Ordinal) && text[0] != '#' && text[^1] != '#'),
            "DK-R-004",
            e,
            text);
    }

    private static void Payment(Context c, UblElement e)
    {
        var code = c.Raw(e, "PaymentMeansCode");
        c.Check(" 1 10 31 42 48 49 50 58 59 93 97 ".Contains($" {code} ", StringComparison.Ordinal), "DK-R-005", e, code);
        var account = Context.All(e, "PayeeFinancialAccount", "ID");
        var paymentId = c.Raw(e, "PaymentID");
        var card = XPath.Substring(paymentId, 1, 3);
        switch (code)
        {
            case "31" or "42":
                c.Check(HasText(c, account) && HasText(c, Context.All(e, "PayeeFinancialAccount", "FinancialInstitutionBranch", "ID")), "DK-R-006", e);
                break;
            case "49":
                c.Check(
                    HasText(c, Context.All(e, "PaymentMandate", "ID")) && HasText(c, Context.All(e, "PaymentMandate", "PayerFinancialAccount", "ID")),
                    "DK-R-007",
                    e);
                break;
            case "50":
                c.Check(card is "01#" or "04#" or "15#" && account.Count > 0 && account[0].StringValue is var giro && giro.Length is 7 or 8 && Numbers.IsDigits(giro), "DK-R-008", e);
                c.Check(card is not ("04#" or "15#") || paymentId.Length == 19, "DK-R-009", e);
                break;
            case "93":
                c.Check(card is "71#" or "73#" or "75#" && account.Count > 0 && c.TextNode(account[0]).Length == 8, "DK-R-010", e);
                c.Check(card is not ("71#" or "75#") || paymentId.Length is 18 or 19, "DK-R-011", e);
                break;
            default:
                break;
        }
    }

    private static bool HasText(Context c, List<UblElement> elements) => elements.Count > 0 && XPath.Normalize(c.TextNode(elements[0])).Length > 0;

    private static void Single(Context c, List<UblElement> elements, UblElement at)
    {
        if (elements.Count > 1)
        {
            c.Stop(at);
        }
    }
}
