using Samkop.Kernel;

namespace Samkop.Standards.Ubl;

/// <summary>How much a document may ask of the reader before it is refused.</summary>
public sealed record UblLimits
{
    /// <summary>The usual limits.</summary>
    public static UblLimits Default { get; } = new();

    /// <summary>Bytes of the whole document with its attachments: 100 MiB, the most that Peppol access points pass on.</summary>
    public long MaxBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Levels of elements: 64. UBL with deep sub-lines needs about 20.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Elements in all: two million, which is some 60,000 invoice lines.</summary>
    public int MaxElements { get; init; } = 2_000_000;

    /// <summary>Attributes of one element: 32. UBL defines at most eight.</summary>
    public int MaxAttributes { get; init; } = 32;

    /// <summary>Time for the reading: 30 seconds. The largest document that the other limits allow takes one or two.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>Why a document could not be read to its end.</summary>
public enum UblFaultKind
{
    /// <summary>Not well-formed XML, or in an encoding that it does not declare.</summary>
    Malformed,

    /// <summary>It carries a document type definition, which may hide entity bombs and file access.</summary>
    DoctypeForbidden,

    /// <summary>One of the <see cref="UblLimits"/> is passed.</summary>
    TooLarge,

    /// <summary>There is nothing to read.</summary>
    Empty,

    /// <summary>The reading took longer than <see cref="UblLimits.MaxTime"/>.</summary>
    TooSlow,
}

/// <summary>What stopped the reading, with its place.</summary>
/// <param name="Kind">Kind of fault.</param>
/// <param name="Message">What a person can do about it.</param>
/// <param name="Line">Line, from 1; 0 when unknown.</param>
/// <param name="Column">Column, from 1; 0 when unknown.</param>
public sealed record UblFault(UblFaultKind Kind, Text Message, int Line, int Column);

/// <summary>What kind of document the document element makes it.</summary>
public enum UblDocumentKind
{
    /// <summary>None that this library knows.</summary>
    Unknown,

    /// <summary>UBL Invoice.</summary>
    Invoice,

    /// <summary>UBL CreditNote.</summary>
    CreditNote,

    /// <summary>UBL ApplicationResponse: Invoice Response, Message Level Response, Message Level Status.</summary>
    ApplicationResponse,

    /// <summary>UBL Order.</summary>
    Order,

    /// <summary>UBL OrderResponse.</summary>
    OrderResponse,

    /// <summary>UBL DespatchAdvice.</summary>
    DespatchAdvice,

    /// <summary>Svefaktura 1.0; recognised so that it can be refused with a clear word.</summary>
    Svefaktura,
}

/// <summary>The business document as read, without its envelope.</summary>
public sealed class UblDocument
{
    internal UblDocument(UblElement root, UblDocumentKind kind)
    {
        Root = root;
        Kind = kind;
    }

    /// <summary>The document element.</summary>
    public UblElement Root { get; }

    /// <summary>Told by name and namespace of the document element.</summary>
    public UblDocumentKind Kind { get; }

    /// <summary>Specification identifier, BT-24 in an invoice; null when absent.</summary>
    public string? CustomizationId => Root.Cbc("CustomizationID")?.Text.Trim();

    /// <summary>Business process, BT-23 in an invoice; null when absent.</summary>
    public string? ProfileId => Root.Cbc("ProfileID")?.Text.Trim();
}

/// <summary>
/// What came of reading: the document, or the fault that stopped it. Reading never throws for what a stranger sent.
/// </summary>
public sealed class UblReading
{
    private readonly Lazy<Invoice?> invoice;
    private readonly Lazy<Ordering.Order?> order;
    private readonly Lazy<Ordering.OrderResponse?> orderResponse;
    private readonly Lazy<Ordering.DespatchAdvice?> despatchAdvice;

    internal UblReading(UblDocument? document, Sbdh? envelope, UblFault? fault)
    {
        Document = document;
        Envelope = envelope;
        Fault = fault;
        invoice = new(() => Document is { Kind: UblDocumentKind.Invoice or UblDocumentKind.CreditNote } d ? Reading.InvoiceMapping.Map(d) : null);
        order = new(() => Document is { Kind: UblDocumentKind.Order } d ? Reading.OrderMapping.MapOrder(d) : null);
        orderResponse = new(() => Document is { Kind: UblDocumentKind.OrderResponse } d ? Reading.OrderMapping.MapResponse(d) : null);
        despatchAdvice = new(() => Document is { Kind: UblDocumentKind.DespatchAdvice } d ? Reading.DespatchMapping.Map(d) : null);
    }

    /// <summary>The document; null exactly when <see cref="Fault"/> is not.</summary>
    public UblDocument? Document { get; }

    /// <summary>The transport envelope, when the document came in one.</summary>
    public Sbdh? Envelope { get; }

    /// <summary>What stopped the reading.</summary>
    public UblFault? Fault { get; }

    /// <summary>True when there is a document.</summary>
    public bool IsReadable => Document is not null;

    /// <summary>
    /// The invoice or credit note by business terms; null for other documents. Mapped when first asked for. Values that cannot be
    /// read as number or date keep their text and have no value: judging them is the rules' work.
    /// </summary>
    public Invoice? Invoice => invoice.Value;

    /// <summary>The order; null for other documents.</summary>
    public Ordering.Order? Order => order.Value;

    /// <summary>The order response; null for other documents.</summary>
    public Ordering.OrderResponse? OrderResponse => orderResponse.Value;

    /// <summary>The despatch advice; null for other documents.</summary>
    public Ordering.DespatchAdvice? DespatchAdvice => despatchAdvice.Value;
}
