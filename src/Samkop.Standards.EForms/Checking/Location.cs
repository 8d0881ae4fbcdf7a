using System.Globalization;
using System.Xml.XPath;

namespace Samkop.Standards.EForms.Checking;

/// <summary>Where an element stands, as a path with positions that a person can follow.</summary>
internal static class Location
{
    public static string Of(XPathNavigator found)
    {
        var steps = new List<string>();
        var at = found.Clone();
        if (at.NodeType is XPathNodeType.Attribute)
        {
            steps.Add("@" + at.LocalName);
            at.MoveToParent();
        }

        do
        {
            steps.Add(at.Name + Position(at));
        }
        while (at.MoveToParent() && at.NodeType is XPathNodeType.Element);

        steps.Reverse();
        return "/" + string.Join('/', steps);
    }

    private static string Position(XPathNavigator at)
    {
        var before = at.Clone();
        var position = 1;
        while (before.MoveToPrevious())
        {
            position += before.NodeType is XPathNodeType.Element && before.LocalName == at.LocalName && before.NamespaceURI == at.NamespaceURI ? 1 : 0;
        }

        return position == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{position}]");
    }
}
