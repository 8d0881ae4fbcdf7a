namespace Samkop.Standards.Ubl.Writing;

/// <summary>From the business terms to UBL, in the order of the UBL 2.1 schema.</summary>
internal static class InvoiceWriting
{
    public static void Write(UblXml xml, Invoice invoice)
    {
        Header(xml, invoice);
        References(xml, invoice);
        xml.Group("AccountingSupplierParty", () => xml.Group("Party", () => PartyWriting.Party(xml, invoice.Seller)));
        xml.Group("AccountingCustomerParty", () => xml.Group("Party", () => PartyWriting.Party(xml, invoice.Buyer)));
        xml.Group("PayeeParty", invoice.Payee, payee => PartyWriting.Payee(xml, payee));
        xml.Group("TaxRepresentativeParty", invoice.TaxRepresentative, party => PartyWriting.TaxRepresentative(xml, party));
        xml.Group("Delivery", invoice.Delivery, delivery => Delivery(xml, delivery));
        foreach (var means in invoice.PaymentMeans)
        {
            xml.Group("PaymentMeans", () => PartyWriting.Payment(xml, means));
        }

        xml.Group("PaymentTerms", "Note", invoice.PaymentTerms);
        foreach (var allowance in invoice.AllowanceCharges)
        {
            xml.Group("AllowanceCharge", () => Allowance(xml, allowance));
        }

        Taxes(xml, invoice);
        xml.Group("LegalMonetaryTotal", () => Totals(xml, invoice.Totals));
        foreach (var line in invoice.Lines)
        {
            xml.Group(invoice.IsCreditNote ? "CreditNoteLine" : "InvoiceLine", () => LineWriting.Line(xml, line, invoice.IsCreditNote));
        }
    }

    public static void Allowance(UblXml xml, AllowanceCharge allowance)
    {
        xml.Value("ChargeIndicator", allowance.IsCharge);
        xml.Value("AllowanceChargeReasonCode", allowance.ReasonCode);
        xml.Value("AllowanceChargeReason", allowance.Reason);
        xml.Value("MultiplierFactorNumeric", allowance.Percent);
        xml.Value("Amount", allowance.Amount);
        xml.Value("BaseAmount", allowance.BaseAmount);
        xml.Group("TaxCategory", allowance.Tax, tax => Category(xml, tax));
    }

    public static void Category(UblXml xml, TaxCategory tax)
    {
        xml.Value("ID", tax.Id);
        xml.Value("Percent", tax.Percent);
        xml.Value("TaxExemptionReasonCode", tax.ExemptionReasonCode);
        xml.Value("TaxExemptionReason", tax.ExemptionReason);
        xml.Group("TaxScheme", "ID", tax.Scheme);
    }

    public static void Totals(UblXml xml, InvoiceTotals totals)
    {
        xml.Value("LineExtensionAmount", totals.LineExtension);
        xml.Value("TaxExclusiveAmount", totals.TaxExclusive);
        xml.Value("TaxInclusiveAmount", totals.TaxInclusive);
        xml.Value("AllowanceTotalAmount", totals.Allowances);
        xml.Value("ChargeTotalAmount", totals.Charges);
        xml.Value("PrepaidAmount", totals.Prepaid);
        xml.Value("PayableRoundingAmount", totals.Rounding);
        xml.Value("PayableAmount", totals.Payable);
    }

    public static void Period(UblXml xml, InvoicePeriod? period) => xml.Group("InvoicePeriod", period, it =>
    {
        xml.Value("StartDate", it.Start);
        xml.Value("EndDate", it.End);
        xml.Value("DescriptionCode", it.TaxPointCode);
    });

    private static void Header(UblXml xml, Invoice invoice)
    {
        xml.Value("CustomizationID", invoice.CustomizationId);
        xml.Value("ProfileID", invoice.ProfileId);
        xml.Value("ID", invoice.Id);
        xml.Value("IssueDate", invoice.IssueDate);
        if (invoice.IsCreditNote)
        {
            // UBL puts the two differently in its two documents; Peppol has the due date of a credit note in the payment means.
            xml.Value("TaxPointDate", invoice.TaxPointDate);
            xml.Value("CreditNoteTypeCode", invoice.TypeCode);
            Notes(xml, invoice);
        }
        else
        {
            xml.Value("DueDate", invoice.DueDate);
            xml.Value("InvoiceTypeCode", invoice.TypeCode);
            Notes(xml, invoice);
            xml.Value("TaxPointDate", invoice.TaxPointDate);
        }

        xml.Value("DocumentCurrencyCode", invoice.Currency);
        xml.Value("TaxCurrencyCode", invoice.TaxCurrency);
        xml.Value("AccountingCost", invoice.AccountingCost);
        xml.Value("BuyerReference", invoice.BuyerReference);
        Period(xml, invoice.Period);
    }

