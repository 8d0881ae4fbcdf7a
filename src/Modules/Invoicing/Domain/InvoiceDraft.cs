using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Ubl = Samkop.Standards.Ubl;

namespace Samkop.Invoicing.Domain;

/// <summary>An invoice made from a readable document, not stored yet.</summary>
/// <param name="Invoice">Header.</param>
/// <param name="Lines">Lines, then charges and allowances of the whole document.</param>
/// <param name="Reasons">What the sums and dates give cause to say.</param>
internal sealed record InvoiceDraft(Invoice Invoice, IReadOnlyList<InvoiceLine> Lines, IReadOnlyList<InvoiceReason> Reasons)
{
    /// <summary>
    /// Reads the business terms that work needs and reckons all sums again. Gives findings instead where a number or date that an invoice
    /// cannot be without is missing or no number.
    /// </summary>
    public static (InvoiceDraft? Draft, IReadOnlyList<Finding> Findings) Read(Ubl.Invoice document, LegalEntityId entity, InboundMessageId message, TimeProvider clock) =>
        new DraftReading(document, entity, message, clock).Read();
}

/// <summary>One reading of one document.</summary>
internal sealed class DraftReading(Ubl.Invoice document, LegalEntityId entity, InboundMessageId message, TimeProvider clock)
{
    private readonly List<Finding> findings = [];
    private readonly List<InvoiceReason> reasons = [];
    private readonly InvoiceId id = EntityId.New<InvoiceId>(clock);
    private Currency currency;

    private int Sign => document.IsCreditNote ? -1 : 1;

    public (InvoiceDraft? Draft, IReadOnlyList<Finding> Findings) Read()
    {
        try
        {
            return (Make(), findings);
        }
        catch (OverflowException)
        {
            // Numbers near the end of the range are no invoice of ours; checked arithmetic says so.
            Miss("BT-112", new("Ett belopp eller antal är orimligt stort.", "An amount or quantity is beyond reason."));
            return (null, findings);
        }
    }

    private InvoiceDraft? Make()
    {
        if (Currency.Read(document.Currency).IsRefused(out var no, out currency))
        {
            Miss("BT-5", no.What);
        }

        if (document.IssueDate?.Value is null)
        {
            Miss("BT-2", new("Fakturadatum saknas eller är inget datum.", "The issue date is missing or no date."));
        }

        if (string.IsNullOrWhiteSpace(document.Id))
        {
            Miss("BT-1", new("Fakturanummer saknas.", "The invoice number is missing."));
        }

        var lines = findings.Count > 0 ? [] : Lines();
        return findings.Count > 0 ? null : new InvoiceDraft(Header(lines), lines, reasons);
    }

    private Invoice Header(List<InvoiceLine> lines)
    {
        var net = lines.Sum(line => line.NetMinor);
        var vat = VatByRate.Of(lines, currency).Sum(row => row.Vat.Minor);
        var payable = net + vat - (Sign * Optional(document.Totals.Prepaid)) + (Sign * Optional(document.Totals.Rounding));
        Compare("BT-109", document.Totals.TaxExclusive, net);
        Compare("BT-110", document.TaxAmount, vat);
        Compare("BT-115", document.Totals.Payable, payable);
        var issued = document.IssueDate!.Value!.Value;
        var seller = SellerIdentity.Of(document.Seller);
        return new Invoice
        {
            Id = id,
            Entity = entity,
            Message = message,
            Number = document.Id!.Trim(),
            IsCredit = document.IsCreditNote,
            IssueDate = issued,
            DueDate = DueDate(issued),
            Currency = currency.Code,
            NetMinor = net,
            VatMinor = vat,
            PayableMinor = payable,
            SellerName = Cut(document.Seller.Name ?? document.Seller.TradingName),
            SellerKey = seller.Key,
            OrderReference = Cut(document.OrderReference),
            BuyerReference = Cut(document.BuyerReference),
            ContractReference = Cut(document.ContractReference),
            InvoicedObject = Cut(document.InvoicedObject?.Value),
            PrecedingNumber = Cut(document.PrecedingInvoices.Count > 0 ? document.PrecedingInvoices[0].Id : null),
            PeriodStart = document.Period?.Start?.Value,
            PeriodEnd = document.Period?.End?.Value,
            PayeeAccount = Account.Of(document)?.ToString() ?? string.Empty,
            PaymentReference = Cut(document.PaymentMeans.Count > 0 ? document.PaymentMeans[0].PaymentId : null),
            State = InvoiceState.Received,
            ReceivedAt = Instant.Now(clock),
        }.WithKey(NumberKey.Of(entity, seller.Key, document.Id, issued.Year));
    }

