using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>The children among which a name is looked for: those of a document element without its lines, unless lines are asked for.</summary>
internal struct Candidates
{
    private readonly List<UblElement>? heads;
    private UblElement? next;
    private int at;

    public Candidates(UblElement from, string name)
    {
        heads = from.Parent is null && name is not ("InvoiceLine" or "CreditNoteLine") ? from.Heads : null;
        next = heads is null ? from.FirstChild : null;
        Current = null!;
    }

    public UblElement Current { get; private set; }

    public readonly Candidates GetEnumerator() => this;

    public bool MoveNext()
    {
        if (heads is not null)
        {
            if (at >= heads.Count)
            {
                return false;
            }

            Current = heads[at++];
            return true;
        }

        if (next is null)
        {
            return false;
        }

        Current = next;
        next = next.NextSibling;
        return true;
    }
}
