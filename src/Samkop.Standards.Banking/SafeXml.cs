using System.Xml;
using System.Xml.Linq;

namespace Samkop.Standards.Banking;

/// <summary>Reads XML from outside: no DTD, no entities, no resolver, bounded size.</summary>
internal static class SafeXml
{
    private const long LargestCharacters = 200_000_000;

    /// <summary>The document, or null when it is not well-formed.</summary>
    public static XElement? Root(ReadOnlyMemory<byte> content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestCharacters,
            MaxCharactersFromEntities = 0,
            CloseInput = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The first child of that local name, whatever its namespace.</summary>
    public static XElement? Child(this XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The children of that local name.</summary>
    public static IEnumerable<XElement> Children(this XElement? parent, string name) =>
        parent?.Elements().Where(element => element.Name.LocalName == name) ?? [];

    /// <summary>Text at the end of a path of local names; null when a step is missing.</summary>
    public static string? Text(this XElement? parent, params ReadOnlySpan<string> path)
    {
        var element = parent;
        foreach (var name in path)
        {
            element = element.Child(name);
        }

        return element?.Value.Trim();
    }
}
