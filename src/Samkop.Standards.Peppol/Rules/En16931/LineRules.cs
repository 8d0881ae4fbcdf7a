using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>Lines (BG-25) and periods (BG-14, BG-26).</summary>
internal static class LineRules
{
    public static void Line(Context c, UblElement e)
    {
        c.Check(c.Norm(e, "ID").Length > 0, "BR-21", e);
        var invoiced = Context.All(e, "InvoicedQuantity");
        var credited = Context.All(e, "CreditedQuantity");
        c.Check(invoiced.Count + credited.Count > 0, "BR-22", e);
        c.Check(invoiced.Exists(HasUnit) || credited.Exists(HasUnit), "BR-23", e);
        c.Check(Context.Any(e, "LineExtensionAmount"), "BR-24", e);
        c.Check(c.Norm(e, "Item", "Name").Length > 0, "BR-25", e);
        c.Check(Context.Any(e, "Price", "PriceAmount"), "BR-26", e);
        c.Check(Context.All(e, "Price", "PriceAmount").Exists(price => c.Double(price) >= 0), "BR-27", e);
        var gross = Context.All(e, "Price", "AllowanceCharge", "BaseAmount");
        c.Check(gross.Count == 0 || gross.Exists(price => c.Double(price) >= 0), "BR-28", e);
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

    private static bool HasUnit(UblElement quantity) => quantity.Attribute("unitCode") is not null;

    private static bool HasVatCategory(Context c, UblElement line)
    {
        var has = false;
        foreach (var category in Context.All(line, "Item", "ClassifiedTaxCategory"))
        {
            var schemes = Context.All(category, "TaxScheme");
            if (schemes.Count > 1)
            {
                c.Stop(category);
            }

            has |= schemes.Count > 0 && c.Norm(schemes[0], "ID").ToUpperInvariant() is "VAT" && Context.Any(category, "ID");
        }

        return has;
    }
}
