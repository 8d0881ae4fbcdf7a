namespace Samkop.Standards.Ubl.Reading;

/// <summary>From the tree to the business terms of EN 16931. Source of the paths: CEN/TS 16931-3-2, Peppol BIS Billing 3.</summary>
internal static class InvoiceMapping
{
    public static Invoice Map(UblDocument document)
    {
        var root = document.Root;
        var isCreditNote = document.Kind == UblDocumentKind.CreditNote;
        return new Invoice
        {
            IsCreditNote = isCreditNote,
            CustomizationId = root.Of("CustomizationID"),
            ProfileId = root.Of("ProfileID"),
            Id = root.Of("ID"),
            IssueDate = root.DateOf("IssueDate"),
            DueDate = root.DateOf("DueDate"),
            TypeCode = root.Of(isCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode"),
            Notes = Notes(root),
            TaxPointDate = root.DateOf("TaxPointDate"),
            Currency = root.Of("DocumentCurrencyCode"),
            TaxCurrency = root.Of("TaxCurrencyCode"),
            AccountingCost = root.Of("AccountingCost"),
            BuyerReference = root.Of("BuyerReference"),
            Period = Period(root.Cac("InvoicePeriod")),
            OrderReference = root.Cac("OrderReference").Of("ID"),
            SalesOrderReference = root.Cac("OrderReference").Of("SalesOrderID"),
            PrecedingInvoices = root.List("BillingReference", Preceding),
            DespatchReference = root.Cac("DespatchDocumentReference").Of("ID"),
            ReceiptReference = root.Cac("ReceiptDocumentReference").Of("ID"),
            TenderReference = root.Cac("OriginatorDocumentReference").Of("ID"),
            ContractReference = root.Cac("ContractDocumentReference").Of("ID"),
            ProjectReference = isCreditNote ? References(root, "50").FirstOrDefault().Of("ID") : root.Cac("ProjectReference").Of("ID"),
            InvoicedObject = References(root, "130").FirstOrDefault().IdOf("ID"),
            SupportingDocuments = UblList.From(root.All("AdditionalDocumentReference").Where(IsSupporting(isCreditNote)).Select(Supporting)),
            Seller = PartyMapping.Party(root.Cac("AccountingSupplierParty").Group("Party")),
            Buyer = PartyMapping.Party(root.Cac("AccountingCustomerParty").Group("Party")),
            Payee = PartyMapping.Payee(root.Cac("PayeeParty")),
            TaxRepresentative = PartyMapping.TaxRepresentative(root.Cac("TaxRepresentativeParty")),
            Delivery = Delivery(root.Cac("Delivery")),
            PaymentMeans = root.List("PaymentMeans", PartyMapping.Payment),
            PaymentTerms = root.Cac("PaymentTerms").Of("Note"),
            AllowanceCharges = root.List("AllowanceCharge", Allowance),
            TaxAmount = root.All("TaxTotal").FirstOrDefault(total => total.Cac("TaxSubtotal") is not null).AmountOf("TaxAmount")
                ?? root.Cac("TaxTotal").AmountOf("TaxAmount"),
            TaxAmountInTaxCurrency = InTaxCurrency(root),
            TaxBreakdown = UblList.From(root.All("TaxTotal").SelectMany(total => total.All("TaxSubtotal")).Select(Breakdown)),
            Totals = Totals(root.Cac("LegalMonetaryTotal")),
            Lines = root.List(isCreditNote ? "CreditNoteLine" : "InvoiceLine", line => LineMapping.Line(line, isCreditNote)),
        };
    }

    public static InvoicePeriod? Period(UblElement? period) => period is null ? null : new InvoicePeriod
    {
        Start = period.DateOf("StartDate"),
        End = period.DateOf("EndDate"),
        TaxPointCode = period.Of("DescriptionCode"),
    };

    public static AllowanceCharge Allowance(UblElement element) => new()
    {
        IsCharge = element.Of("ChargeIndicator") switch { "true" or "1" => true, "false" or "0" => false, _ => null },
        ReasonCode = element.Of("AllowanceChargeReasonCode"),
        Reason = element.Of("AllowanceChargeReason"),
        Percent = element.PercentOf("MultiplierFactorNumeric"),
        Amount = element.AmountOf("Amount"),
        BaseAmount = element.AmountOf("BaseAmount"),
        Tax = element.Cac("TaxCategory") is { } tax ? Category(tax) : null,
    };

    public static TaxCategory Category(UblElement tax) => new()
    {
        Id = tax.Of("ID"),
        Percent = tax.PercentOf("Percent"),
        ExemptionReasonCode = tax.Of("TaxExemptionReasonCode"),
        ExemptionReason = tax.Of("TaxExemptionReason"),
        Scheme = tax.Cac("TaxScheme").Of("ID"),
    };

    public static UblList<string> Notes(UblElement parent)
    {
        var notes = new List<string>();
        foreach (var child in parent.Children)
        {
            if (child.Is(UblNamespace.Cbc, "Note"))
            {
                notes.Add(child.StringValue.Trim());
            }
        }

        return UblList.From(notes);
    }

    public static InvoiceTotals Totals(UblElement? total) => new()
    {
        LineExtension = total.AmountOf("LineExtensionAmount"),
        TaxExclusive = total.AmountOf("TaxExclusiveAmount"),
        TaxInclusive = total.AmountOf("TaxInclusiveAmount"),
        Allowances = total.AmountOf("AllowanceTotalAmount"),
        Charges = total.AmountOf("ChargeTotalAmount"),
        Prepaid = total.AmountOf("PrepaidAmount"),
        Rounding = total.AmountOf("PayableRoundingAmount"),
        Payable = total.AmountOf("PayableAmount"),
    };

    private static IEnumerable<UblElement> References(UblElement root, string type) =>
        root.All("AdditionalDocumentReference").Where(reference => string.Equals(reference.Of("DocumentTypeCode"), type, StringComparison.Ordinal));

    private static Func<UblElement, bool> IsSupporting(bool isCreditNote) => reference =>
        reference.Of("DocumentTypeCode") is var code && code is not "130" && !(isCreditNote && code is "50");

    private static UblAmount? InTaxCurrency(UblElement root)
    {
        var currency = root.Of("TaxCurrencyCode");
        return currency is null ? null : root.All("TaxTotal").Where(total => total.Cac("TaxSubtotal") is null)
            .Select(total => total.AmountOf("TaxAmount")).FirstOrDefault(amount => string.Equals(amount?.Currency, currency, StringComparison.Ordinal));
    }

    private static PrecedingInvoice Preceding(UblElement reference) => new()
    {
        Id = reference.Cac("InvoiceDocumentReference").Of("ID"),
        IssueDate = reference.Cac("InvoiceDocumentReference").DateOf("IssueDate"),
    };

    private static SupportingDocument Supporting(UblElement reference)
    {
        var attachment = reference.Cac("Attachment");
        var file = attachment?.Cbc("EmbeddedDocumentBinaryObject");
        return new SupportingDocument
        {
            Id = reference.Of("ID"),
            Description = reference.Of("DocumentDescription"),
            Uri = attachment.Group("ExternalReference").Of("URI"),
            Attachment = file is null ? null : new Attachment
            {
                Base64 = file.Text.Trim(),
                MimeCode = file.Attribute("mimeCode"),
                FileName = file.Attribute("filename"),
            },
        };
    }

    private static InvoiceDelivery? Delivery(UblElement? delivery) => delivery is null ? null : new InvoiceDelivery
    {
        Date = delivery.DateOf("ActualDeliveryDate"),
        LocationId = delivery.Cac("DeliveryLocation").IdOf("ID"),
        Address = PartyMapping.Address(delivery.Cac("DeliveryLocation").Group("Address")),
        PartyName = delivery.Cac("DeliveryParty").Group("PartyName").Of("Name"),
    };

    private static TaxBreakdown Breakdown(UblElement subtotal) => new()
    {
        TaxableAmount = subtotal.AmountOf("TaxableAmount"),
        TaxAmount = subtotal.AmountOf("TaxAmount"),
        Category = subtotal.Cac("TaxCategory") is { } category ? Category(category) : new TaxCategory(),
    };
}
