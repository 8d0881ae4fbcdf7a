using Samkop.Standards.Ubl;

namespace Samkop.Standards.Peppol.Rules.National;

/// <summary>Where seller and buyer are, in the several ways in which the national rules ask.</summary>
internal sealed class Countries
{
    private readonly Context c;
    private string? supplier;
    private string? customer;
    private string? accountingSupplier;

    public Countries(Context c)
    {
        this.c = c;
        SupplierAddress = Address("AccountingSupplierParty");
        CustomerAddress = Address("AccountingCustomerParty");
        SupplierIsGerman = PartyIs("AccountingSupplierParty", "DE");
        CustomerIsGerman = PartyIs("AccountingCustomerParty", "DE");
        SupplierIsDutch = PartyIs("AccountingSupplierParty", "NL");
        CustomerIsDutch = PartyIs("AccountingCustomerParty", "NL");
    }

    /// <summary>Country code of the seller's address exactly as written.</summary>
    public string SupplierAddress { get; }

    /// <summary>Country code of the buyer's address exactly as written.</summary>
    public string CustomerAddress { get; }

    public bool SupplierIsGerman { get; }

    public bool CustomerIsGerman { get; }

    public bool AreBothGerman => SupplierIsGerman && CustomerIsGerman;

    public bool SupplierIsDutch { get; }

    public bool CustomerIsDutch { get; }

    /// <summary>From the VAT number, else the representative's, else the address.</summary>
    public string Supplier => supplier ??= VatCountry("AccountingSupplierParty", "Party") ?? VatCountry("TaxRepresentativeParty") ?? Code("AccountingSupplierParty");

    public string Customer => customer ??= VatCountry("AccountingCustomerParty", "Party") ?? Code("AccountingCustomerParty");

    /// <summary>As <see cref="Supplier"/>, without the representative.</summary>
    public string AccountingSupplier => accountingSupplier ??= VatCountry("AccountingSupplierParty", "Party") ?? Code("AccountingSupplierParty");

    public bool IsGreekSender => Supplier is "GR" or "EL";

    public bool IsGreekPair => IsGreekSender && Customer is "GR" or "EL" && IsGreekSender;

    private string Address(string party) =>
        string.Concat(Context.All(c.Root, party, "Party", "PostalAddress", "Country", "IdentificationCode").Select(static code => code.StringValue));

    private bool PartyIs(string party, string country) => First(party) is { } code && string.Equals(code.ToUpperInvariant(), country, StringComparison.Ordinal);

    private string? First(string party) =>
        Context.All(c.Root, party, "Party", "PostalAddress", "Country", "IdentificationCode") is [var only] ? XPath.Normalize(only.StringValue) : null;

    private string Code(string party) => First(party)?.ToUpperInvariant() ?? "XX";

    // The first two characters of the number registered under VAT; an error inside the official variable means no country.
    private string? VatCountry(params ReadOnlySpan<string> path)
    {
        var schemes = new List<UblElement>();
        foreach (var party in Context.All(c.Root, path))
        {
            schemes.AddRange(Context.All(party, "PartyTaxScheme").FindAll(static s => Context.AnyIs(s, "VAT", "TaxScheme", "ID")));
        }

        if (schemes.Count != 1 || Context.All(schemes[0], "CompanyID") is not [var number] || number.StringValue.Length == 0)
        {
            return schemes.Count > 1 ? "" : null;
        }

        return XPath.Normalize(XPath.Substring(number.StringValue, 1, 2)).ToUpperInvariant();
    }
}
