using System.Collections.Concurrent;
using System.Xml.XPath;

namespace Samkop.Standards.EForms.Metadata;

/// <summary>The order of the elements within their parent.</summary>
internal sealed class ElementOrder
{
    private static readonly ConcurrentDictionary<string, ElementOrder> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Parent, string Child), int> places = [];
    private readonly HashSet<string> uncertain = new(StringComparer.Ordinal);

    private ElementOrder(string version)
    {
        foreach (var line in Resource.Lines($"{version}/order.txt"))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var parent = line[..colon].TrimStart('~');
            if (line[0] is '~')
            {
                uncertain.Add(parent);
            }

            var children = line[(colon + 2)..].Split(' ');
            for (var i = 0; i < children.Length; i++)
            {
                places[(parent, children[i])] = i;
            }
        }
    }

    /// <summary>Versions without an order of their own use the one that ships.</summary>
    public static ElementOrder For(string version) =>
        Loaded.GetOrAdd(version, static v => new ElementOrder(
            typeof(ElementOrder).Assembly.GetManifestResourceInfo($"{v}/order.txt") is null ? Checking.NoticeCheck.CurrentSdk : v));

    /// <summary>The place for writing; a high number when unknown.</summary>
    public int Place(string parent, string child) => places.GetValueOrDefault((parent, child), int.MaxValue);

    /// <summary>The place when the order is certain; -1 when it is not or the child is unknown.</summary>
    public int PlaceToJudge(string parent, string child) =>
        uncertain.Contains(parent) ? -1 : places.GetValueOrDefault((parent, child), -1);

    /// <summary>The name as the data file writes it: with our prefix, whatever the document uses.</summary>
    public static string NameOf(XPathNavigator element)
    {
        foreach (var (prefix, space) in Names.ByPrefix)
        {
            if (string.Equals(space, element.NamespaceURI, StringComparison.Ordinal))
            {
                return $"{prefix}:{element.LocalName}";
            }
        }

        return element.LocalName;
    }
}
