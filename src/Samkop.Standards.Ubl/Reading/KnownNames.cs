namespace Samkop.Standards.Ubl.Reading;

/// <summary>Namespaces, prefixes and the most frequent element and attribute names of Peppol documents.</summary>
internal static class KnownNames
{
    private const string Elements =
        "Invoice CreditNote ApplicationResponse Order OrderResponse StandardBusinessDocument StandardBusinessDocumentHeader " +
        "cbc cac ext xsi xml xmlns schemaLocation " +
        "schemeID schemeAgencyID schemeVersionID schemeName currencyID unitCode listID listVersionID listAgencyID listName name mimeCode filename languageID " +
        "UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime DueDate InvoiceTypeCode CreditNoteTypeCode Note TaxPointDate " +
        "DocumentCurrencyCode TaxCurrencyCode AccountingCost BuyerReference InvoicePeriod StartDate EndDate DescriptionCode " +
        "OrderReference SalesOrderID BillingReference InvoiceDocumentReference DespatchDocumentReference ReceiptDocumentReference " +
        "OriginatorDocumentReference ContractDocumentReference AdditionalDocumentReference ProjectReference DocumentTypeCode DocumentDescription DocumentType " +
        "Attachment EmbeddedDocumentBinaryObject ExternalReference URI " +
        "AccountingSupplierParty AccountingCustomerParty PayeeParty TaxRepresentativeParty Party EndpointID PartyIdentification PartyName Name " +
        "PostalAddress StreetName AdditionalStreetName CityName PostalZone CountrySubentity AddressLine Line Country IdentificationCode " +
        "PartyTaxScheme CompanyID TaxScheme PartyLegalEntity RegistrationName CompanyLegalForm Contact Telephone ElectronicMail " +
        "Delivery ActualDeliveryDate DeliveryLocation Address DeliveryParty PaymentMeans PaymentMeansCode PaymentID CardAccount PrimaryAccountNumberID NetworkID HolderName " +
        "PayeeFinancialAccount FinancialInstitutionBranch PaymentMandate PayerFinancialAccount PaymentTerms PaymentDueDate " +
        "AllowanceCharge ChargeIndicator AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric Amount BaseAmount " +
        "TaxCategory Percent TaxExemptionReasonCode TaxExemptionReason TaxTotal TaxAmount TaxSubtotal TaxableAmount " +
        "LegalMonetaryTotal LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount " +
        "InvoiceLine CreditNoteLine InvoicedQuantity CreditedQuantity OrderLineReference LineID DocumentReference Item Description " +
        "BuyersItemIdentification SellersItemIdentification StandardItemIdentification OriginCountry CommodityClassification ItemClassificationCode " +
        "ClassifiedTaxCategory AdditionalItemProperty Value Price PriceAmount BaseQuantity " +
        "SenderParty ReceiverParty DocumentResponse Response ResponseCode EffectiveDate Status StatusReasonCode StatusReason Condition AttributeID IssuerParty RecipientParty LineResponse LineReference " +
        "BuyerCustomerParty SellerSupplierParty OrderTypeCode CustomerReference OrderLine LineItem Quantity LineStatusCode OrderResponseCode AnticipatedMonetaryTotal RequestedDeliveryPeriod " +
        "HeaderVersion Sender Receiver Identifier Authority DocumentIdentification Standard TypeVersion InstanceIdentifier Type CreationDateAndTime BusinessScope Scope";

    // The same objects as the literals that rules compare with, so that most comparisons end at the reference.
    public static readonly string[] All =
    [
        .. Elements.Split(' ').Distinct(StringComparer.Ordinal).Select(string.Intern),
        UblNamespaces.Basic,
        UblNamespaces.Aggregate,
        UblNamespaces.Extension,
        UblNamespaces.Invoice,
        UblNamespaces.CreditNote,
        UblNamespaces.ApplicationResponse,
        UblNamespaces.Order,
        UblNamespaces.OrderResponse,
        UblNamespaces.Sbdh,
        UblNamespaces.Svefaktura,
        UblNamespaces.SchemaInstance,
        "http://www.w3.org/2000/xmlns/",
        "http://www.w3.org/XML/1998/namespace",
    ];
}
