using System.Text;
using System.Xml;
using System.Xml.Linq;
using Samkop.Kernel;

namespace Samkop.Standards.Espd.Reading;

/// <summary>Opens a document that a stranger may have sent: no document type, nothing from outside, limits on size and depth.</summary>
internal static class EspdXml
{
    public static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    public static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
    public const string Request = "QualificationApplicationRequest";
    public const string Response = "QualificationApplicationResponse";
    private const int MostMegabytes = 20;
    private const int MaxDepth = 60;

    /// <summary>Namespace of the two documents.</summary>
    public static string SpaceOf(string root) => $"urn:oasis:names:specification:ubl:schema:xsd:{root}-2";

    /// <summary>The root element, or why it cannot be had (ESP-001 to ESP-003).</summary>
    public static Result<XElement> Open(ReadOnlyMemory<byte> content)
    {
        if (content.Length is 0 or > MostMegabytes * 1024 * 1024)
        {
            return EspdRefusals.TooLarge.With(MostMegabytes);
        }

        try
        {
            if (IsTooDeep(content))
            {
                return EspdRefusals.Unreadable.With(new Text("för många nivåer.", "too many levels."));
            }

            using var reader = Reader(content);
            var root = XDocument.Load(reader, LoadOptions.None).Root!;
            return root.Name.LocalName is Request or Response && root.Name.NamespaceName == SpaceOf(root.Name.LocalName)
                ? root
                : EspdRefusals.NotEspd.With(root.Name.LocalName);
        }
        catch (XmlException fault)
        {
            // The parser has no other way to say no.
            return EspdRefusals.Unreadable.With(fault.Message);
        }
        catch (DecoderFallbackException)
        {
            return EspdRefusals.Unreadable.With(new Text("fel teckenkodning.", "wrong encoding."));
        }
    }

    /// <summary>Text of the first element of that name below; empty without.</summary>
    public static string Value(this XElement? at, params ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            at = at?.Element(Cac + step) ?? at?.Element(Cbc + step);
        }

        return at?.Value.Trim() ?? string.Empty;
    }

    private static bool IsTooDeep(ReadOnlyMemory<byte> content)
    {
        using var reader = Reader(content);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlReader Reader(ReadOnlyMemory<byte> content) => XmlReader.Create(
        new MemoryStream(content.ToArray()),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostMegabytes * 1024 * 1024 });
}
