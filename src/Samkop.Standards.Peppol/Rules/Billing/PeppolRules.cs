using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Billing;

/// <summary>Which of the two Peppol billing specifications.</summary>
internal enum BillingKind
{
    Billing,
    SelfBilling,
}

/// <summary>The general rules of Peppol BIS Billing 3 and Peppol self-billing (PEPPOL-EN16931).</summary>
internal static class PeppolRules
{
    public static void Visit(Context c, UblElement e, BillingKind kind)
    {
        if (e.FirstChild is null && e.IsBlank)
        {
            c.Fire("PEPPOL-EN16931-R008", e);
        }

        if (e.Parent is null)
        {
            PeppolDocumentRules.Document(c, e, kind);
        }
        else if (e.Namespace == UblNamespace.Cac)
        {
            Group(c, e);
        }
        else if (e.Namespace == UblNamespace.Cbc)
        {
            Value(c, e);
            PeppolCodeRules.Value(c, e, kind);
        }
    }

    private static void Group(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "Party" when e.HasParents("AccountingCustomerParty"):
                c.Check(Context.Any(e, "EndpointID"), "PEPPOL-EN16931-R010", e);
                break;
            case "Party" when e.HasParents("AccountingSupplierParty"):
                c.Check(Context.Any(e, "EndpointID"), "PEPPOL-EN16931-R020", e);
                break;
            case "AllowanceCharge":
                Allowance(c, e);
                break;
            case "PaymentMeans" when c.Matches(e, static (c, e) => c.Norm(e, "PaymentMeansCode") is "49" or "59"):
                c.Check(Context.Any(e, "PaymentMandate", "ID"), "PEPPOL-EN16931-R061", e);
                break;
            case "InvoiceLine" or "CreditNoteLine":
                PeppolLineRules.Line(c, e);
                break;
            case "TaxCategory":
                PeppolCodeRules.Exemption(c, e);
                break;
            default:
                break;
        }
    }

    private static void Value(Context c, UblElement e)
    {
        switch (e.Name)
        {
            case "TaxCurrencyCode":
                c.Check(
                    !string.Equals(XPath.Normalize(c.TextNode(e)), XPath.Normalize(c.TextNode(c.One(e.Parent, "DocumentCurrencyCode"))), StringComparison.Ordinal),
                    "PEPPOL-EN16931-R005",
                    e);
                break;
            case "Amount" or "BaseAmount" or "PriceAmount" or "TaxableAmount" or "LineExtensionAmount" or "TaxExclusiveAmount" or "TaxInclusiveAmount"
                or "AllowanceTotalAmount" or "ChargeTotalAmount" or "PrepaidAmount" or "PayableRoundingAmount" or "PayableAmount":
                Currency(c, e);
                break;
            case "TaxAmount" when e.HasParents("TaxSubtotal") || (e.HasParents("TaxTotal") && e.Parent!.Cac("TaxSubtotal") is not null):
                Currency(c, e);
                break;
            case "StartDate" or "EndDate":
                PeppolLineRules.Date(c, e);
                break;
            case "BaseQuantity" when e.HasParents("Price") && e.Attribute("unitCode") is { } unit:
                PeppolLineRules.BaseUnit(c, e, unit);
                break;
            case "EndpointID" or "CompanyID" or "ID":
                IdentifierRules.Visit(c, e);
                break;
            default:
                break;
        }
    }

    private static void Currency(Context c, UblElement e)
    {
        var currency = e.Attribute("currencyID");
        c.Check(currency is not null && Context.AnyIs(c.Root, currency, "DocumentCurrencyCode"), "PEPPOL-EN16931-R051", e, currency);
    }

    private static void Allowance(Context c, UblElement e)
    {
        if (e.HasParents("Price"))
        {
            Price(c, e);
            return;
        }

        if (!e.IsInDocument() && !(e.Parent.IsLine() && e.Parent!.IsInDocument() && string.Equals(e.Parent!.Name, c.LineName(), StringComparison.Ordinal)))
        {
            return;
        }

        var hasPercent = Context.Any(e, "MultiplierFactorNumeric");
        var hasBase = Context.Any(e, "BaseAmount");
        if (hasPercent != hasBase)
        {
            // First match wins: with one of the two alone, amount and indicator are not looked at.
            c.Fire(hasPercent ? "PEPPOL-EN16931-R041" : "PEPPOL-EN16931-R042", e);
            return;
        }

        if (hasPercent)
        {
            var amount = Context.Any(e, "Amount") ? c.Decimal(e, "Amount") : 0;
            var expected = c.Decimal(e, "BaseAmount") is { } whole && c.Decimal(e, "MultiplierFactorNumeric") is { } percent
                ? XPath.Multiply(whole, percent) / 100m
                : null;
            c.Check(IsNear(amount, expected), "PEPPOL-EN16931-R040", e, $"{Context.Show(expected)} ≠ {Context.Show(amount)}");
        }

        var indicators = Context.All(e, "ChargeIndicator");
        if (indicators.Sum(static i => i.TextNodes) > 1)
        {
            c.Stop(e);
        }

        c.Check(indicators.Exists(static i => XPath.Normalize(i.Text) is "true" or "false"), "PEPPOL-EN16931-R043", e);
    }

    private static void Price(Context c, UblElement e)
    {
        c.Check(c.Norm(e, "ChargeIndicator") is "false", "PEPPOL-EN16931-R044", e);
        if (Context.Any(e, "BaseAmount"))
        {
            var net = c.Decimal(e.Parent, "PriceAmount");
            var gross = c.Decimal(e, "BaseAmount");
            var discount = c.Decimal(e, "Amount");
            c.Check(
                net is not null && net == gross - discount,
                "PEPPOL-EN16931-R046",
                e,
                $"{Context.Show(gross)} − {Context.Show(discount)} ≠ {Context.Show(net)}");
        }
    }

    /// <summary>Within two hundredths, inclusive.</summary>
    public static bool IsNear(decimal? actual, decimal? expected) =>
        actual is { } a && expected is { } b && a + 0.02m >= b && a - 0.02m <= b;
}
