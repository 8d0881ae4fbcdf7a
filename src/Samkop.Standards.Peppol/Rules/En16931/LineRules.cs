using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Lines (BG-25) and periods (BG-14, BG-26).</summary>
internal static class LineRules
{
    public static void Line(Context c, UblElement e)
    {
        c.Check(c.Norm(e, "ID").Length > 0, "BR-21", e);
        Quantity(c, e);
        c.Check(Context.Any(e, "LineExtensionAmount"), "BR-24", e);
        c.Check(c.Norm(e, "Item", "Name").Length > 0, "BR-25", e);
        c.Check(Context.Any(e, "Price", "PriceAmount"), "BR-26", e);
        Prices(c, e);
        c.Check(HasVatCategory(c, e), "BR-CO-04", e);
        var amount = c.Raw(e, "LineExtensionAmount");
        c.Check(XPath.HasTwoDecimals(amount), "BR-DEC-23", e, amount);
    }

    public static void Period(Context c, UblElement e)
    {
        var isOnLine = e.Parent.IsLine();
        var hasStart = Context.Any(e, "StartDate");
        var hasEnd = Context.Any(e, "EndDate");
        if (hasStart && hasEnd)
        {
            var start = c.Date(c.One(e, "StartDate"));
            var end = c.Date(c.One(e, "EndDate"));
            c.Check(end >= start, isOnLine ? "BR-30" : "BR-29", e);
        }

        c.Check(
            hasStart || hasEnd || (!isOnLine && Context.Any(e, "DescriptionCode")),
            isOnLine ? "BR-CO-20" : "BR-CO-19",
            e);
    }

    // Walked by hand here and below: lists for every line would be most of what a long invoice allocates.
    private static void Quantity(Context c, UblElement e)
    {
        var hasQuantity = false;
        var hasUnit = false;
        foreach (var child in e.Children)
        {
            if (child.Name is "InvoicedQuantity" or "CreditedQuantity" && Context.IsUbl(child))
            {
                hasQuantity = true;
                hasUnit |= child.Attribute("unitCode") is not null;
            }
        }

        c.Check(hasQuantity, "BR-22", e);
        c.Check(hasUnit, "BR-23", e);
    }

    private static void Prices(Context c, UblElement e)
    {
        var isNetRight = false;
        var hasGross = false;
        var isGrossRight = false;
        foreach (var price in e.Children)
        {
            if (price.Name is not "Price" || !Context.IsUbl(price))
            {
                continue;
            }

            foreach (var child in price.Children)
            {
                if (child.Name is "PriceAmount" && Context.IsUbl(child))
                {
                    isNetRight = isNetRight || c.Double(child) >= 0;
                }
                else if (child.Name is "AllowanceCharge" && Context.IsUbl(child))
                {
                    Gross(c, child, ref hasGross, ref isGrossRight);
                }
            }
        }

        c.Check(isNetRight, "BR-27", e);
        c.Check(!hasGross || isGrossRight, "BR-28", e);
    }

    private static void Gross(Context c, UblElement discount, ref bool hasGross, ref bool isRight)
    {
        foreach (var amount in discount.Children)
        {
            if (amount.Name is "BaseAmount" && Context.IsUbl(amount))
            {
                hasGross = true;
                isRight = isRight || c.Double(amount) >= 0;
            }
        }
    }

    private static bool HasVatCategory(Context c, UblElement line)
    {
        var has = false;
        foreach (var item in line.Children)
        {
            if (item.Name is not "Item" || !Context.IsUbl(item))
            {
                continue;
            }

            foreach (var category in item.Children)
            {
                if (category.Name is "ClassifiedTaxCategory" && Context.IsUbl(category))
                {
                    has |= c.One(category, "TaxScheme") is { } scheme && c.Norm(scheme, "ID").ToUpperInvariant() is "VAT" && Context.Any(category, "ID");
                }
            }
        }

        return has;
    }
}
