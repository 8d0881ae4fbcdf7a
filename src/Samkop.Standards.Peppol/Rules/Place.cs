using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>Questions about where an element stands.</summary>
internal static class Place
{
    public static bool IsLine(this UblElement? element) => element is { Namespace: UblNamespace.Cac, Name: "InvoiceLine" or "CreditNoteLine" };

    /// <summary>Child of an Invoice or CreditNote that is the document element.</summary>
    public static bool IsInDocument(this UblElement element) => element.Parent is { Parent: null, Namespace: UblNamespace.Document };

    /// <summary>The parents, from the inner to the outer, are groups of these names.</summary>
    public static bool HasParents(this UblElement element, params ReadOnlySpan<string> names)
    {
        var parent = element.Parent;
        foreach (var name in names)
        {
            if (parent is null || !parent.Is(UblNamespace.Cac, name))
            {
                return false;
            }

            parent = parent.Parent;
        }

        return true;
    }

    /// <summary>Some element above is a group of this name.</summary>
    public static bool IsWithin(this UblElement element, string name)
    {
        for (var parent = element.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent.Is(UblNamespace.Cac, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Name of the document's lines.</summary>
    public static string LineName(this Context c) => c.IsInvoice ? "InvoiceLine" : "CreditNoteLine";

    /// <summary>
    /// A tax scheme inside a category or a party's registration is VAT (upper-cased, blanks trimmed): <c>[cac:TaxScheme/…='VAT']</c>.
    /// </summary>
    public static bool IsVat(this Context c, UblElement taxed)
    {
        foreach (var scheme in taxed.Children)
        {
            if (scheme.Is(UblNamespace.Cac, "TaxScheme") && c.Norm(scheme, "ID").ToUpperInvariant() is "VAT")
            {
                return true;
            }
        }

        return false;
    }
}
