using System.Xml;
using Samkop.Kernel;
using Samkop.Standards.Ubl.Reading;

namespace Samkop.Standards.Ubl;

/// <summary>
/// Reads UBL documents that strangers sent, with or without their transport envelope, in one pass. No document type definition,
/// no entity, no access to anything outside; size, depth and attributes have limits. What cannot be read gives a
/// <see cref="UblFault"/>, never an exception. Thread-safe.
/// </summary>
public static class UblReader
{
    /// <summary>Reads a document in memory.</summary>
    /// <param name="content">The bytes as received; the encoding is found as XML says.</param>
    /// <param name="limits">Null for <see cref="UblLimits.Default"/>.</param>
    /// <param name="cancellation">Looked at every thousand elements.</param>
    public static UblReading Read(ReadOnlyMemory<byte> content, UblLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= UblLimits.Default;
        return content.Length > limits.MaxBytes ? Refuse(Faults.TooManyBytes(limits)) : ReadAll(Open(content), limits, cancellation);
    }

    /// <summary>Reads a document from a stream, which stays open. A stream longer than the limit is not read to its end.</summary>
    /// <param name="content">The document as received.</param>
    /// <param name="limits">Null for <see cref="UblLimits.Default"/>.</param>
    /// <param name="cancellation">Looked at every thousand elements.</param>
    public static UblReading Read(Stream content, UblLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        limits ??= UblLimits.Default;
        var left = content.CanSeek ? content.Length - content.Position : 0;
        if (left > limits.MaxBytes)
        {
            return Refuse(Faults.TooManyBytes(limits));
        }

        using var buffer = new MemoryStream((int)Math.Min(left, int.MaxValue / 2));
        var chunk = new byte[64 * 1024];
        int got;
        while ((got = content.Read(chunk, 0, chunk.Length)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (buffer.Length + got > limits.MaxBytes)
            {
                return Refuse(Faults.TooManyBytes(limits));
            }

            buffer.Write(chunk, 0, got);
        }

        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), limits, cancellation);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var segment) && segment.Array is not null
            ? new MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static UblReading ReadAll(MemoryStream content, UblLimits limits, CancellationToken cancellation)
    {
        using var stream = content;
        if (stream.Length == 0)
        {
            return Refuse(Faults.Empty);
        }

        var builder = new TreeBuilder(limits, cancellation);
        try
        {
            using var reader = XmlReader.Create(stream, Settings());
            builder.Read(reader);
        }
        catch (XmlException fault)
        {
            // The parser has no other way to say no. Its own words are English and technical, so we add ours.
            return Refuse(builder.SawDoctype || IsDoctype(fault) ? Faults.Doctype(fault) : Faults.Malformed(fault));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return Refuse(Faults.WrongEncoding);
        }

        return builder.Fault is { } refused ? Refuse(refused) : Unwrap(builder.Root!);
    }

    // Entities can only be declared in a document type definition; with that prohibited the parser throws before reading one.
    private static bool IsDoctype(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal);

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
        CheckCharacters = true,
        NameTable = new UblNameTable(),
    };

    private static UblReading Refuse(UblFault fault) => new(document: null, envelope: null, fault);

    private static UblReading Unwrap(UblElement root)
    {
        if (!root.Is(UblNamespace.Sbdh, "StandardBusinessDocument"))
        {
            return new UblReading(new UblDocument(root, Kind(root)), envelope: null, fault: null);
        }

        var header = root.Child(UblNamespace.Sbdh, "StandardBusinessDocumentHeader");
        UblElement? body = null;
        foreach (var child in root.Children)
        {
            body = ReferenceEquals(child, header) ? body : child;
        }

        if (body is null)
        {
            return Refuse(Faults.EmptyEnvelope(root));
        }

        body.Parent = null;
        body.NextSibling = null;
        return new UblReading(new UblDocument(body, Kind(body)), header is null ? null : Sbdh.From(header), fault: null);
    }

    private static UblDocumentKind Kind(UblElement root) => (root.NamespaceUri, root.Name) switch
    {
        (UblNamespaces.Invoice, "Invoice") => UblDocumentKind.Invoice,
        (UblNamespaces.CreditNote, "CreditNote") => UblDocumentKind.CreditNote,
        (UblNamespaces.ApplicationResponse, "ApplicationResponse") => UblDocumentKind.ApplicationResponse,
        (UblNamespaces.Order, "Order") => UblDocumentKind.Order,
        (UblNamespaces.OrderResponse, "OrderResponse") => UblDocumentKind.OrderResponse,
        (UblNamespaces.DespatchAdvice, "DespatchAdvice") => UblDocumentKind.DespatchAdvice,
        (UblNamespaces.Svefaktura, _) or (UblNamespaces.SvefakturaEnvelope, _) => UblDocumentKind.Svefaktura,
        _ => UblDocumentKind.Unknown,
    };
}
