using System.Text;
using System.Xml;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>Builds the element tree from a parser in one pass; stops at the first limit that is passed.</summary>
internal sealed class TreeBuilder(UblLimits limits, CancellationToken cancellation)
{
    private readonly List<UblAttribute> attributes = [];
    private UblElement? current;
    private IXmlLineInfo? place;
    private int elements;

    // Text of the current element while more than one piece is expected.
    private StringBuilder? pieces;
    private string? piece;
    private bool isTextOpen;

    public UblElement? Root { get; private set; }

    public UblFault? Fault { get; private set; }

    public bool SawDoctype { get; private set; }

    public void Read(XmlReader reader)
    {
        place = reader as IXmlLineInfo;
        while (Fault is null && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader);
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    AddText(reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    AddBlank(reader);
                    break;
                case XmlNodeType.DocumentType:
                    SawDoctype = true;
                    break;
                default:
                    // A comment or an instruction splits the text around it into two nodes.
                    isTextOpen = false;
                    break;
            }
        }
    }

    private void Start(XmlReader reader)
    {
        DropIndentation();
        Flush();
        var ns = Namespace(reader.NamespaceURI);
        var element = new UblElement(reader.LocalName, ns, reader.NamespaceURI, reader.Prefix)
        {
            Parent = current,
            Line = place?.LineNumber ?? 0,
            Column = Math.Max(0, (place?.LinePosition ?? 0) - 1),
            Depth = current is null ? 0 : current.Depth + 1,
        };
        if (ExceedsLimits(reader, element))
        {
            return;
        }

        if (current is null)
        {
            Root = element;
        }
        else if (current.LastChild is { } last)
        {
            last.NextSibling = element;
            current.LastChild = element;
        }
        else
        {
            current.FirstChild = current.LastChild = element;
        }

        var isEmpty = reader.IsEmptyElement;
        if (reader.AttributeCount > 0)
        {
            ReadAttributes(reader, element);
        }

        isTextOpen = false;
        if (!isEmpty)
        {
            current = element;
        }
    }

    private bool ExceedsLimits(XmlReader reader, UblElement element)
    {
        elements++;
        if (elements % 1000 == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        Fault = element.Depth >= limits.MaxDepth ? Faults.TooDeep(limits, element.Line, element.Column)
            : elements > limits.MaxElements ? Faults.TooManyElements(limits, element.Line, element.Column)
            : reader.AttributeCount > limits.MaxAttributes ? Faults.TooManyAttributes(limits, element.Line, element.Column)
            : null;
        return Fault is not null;
    }

    private void ReadAttributes(XmlReader reader, UblElement element)
    {
        attributes.Clear();
        while (reader.MoveToNextAttribute())
        {
            if (!string.Equals(reader.NamespaceURI, "http://www.w3.org/2000/xmlns/", StringComparison.Ordinal))
            {
                attributes.Add(new UblAttribute(reader.LocalName, reader.NamespaceURI, reader.Value));
            }
        }

        if (attributes.Count > 0)
        {
            element.AttributeArray = [.. attributes];
        }
    }

    private void End()
    {
        Flush();
        isTextOpen = false;
        current = current!.Parent;
    }

    // Blanks between elements mean nothing to any rule; kept only where they are all the text there is.
    private void AddBlank(XmlReader reader)
    {
        if (current is { FirstChild: null })
        {
            AddText(reader.Value);
        }
    }

    private void DropIndentation()
    {
        if (piece is not null && pieces is not { Length: > 0 } && current!.Text.Length == 0 && string.IsNullOrWhiteSpace(piece))
        {
            piece = null;
            current.TextNodes = 0;
        }
    }

    private void AddText(string text)
    {
        if (!isTextOpen)
        {
            isTextOpen = true;
            current!.TextNodes++;
        }

        if (piece is null)
        {
            piece = text;
        }
        else
        {
            pieces ??= new StringBuilder();
            if (pieces.Length == 0)
            {
                pieces.Append(piece);
            }

            pieces.Append(text);
        }
    }

    private void Flush()
    {
        if (piece is null)
        {
            return;
        }

        var text = pieces is { Length: > 0 } ? pieces.ToString() : piece;
        current!.Text = current.Text.Length == 0 ? text : current.Text + text;
        pieces?.Clear();
        piece = null;
    }

    private static UblNamespace Namespace(string uri) => uri switch
    {
        UblNamespaces.Basic => UblNamespace.Cbc,
        UblNamespaces.Aggregate => UblNamespace.Cac,
        UblNamespaces.Extension => UblNamespace.Ext,
        UblNamespaces.Sbdh => UblNamespace.Sbdh,
        UblNamespaces.Invoice or UblNamespaces.CreditNote or UblNamespaces.ApplicationResponse
            or UblNamespaces.Order or UblNamespaces.OrderResponse => UblNamespace.Document,
        _ => UblNamespace.Other,
    };
}
