using System.Globalization;
using Samkop.Kernel;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Standards.Ubl;
using Samkop.Suppliers.Public;

namespace Samkop.Invoicing.Seed;

/// <summary>What is odd about an invoice of the demo.</summary>
internal sealed record Oddity
{
    /// <summary>Factor on every price.</summary>
    public decimal PriceFactor { get; init; } = 1m;

    /// <summary>Freight that nobody agreed.</summary>
    public decimal Freight { get; init; }

    /// <summary>BT-13 instead of the order's number; empty text = none, and then the number stands in BT-10.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Another account than the verified one.</summary>
    public PayeeAccount? Account { get; init; }

    /// <summary>BT-25: makes it a credit note of that invoice.</summary>
    public string? Credits { get; init; }

    /// <summary>BT-22.</summary>
    public string? Note { get; init; }

    /// <summary>BT-10 instead of the cost code.</summary>
    public string? BuyerReference { get; init; }
}

/// <summary>Writes a Peppol BIS Billing 3 invoice for what was accepted of an order, as the supplier's system would.</summary>
internal sealed class DemoInvoice(OrderForMatching order, EntityView buyer, SupplierView seller, PayeeAccount account)
{
    private const string Specification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private const string Process = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    public byte[] Write(string number, DateOnly day, Oddity odd) => UblWriter.Write(Make(number, day, odd));

    private Invoice Make(string number, DateOnly day, Oddity odd)
    {
        var lines = order.Lines.Where(line => line.Accepted.Micro > 0).Select((line, index) => Line(line, index + 1, odd)).ToList();
        var charges = odd.Freight > 0 ? [Freight(odd.Freight, order.Lines[0].VatRate.Percent)] : new List<AllowanceCharge>();
        var taxes = Taxes(lines, charges);
        var net = lines.Sum(line => line.NetAmount!.Value!.Value);
        var exclusive = net + odd.Freight;
        var vat = taxes.Sum(tax => tax.TaxAmount!.Value!.Value);
        return new Invoice
        {
            IsCreditNote = odd.Credits is not null,
            CustomizationId = Specification,
            ProfileId = Process,
            Id = number,
            IssueDate = UblDate.Of(day),
            DueDate = odd.Credits is null ? UblDate.Of(day.AddDays(30)) : null,
            TypeCode = odd.Credits is null ? "380" : "381",
            Notes = odd.Note is null ? [] : [odd.Note],
            Currency = "SEK",
            BuyerReference = odd.BuyerReference ?? (odd.OrderReference is "" ? order.Number : order.CostCode),
            OrderReference = odd.OrderReference is "" ? null : odd.OrderReference ?? order.Number,
            PrecedingInvoices = odd.Credits is null ? [] : [new PrecedingInvoice { Id = odd.Credits }],
            Seller = Seller(),
            Buyer = Buyer(),
            Delivery = new InvoiceDelivery { Date = UblDate.Of(day.AddDays(-1)) },
            PaymentMeans = [Pay(number, odd.Account ?? account)],
            PaymentTerms = "30 dagar netto",
            AllowanceCharges = UblList.From(charges),
            TaxAmount = Kronor(vat),
            TaxBreakdown = UblList.From(taxes),
            Totals = new InvoiceTotals
            {
                LineExtension = Kronor(net),
                TaxExclusive = Kronor(exclusive),
                TaxInclusive = Kronor(exclusive + vat),
                Charges = odd.Freight > 0 ? Kronor(odd.Freight) : null,
                Payable = Kronor(exclusive + vat),
            },
            Lines = UblList.From(lines),
        };
    }