    private DateOnly DueDate(DateOnly issued)
    {
        var usual = issued.AddDays(PaymentTerms.DaysOn(issued));
        var stated = document.DueDate?.Value ?? document.PaymentMeans.Select(means => means.DueDate?.Value).FirstOrDefault(day => day is not null);
        if (stated is { } due && due < usual && !document.IsCreditNote)
        {
            Say(ReasonCodes.Due, ReasonWeight.Note, new Text(
                "Fakturan förfaller {0}, efter {1} dagar. Kortare tid än {2} dagar gäller bara om den är avtalad.",
                "The invoice is due {0}, after {1} days. Less than {2} days holds only when agreed.").With(
                    SwedishDates.Iso(due), due.DayNumber - issued.DayNumber, PaymentTerms.DaysOn(issued)));
        }

        return stated ?? usual;
    }

    private List<InvoiceLine> Lines()
    {
        var lines = new List<InvoiceLine>(document.Lines.Count + document.AllowanceCharges.Count);
        foreach (var line in document.Lines)
        {
            lines.Add(Item(line, lines.Count + 1));
        }

        foreach (var charge in document.AllowanceCharges)
        {
            lines.Add(Charge(charge, lines.Count + 1));
        }

        if (document.Lines.Count == 0)
        {
            Miss("BG-25", new("Fakturan har inga rader.", "The invoice has no lines."));
        }

        return lines;
    }

