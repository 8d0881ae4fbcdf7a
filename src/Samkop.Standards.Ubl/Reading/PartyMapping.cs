namespace Samkop.Standards.Ubl.Reading;

/// <summary>Parties, addresses and payment means.</summary>
internal static class PartyMapping
{
    public static InvoiceParty Party(UblElement? party)
    {
        var vat = party.All("PartyTaxScheme").FirstOrDefault(Values.IsVat);
        var other = party.All("PartyTaxScheme").FirstOrDefault(scheme => !Values.IsVat(scheme));
        var legal = party.Group("PartyLegalEntity");
        return new InvoiceParty
        {
            EndpointId = party.IdOf("EndpointID"),
            Identifiers = UblList.From(party.All("PartyIdentification").Select(id => id.IdOf("ID") ?? new UblIdentifier(""))),
            TradingName = party.Group("PartyName").Of("Name"),
            Name = legal.Of("RegistrationName"),
            LegalRegistrationId = legal.IdOf("CompanyID"),
            LegalForm = legal.Of("CompanyLegalForm"),
            VatId = vat.Of("CompanyID"),
            TaxRegistrationId = other.Of("CompanyID"),
            TaxRegistrationScheme = other.Group("TaxScheme").Of("ID"),
            Address = Address(party.Group("PostalAddress")),
            Contact = Contact(party.Group("Contact")),
        };
    }

    public static PostalAddress? Address(UblElement? address) => address is null ? null : new PostalAddress
    {
        Street = address.Of("StreetName"),
        AdditionalStreet = address.Of("AdditionalStreetName"),
        Line3 = address.Cac("AddressLine").Of("Line"),
        City = address.Of("CityName"),
        PostCode = address.Of("PostalZone"),
        Subdivision = address.Of("CountrySubentity"),
        Country = address.Cac("Country").Of("IdentificationCode"),
    };

    public static InvoiceContact? Contact(UblElement? contact) => contact is null ? null : new InvoiceContact
    {
        Name = contact.Of("Name"),
        Telephone = contact.Of("Telephone"),
        Email = contact.Of("ElectronicMail"),
    };

    public static Payee? Payee(UblElement? party) => party is null ? null : new Payee
    {
        Name = party.Cac("PartyName").Of("Name"),
        Id = party.Cac("PartyIdentification").IdOf("ID"),
        LegalRegistrationId = party.Cac("PartyLegalEntity").IdOf("CompanyID"),
    };

    public static TaxRepresentative? TaxRepresentative(UblElement? party) => party is null ? null : new TaxRepresentative
    {
        Name = party.Cac("PartyName").Of("Name"),
        VatId = party.Cac("PartyTaxScheme").Of("CompanyID"),
        Address = Address(party.Cac("PostalAddress")),
    };

    public static PaymentMeans Payment(UblElement means)
    {
        var account = means.Cac("PayeeFinancialAccount");
        var card = means.Cac("CardAccount");
        var mandate = means.Cac("PaymentMandate");
        return new PaymentMeans
        {
            Code = means.Of("PaymentMeansCode"),
            CodeName = means.Cbc("PaymentMeansCode")?.Attribute("name"),
            DueDate = means.DateOf("PaymentDueDate"),
            PaymentId = means.Of("PaymentID"),
            AccountId = account.Of("ID"),
            AccountName = account.Of("Name"),
            Branch = account.Group("FinancialInstitutionBranch").Of("ID"),
            CardNumber = card.Of("PrimaryAccountNumberID"),
            CardNetwork = card.Of("NetworkID"),
            CardHolder = card.Of("HolderName"),
            MandateId = mandate.Of("ID"),
            DebitedAccount = mandate.Group("PayerFinancialAccount").Of("ID"),
        };
    }
}
