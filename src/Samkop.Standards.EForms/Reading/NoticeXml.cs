using System.Xml;
using System.Xml.XPath;
using Samkop.Kernel;

namespace Samkop.Standards.EForms.Reading;

/// <summary>Opens a notice that a stranger may have sent: no document type, nothing from outside, limits on size and depth.</summary>
internal static class NoticeXml
{
    private const int MaxBytes = 40 * 1024 * 1024;
    private const int MaxDepth = 100;

    /// <summary>The document, or why it cannot be read.</summary>
    public static (XPathNavigator? Root, Text? Refusal) Open(ReadOnlyMemory<byte> content)
    {
        if (content.Length is 0 or > MaxBytes)
        {
            return (null, content.Length is 0
                ? new Text("Filen är tom.", "The file is empty.")
                : new Text("Filen är större än 40 MB.", "The file is larger than 40 MB."));
        }

        try
        {
            var bytes = content.ToArray();
            if (IsTooDeep(bytes))
            {
                return (null, new Text("Filen har för många nivåer.", "The file has too many levels."));
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
            var root = new XPathDocument(reader, XmlSpace.Preserve).CreateNavigator();
            root.MoveToFirstChild();
            while (root.NodeType is not XPathNodeType.Element && root.MoveToNext())
            {
            }

            return (root, null);
        }
        catch (XmlException fault)
        {
            // The parser has no other way to say no.
            return (null, new Text($"Filen är inte läsbar XML: {fault.Message}", $"The file is not readable XML: {fault.Message}"));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return (null, new Text("Filens teckenkodning stämmer inte.", "The file is not in the encoding that it states."));
        }
    }

    private static bool IsTooDeep(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };
}
