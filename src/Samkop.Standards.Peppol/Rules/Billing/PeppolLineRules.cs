using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.Billing;

/// <summary>Peppol rules on lines, their periods and prices.</summary>
internal static class PeppolLineRules
{
    public static void Line(Context c, UblElement e)
    {
        var amount = Context.Any(e, "LineExtensionAmount") ? c.Decimal(e, "LineExtensionAmount") : 0;
        var quantityName = c.IsInvoice ? "InvoicedQuantity" : "CreditedQuantity";
        var quantity = Context.Any(e, quantityName) ? c.Decimal(e, quantityName) : 1;
        var price = Context.Any(e, "Price", "PriceAmount") ? c.Decimal(e, "Price", "PriceAmount") : 0;
        var stated = c.Decimal(e, "Price", "BaseQuantity");
        var baseQuantity = stated is null or 0 ? 1 : stated.Value;
        if (quantity is not null && price is not null)
        {
            var gross = XPath.Divide(price.Value, baseQuantity) is { } unitPrice ? XPath.Multiply(quantity.Value, unitPrice) : null;
            var expected = gross + Sum(c, e, "true") - Sum(c, e, "false");
            c.Check(PeppolRules.IsNear(amount, expected), "PEPPOL-EN16931-R120", e, $"{Context.Show(expected)} ≠ {Context.Show(amount)}");
        }

        c.Check(stated is null or > 0, "PEPPOL-EN16931-R121", e);
        c.Check(Context.Count(e, "DocumentReference") <= 1, "PEPPOL-EN16931-R100", e);
        c.Check(!Context.Any(e, "DocumentReference") || Context.AnyIs(e, "130", "DocumentReference", "DocumentTypeCode"), "PEPPOL-EN16931-R101", e);
    }

    /// <summary>R110, R111: a line's period lies within the document's.</summary>
    public static void Date(Context c, UblElement e)
    {
        var period = e.Parent!;
        if (!period.Is(UblNamespace.Cac, "InvoicePeriod") || !period.Parent.IsLine() || !period.Parent!.IsInDocument()
            || !string.Equals(period.Parent!.Name, c.LineName(), StringComparison.Ordinal) || c.Index.DocumentPeriodDates.TrueForAll(date => !IsSame(date, e)))
        {
            return;
        }

        if (!XPath.TryDate(c.TextNode(e), out var date))
        {
            c.Stop(e);
            return;
        }

        // Looked up among the document's few dates: a walk over the document element would pass every line for every line.
        var limits = c.Index.DocumentPeriodDates.FindAll(date => IsSame(date, e));
        if (limits.Count > 1)
        {
            c.Stop(c.Root);
        }

        var limit = c.Date(limits[0]);
        if (e.Name is "StartDate")
        {
            c.Check(date >= limit, "PEPPOL-EN16931-R110", e, e.Text);
        }
        else
        {
            c.Check(date <= limit, "PEPPOL-EN16931-R111", e, e.Text);
        }
    }

    private static bool IsSame(UblElement date, UblElement lineDate) => string.Equals(date.Name, lineDate.Name, StringComparison.Ordinal);

    /// <summary>R130: the unit of the base quantity is the invoiced unit.</summary>
    public static void BaseUnit(Context c, UblElement e, string unit)
    {
        var line = e.Parent!.Parent;
        if (Context.Any(line, "InvoicedQuantity") || Context.Any(line, "CreditedQuantity"))
        {
            c.Check(HasUnit(line!, c.IsInvoice ? "InvoicedQuantity" : "CreditedQuantity", unit), "PEPPOL-EN16931-R130", e, unit);
        }
    }

    private static bool HasUnit(UblElement line, string name, string unit)
    {
        foreach (var quantity in line.Children)
        {
            if (Context.IsUbl(quantity) && string.Equals(quantity.Name, name, StringComparison.Ordinal)
                && string.Equals(quantity.Attribute("unitCode"), unit, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal Sum(Context c, UblElement line, string indicator)
    {
        var sum = 0m;
        foreach (var allowance in line.Children)
        {
            if (allowance.Name is "AllowanceCharge" && Context.IsUbl(allowance) && string.Equals(c.Norm(allowance, "ChargeIndicator"), indicator, StringComparison.Ordinal))
            {
                foreach (var amount in Context.All(allowance, "Amount"))
                {
                    sum += c.Decimal(amount) ?? 0;
                }
            }
        }

        return XPath.RoundToCents(sum);
    }
}
