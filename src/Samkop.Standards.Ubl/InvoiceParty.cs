namespace Samkop.Standards.Ubl;

/// <summary>BG-4 (seller) or BG-7 (buyer).</summary>
public sealed record InvoiceParty
{
    /// <summary>BT-34 or BT-49: electronic address with its scheme.</summary>
    public UblIdentifier? EndpointId { get; init; }

    /// <summary>BT-29 or BT-46: identifiers; the seller's may include a bank assigned creditor identifier (BT-90, scheme SEPA).</summary>
    public UblList<UblIdentifier> Identifiers { get; init; } = [];

    /// <summary>BT-28 or BT-45: trading name.</summary>
    public string? TradingName { get; init; }

    /// <summary>BT-27 or BT-44: legal name.</summary>
    public string? Name { get; init; }

    /// <summary>BT-30 or BT-47: legal registration, in Sweden the organisation number.</summary>
    public UblIdentifier? LegalRegistrationId { get; init; }

    /// <summary>BT-33: further legal facts; seller only.</summary>
    public string? LegalForm { get; init; }

    /// <summary>BT-31 or BT-48: VAT number.</summary>
    public string? VatId { get; init; }

    /// <summary>BT-32: other tax registration; in Sweden the words for F-tax.</summary>
    public string? TaxRegistrationId { get; init; }

    /// <summary>Scheme of BT-32, such as <c>TAX</c>.</summary>
    public string? TaxRegistrationScheme { get; init; }

    /// <summary>BG-5 or BG-8: postal address.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>BG-6 or BG-9: contact.</summary>
    public InvoiceContact? Contact { get; init; }
}

/// <summary>A postal address: BG-5, BG-8, BG-12, BG-15.</summary>
public sealed record PostalAddress
{
    /// <summary>BT-35, BT-50, BT-64, BT-75: first line.</summary>
    public string? Street { get; init; }

    /// <summary>BT-36, BT-51, BT-65, BT-76: second line.</summary>
    public string? AdditionalStreet { get; init; }

    /// <summary>BT-162, BT-163, BT-164, BT-165: third line.</summary>
    public string? Line3 { get; init; }

    /// <summary>BT-37, BT-52, BT-66, BT-77: city.</summary>
    public string? City { get; init; }

    /// <summary>BT-38, BT-53, BT-67, BT-78: post code.</summary>
    public string? PostCode { get; init; }

    /// <summary>BT-39, BT-54, BT-68, BT-79: part of the country.</summary>
    public string? Subdivision { get; init; }

    /// <summary>BT-40, BT-55, BT-69, BT-80: country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
}

/// <summary>BG-6 or BG-9: whom to ask.</summary>
public sealed record InvoiceContact
{
    /// <summary>BT-41 or BT-56: name.</summary>
    public string? Name { get; init; }

    /// <summary>BT-42 or BT-57: telephone.</summary>
    public string? Telephone { get; init; }

    /// <summary>BT-43 or BT-58: e-mail.</summary>
    public string? Email { get; init; }
}

/// <summary>BG-10: who is to be paid, when not the seller.</summary>
public sealed record Payee
{
    /// <summary>BT-59: name.</summary>
    public string? Name { get; init; }

    /// <summary>BT-60: identifier.</summary>
    public UblIdentifier? Id { get; init; }

    /// <summary>BT-61: legal registration.</summary>
    public UblIdentifier? LegalRegistrationId { get; init; }
}

/// <summary>BG-11: represents the seller in tax matters.</summary>
public sealed record TaxRepresentative
{
    /// <summary>BT-62: name.</summary>
    public string? Name { get; init; }

    /// <summary>BT-63: VAT number.</summary>
    public string? VatId { get; init; }

    /// <summary>BG-12: address.</summary>
    public PostalAddress? Address { get; init; }
}

/// <summary>BG-16: one way to pay.</summary>
public sealed record PaymentMeans
{
    /// <summary>BT-81: code, 30 for credit transfer.</summary>
    public string? Code { get; init; }

    /// <summary>BT-82: the code in words.</summary>
    public string? CodeName { get; init; }

