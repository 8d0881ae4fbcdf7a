namespace Samkop.Standards.Ubl.Writing;

/// <summary>Parties, addresses and payment means.</summary>
internal static class PartyWriting
{
    public static void Party(UblXml xml, InvoiceParty party)
    {
        xml.Value("EndpointID", party.EndpointId);
        foreach (var id in party.Identifiers)
        {
            xml.Group("PartyIdentification", "ID", id);
        }

        xml.Group("PartyName", "Name", party.TradingName);
        xml.Group("PostalAddress", party.Address, address => Address(xml, address));
        Taxed(xml, party.VatId, "VAT");
        Taxed(xml, party.TaxRegistrationId, party.TaxRegistrationScheme ?? "TAX");
        if (party.Name is not null || party.LegalRegistrationId is not null || party.LegalForm is not null)
        {
            xml.Group("PartyLegalEntity", () =>
            {
                xml.Value("RegistrationName", party.Name);
                xml.Value("CompanyID", party.LegalRegistrationId);
                xml.Value("CompanyLegalForm", party.LegalForm);
            });
        }

        xml.Group("Contact", party.Contact, contact => Contact(xml, contact));
    }

    public static void Address(UblXml xml, PostalAddress address)
    {
        xml.Value("StreetName", address.Street);
        xml.Value("AdditionalStreetName", address.AdditionalStreet);
        xml.Value("CityName", address.City);
        xml.Value("PostalZone", address.PostCode);
        xml.Value("CountrySubentity", address.Subdivision);
        xml.Group("AddressLine", "Line", address.Line3);
        xml.Group("Country", "IdentificationCode", address.Country);
    }

    public static void Contact(UblXml xml, InvoiceContact contact)
    {
        xml.Value("Name", contact.Name);
        xml.Value("Telephone", contact.Telephone);
        xml.Value("ElectronicMail", contact.Email);
    }

    public static void Payee(UblXml xml, Payee payee)
    {
        xml.Group("PartyIdentification", "ID", payee.Id);
        xml.Group("PartyName", "Name", payee.Name);
        xml.Group("PartyLegalEntity", "CompanyID", payee.LegalRegistrationId);
    }

    public static void TaxRepresentative(UblXml xml, TaxRepresentative party)
    {
        xml.Group("PartyName", "Name", party.Name);
        xml.Group("PostalAddress", party.Address, address => Address(xml, address));
        Taxed(xml, party.VatId, "VAT");
    }

    public static void Payment(UblXml xml, PaymentMeans means)
    {
        xml.Attributed("PaymentMeansCode", means.Code, "name", means.CodeName);
        xml.Value("PaymentDueDate", means.DueDate);
        xml.Value("PaymentID", means.PaymentId);
        if (means.CardNumber is not null || means.CardNetwork is not null || means.CardHolder is not null)
        {
            xml.Group("CardAccount", () =>
            {
                xml.Value("PrimaryAccountNumberID", means.CardNumber);
                xml.Value("NetworkID", means.CardNetwork);
                xml.Value("HolderName", means.CardHolder);
            });
        }

        if (means.AccountId is not null || means.AccountName is not null || means.Branch is not null)
        {
            xml.Group("PayeeFinancialAccount", () =>
            {
                xml.Value("ID", means.AccountId);
                xml.Value("Name", means.AccountName);
                xml.Group("FinancialInstitutionBranch", "ID", means.Branch);
            });
        }

        if (means.MandateId is not null || means.DebitedAccount is not null)
        {
            xml.Group("PaymentMandate", () =>
            {
                xml.Value("ID", means.MandateId);
                xml.Group("PayerFinancialAccount", "ID", means.DebitedAccount);
            });
        }
    }

    private static void Taxed(UblXml xml, string? number, string scheme)
    {
        if (number is not null)
        {
            xml.Group("PartyTaxScheme", () =>
            {
                xml.Value("CompanyID", number);
                xml.Group("TaxScheme", "ID", scheme);
            });
        }
    }
}
