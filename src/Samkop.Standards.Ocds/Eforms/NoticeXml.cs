using System.Xml;
using System.Xml.Linq;

namespace Samkop.Standards.Ocds.Eforms;

/// <summary>Reads an eForms notice and finds places in it by short paths.</summary>
internal static class NoticeXml
{
    private const long LargestCharacters = 20_000_000;

    private const string Extensions = "http://data.europa.eu/p27/eforms-ubl-extension";

    private static readonly Dictionary<string, XNamespace> Namespaces = new(StringComparer.Ordinal)
    {
        ["cac"] = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
        ["cbc"] = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
        ["ext"] = "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
        ["efext"] = Extensions + "s/1",
        ["efac"] = Extensions + "-aggregate-components/1",
        ["efbc"] = Extensions + "-basic-components/1",
    };

    private static readonly string[] ExtensionPath = ["ext:UBLExtensions", "ext:UBLExtension", "ext:ExtensionContent", "efext:EformsExtension"];

    /// <summary>The notice; no DTD, no entities, bounded size.</summary>
    /// <exception cref="XmlException">The content is not such a document.</exception>
    public static XElement Read(ReadOnlyMemory<byte> content)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestCharacters,
            MaxCharactersFromEntities = 0,
        };
        using var reader = XmlReader.Create(new MemoryStream(content.ToArray(), writable: false), settings);
        return XDocument.Load(reader).Root!;
    }

    /// <summary>The full name of <c>cbc:ID</c> and the like.</summary>
    public static XName Name(string name)
    {
        var cut = name.IndexOf(':', StringComparison.Ordinal);
        return Namespaces[name[..cut]] + name[(cut + 1)..];
    }

    /// <summary>The elements at the end of a path of names; <c>~</c> steps into the eForms extension of an element.</summary>
    public static IEnumerable<XElement> At(this XElement element, string path)
    {
        IEnumerable<XElement> places = [element];
        foreach (var step in path.Split('/').SelectMany(static step => step == "~" ? ExtensionPath : [step]))
        {
            places = places.Elements(Name(step));
        }

        return places;
    }

    /// <summary>The text at the end of a path; null when it is missing or empty.</summary>
    public static string? TextAt(this XElement element, string path) => element.At(path).Select(Text).FirstOrDefault();

    /// <summary>The text of an element; null when it is empty.</summary>
    public static string? Text(this XElement element) => element.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The value of an attribute; null when it is missing.</summary>
    public static string? Of(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    /// <summary>Whether the element is a code of that list.</summary>
    public static bool IsOfList(this XElement element, string list) => element.Of("listName") == list;
}
