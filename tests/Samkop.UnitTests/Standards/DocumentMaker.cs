using System.Globalization;
using Samkop.Standards.Ubl;
using Samkop.Standards.Ubl.Ordering;

namespace Samkop.UnitTests.Standards;

/// <summary>Makes documents in which any optional value may be there or not, from a seed.</summary>
internal sealed class DocumentMaker(int seed)
{
    private static readonly string[] Texts = ["A", "Räkmacka & te", "<tag>", "5 > 3", "rad ett\nrad två", "tab\there", "\"citat\"", "0", "日本", "Ö-ring 10 mm"];

#pragma warning disable CA5394 // Not for secrets: test data must be the same for the same seed.
    private readonly Random random = new(seed);

    private bool Sometimes => random.Next(3) > 0;

    private string Text => Texts[random.Next(Texts.Length)] + random.Next(100).ToString(CultureInfo.InvariantCulture);

    private string? Maybe => Sometimes ? Text : null;

    private UblDate? Date => Sometimes ? UblDate.Of(new DateOnly(2026, 1, 1).AddDays(random.Next(700))) : null;

    private UblAmount? Amount => Sometimes ? UblAmount.Of(random.Next(-100000, 100000) / 100m, Sometimes ? "SEK" : null) : null;

    private UblQuantity? Quantity => Sometimes ? UblQuantity.Of(random.Next(1, 5000) / 1000m, Sometimes ? "C62" : null) : null;

    private UblPercent? Percent => Sometimes ? UblPercent.Of(random.Next(100)) : null;

    private UblIdentifier? Id => Sometimes ? new UblIdentifier(Text, Sometimes ? "0007" : null) : null;

    public Invoice Invoice()
    {
        var isCreditNote = random.Next(2) == 0;
        var order = Maybe;
        return new Invoice
        {
            IsCreditNote = isCreditNote,
            CustomizationId = Maybe,
            ProfileId = Maybe,
            Id = Maybe,
            IssueDate = Date,
            DueDate = isCreditNote ? null : Date,
            TypeCode = Maybe,
            Notes = Many(() => Text),
            TaxPointDate = Date,
            Currency = Maybe,
            AccountingCost = Maybe,
            BuyerReference = Maybe,
            Period = Sometimes ? new InvoicePeriod { Start = Date, End = Date, TaxPointCode = Maybe } : null,
            OrderReference = order,
            SalesOrderReference = Maybe,
            PrecedingInvoices = Many(() => new PrecedingInvoice { Id = Maybe, IssueDate = Date }),
            DespatchReference = Maybe,
            ReceiptReference = Maybe,
            TenderReference = Maybe,
            ContractReference = Maybe,
            ProjectReference = Maybe,
            InvoicedObject = Id,
            SupportingDocuments = Many(() => new SupportingDocument { Id = Maybe, Description = Maybe, Uri = Maybe, Attachment = File() }),
            Seller = Party(),
            Buyer = Party(),
            Payee = Sometimes ? new Payee { Name = Maybe, Id = Id, LegalRegistrationId = Id } : null,
            TaxRepresentative = Sometimes ? new TaxRepresentative { Name = Maybe, VatId = Maybe, Address = Address() } : null,
            Delivery = Sometimes ? new InvoiceDelivery { Date = Date, LocationId = Id, Address = Address(), PartyName = Maybe } : null,
            PaymentMeans = Many(Payment),
            PaymentTerms = Maybe,
            AllowanceCharges = Many(Allowance),
            TaxAmount = Amount,
            TaxBreakdown = Many(() => new TaxBreakdown { TaxableAmount = Amount, TaxAmount = Amount, Category = Tax() }),
            Totals = Totals(),
            Lines = Many(Line),
        };
    }

    public Order Order() => new()
    {
        Id = Maybe,
        SalesOrderId = Maybe,
        IssueDate = Date,
        IssueTime = Sometimes ? "12:30:00" : null,
        TypeCode = Maybe,
        Note = Maybe,
        Currency = Maybe,
        CustomerReference = Maybe,
        AccountingCost = Maybe,
        ValidUntil = Date,
        QuotationReference = Maybe,
        OrderReference = Maybe,
        OriginatorReference = Maybe,
        ContractReference = Maybe,
        Buyer = Party(),
        Seller = Party(),
        Originator = Sometimes ? Party() : null,
        Invoicee = Sometimes ? Party() : null,
        Delivery = Delivery(),
        DeliveryTerms = Maybe,
        PaymentTerms = Maybe,
        AllowanceCharges = Many(Allowance),
        TaxAmount = Amount,
        Totals = Sometimes ? Totals() : null,
        Lines = Many(() => new OrderLine
        {
            Id = Maybe,
            Note = Maybe,
            Quantity = Quantity,
            NetAmount = Amount,
            PartialDeliveryAllowed = Sometimes ? random.Next(2) == 0 : null,
            AccountingCost = Maybe,
            Delivery = Delivery(),
            AllowanceCharges = Many(Allowance),
            Price = Amount,
            BaseQuantity = Quantity,
            Item = Item(),
        }),
    };

