namespace Samkop.Standards.Ubl.Reading;

/// <summary>A document element, which keeps a list of those of its children that are no lines.</summary>
internal sealed class UblRoot(UblName name, UblElement? parent, int line, int column) : UblElement(name, parent, line, column)
{
    private UblElement[]? heads;

    // Made when first asked for; threads that race make equal lists.
    internal override UblElement[]? Heads => heads ??= Gather();

    private UblElement[] Gather()
    {
        var found = new List<UblElement>();
        foreach (var child in Children)
        {
            if (child is not { Namespace: UblNamespace.Cac, Name: "InvoiceLine" or "CreditNoteLine" })
            {
                found.Add(child);
            }
        }

        return [.. found];
    }
}
