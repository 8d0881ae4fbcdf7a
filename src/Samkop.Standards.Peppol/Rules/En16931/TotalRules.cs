using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Document totals (BG-22) and VAT breakdown (BG-23).</summary>
internal static class TotalRules
{
    private static readonly (string Rule, string Amount)[] Decimals =
    [
        ("BR-DEC-09", "LineExtensionAmount"), ("BR-DEC-10", "AllowanceTotalAmount"), ("BR-DEC-11", "ChargeTotalAmount"),
        ("BR-DEC-12", "TaxExclusiveAmount"), ("BR-DEC-14", "TaxInclusiveAmount"), ("BR-DEC-16", "PrepaidAmount"),
        ("BR-DEC-17", "PayableRoundingAmount"), ("BR-DEC-18", "PayableAmount"),
    ];

    public static void Total(Context c, UblElement e)
    {
        c.Check(Context.Any(e, "LineExtensionAmount"), "BR-12", e);
        c.Check(Context.Any(e, "TaxExclusiveAmount"), "BR-13", e);
        c.Check(Context.Any(e, "TaxInclusiveAmount"), "BR-14", e);
        c.Check(Context.Any(e, "PayableAmount"), "BR-15", e);
        SumOfLines(c, e);
        SumOfAllowances(c, e, "AllowanceTotalAmount", isCharge: false, "BR-CO-11");
        SumOfAllowances(c, e, "ChargeTotalAmount", isCharge: true, "BR-CO-12");
        TotalWithoutVat(c, e);
        AmountDue(c, e);
        foreach (var (rule, name) in Decimals)
        {
            var amount = c.Raw(e, name);
            c.Check(XPath.HasTwoDecimals(amount), rule, e, amount);
        }
    }

    /// <summary>BR-CO-25, until 1.3.15 and for invoices only: what is due needs a due date or terms.</summary>
    public static void Payable(Context c, UblElement e)
    {
        if (c.Release < new Release(2026, 5) && c.IsInvoice && e.HasParents("LegalMonetaryTotal") && e.Parent!.IsInDocument())
        {
            var due = c.Double(e);
            c.Check((due > 0 && (c.Index.HasDueDate || c.Index.HasPaymentTermsNote)) || due <= 0, "BR-CO-25", e);
        }
    }

    public static void TaxTotal(Context c, UblElement e)
    {
        if (!e.IsInDocument())
        {
            return;
        }

        // BR-CO-14: BT-110 = sum of BT-117; only where there is a breakdown.
        var total = c.Decimal(e, "TaxAmount");
        var parts = Context.All(e, "TaxSubtotal");
        var sum = XPath.RoundToCents(Sum(c, parts, "TaxAmount"));
        c.Check(total == sum || parts.Count == 0, "BR-CO-14", e, $"{Context.Show(sum)} ≠ {Context.Show(total)}");
    }

    public static void TaxSubtotal(Context c, UblElement e)
    {
        if (!e.HasParents("TaxTotal"))
        {
            return;
        }

        c.Check(Context.Any(e, "TaxableAmount"), "BR-45", e);
        c.Check(Context.Any(e, "TaxAmount"), "BR-46", e);
        var categories = Context.All(e, "TaxCategory").FindAll(c.IsVat);
        c.Check(categories.Exists(static tax => Context.Any(tax, "ID")), "BR-47", e);
        c.Check(categories.Exists(static tax => Context.Any(tax, "Percent")) || categories.Exists(tax => c.Norm(tax, "ID") is "O"), "BR-48", e);
        VatAmount(c, e, categories);
        var taxable = c.Raw(e, "TaxableAmount");
        c.Check(XPath.HasTwoDecimals(taxable), "BR-DEC-19", e, taxable);
        var amount = c.Raw(e, "TaxAmount");
        c.Check(XPath.HasTwoDecimals(amount), "BR-DEC-20", e, amount);
    }

    /// <summary>VAT is taxable amount × rate, off by less than 1 on either side, judged by absolute values.</summary>
    public static bool IsVatOf(decimal? vat, decimal? taxable, decimal? rate)
    {
        if (vat is null || taxable is null || rate is null)
        {
            return false;
        }

        if (XPath.Multiply(Math.Abs(taxable.Value), rate.Value / 100m) is not { } exact || Math.Abs(exact) > 1_000_000_000_000_000_000_000_000m)
        {
            return false;
        }

        var expected = XPath.RoundToCents(exact);
        return Math.Abs(vat.Value) - 1 < expected && Math.Abs(vat.Value) + 1 > expected;
    }

