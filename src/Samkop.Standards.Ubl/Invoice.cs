namespace Samkop.Standards.Ubl;

/// <summary>
/// An invoice or credit note by the business terms of EN 16931-1. Every property says its term (BT) or group (BG). Values are as
/// written, trimmed; null means that the element is absent. The type promises nothing about validity: that is the rules' work.
/// </summary>
public sealed record Invoice
{
    /// <summary>True when the document is a UBL CreditNote.</summary>
    public bool IsCreditNote { get; init; }

    /// <summary>BT-24: specification identifier.</summary>
    public string? CustomizationId { get; init; }

    /// <summary>BT-23: business process.</summary>
    public string? ProfileId { get; init; }

    /// <summary>BT-1: invoice number.</summary>
    public string? Id { get; init; }

    /// <summary>BT-2: issue date.</summary>
    public UblDate? IssueDate { get; init; }

    /// <summary>BT-9: due date. In a credit note it stands in the payment means.</summary>
    public UblDate? DueDate { get; init; }

    /// <summary>BT-3: type code, 380 for a commercial invoice, 381 for a credit note.</summary>
    public string? TypeCode { get; init; }

    /// <summary>BG-1: notes (BT-22), each perhaps with its subject code (BT-21) in front.</summary>
    public UblList<string> Notes { get; init; } = [];

    /// <summary>BT-7: date on which VAT becomes due.</summary>
    public UblDate? TaxPointDate { get; init; }

    /// <summary>BT-5: currency.</summary>
    public string? Currency { get; init; }

    /// <summary>BT-6: currency of VAT accounting, when another.</summary>
    public string? TaxCurrency { get; init; }

    /// <summary>BT-19: the buyer's account or cost centre.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>BT-10: buyer reference, which tells the receiver whom the invoice concerns.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>BG-14: invoicing period.</summary>
    public InvoicePeriod? Period { get; init; }

    /// <summary>BT-13: purchase order number.</summary>
    public string? OrderReference { get; init; }

    /// <summary>BT-14: the seller's order number.</summary>
    public string? SalesOrderReference { get; init; }

    /// <summary>BG-3: earlier invoices that this one concerns.</summary>
    public UblList<PrecedingInvoice> PrecedingInvoices { get; init; } = [];

    /// <summary>BT-16: despatch advice.</summary>
    public string? DespatchReference { get; init; }

    /// <summary>BT-15: receiving advice.</summary>
    public string? ReceiptReference { get; init; }

    /// <summary>BT-17: tender or lot.</summary>
    public string? TenderReference { get; init; }

    /// <summary>BT-12: contract.</summary>
    public string? ContractReference { get; init; }

    /// <summary>BT-11: project. In a credit note it is a document reference of type 50.</summary>
    public string? ProjectReference { get; init; }

    /// <summary>BT-18: the object that is invoiced (type 130), such as a meter or a subscription.</summary>
    public UblIdentifier? InvoicedObject { get; init; }

    /// <summary>BG-24: supporting documents.</summary>
    public UblList<SupportingDocument> SupportingDocuments { get; init; } = [];

    /// <summary>BG-4: seller.</summary>
    public InvoiceParty Seller { get; init; } = new();

    /// <summary>BG-7: buyer.</summary>
    public InvoiceParty Buyer { get; init; } = new();

    /// <summary>BG-10: payee, when not the seller.</summary>
    public Payee? Payee { get; init; }

    /// <summary>BG-11: the seller's tax representative.</summary>
    public TaxRepresentative? TaxRepresentative { get; init; }

    /// <summary>BG-13: delivery.</summary>
    public InvoiceDelivery? Delivery { get; init; }

    /// <summary>BG-16: how to pay.</summary>
    public UblList<PaymentMeans> PaymentMeans { get; init; } = [];

    /// <summary>BT-20: terms of payment.</summary>
    public string? PaymentTerms { get; init; }

    /// <summary>BG-20 and BG-21: allowances and charges on the whole document.</summary>
    public UblList<AllowanceCharge> AllowanceCharges { get; init; } = [];

    /// <summary>BT-110: total VAT in the currency of the document.</summary>
    public UblAmount? TaxAmount { get; init; }

    /// <summary>BT-111: total VAT in the currency of VAT accounting.</summary>
    public UblAmount? TaxAmountInTaxCurrency { get; init; }

    /// <summary>BG-23: VAT by category and rate.</summary>
    public UblList<TaxBreakdown> TaxBreakdown { get; init; } = [];

    /// <summary>BG-22: totals.</summary>
    public InvoiceTotals Totals { get; init; } = new();

    /// <summary>BG-25: lines.</summary>
    public UblList<InvoiceLine> Lines { get; init; } = [];
}

/// <summary>A period with inclusive ends: BG-14 on the document, BG-26 on a line.</summary>
public sealed record InvoicePeriod
{
    /// <summary>BT-73 or BT-134: first day.</summary>
    public UblDate? Start { get; init; }

    /// <summary>BT-74 or BT-135: last day.</summary>
    public UblDate? End { get; init; }

    /// <summary>BT-8: code for when VAT becomes due; on the document only.</summary>
    public string? TaxPointCode { get; init; }
}

