using System.Globalization;
using Samkop.Standards.Ubl;

namespace Samkop.Benchmarks;

/// <summary>A valid Swedish invoice of any length for measuring: typical goods lines with period, notes, references and classification.</summary>
internal static class BenchInvoice
{
    private const decimal Price = 100m;
    private const decimal Rate = 25m;

    /// <summary>The invoice as bytes.</summary>
    public static byte[] OfLines(int count)
    {
        var net = count * Price;
        var vat = net * Rate / 100m;
        return UblWriter.Write(new Invoice
        {
            CustomizationId = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
            ProfileId = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
            Id = "2026-1001",
            IssueDate = UblDate.Of(new DateOnly(2026, 11, 2)),
            DueDate = UblDate.Of(new DateOnly(2026, 12, 2)),
            TypeCode = "380",
            Currency = "SEK",
            BuyerReference = "REF-1234",
            OrderReference = "PO-77",
            ContractReference = "A-2026-1",
            Seller = Party("Leverantören AB", "5566778899", isSeller: true), // sv-literal
            Buyer = Party("Region Exempel", "2321000016", isSeller: false),
            PaymentMeans = [new PaymentMeans { Code = "30", PaymentId = "1234567", AccountId = "56781234", Branch = "SE:BANKGIRO" }],
            TaxAmount = Amount(vat),
            TaxBreakdown = [new TaxBreakdown { TaxableAmount = Amount(net), TaxAmount = Amount(vat), Category = Standard() }],
            Totals = new InvoiceTotals { LineExtension = Amount(net), TaxExclusive = Amount(net), TaxInclusive = Amount(net + vat), Payable = Amount(net + vat) },
            Lines = UblList.From(Enumerable.Range(1, count).Select(Line)),
        });
    }

    private static InvoiceLine Line(int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return new InvoiceLine
        {
            Id = id,
            Note = "Enligt beställning", // sv-literal
            Quantity = UblQuantity.Of(2m, "H87"),
            NetAmount = Amount(Price),
            AccountingCost = "4010",
            Period = new InvoicePeriod { Start = UblDate.Of(new DateOnly(2026, 10, 1)), End = UblDate.Of(new DateOnly(2026, 10, 31)) },
            OrderLineReference = id,
            Description = "Undersökningshandske, nitril, puderfri, storlek M", // sv-literal
            Name = "Handske nitril M",
            SellersItemId = "ART-" + id,
            StandardItemId = new UblIdentifier("07300000000001", "0160"),
            Classifications = [new ItemClassification("42132203", "TST", "26.0801")],
            Tax = Standard(),
            Price = Amount(Price / 2m),
            BaseQuantity = UblQuantity.Of(1m, "H87"),
        };
    }

    private static InvoiceParty Party(string name, string number, bool isSeller) => new()
    {
        EndpointId = new UblIdentifier(number, "0007"),
        TradingName = name,
        Name = name,
        LegalRegistrationId = new UblIdentifier(number, "0007"),
        VatId = $"SE{number}01",
        TaxRegistrationId = isSeller ? "Godkänd för F-skatt" : null, // sv-literal
        TaxRegistrationScheme = isSeller ? "TAX" : null,
        Address = new PostalAddress { Street = "Storgatan 1", City = "Storstad", PostCode = "12345", Country = "SE" },
        Contact = new InvoiceContact { Name = "Anna Exempel", Telephone = "+46 8 123 45 67", Email = "anna@example.com" },
    };

    private static TaxCategory Standard() => new() { Id = "S", Percent = UblPercent.Of(Rate), Scheme = "VAT" };

    private static UblAmount Amount(decimal value) => UblAmount.Of(value, "SEK");
}
