using System.Text;
using System.Xml;
using Samkop.Standards.Ubl.Ordering;
using Samkop.Standards.Ubl.Writing;

namespace Samkop.Standards.Ubl;

/// <summary>
/// Writes UBL 2.1 documents in the element order of the schema. What it writes reads back equal with <see cref="UblReader"/>. It
/// writes what it is given and judges nothing: whether the document is valid is asked of the rules. Thread-safe.
/// </summary>
public static class UblWriter
{
    /// <summary>Writes an invoice or credit note as UTF-8 without byte order mark.</summary>
    public static byte[] Write(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return ToBytes(stream => Write(invoice, stream));
    }

    /// <summary>Writes an invoice or credit note to a stream, which stays open.</summary>
    public static void Write(Invoice invoice, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var (name, ns) = invoice.IsCreditNote ? ("CreditNote", UblNamespaces.CreditNote) : ("Invoice", UblNamespaces.Invoice);
        Document(destination, name, ns, xml => InvoiceWriting.Write(xml, invoice));
    }

    /// <summary>Writes an order (T01) as UTF-8.</summary>
    public static byte[] Write(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return ToBytes(stream => Document(stream, "Order", UblNamespaces.Order, xml => OrderWriting.Write(xml, order)));
    }

    /// <summary>Writes an order response (T76) as UTF-8.</summary>
    public static byte[] Write(OrderResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return ToBytes(stream => Document(stream, "OrderResponse", UblNamespaces.OrderResponse, xml => OrderWriting.Write(xml, response)));
    }

    /// <summary>Writes a despatch advice (T16) as UTF-8.</summary>
    public static byte[] Write(DespatchAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return ToBytes(stream => Document(stream, "DespatchAdvice", UblNamespaces.DespatchAdvice, xml => DespatchWriting.Write(xml, advice)));
    }

    private static byte[] ToBytes(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        return buffer.ToArray();
    }

    private static void Document(Stream destination, string name, string ns, Action<UblXml> content)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        };
        using var writer = XmlWriter.Create(destination, settings);
        writer.WriteStartElement(name, ns);
        writer.WriteAttributeString("xmlns", "cac", "http://www.w3.org/2000/xmlns/", UblNamespaces.Aggregate);
        writer.WriteAttributeString("xmlns", "cbc", "http://www.w3.org/2000/xmlns/", UblNamespaces.Basic);
        content(new UblXml(writer));
        writer.WriteEndElement();
    }
}
