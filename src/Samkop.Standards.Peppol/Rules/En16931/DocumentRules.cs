using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Rules on the document element.</summary>
internal static class DocumentRules
{
    public static void Document(Context c, UblElement e)
    {
        Presence(c, e);
        Currency(c, e);
        VatRules.Document(c, e);
    }

    /// <summary>BR-CL-08 stands in the model pattern: a note that begins a #CODE# must use a known code.</summary>
    public static void Note(Context c, UblElement e)
    {
        var text = e.StringValue;
        var first = text.IndexOf('#', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('#', first + 1);
        if (second - first == 4)
        {
            c.Check(c.Codes["note-subject"].Contains(text[(first + 1)..second]), "BR-CL-08", e);
        }
    }

    private static void Presence(Context c, UblElement e)
    {
        c.Check(c.Norm(e, "CustomizationID").Length > 0, "BR-01", e);
        c.Check(c.Norm(e, "ID").Length > 0, "BR-02", e);
        c.Check(c.Norm(e, "IssueDate").Length > 0, "BR-03", e);
        c.Check(c.Norm(e, "InvoiceTypeCode").Length > 0 || c.Norm(e, "CreditNoteTypeCode").Length > 0, "BR-04", e);
        c.Check(c.Norm(e, "DocumentCurrencyCode").Length > 0, "BR-05", e);
        c.Check(c.Norm(e, "AccountingSupplierParty", "Party", "PartyLegalEntity", "RegistrationName").Length > 0, "BR-06", e);
        c.Check(c.Norm(e, "AccountingCustomerParty", "Party", "PartyLegalEntity", "RegistrationName").Length > 0, "BR-07", e);
        c.Check(Context.Any(e, "AccountingSupplierParty", "Party", "PostalAddress"), "BR-08", e);
        c.Check(Context.Any(e, "AccountingCustomerParty", "Party", "PostalAddress"), "BR-10", e);
        c.Check(Context.Any(e, "InvoiceLine") || Context.Any(e, "CreditNoteLine"), "BR-16", e);
        if (c.Release < new Release(2025, 11))
        {
            c.Check(Context.Count(e, "PaymentMeans", "CardAccount") <= 1, "BR-66", e);
            c.Check(Context.Count(e, "PaymentMeans", "PaymentMandate") <= 1, "BR-67", e);
        }

        c.Check(!Context.Any(e, "TaxPointDate") || !Context.Any(e, "InvoicePeriod", "DescriptionCode"), "BR-CO-03", e);
        c.Check(Context.Any(e, "TaxTotal", "TaxSubtotal"), "BR-CO-18", e);
    }

    private static void Currency(Context c, UblElement e)
    {
        foreach (var currency in Context.All(e, "TaxCurrencyCode"))
        {
            if (!c.Index.TaxTotals.Exists(total => HasAmountIn(total, currency.StringValue)))
            {
                c.Fire("BR-53", e, currency.StringValue);
                break;
            }
        }

        foreach (var currency in Context.All(e, "DocumentCurrencyCode"))
        {
            if (!TotalWithVatAddsUp(c, e, currency.StringValue, out var detail))
            {
                c.Fire("BR-CO-15", e, detail);
                break;
            }
        }
    }

    private static bool HasAmountIn(UblElement total, string currency)
    {
        foreach (var amount in total.Children)
        {
            if (amount.Is(UblNamespace.Cbc, "TaxAmount") && string.Equals(amount.Attribute("currencyID"), currency, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // BR-CO-15: exactly one VAT total in the document currency, and BT-112 = BT-109 + BT-110.
    private static bool TotalWithVatAddsUp(Context c, UblElement e, string currency, out string? detail)
    {
        detail = null;
        var count = 0;
        decimal? vat = null;
        foreach (var total in Context.All(e, "TaxTotal"))
        {
            var amounts = Context.All(total, "TaxAmount").FindAll(a => string.Equals(a.Attribute("currencyID"), currency, StringComparison.Ordinal));
            if (amounts.Count > 1)
            {
                c.Stop(total);
            }

            if (amounts.Count > 0)
            {
                count++;
                vat = c.Decimal(amounts[0]);
            }
        }

        if (count != 1)
        {
            return false;
        }

        var with = c.Decimal(e, "LegalMonetaryTotal", "TaxInclusiveAmount");
        var without = c.Decimal(e, "LegalMonetaryTotal", "TaxExclusiveAmount");
        if (with is null || without is null || vat is null)
        {
            return false;
        }

        detail = $"{Context.Show(without)} + {Context.Show(vat)} ≠ {Context.Show(with)}";
        return with == XPath.RoundToCents(without.Value + vat.Value);
    }
}