    private static InvoiceLine Line(OrderLineForMatching line, int number, Oddity odd)
    {
        var price = decimal.Round(line.Price.ToDecimal() * odd.PriceFactor, 4);
        var quantity = line.Accepted.ToDecimal();
        return new InvoiceLine
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Quantity = UblQuantity.Of(quantity, line.Accepted.Unit.ToString()),
            NetAmount = Kronor(decimal.Round(quantity * price / line.Base.ToDecimal(), 2, MidpointRounding.AwayFromZero)),
            OrderLineReference = line.Number.ToString(CultureInfo.InvariantCulture),
            Name = line.Name,
            SellersItemId = line.Article.Length > 0 ? line.Article : null,
            StandardItemId = line.Gtin is { } gtin ? new UblIdentifier(gtin.ToGtin14(), "0160") : null,
            Tax = Tax(line.VatRate.Percent),
            Price = UblAmount.Of(price, "SEK"),
            BaseQuantity = line.Base.ToDecimal() == 1m ? null : UblQuantity.Of(line.Base.ToDecimal(), line.Accepted.Unit.ToString()),
        };
    }

    private static AllowanceCharge Freight(decimal amount, decimal rate) => new()
    {
        IsCharge = true, ReasonCode = "FC", Reason = "Frakt", Amount = Kronor(amount), Tax = Tax(rate),
    };

    private static List<TaxBreakdown> Taxes(IEnumerable<InvoiceLine> lines, IEnumerable<AllowanceCharge> charges) =>
    [
        .. lines.Select(line => (Rate: line.Tax!.Percent!.Value!.Value, Amount: line.NetAmount!.Value!.Value))
            .Concat(charges.Select(charge => (Rate: charge.Tax!.Percent!.Value!.Value, Amount: charge.Amount!.Value!.Value)))
            .GroupBy(row => row.Rate)
            .Select(group => new TaxBreakdown
            {
                TaxableAmount = Kronor(group.Sum(row => row.Amount)),
                TaxAmount = Kronor(decimal.Round(group.Sum(row => row.Amount) * group.Key / 100m, 2, MidpointRounding.AwayFromZero)),
                Category = group.Key == 0 ? Tax(0) with { ExemptionReason = "Undantaget från moms" } : Tax(group.Key), // sv-literal
            }),
    ];

    private static TaxCategory Tax(decimal rate) => new() { Id = rate == 0 ? "E" : "S", Percent = UblPercent.Of(rate), Scheme = "VAT" };

    private InvoiceParty Seller() => new()
    {
        EndpointId = new UblIdentifier(seller.OrganisationNumber.ToString(), PeppolParticipantId.OrganisationScheme),
        TradingName = seller.Name,
        Name = seller.Name,
        LegalRegistrationId = new UblIdentifier(seller.OrganisationNumber.ToString(), PeppolParticipantId.OrganisationScheme),
        VatId = (seller.VatNumber ?? VatNumber.From(seller.OrganisationNumber)).ToString(),
        TaxRegistrationId = seller.HasFTax ? "Godkänd för F-skatt" : null, // sv-literal
        TaxRegistrationScheme = seller.HasFTax ? "TAX" : null,
        Address = new PostalAddress { Street = seller.Street, PostCode = seller.PostalCode, City = seller.City, Country = seller.Country },
        Contact = new InvoiceContact { Name = "Kundfakturor", Email = seller.Email },
    };

    private InvoiceParty Buyer()
    {
        var address = buyer.InvoiceAddress.Split(',', 2);
        return new InvoiceParty
        {
            EndpointId = new UblIdentifier(buyer.PeppolId.Split(':')[1], buyer.PeppolId.Split(':')[0]),
            Name = buyer.Name,
            LegalRegistrationId = new UblIdentifier(buyer.OrganisationNumber, PeppolParticipantId.OrganisationScheme),
            Address = new PostalAddress { Street = address[0].Trim(), City = address[^1].Trim(), Country = "SE" },
        };
    }

    private static PaymentMeans Pay(string number, PayeeAccount account) => account switch
    {
        PayeeAccount.Bankgiro giro => new PaymentMeans { Code = "30", PaymentId = number, AccountId = giro.Number.ToString(), Branch = "SE:BANKGIRO" },
        PayeeAccount.Plusgiro giro => new PaymentMeans { Code = "30", PaymentId = number, AccountId = giro.Number.ToString(), Branch = "SE:PLUSGIRO" },
        PayeeAccount.BankAccount bank => new PaymentMeans { Code = "30", PaymentId = number, AccountId = bank.Iban.ToString() },
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };

    private static UblAmount Kronor(decimal amount) => UblAmount.Of(decimal.Round(amount, 2), "SEK");
}