    /// <summary>BT-9 of a credit note.</summary>
    public UblDate? DueDate { get; init; }

    /// <summary>BT-83: payment reference; in Sweden often an OCR number.</summary>
    public string? PaymentId { get; init; }

    /// <summary>BT-84: account: IBAN, Bankgiro or Plusgiro number.</summary>
    public string? AccountId { get; init; }

    /// <summary>BT-85: name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>BT-86: bank (BIC), or <c>SE:BANKGIRO</c>, <c>SE:PLUSGIRO</c>.</summary>
    public string? Branch { get; init; }

    /// <summary>BT-87: last digits of the card.</summary>
    public string? CardNumber { get; init; }

    /// <summary>Network of the card; demanded by UBL.</summary>
    public string? CardNetwork { get; init; }

    /// <summary>BT-88: holder of the card.</summary>
    public string? CardHolder { get; init; }

    /// <summary>BT-89: mandate for direct debit.</summary>
    public string? MandateId { get; init; }

    /// <summary>BT-91: account to be debited.</summary>
    public string? DebitedAccount { get; init; }
}

/// <summary>BG-25: a line.</summary>
public sealed record InvoiceLine
{
    /// <summary>BT-126: line number.</summary>
    public string? Id { get; init; }

    /// <summary>BT-127: note.</summary>
    public string? Note { get; init; }

    /// <summary>BT-129 with BT-130: quantity and unit.</summary>
    public UblQuantity? Quantity { get; init; }

    /// <summary>BT-131: net amount.</summary>
    public UblAmount? NetAmount { get; init; }

    /// <summary>BT-133: the buyer's account or cost centre.</summary>
    public string? AccountingCost { get; init; }

    /// <summary>BG-26: period.</summary>
    public InvoicePeriod? Period { get; init; }

    /// <summary>BT-132: line of the order.</summary>
    public string? OrderLineReference { get; init; }

    /// <summary>BT-128: invoiced object.</summary>
    public UblIdentifier? InvoicedObject { get; init; }

    /// <summary>BG-27 and BG-28.</summary>
    public UblList<AllowanceCharge> AllowanceCharges { get; init; } = [];

    /// <summary>BT-154: description.</summary>
    public string? Description { get; init; }

    /// <summary>BT-153: name of the item.</summary>
    public string? Name { get; init; }

    /// <summary>BT-156: the buyer's item number.</summary>
    public string? BuyersItemId { get; init; }

    /// <summary>BT-155: the seller's item number.</summary>
    public string? SellersItemId { get; init; }

    /// <summary>BT-157: standard item number, such as a GTIN (scheme 0160).</summary>
    public UblIdentifier? StandardItemId { get; init; }

    /// <summary>BT-159: country of origin.</summary>
    public string? OriginCountry { get; init; }

    /// <summary>BT-158: classifications.</summary>
    public UblList<ItemClassification> Classifications { get; init; } = [];

    /// <summary>BT-151 and BT-152: VAT.</summary>
    public TaxCategory? Tax { get; init; }

    /// <summary>BG-32: attributes.</summary>
    public UblList<ItemAttribute> Attributes { get; init; } = [];

    /// <summary>BT-146: net price.</summary>
    public UblAmount? Price { get; init; }

    /// <summary>BT-149 with BT-150: quantity that the price is for.</summary>
    public UblQuantity? BaseQuantity { get; init; }

    /// <summary>BT-147: discount on the price.</summary>
    public UblAmount? PriceDiscount { get; init; }

    /// <summary>BT-148: gross price.</summary>
    public UblAmount? GrossPrice { get; init; }
}

/// <summary>BT-158: a classification such as CPV or UNSPSC.</summary>
/// <param name="Code">Code.</param>
/// <param name="List">BT-158-1: list, such as <c>STI</c> for CPV.</param>
/// <param name="Version">BT-158-2: version of the list.</param>
public sealed record ItemClassification(string Code, string? List = null, string? Version = null);

/// <summary>BG-32: an attribute of the item.</summary>
/// <param name="Name">BT-160.</param>
/// <param name="Value">BT-161.</param>
public sealed record ItemAttribute(string? Name, string? Value);
