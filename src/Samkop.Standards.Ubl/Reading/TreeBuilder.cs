using System.Diagnostics;
using System.Text;
using System.Xml;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>Builds the element tree from a parser in one pass; stops at the first limit that is passed.</summary>
internal sealed class TreeBuilder(UblLimits limits, CancellationToken cancellation)
{
    private const int ChunkLength = 512;
    private readonly List<UblAttribute> attributes = [];
    private readonly List<UblElement?> lastChildren = [];
    private readonly TextCache cache = new();
    private readonly char[] chunk = new char[ChunkLength];
    private UblElement? current;
    private IXmlLineInfo? place;
    private readonly long started = Stopwatch.GetTimestamp();
    private int depth;
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
                    Text(reader);
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
        var element = Make(reader);
        if (ExceedsLimits(reader, element))
        {
            return;
        }

        Append(element);
        var isEmpty = reader.IsEmptyElement;
        if (reader.AttributeCount > 0)
        {
            ReadAttributes(reader, element);
        }

        isTextOpen = false;
        if (!isEmpty)
        {
            current = element;
            depth++;
            lastChildren.Add(null);
        }
    }

    // The document element stands first or, in an envelope, second.
    private UblElement Make(XmlReader reader)
    {
        var name = UblName.Of(reader.LocalName, reader.NamespaceURI, reader.Prefix);
        var line = place?.LineNumber ?? 0;
        var column = Math.Max(0, (place?.LinePosition ?? 0) - 1);
        return depth == 0 || (depth == 1 && current!.Namespace == UblNamespace.Sbdh)
            ? new UblRoot(name, current, line, column)
            : new UblElement(name, current, line, column);
    }

    private void Append(UblElement element)
    {
        if (current is null)
        {
            Root = element;
        }
        else
        {
            if (lastChildren[^1] is { } last)
            {
                last.NextSibling = element;
            }
            else
            {
                current.FirstChild = element;
            }

            lastChildren[^1] = element;
            (current as UblRoot)?.Note(element);
        }
    }

    private bool ExceedsLimits(XmlReader reader, UblElement element)
    {
        elements++;
        if (elements % 1000 == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Stopwatch.GetElapsedTime(started) > limits.MaxTime)
            {
                Fault = Faults.TooSlow(limits, element.Line, element.Column);
                return true;
            }
        }

        Fault = depth >= limits.MaxDepth ? Faults.TooDeep(limits, element.Line, element.Column)
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
            element.AttributeArray = attributes.Count == 1 ? cache.Of(attributes[0]) : [.. attributes];
        }
    }

    private void End()
    {
        Flush();
        isTextOpen = false;
        current = current!.Parent;
        depth--;
        lastChildren.RemoveAt(lastChildren.Count - 1);
    }

    private void Text(XmlReader reader)
    {
        if (piece is null && !isTextOpen && current!.Name.EndsWith("BinaryObject", StringComparison.Ordinal) && current.TextNodes == 0)
        {
            Attachment(reader);
        }
        else
        {
            AddText(Read(reader, current!.FirstChild is null));
        }
    }

    // Short values are taken out of the parser's buffer, so that a value seen before makes no new string.
    private string Read(XmlReader reader, bool isShort)
    {
        if (!isShort)
        {
            return reader.Value;
        }

        var length = reader.ReadValueChunk(chunk, 0, ChunkLength);
        return length < ChunkLength ? cache.Of(chunk.AsSpan(0, length)) : string.Concat(chunk.AsSpan(0, length), reader.Value);
    }

    // An attachment may be a hundred megabytes. Taken in pieces of one byte a character it is held once, not four times.
    private void Attachment(XmlReader reader)
    {
        var text = LongTextReading.Read(reader, cancellation);
        if (text.Remainder is null)
        {
            isTextOpen = true;
            current!.TextNodes++;
            current.LongText = text.Bytes;
        }
        else
        {
            AddText(Encoding.ASCII.GetString(text.Bytes) + text.Remainder);
        }
    }

    // Blanks between elements mean nothing to any rule; kept only where they are all the text there is.
    private void AddBlank(XmlReader reader)
    {
        if (current is { FirstChild: null })
        {
            AddText(Read(reader, isShort: true));
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
}