    private static void Notes(UblXml xml, Invoice invoice)
    {
        foreach (var note in invoice.Notes)
        {
            xml.Value("Note", note);
        }
    }

    private static void References(UblXml xml, Invoice invoice)
    {
        if (invoice.OrderReference is not null || invoice.SalesOrderReference is not null)
        {
            xml.Group("OrderReference", () =>
            {
                xml.Value("ID", invoice.OrderReference);
                xml.Value("SalesOrderID", invoice.SalesOrderReference);
            });
        }

        foreach (var preceding in invoice.PrecedingInvoices)
        {
            xml.Group("BillingReference", () => xml.Group("InvoiceDocumentReference", () =>
            {
                xml.Value("ID", preceding.Id);
                xml.Value("IssueDate", preceding.IssueDate);
            }));
        }

        xml.Group("DespatchDocumentReference", "ID", invoice.DespatchReference);
        xml.Group("ReceiptDocumentReference", "ID", invoice.ReceiptReference);
        if (invoice.IsCreditNote)
        {
            xml.Group("ContractDocumentReference", "ID", invoice.ContractReference);
            Supporting(xml, invoice);
            xml.Group("OriginatorDocumentReference", "ID", invoice.TenderReference);
        }
        else
        {
            xml.Group("OriginatorDocumentReference", "ID", invoice.TenderReference);
            xml.Group("ContractDocumentReference", "ID", invoice.ContractReference);
            Supporting(xml, invoice);
            xml.Group("ProjectReference", "ID", invoice.ProjectReference);
        }
    }

    private static void Supporting(UblXml xml, Invoice invoice)
    {
        Typed(xml, invoice.InvoicedObject, "130");
        if (invoice is { IsCreditNote: true, ProjectReference: { } project })
        {
            Typed(xml, new UblIdentifier(project), "50");
        }

        foreach (var document in invoice.SupportingDocuments)
        {
            xml.Group("AdditionalDocumentReference", () => Supporting(xml, document));
        }
    }

    private static void Typed(UblXml xml, UblIdentifier? id, string type) => xml.Group("AdditionalDocumentReference", id, it =>
    {
        xml.Value("ID", it);
        xml.Value("DocumentTypeCode", type);
    });

    private static void Supporting(UblXml xml, SupportingDocument document)
    {
        xml.Value("ID", document.Id);
        xml.Value("DocumentDescription", document.Description);
        if (document.Attachment is null && document.Uri is null)
        {
            return;
        }

        xml.Group("Attachment", () =>
        {
            if (document.Attachment is { } file)
            {
                xml.Start("EmbeddedDocumentBinaryObject");
                xml.Attribute("mimeCode", file.MimeCode);
                xml.Attribute("filename", file.FileName);
                xml.End(file.Base64);
            }

            xml.Group("ExternalReference", "URI", document.Uri);
        });
    }

    private static void Delivery(UblXml xml, InvoiceDelivery delivery)
    {
        xml.Value("ActualDeliveryDate", delivery.Date);
        if (delivery.LocationId is not null || delivery.Address is not null)
        {
            xml.Group("DeliveryLocation", () =>
            {
                xml.Value("ID", delivery.LocationId);
                xml.Group("Address", delivery.Address, address => PartyWriting.Address(xml, address));
            });
        }

        if (delivery.PartyName is { } name)
        {
            xml.Group("DeliveryParty", () => xml.Group("PartyName", "Name", name));
        }
    }

    private static void Taxes(UblXml xml, Invoice invoice)
    {
        if (invoice.TaxAmount is not null || invoice.TaxBreakdown.Count > 0)
        {
            xml.Group("TaxTotal", () =>
            {
                xml.Value("TaxAmount", invoice.TaxAmount);
                foreach (var part in invoice.TaxBreakdown)
                {
                    xml.Group("TaxSubtotal", () =>
                    {
                        xml.Value("TaxableAmount", part.TaxableAmount);
                        xml.Value("TaxAmount", part.TaxAmount);
                        xml.Group("TaxCategory", () => Category(xml, part.Category));
                    });
                }
            });
        }

        if (invoice.TaxAmountInTaxCurrency is { } amount)
        {
            xml.Group("TaxTotal", () => xml.Value("TaxAmount", amount));
        }
    }
}