    private InvoiceLine Item(Ubl.InvoiceLine line, int position)
    {
        var net = Minor("BT-131", line.NetAmount);
        var quantity = Micro("BT-129", line.Quantity?.Value ?? 1m);
        var price = Micro("BT-146", line.Price?.Value ?? 0m);
        var priceBase = Micro("BT-149", line.BaseQuantity?.Value is { } stated and not 0 ? stated : 1m);
        Recompute(line, net);
        return new InvoiceLine
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Invoice = id,
            Position = position,
            Kind = LineKind.Item,
            LineId = Cut(line.Id),
            OrderLineReference = Cut(line.OrderLineReference),
            Article = Cut(line.SellersItemId),
            Gtin = (line.StandardItemId?.Scheme is "0160" ? line.StandardItemId.Value : string.Empty).TrimStart('0'),
            Name = Cut(line.Name),
            QuantityMicro = Sign * quantity,
            UnitCode = Cut(line.Quantity?.Unit),
            PriceMicro = price,
            BaseMicro = priceBase,
            NetMinor = Sign * net,
            VatBasisPoints = Rate(line.Tax),
        };
    }

    private InvoiceLine Charge(Ubl.AllowanceCharge charge, int position)
    {
        var isCharge = charge.IsCharge == true;
        var amount = Minor(isCharge ? "BT-99" : "BT-92", charge.Amount);
        var signed = Sign * (isCharge ? amount : -amount);
        return new InvoiceLine
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Invoice = id,
            Position = position,
            Kind = isCharge ? LineKind.Charge : LineKind.Allowance,
            LineId = string.Empty,
            OrderLineReference = string.Empty,
            Article = string.Empty,
            Gtin = string.Empty,
            Name = Cut(charge.Reason ?? charge.ReasonCode),
            QuantityMicro = signed < 0 ? -1_000_000 : 1_000_000,
            UnitCode = UnitCode.Each.ToString(),
            PriceMicro = Math.Abs(amount) * 10_000,
            BaseMicro = 1_000_000,
            NetMinor = signed,
            VatBasisPoints = Rate(charge.Tax),
        };
    }

    // BT-131 = quantity × price / base − allowances + charges; Peppol allows two öre of rounding (PEPPOL-EN16931-R120).
    private void Recompute(Ubl.InvoiceLine line, long net)
    {
        if (line.Quantity?.Value is not { } quantity || line.Price?.Value is not { } price)
        {
            return;
        }

        var priceBase = line.BaseQuantity?.Value is { } stated and not 0 ? stated : 1m;
        var extra = line.AllowanceCharges.Sum(one => (one.IsCharge == true ? 1 : -1) * (one.Amount?.Value ?? 0m));
        var reckoned = (quantity * price / priceBase) + extra;
        if (Math.Abs(reckoned - Money.FromMinor(net, currency).ToDecimal()) > 0.02m)
        {
            Say(ReasonCodes.Sum, ReasonWeight.Stop, new Text(
                "Rad {0}: antal gånger pris blir {1:N2}, men raden säger {2:N2}.", "Line {0}: quantity times price gives {1:N2}, but the line says {2:N2}.")
                .With(line.Id, reckoned, Money.FromMinor(net, currency).ToDecimal()));
        }
    }

    private void Compare(string term, Ubl.UblAmount? stated, long reckonedMinor)
    {
        if (stated?.Value is not { } value)
        {
            return;
        }

        var reckoned = Money.FromMinor(Sign * reckonedMinor, currency).ToDecimal();
        if (Math.Abs(value - reckoned) > 0.01m)
        {
            Say(ReasonCodes.Sum, ReasonWeight.Stop, new Text(
                "Summan {0} är {1:N2} på fakturan, men raderna ger {2:N2}.", "The sum {0} is {1:N2} on the invoice, but the lines give {2:N2}.")
                .With(term, value, reckoned));
        }
    }

    private long Minor(string term, Ubl.UblAmount? amount)
    {
        if (amount?.Value is not { } value)
        {
            Miss(term, new Text("Beloppet {0} saknas eller är inget tal.", "The amount {0} is missing or no number.").With(term));
            return 0;
        }

        if (Money.FromDecimal(value, currency).IsRefused(out var no, out var money))
        {
            Miss(term, no.What);
        }

        return money.Minor;
    }

    private long Optional(Ubl.UblAmount? amount) =>
        amount?.Value is { } value && Money.FromDecimal(value, currency).IsGranted(out var money, out _) ? money.Minor : 0;

    private long Micro(string term, decimal value)
    {
        if (decimal.Round(value, 6) is var rounded && Math.Abs(rounded) > 1_000_000_000_000m)
        {
            Miss(term, new Text("Talet {0} är för stort.", "The number {0} is too large.").With(term));
            return 0;
        }

        return (long)(rounded * 1_000_000m);
    }

    private int Rate(Ubl.TaxCategory? tax)
    {
        var percent = tax?.Percent?.Value ?? 0m;
        if (VatRate.FromPercent(percent).IsRefused(out var no, out var rate))
        {
            Miss("BT-152", no.What);
        }

        return rate.BasisPoints;
    }

    private void Miss(string term, Text what) => findings.Add(new Finding("SAM-" + term, IsFatal: true, what.Sv, what.En, Line: 0));

    private void Say(string code, ReasonWeight weight, Text text) => reasons.Add(new InvoiceReason
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Invoice = id,
        Code = code,
        Weight = weight,
        TextSv = text.Sv,
        TextEn = text.En,
    });

    private static string Cut(string? text) => text is null ? string.Empty : text.Length <= 300 ? text.Trim() : text[..300];
}