    public OrderResponse Response() => new()
    {
        Id = Maybe,
        SalesOrderId = Maybe,
        IssueDate = Date,
        IssueTime = Sometimes ? "08:00:00" : null,
        ResponseCode = Maybe,
        Note = Maybe,
        Currency = Maybe,
        CustomerReference = Maybe,
        OrderReference = Maybe,
        Seller = Party(),
        Buyer = Party(),
        Delivery = Delivery(),
        Lines = Many(() => new OrderResponseLine
        {
            Id = Maybe,
            Note = Maybe,
            StatusCode = Maybe,
            Quantity = Quantity,
            BackorderQuantity = Quantity,
            Delivery = Delivery(),
            Price = Amount,
            BaseQuantity = Quantity,
            Item = Sometimes ? Item() : null,
            Substitute = Sometimes ? Item() : null,
            OrderLineReference = Maybe,
        }),
    };

    private UblList<T> Many<T>(Func<T> make) => UblList.From(Enumerable.Range(0, random.Next(3)).Select(_ => make()));

    private Attachment? File() => Sometimes
        ? new Attachment { Base64 = Convert.ToBase64String(BitConverter.GetBytes(random.Next())), MimeCode = Maybe, FileName = Maybe }
        : null;

    private InvoiceParty Party()
    {
        var tax = Maybe;
        return new InvoiceParty
        {
            EndpointId = Id,
            Identifiers = Many(() => new UblIdentifier(Text, Maybe)),
            TradingName = Maybe,
            Name = Maybe,
            LegalRegistrationId = Id,
            LegalForm = Maybe,
            VatId = Maybe,
            TaxRegistrationId = tax,
            TaxRegistrationScheme = tax is null ? null : "TAX",
            Address = Address(),
            Contact = Contact(),
        };
    }

    private PostalAddress? Address() => Sometimes
        ? new PostalAddress { Street = Maybe, AdditionalStreet = Maybe, Line3 = Maybe, City = Maybe, PostCode = Maybe, Subdivision = Maybe, Country = Maybe }
        : null;

    private InvoiceContact? Contact() => Sometimes ? new InvoiceContact { Name = Maybe, Telephone = Maybe, Email = Maybe } : null;

    private PaymentMeans Payment()
    {
        var code = Maybe;
        return new PaymentMeans
        {
            Code = code,
            CodeName = code is null ? null : Maybe,
            DueDate = Date,
            PaymentId = Maybe,
            AccountId = Maybe,
            AccountName = Maybe,
            Branch = Maybe,
            CardNumber = Maybe,
            CardNetwork = Maybe,
            CardHolder = Maybe,
            MandateId = Maybe,
            DebitedAccount = Maybe,
        };
    }

    private AllowanceCharge Allowance() => new()
    {
        IsCharge = Sometimes ? random.Next(2) == 0 : null,
        ReasonCode = Maybe,
        Reason = Maybe,
        Percent = Percent,
        Amount = Amount,
        BaseAmount = Amount,
        Tax = Sometimes ? Tax() : null,
    };

    private TaxCategory Tax() => new() { Id = Maybe, Percent = Percent, ExemptionReasonCode = Maybe, ExemptionReason = Maybe, Scheme = Sometimes ? "VAT" : null };

    private InvoiceTotals Totals() => new()
    {
        LineExtension = Amount,
        TaxExclusive = Amount,
        TaxInclusive = Amount,
        Allowances = Amount,
        Charges = Amount,
        Prepaid = Amount,
        Rounding = Amount,
        Payable = Amount,
    };

    private InvoiceLine Line() => new()
    {
        Id = Maybe,
        Note = Maybe,
        Quantity = Quantity,
        NetAmount = Amount,
        AccountingCost = Maybe,
        Period = Sometimes ? new InvoicePeriod { Start = Date, End = Date } : null,
        OrderLineReference = Maybe,
        InvoicedObject = Id,
        AllowanceCharges = Many(Allowance),
        Description = Maybe,
        Name = Maybe,
        BuyersItemId = Maybe,
        SellersItemId = Maybe,
        StandardItemId = Id,
        OriginCountry = Maybe,
        Classifications = Many(() => new ItemClassification(Text, Maybe, Maybe)),
        Tax = Sometimes ? Tax() : null,
        Attributes = Many(() => new ItemAttribute(Maybe, Maybe)),
        Price = Amount,
        BaseQuantity = Quantity,
        PriceDiscount = Amount,
        GrossPrice = Amount,
    };

    private OrderItem Item() => new()
    {
        Description = Maybe,
        Name = Maybe,
        BuyersItemId = Maybe,
        SellersItemId = Maybe,
        StandardItemId = Id,
        Classifications = Many(() => new ItemClassification(Text, Maybe, Maybe)),
        Tax = Sometimes ? Tax() : null,
        Attributes = Many(() => new ItemAttribute(Maybe, Maybe)),
    };

    private OrderDelivery? Delivery() => Sometimes
        ? new OrderDelivery
        {
            LocationId = Id,
            LocationName = Maybe,
            Address = Address(),
            RequestedFrom = Date,
            RequestedUntil = Date,
            PromisedFrom = Date,
            PromisedUntil = Date,
            PartyName = Maybe,
            PartyId = Id,
            Contact = Contact(),
        }
        : null;
#pragma warning restore CA5394
}