    public static decimal Sum(Context c, List<UblElement> groups, string amount)
    {
        var sum = 0m;
        foreach (var group in groups)
        {
            sum += c.Decimal(group, amount) ?? 0;
        }

        return sum;
    }

    // BR-CO-17.
    private static void VatAmount(Context c, UblElement e, List<UblElement> categories)
    {
        var vat = c.Decimal(e, "TaxAmount");
        var rates = categories.SelectMany(static tax => Context.All(tax, "Percent")).ToList();
        if (rates.Count > 1)
        {
            c.Stop(e);
        }

        var rate = rates.Count > 0 ? c.Decimal(rates[0]) : null;
        var isZero = vat is not null && XPath.Round(vat.Value) == 0;
        if (rate is null)
        {
            c.Check(isZero, "BR-CO-17", e);
        }
        else if (XPath.Round(rate.Value) == 0)
        {
            c.Check(isZero, "BR-CO-17", e);
        }
        else
        {
            var taxable = c.Decimal(e, "TaxableAmount");
            c.Check(IsVatOf(vat, taxable, rate), "BR-CO-17", e, $"{Context.Show(taxable)} × {Context.Show(rate)} % ≠ {Context.Show(vat)}");
        }
    }

    private static void SumOfLines(Context c, UblElement e)
    {
        var total = c.Decimal(e, "LineExtensionAmount");
        var sum = XPath.RoundToCents(c.Index.LineGroups.Sum(static group => group.Amount) + Sum(c, c.Index.OtherLines, "LineExtensionAmount"));
        c.Check(total == sum, "BR-CO-10", e, $"{Context.Show(sum)} ≠ {Context.Show(total)}");
    }

    private static void SumOfAllowances(Context c, UblElement e, string name, bool isCharge, string rule)
    {
        var total = c.Decimal(e, name);
        var parts = Context.All(e.Parent, "AllowanceCharge").FindAll(allowance => c.IsCharge(allowance, isCharge));
        var sum = XPath.RoundToCents(Sum(c, parts, "Amount"));
        c.Check(
            (total is not null && total == sum) || (!Context.Any(e, name) && parts.Count == 0),
            rule,
            e,
            $"{Context.Show(sum)} ≠ {Context.Show(total)}");
    }

    // BR-CO-13: which of the two totals exist decides the branch; with neither there is no rounding.
    private static void TotalWithoutVat(Context c, UblElement e)
    {
        var total = c.Decimal(e, "TaxExclusiveAmount");
        var lines = c.Decimal(e, "LineExtensionAmount");
        var charges = c.Decimal(e, "ChargeTotalAmount");
        var allowances = c.Decimal(e, "AllowanceTotalAmount");
        var expected = charges is null && allowances is null ? lines : lines + (charges ?? 0) - (allowances ?? 0);
        if (expected is not null && (charges is not null || allowances is not null))
        {
            expected = XPath.RoundToCents(expected.Value);
        }

        c.Check(total is not null && total == expected, "BR-CO-13", e, $"{Context.Show(expected)} ≠ {Context.Show(total)}");
    }

    // BR-CO-16: four branches on which of prepaid and rounding exist.
    private static void AmountDue(Context c, UblElement e)
    {
        var due = c.Decimal(e, "PayableAmount");
        var with = c.Decimal(e, "TaxInclusiveAmount");
        var prepaid = c.Decimal(e, "PrepaidAmount");
        var rounding = c.Decimal(e, "PayableRoundingAmount");
        if (due is null || with is null)
        {
            c.Fire("BR-CO-16", e);
            return;
        }

        var left = rounding is null ? due.Value : XPath.RoundToCents(due.Value - rounding.Value);
        var right = prepaid is null ? with.Value : XPath.RoundToCents(with.Value - prepaid.Value);
        c.Check(left == right, "BR-CO-16", e, $"{Context.Show(with)} − {Context.Show(prepaid ?? 0)} + {Context.Show(rounding ?? 0)} ≠ {Context.Show(due)}");
    }
}
