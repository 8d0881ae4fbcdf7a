using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>VAT rules on a category: rate (‑05 to ‑07), taxable amount (‑08), VAT amount (‑09), exemption reason (‑10).</summary>
internal static class VatCategoryRules
{
    public static void TaxCategory(Context c, UblElement e)
    {
        if (e.Parent is null || !c.Matches(e, static (c, e) => c.IsVat(e)) || Category(c, e) is not { } category)
        {
            return;
        }

        if (e.HasParents("TaxSubtotal", "TaxTotal") && e.Parent.Parent!.Parent is { Parent: null } root)
        {
            Breakdown(c, e, category, root);
        }
        else if (e.Parent.Is(UblNamespace.Cac, "AllowanceCharge"))
        {
            if (c.Matches(e.Parent, static (c, e) => c.IsCharge(e, value: false)))
            {
                Rate(c, e, category, 6);
            }
            else if (c.Matches(e.Parent, static (c, e) => c.IsCharge(e, value: true)))
            {
                Rate(c, e, category, 7);
            }
        }
    }

    public static void Classified(Context c, UblElement e)
    {
        if (e.HasParents("Item") && e.Parent!.Parent.IsLine() && c.Matches(e, static (c, e) => c.IsVat(e)) && Category(c, e) is { } category)
        {
            Rate(c, e, category, 5);
        }
    }

    private static VatCategory? Category(Context c, UblElement e) =>
        c.Matches(e, static (c, e) => c.Norm(e, "ID").Length > 0) ? VatCategory.Of(c.Norm(e, "ID")) : null;

    // Rates are compared as doubles for S, L and M and as exact decimals for the rest.
    private static void Rate(Context c, UblElement e, VatCategory category, int number)
    {
        var holds = category.Code switch
        {
            "S" => HasRate(c, e, isZeroRight: false),
            "L" or "M" => HasRate(c, e, isZeroRight: true),
            "O" => !Context.Any(e, "Percent"),
            _ => c.Decimal(e, "Percent") == 0,
        };
        c.Check(holds, category.Ids[number], e, e.Cbc("Percent")?.Text);
    }

    private static bool HasRate(Context c, UblElement e, bool isZeroRight)
    {
        foreach (var child in e.Children)
        {
            if (child.Name is "Percent" && Context.IsUbl(child) && c.Double(child) is var rate && (rate > 0 || (isZeroRight && rate == 0)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Breakdown(Context c, UblElement e, VatCategory category, UblElement root)
    {
        var subtotal = e.Parent!;
        Taxable(c, e, category, root, subtotal);
        var vat = c.Decimal(subtotal, "TaxAmount");
        var hasReason = Context.Any(e, "TaxExemptionReason") || Context.Any(e, "TaxExemptionReasonCode");
        if (category.HasRates)
        {
            c.Check(TotalRules.IsVatOf(vat, c.Decimal(subtotal, "TaxableAmount"), c.Decimal(e, "Percent")), category.Ids[9], e, Context.Show(vat));
        }
        else
        {
            c.Check(vat == 0, category.Ids[9], e, Context.Show(vat));
        }

        c.Check(hasReason == category.Code is "E" or "AE" or "K" or "G" or "O", category.Ids[10], e);
    }

    private static void Taxable(Context c, UblElement e, VatCategory category, UblElement root, UblElement subtotal)
    {
        if (!category.HasRates)
        {
            Exact(c, e, category, root, subtotal);
            return;
        }

        foreach (var percent in Context.All(e, "Percent"))
        {
            if (c.Decimal(percent) is { } rate && !WithinOne(c, category, rate, root, subtotal))
            {
                c.Fire(category.Ids[8], e, Context.Show(c.Decimal(subtotal, "TaxableAmount")));
            }
        }
    }

    private static void Exact(Context c, UblElement e, VatCategory category, UblElement root, UblElement subtotal)
    {
        var taxable = c.Decimal(subtotal, "TaxableAmount");
        var sums = c.Sums(root);
        var rest = sums.Allowances(category.Code, rate: null);
        var holds = (c.Index.HasInvoiceLines && taxable == sums.Lines("InvoiceLine", category.Code, rate: null) + rest)
            || (c.Index.HasCreditNoteLines && taxable == sums.Lines("CreditNoteLine", category.Code, rate: null) + rest);
        c.Check(holds, category.Ids[8], e, $"{Context.Show(sums.Lines(c.LineName(), category.Code, rate: null) + rest)} ≠ {Context.Show(taxable)}");
    }

    private static bool WithinOne(Context c, VatCategory category, decimal rate, UblElement root, UblElement subtotal)
    {
        var taxable = c.One(subtotal, "TaxableAmount");
        if (taxable is null)
        {
            return false;
        }

        var amount = c.Double(taxable);
        var sums = c.Sums(root);
        var rest = sums.Allowances(category.Code, rate);
        if (category.Code is not "S")
        {
            return (c.Index.HasInvoiceLines && IsNear(amount, sums.Lines("InvoiceLine", category.Code, rate) + rest))
                || (c.Index.HasCreditNoteLines && IsNear(amount, sums.Lines("CreditNoteLine", category.Code, rate) + rest));
        }

        var inAllowances = sums.HasAllowance("S", rate);
        return ((inAllowances || sums.HasLine("InvoiceLine", "S", rate)) && IsNear(amount, sums.Lines("InvoiceLine", "S", rate) + rest))
            || ((inAllowances || sums.HasLine("CreditNoteLine", "S", rate)) && IsNear(amount, sums.Lines("CreditNoteLine", "S", rate) + rest));
    }

    private static bool IsNear(double amount, decimal sum) => XPath.CompareExactly(amount - 1, sum) < 0 && XPath.CompareExactly(amount + 1, sum) > 0;
}
