using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>Lines of one VAT category at one rate, added up.</summary>
/// <param name="Name"><c>InvoiceLine</c> or <c>CreditNoteLine</c>.</param>
/// <param name="Category">The category of the first of them.</param>
/// <param name="Code">Its code, without blanks around it.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="IsVat">Its scheme is VAT.</param>
internal sealed record LineGroup(string Name, UblElement Category, string Code, decimal Rate, bool IsVat)
{
    /// <summary>Sum of their amounts.</summary>
    public decimal Amount { get; set; }
}

/// <summary>
/// Lines as nearly all are: one amount, one category with one code, one rate and one scheme, all well-formed. What rules ask of all lines
/// together is found while a line is at hand, since going back to ten thousand lines for each question costs more than the rules. Any
/// other line is left to the rules, which know what the official sheets do with it.
/// </summary>
internal sealed class PlainLines(UblElement root)
{
    // Enough for the rates of a real invoice; an invoice made to have thousands gets more groups and stays linear.
    private const int MostCompared = 8;

    public List<LineGroup> Groups { get; } = [];

    /// <summary>Adds the line and gives its category when it is a plain line; else null.</summary>
    public UblElement? Add(UblElement line)
    {
        if (!ReferenceEquals(line.Parent, root) || Only(line, "LineExtensionAmount") is not { FirstChild: null } amount || !XPath.TryDecimal(amount.Text, out var value)
            || Only(line, "Item") is not { } item || Only(item, "ClassifiedTaxCategory") is not { } category
            || Only(category, "ID") is not { FirstChild: null, Text: { Length: > 0 } code } || !ReferenceEquals(XPath.Normalize(code), code)
            || Only(category, "Percent") is not { FirstChild: null } percent || !XPath.TryDecimal(percent.Text, out var rate)
            || Only(category, "TaxScheme") is not { Namespace: UblNamespace.Cac } scheme || Only(scheme, "ID") is not { FirstChild: null } name)
        {
            return null;
        }

        var isVat = XPath.Normalize(name.Text).ToUpperInvariant() is "VAT";
        Group(line.Name, category, code, rate, isVat).Amount += value;
        return category;
    }

    private LineGroup Group(string name, UblElement category, string code, decimal rate, bool isVat)
    {
        for (var i = Groups.Count - 1; i >= Math.Max(0, Groups.Count - MostCompared); i--)
        {
            var known = Groups[i];
            if (known.Rate == rate && known.IsVat == isVat && string.Equals(known.Code, code, StringComparison.Ordinal) && string.Equals(known.Name, name, StringComparison.Ordinal))
            {
                return known;
            }
        }

        Groups.Add(new LineGroup(name, category, code, rate, isVat));
        return Groups[^1];
    }

    // The child of this name when there is exactly one, in the namespaces in which the rules look.
    private static UblElement? Only(UblElement parent, string name)
    {
        UblElement? found = null;
        for (var child = parent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (string.Equals(child.Name, name, StringComparison.Ordinal) && Context.IsUbl(child))
            {
                if (found is not null)
                {
                    return null;
                }

                found = child;
            }
        }

        return found;
    }
}
