namespace Samkop.Standards.Ubl.Reading;

/// <summary>A document element, which keeps a list of those of its children that are no lines.</summary>
internal sealed class UblRoot(UblName name, UblElement? parent, int line, int column) : UblElement(name, parent, line, column)
{
    private readonly List<UblElement> heads = [];

    internal override List<UblElement> Heads => heads;

    /// <summary>Notes a child while the document is read; who reads it then need not pass the lines.</summary>
    public void Note(UblElement child)
    {
        if (child is not { Namespace: UblNamespace.Cac, Name: "InvoiceLine" or "CreditNoteLine" })
        {
            heads.Add(child);
        }
    }
}