/// <summary>BG-3: an earlier invoice.</summary>
public sealed record PrecedingInvoice
{
    /// <summary>BT-25: its number.</summary>
    public string? Id { get; init; }

    /// <summary>BT-26: its date.</summary>
    public UblDate? IssueDate { get; init; }
}

/// <summary>BG-24: a document that goes with the invoice.</summary>
public sealed record SupportingDocument
{
    /// <summary>BT-122: reference.</summary>
    public string? Id { get; init; }

    /// <summary>BT-123: description.</summary>
    public string? Description { get; init; }

    /// <summary>BT-124: where to find it.</summary>
    public string? Uri { get; init; }

    /// <summary>BT-125: the document itself.</summary>
    public Attachment? Attachment { get; init; }
}

/// <summary>BT-125: an embedded document.</summary>
public sealed record Attachment
{
    /// <summary>Content in base 64, as written; decode with <see cref="TryDecode"/>.</summary>
    public string Base64 { get; init; } = "";

    /// <summary>BT-125-1: mime type.</summary>
    public string? MimeCode { get; init; }

    /// <summary>BT-125-2: file name, as the sender gave it; never use it as a path.</summary>
    public string? FileName { get; init; }

    /// <summary>The bytes; false when the content is no base 64.</summary>
    public bool TryDecode(out byte[] content)
    {
        var buffer = new byte[(Base64.Length / 4 * 3) + 3];
        if (Convert.TryFromBase64String(Base64, buffer, out var length))
        {
            content = buffer.AsSpan(0, length).ToArray();
            return true;
        }

        content = [];
        return false;
    }
}

/// <summary>BG-13: where and when the goods or services were delivered.</summary>
public sealed record InvoiceDelivery
{
    /// <summary>BT-72: date of delivery.</summary>
    public UblDate? Date { get; init; }

    /// <summary>BT-71: place, such as a GLN.</summary>
    public UblIdentifier? LocationId { get; init; }

    /// <summary>BG-15: address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>BT-70: name of the receiver.</summary>
    public string? PartyName { get; init; }
}

/// <summary>BG-20, BG-21 on the document; BG-27, BG-28 on a line.</summary>
public sealed record AllowanceCharge
{
    /// <summary>True for a charge, false for an allowance; null when the indicator is neither.</summary>
    public bool? IsCharge { get; init; }

    /// <summary>BT-98, BT-105, BT-140, BT-145: reason code.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>BT-97, BT-104, BT-139, BT-144: reason.</summary>
    public string? Reason { get; init; }

    /// <summary>BT-94, BT-101, BT-138, BT-143: percentage.</summary>
    public UblPercent? Percent { get; init; }

    /// <summary>BT-92, BT-99, BT-136, BT-141: amount.</summary>
    public UblAmount? Amount { get; init; }

    /// <summary>BT-93, BT-100, BT-137, BT-142: base amount.</summary>
    public UblAmount? BaseAmount { get; init; }

    /// <summary>BT-95, BT-102 with BT-96, BT-103: VAT; on the document only.</summary>
    public TaxCategory? Tax { get; init; }
}

/// <summary>A VAT category with its rate.</summary>
public sealed record TaxCategory
{
    /// <summary>BT-118, BT-95, BT-102, BT-151: code such as S, Z, E, AE, K, G, O.</summary>
    public string? Id { get; init; }

    /// <summary>BT-119, BT-96, BT-103, BT-152: rate.</summary>
    public UblPercent? Percent { get; init; }

    /// <summary>BT-121: code of the reason for no VAT; in the breakdown only.</summary>
    public string? ExemptionReasonCode { get; init; }

    /// <summary>BT-120: reason for no VAT; in the breakdown only.</summary>
    public string? ExemptionReason { get; init; }

    /// <summary>Tax scheme, <c>VAT</c> in practice.</summary>
    public string? Scheme { get; init; }
}

/// <summary>BG-23: VAT of one category and rate.</summary>
public sealed record TaxBreakdown
{
    /// <summary>BT-116: taxable amount.</summary>
    public UblAmount? TaxableAmount { get; init; }

    /// <summary>BT-117: VAT.</summary>
    public UblAmount? TaxAmount { get; init; }

    /// <summary>BT-118 to BT-121.</summary>
    public TaxCategory Category { get; init; } = new();
}

/// <summary>BG-22: totals of the document.</summary>
public sealed record InvoiceTotals
{
    /// <summary>BT-106: sum of lines.</summary>
    public UblAmount? LineExtension { get; init; }

    /// <summary>BT-109: total without VAT.</summary>
    public UblAmount? TaxExclusive { get; init; }

    /// <summary>BT-112: total with VAT.</summary>
    public UblAmount? TaxInclusive { get; init; }

    /// <summary>BT-107: sum of allowances.</summary>
    public UblAmount? Allowances { get; init; }

    /// <summary>BT-108: sum of charges.</summary>
    public UblAmount? Charges { get; init; }

    /// <summary>BT-113: paid already.</summary>
    public UblAmount? Prepaid { get; init; }

    /// <summary>BT-114: rounding.</summary>
    public UblAmount? Rounding { get; init; }

    /// <summary>BT-115: amount due.</summary>
    public UblAmount? Payable { get; init; }
}
