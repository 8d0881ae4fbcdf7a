using Samkop.Kernel;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Organisation.Public;
using Samkop.Standards.Ubl;
using Samkop.Suppliers.Public;
using Ubl = Samkop.Standards.Ubl.Ordering;

namespace Samkop.Ordering.Documents;

/// <summary>Buyer, the unit that receives, and seller.</summary>
internal sealed record OrderParties(EntityView Buyer, UnitView Unit, SupplierView Seller);

/// <summary>The order as Peppol BIS Ordering 3 message (T01). Made once, at approval, and kept as it was.</summary>
internal static class OrderMessage
{
    private const string Sek = "SEK";

    public static byte[] Write(MadeOrder made, OrderParties parties) => UblWriter.Write(Build(made, parties));

    public static Ubl.Order Build(MadeOrder made, OrderParties parties)
    {
        var order = made.Order;
        return new Ubl.Order
        {
            Id = order.Number,
            IssueDate = UblDate.Of(order.OrderedOn),
            TypeCode = "220",
            Note = Invoicing(order, parties).Sv,
            Currency = Sek,
            CustomerReference = Said(order.CostCode),
            AccountingCost = Said(order.CostCode),
            ContractReference = made.Lines.Select(line => line.ContractNumber).Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } only] ? only : null,
            Buyer = Buyer(parties.Buyer),
            Seller = Seller(parties.Seller),
            Delivery = Delivery(order, parties.Unit),
            TaxAmount = Amount(order.Vat.Minor),
            Totals = Totals(order),
            Lines = UblList.From(made.Lines.Select(Line)),
        };
    }

    /// <summary>What must stand on the invoice so that it finds its way; the same words as on the page and the PDF.</summary>
    public static Text Invoicing(Order order, OrderParties parties)
    {
        var (what, where) = (new Text(
            "Fakturan ska ange ordernummer {0} (BT-13) och referens {1} (BT-10).",
            "The invoice must state order number {0} (BT-13) and reference {1} (BT-10).").With(order.Number, order.CostCode), InvoiceAddress(parties.Buyer));
        return new($"{what.Sv} {where.Sv}", $"{what.En} {where.En}");
    }

    /// <summary>The same in the reader's language.</summary>
    public static Text HowToInvoice(Order order, EntityView buyer) => buyer.PeppolId.Length > 0
        ? new Text("Ordernummer {0} (BT-13) och referens {1} (BT-10), till Peppol-id {2}.", "Order number {0} (BT-13) and reference {1} (BT-10), to Peppol id {2}.").With(order.Number, order.CostCode, buyer.PeppolId)
        : new Text("Ordernummer {0} och referens {1}, till {2}.", "Order number {0} and reference {1}, to {2}.").With(order.Number, order.CostCode, buyer.InvoiceAddress);

    public static Text InvoiceAddress(EntityView buyer) => buyer.PeppolId.Length > 0
        ? new Text("Skicka den till Peppol-id {0}.", "Send it to Peppol id {0}.").With(buyer.PeppolId)
        : new Text("Skicka den till {0}.", "Send it to {0}.").With(buyer.InvoiceAddress);

    private static InvoiceParty Buyer(EntityView buyer) => new()
    {
        EndpointId = Endpoint(buyer.PeppolId.Length > 0 ? buyer.PeppolId : $"{PeppolParticipantId.OrganisationScheme}:{buyer.OrganisationNumber}"),
        TradingName = buyer.Name,
        Name = buyer.Name,
        LegalRegistrationId = new UblIdentifier(buyer.OrganisationNumber, PeppolParticipantId.OrganisationScheme),
        Address = new PostalAddress { Country = "SE" },
        Contact = buyer.InvoiceEmail.Length > 0 ? new InvoiceContact { Email = buyer.InvoiceEmail } : null,
    };

    private static InvoiceParty Seller(SupplierView seller) => new()
    {
        EndpointId = Endpoint((seller.PeppolId ?? PeppolParticipantId.From(seller.OrganisationNumber)).ToString()),
        TradingName = seller.Name,
        Name = seller.Name,
        LegalRegistrationId = new UblIdentifier(seller.OrganisationNumber.ToString(), PeppolParticipantId.OrganisationScheme),
        Address = new PostalAddress { Street = Said(seller.Street), PostCode = Said(seller.PostalCode), City = Said(seller.City), Country = seller.Country },
    };

    private static Ubl.OrderDelivery Delivery(Order order, UnitView unit) => new()
    {
        LocationId = unit.DeliveryGln.Length > 0 ? new UblIdentifier(unit.DeliveryGln, PeppolParticipantId.GlnScheme) : null,
        LocationName = unit.Name,
        Address = new PostalAddress { Street = Said(unit.DeliveryAddress), PostCode = Said(unit.PostalCode), City = Said(unit.City), Country = "SE" },
        RequestedUntil = order.NeededBy is { } day ? UblDate.Of(day) : null,
    };

    private static InvoiceTotals Totals(Order order) => new()
    {
        LineExtension = Amount(order.Net.Minor),
        TaxExclusive = Amount(order.Net.Minor),
        TaxInclusive = Amount(order.Net.Minor + order.Vat.Minor),
        Payable = Amount(order.Net.Minor + order.Vat.Minor),
    };

    private static Ubl.OrderLine Line(OrderLine line) => new()
    {
        Id = line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Quantity = UblQuantity.Of(line.Quantity.ToDecimal(), line.UnitCode.ToString()),
        NetAmount = Amount(line.Net.Minor),
        PartialDeliveryAllowed = true,
        Price = UblAmount.Of(line.Price.ToDecimal(), Sek),
        BaseQuantity = UblQuantity.Of(line.Base.ToDecimal(), line.UnitCode.ToString()),
        Item = new Ubl.OrderItem
        {
            Name = line.Name,
            SellersItemId = line.ArticleNumber.Length > 0 ? line.ArticleNumber : null,
            StandardItemId = line.Gtin is { } gtin ? new UblIdentifier(gtin.ToString(), "0160") : null,
            Tax = new TaxCategory { Id = line.VatRate == VatRate.Zero ? "Z" : "S", Percent = UblPercent.Of(line.VatRate.Percent), Scheme = "VAT" },
        },
    };

    // An element without content breaks PEPPOL-COMMON-R001, so what is not known is left out.
    private static string? Said(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static UblIdentifier Endpoint(string participant)
    {
        var parts = participant.Split(':', 2);
        return new UblIdentifier(parts[1], parts[0]);
    }

    private static UblAmount Amount(long minor) => UblAmount.Of(minor / 100m, Sek);
}
