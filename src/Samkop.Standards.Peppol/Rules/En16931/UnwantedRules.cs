using Samkop.Standards.Peppol.Lists;
using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.En16931;

/// <summary>
/// What EN 16931 does not use (UBL-CR, UBL-DT), looked for on the one walk through the document: each rule fires once a document, on
/// the first element that it concerns.
/// </summary>
internal sealed class UnwantedRules(Context c)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The tree's node for the document element.</summary>
    public UnwantedNode Root => c.Unwanted.Root;

    /// <summary>Judges an element below the document element; gives the node for its children, or null when none of them is in the tree.</summary>
    /// <param name="e">The element.</param>
    /// <param name="above">The parent's node.</param>
    public UnwantedNode? Visit(UblElement e, UnwantedNode? above)
    {
        Anywhere(e);
        return above is not null && e.Namespace is not (UblNamespace.Other or UblNamespace.Sbdh)
            && above.Elements.TryGetValue(e.IsLine() ? "LINE" : e.Name, out var node) && (!node.IsOnlyValue || e.Namespace == UblNamespace.Cbc)
            ? Found(e, node)
            : null;
    }

    /// <summary>What is looked for at any level.</summary>
    public void Anywhere(UblElement e)
    {
        foreach (var attribute in e.Attributes)
        {
            if (attribute.NamespaceUri.Length > 0)
            {
                continue;
            }

            if (attribute.Name is "name" && !e.Is(UblNamespace.Cbc, "PaymentMeansCode"))
            {
                Fire("UBL-DT-18", e);
            }
            else if (c.Unwanted.AnywhereAttributes.TryGetValue(attribute.Name, out var rule))
            {
                Fire(rule, e);
            }
        }

        if (e.Namespace is UblNamespace.Cbc or UblNamespace.Cac && c.Unwanted.Anywhere.TryGetValue(e.Name, out var paths))
        {
            foreach (var path in paths)
            {
                if ((path.Attribute is null || e.Attribute(path.Attribute) is not null) && e.HasParents(path.Parents))
                {
                    Fire(path.Rule, e);
                }
            }
        }
    }

    private UnwantedNode? Found(UblElement e, UnwantedNode node)
    {
        foreach (var rule in node.Rules)
        {
            Fire(rule, e);
        }

        foreach (var (name, attribute) in node.Attributes)
        {
            if (e.Attribute(name) is not null)
            {
                Found(e, attribute);
            }
        }

        return node.Elements.Count > 0 ? node : null;
    }

    private void Fire(string rule, UblElement e)
    {
        if (seen.Add(rule))
        {
            c.Fire(rule, e);
        }
    }
}
