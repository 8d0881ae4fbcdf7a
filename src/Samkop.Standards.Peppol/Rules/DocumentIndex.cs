using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules;

/// <summary>What rules look for in the whole document (<c>//</c>), gathered in one walk.</summary>
internal sealed class DocumentIndex
{
    private readonly PlainLines plain;
    private UblElement? inPlainLine;

    public DocumentIndex(UblElement root)
    {
        plain = new PlainLines(root);
        Gather(root);
    }

    /// <summary>The plain lines, added up by category and rate.</summary>
    public List<LineGroup> LineGroups => plain.Groups;

    public List<UblElement> TaxCategories { get; } = [];

    /// <summary>Those that are not of plain lines.</summary>
    public List<UblElement> ClassifiedTaxCategories { get; } = [];

    public List<UblElement> AllowanceCharges { get; } = [];

    /// <summary>Lines that are not plain.</summary>
    public List<UblElement> OtherLines { get; } = [];

    public bool HasInvoiceLines { get; private set; }

    public bool HasCreditNoteLines { get; private set; }

    public List<UblElement> Suppliers { get; } = [];

    public List<UblElement> Customers { get; } = [];

    public List<UblElement> TaxRepresentatives { get; } = [];

    public List<UblElement> TaxTotals { get; } = [];

    public List<UblElement> CountryCodes { get; } = [];

    public List<UblElement> PaymentIds { get; } = [];

    public List<UblElement> PaymentMeansCodes { get; } = [];

    public List<UblElement> PartyIdentifications { get; } = [];

    public List<UblElement> DocumentReferences { get; } = [];

    /// <summary>What stands in the period of the document itself: dates and code.</summary>
    public List<UblElement> DocumentPeriodDates { get; } = [];

    public bool HasOrderNumber { get; private set; }

    public bool HasDueDate { get; private set; }

    public bool HasPaymentTermsNote { get; private set; }

    public bool HasPaymentMeans { get; private set; }

    private void Gather(UblElement element)
    {
        for (var current = element.FirstChild; current is not null; current = current.NextSibling)
        {
            if (current.Namespace == UblNamespace.Cac)
            {
                Group(current);
            }
            else if (current.Namespace == UblNamespace.Cbc)
            {
                Value(current);
            }

            if (current.FirstChild is not null)
            {
                Gather(current);
            }
        }
    }

    private void Group(UblElement group)
    {
        switch (group.Name)
        {
            case "TaxCategory": TaxCategories.Add(group); break;
            case "ClassifiedTaxCategory" when !ReferenceEquals(group, inPlainLine): ClassifiedTaxCategories.Add(group); break;
            case "AllowanceCharge": AllowanceCharges.Add(group); break;
            case "InvoiceLine" or "CreditNoteLine": Line(group); break;
            case "AccountingSupplierParty": Suppliers.Add(group); break;
            case "AccountingCustomerParty": Customers.Add(group); break;
            case "TaxRepresentativeParty": TaxRepresentatives.Add(group); break;
            case "TaxTotal": TaxTotals.Add(group); break;
            case "PartyIdentification": PartyIdentifications.Add(group); break;
            case "AdditionalDocumentReference": DocumentReferences.Add(group); break;
            case "PaymentMeans": HasPaymentMeans = true; break;
            case "InvoicePeriod" when group.IsInDocument(): AddDates(group); break;
            case "OrderReference" when group.IsInDocument(): HasOrderNumber |= group.Cbc("ID") is not null; break;
            case "PaymentTerms": HasPaymentTermsNote |= group.Cbc("Note") is not null; break;
            default: break;
        }
    }

    // Its content is gathered next, while it is at hand.
    private void Line(UblElement line)
    {
        HasInvoiceLines |= line.Name is "InvoiceLine";
        HasCreditNoteLines |= line.Name is "CreditNoteLine";
        inPlainLine = plain.Add(line);
        if (inPlainLine is null)
        {
            OtherLines.Add(line);
        }
    }

    private void AddDates(UblElement period)
    {
        foreach (var child in period.Children)
        {
            if (child.Namespace is UblNamespace.Cbc or UblNamespace.Cac or UblNamespace.Ext)
            {
                DocumentPeriodDates.Add(child);
            }
        }
    }

    private void Value(UblElement value)
    {
        switch (value.Name)
        {
            case "IdentificationCode": CountryCodes.Add(value); break;
            case "PaymentID": PaymentIds.Add(value); break;
            case "PaymentMeansCode": PaymentMeansCodes.Add(value); break;
            case "DueDate": HasDueDate = true; break;
            default: break;
        }
    }
}
