using System.Globalization;
using System.Text;
using System.Xml;
using Samkop.Kernel;
using Samkop.Standards.Ubl;
using Ubl = Samkop.Standards.Ubl.Ordering;

namespace Samkop.Ordering.Sending;

/// <summary>
/// The envelope that an access point takes (Standard Business Document Header, Peppol Business Message Envelope 2.0). Its instance identifier
/// is the order's id, so that a message handed over twice is recognised as one.
/// </summary>
internal static class OrderEnvelope
{
    private const string Header = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
    private const string DocumentType = UblNamespaces.Order + "::Order##" + Ubl.Order.Customization + "::2.1";

    public static byte[] Wrap(byte[] message, string sender, string receiver, Guid instance, Instant at)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("StandardBusinessDocument", Header);
            xml.WriteStartElement("StandardBusinessDocumentHeader", Header);
            xml.WriteElementString("HeaderVersion", Header, "1.0");
            Party(xml, "Sender", sender);
            Party(xml, "Receiver", receiver);
            Identification(xml, instance, at);
            xml.WriteStartElement("BusinessScope", Header);
            Scope(xml, "DOCUMENTID", DocumentType, "busdox-docid-qns");
            Scope(xml, "PROCESSID", Ubl.Order.OrderingProfile, "cenbii-procid-ubl");
            Scope(xml, "COUNTRY_C1", "SE", identifier: null);
            xml.WriteEndElement();
            xml.WriteEndElement();
            Copy(xml, message);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Party(XmlWriter xml, string name, string participant)
    {
        xml.WriteStartElement(name, Header);
        xml.WriteStartElement("Identifier", Header);
        xml.WriteAttributeString("Authority", "iso6523-actorid-upis");
        xml.WriteString(participant);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Identification(XmlWriter xml, Guid instance, Instant at)
    {
        xml.WriteStartElement("DocumentIdentification", Header);
        xml.WriteElementString("Standard", Header, UblNamespaces.Order);
        xml.WriteElementString("TypeVersion", Header, "2.1");
        xml.WriteElementString("InstanceIdentifier", Header, instance.ToString());
        xml.WriteElementString("Type", Header, "Order");
        xml.WriteElementString("CreationDateAndTime", Header, at.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Scope(XmlWriter xml, string type, string instance, string? identifier)
    {
        xml.WriteStartElement("Scope", Header);
        xml.WriteElementString("Type", Header, type);
        xml.WriteElementString("InstanceIdentifier", Header, instance);
        if (identifier is not null)
        {
            xml.WriteElementString("Identifier", Header, identifier);
        }

        xml.WriteEndElement();
    }

    private static void Copy(XmlWriter xml, byte[] message)
    {
        using var stream = new MemoryStream(message, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        reader.MoveToContent();
        xml.WriteNode(reader, defattr: true);
    }
}
