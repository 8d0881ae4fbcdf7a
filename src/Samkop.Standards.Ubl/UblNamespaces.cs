namespace Samkop.Standards.Ubl;

/// <summary>The XML namespaces that UBL 2.1 documents and their envelope use.</summary>
public static class UblNamespaces
{
    private const string Prefix = "urn:oasis:names:specification:ubl:schema:xsd:";

    /// <summary>Basic components: single values (<c>cbc</c>).</summary>
    public const string Basic = Prefix + "CommonBasicComponents-2";

    /// <summary>Aggregate components: groups (<c>cac</c>).</summary>
    public const string Aggregate = Prefix + "CommonAggregateComponents-2";

    /// <summary>Extensions (<c>ext</c>).</summary>
    public const string Extension = Prefix + "CommonExtensionComponents-2";

    /// <summary>Document element Invoice.</summary>
    public const string Invoice = Prefix + "Invoice-2";

    /// <summary>Document element CreditNote.</summary>
    public const string CreditNote = Prefix + "CreditNote-2";

    /// <summary>Document element ApplicationResponse.</summary>
    public const string ApplicationResponse = Prefix + "ApplicationResponse-2";

    /// <summary>Document element Order.</summary>
    public const string Order = Prefix + "Order-2";

    /// <summary>Document element OrderResponse.</summary>
    public const string OrderResponse = Prefix + "OrderResponse-2";

    /// <summary>Document element DespatchAdvice.</summary>
    public const string DespatchAdvice = Prefix + "DespatchAdvice-2";

    /// <summary>Standard Business Document Header, the transport envelope.</summary>
    public const string Sbdh = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    /// <summary>Svefaktura 1.0, the older Swedish format.</summary>
    public const string Svefaktura = "urn:sfti:documents:BasicInvoice:1:0";

    /// <summary>The envelope of Svefaktura 1.0 (ObjectEnvelope), which carries attachments beside the invoice.</summary>
    public const string SvefakturaEnvelope = "urn:sfti:documents:ObjectEnvelope:1:0";

    /// <summary>XML Schema instance attributes.</summary>
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
}

/// <summary>Which of the known namespaces an element is in.</summary>
public enum UblNamespace
{
    /// <summary>None of the known ones.</summary>
    Other,

    /// <summary><see cref="UblNamespaces.Basic"/>.</summary>
    Cbc,

    /// <summary><see cref="UblNamespaces.Aggregate"/>.</summary>
    Cac,

    /// <summary><see cref="UblNamespaces.Extension"/>.</summary>
    Ext,

    /// <summary>The namespace of a UBL document element.</summary>
    Document,

    /// <summary><see cref="UblNamespaces.Sbdh"/>.</summary>
    Sbdh,
}
