using Samkop.Standards.Ubl.Ordering;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>Orders and order responses.</summary>
internal static class OrderMapping
{
    public static Order MapOrder(UblDocument document)
    {
        var root = document.Root;
        return new Order
        {
            CustomizationId = root.Of("CustomizationID"),
            ProfileId = root.Of("ProfileID"),
            Id = root.Of("ID"),
            SalesOrderId = root.Of("SalesOrderID"),
            IssueDate = root.DateOf("IssueDate"),
            IssueTime = root.Of("IssueTime"),
            TypeCode = root.Of("OrderTypeCode"),
            Note = root.Of("Note"),
            Currency = root.Of("DocumentCurrencyCode"),
            CustomerReference = root.Of("CustomerReference"),
            AccountingCost = root.Of("AccountingCost"),
            ValidUntil = root.Cac("ValidityPeriod").DateOf("EndDate"),
            QuotationReference = root.Cac("QuotationDocumentReference").Of("ID"),
            OrderReference = root.Cac("OrderDocumentReference").Of("ID"),
            OriginatorReference = root.Cac("OriginatorDocumentReference").Of("ID"),
            ContractReference = root.Cac("Contract").Of("ID"),
            Buyer = PartyMapping.Party(root.Cac("BuyerCustomerParty").Group("Party")),
            Seller = PartyMapping.Party(root.Cac("SellerSupplierParty").Group("Party")),
            Originator = root.Cac("OriginatorCustomerParty") is { } originator ? PartyMapping.Party(originator.Cac("Party")) : null,
            Invoicee = root.Cac("AccountingCustomerParty") is { } invoicee ? PartyMapping.Party(invoicee.Cac("Party")) : null,
            Delivery = Delivery(root.Cac("Delivery")),
            DeliveryTerms = root.Cac("DeliveryTerms").Of("ID"),
            PaymentTerms = root.Cac("PaymentTerms").Of("Note"),
            AllowanceCharges = root.List("AllowanceCharge", InvoiceMapping.Allowance),
            TaxAmount = root.Cac("TaxTotal").AmountOf("TaxAmount"),
            Totals = root.Cac("AnticipatedMonetaryTotal") is { } total ? InvoiceMapping.Totals(total) : null,
            Lines = root.List("OrderLine", Line),
        };
    }

    public static OrderResponse MapResponse(UblDocument document)
    {
        var root = document.Root;
        return new OrderResponse
        {
            CustomizationId = root.Of("CustomizationID"),
            ProfileId = root.Of("ProfileID"),
            Id = root.Of("ID"),
            SalesOrderId = root.Of("SalesOrderID"),
            IssueDate = root.DateOf("IssueDate"),
            IssueTime = root.Of("IssueTime"),
            ResponseCode = root.Of("OrderResponseCode"),
            Note = root.Of("Note"),
            Currency = root.Of("DocumentCurrencyCode"),
            CustomerReference = root.Of("CustomerReference"),
            OrderReference = root.Cac("OrderReference").Of("ID"),
            Seller = PartyMapping.Party(root.Cac("SellerSupplierParty").Group("Party")),
            Buyer = PartyMapping.Party(root.Cac("BuyerCustomerParty").Group("Party")),
            Delivery = Delivery(root.Cac("Delivery")),
            Lines = root.List("OrderLine", ResponseLine),
        };
    }

    private static OrderLine Line(UblElement element)
    {
        var line = element.Cac("LineItem");
        var price = line.Group("Price");
        return new OrderLine
        {
            Id = line.Of("ID"),
            Note = element.Of("Note"),
            Quantity = line.QuantityOf("Quantity"),
            NetAmount = line.AmountOf("LineExtensionAmount"),
            PartialDeliveryAllowed = line.Of("PartialDeliveryIndicator") switch { "true" => true, "false" => false, _ => null },
            AccountingCost = line.Of("AccountingCost"),
            Delivery = Delivery(line.Group("Delivery")),
            AllowanceCharges = line.List("AllowanceCharge", InvoiceMapping.Allowance),
            Price = price.AmountOf("PriceAmount"),
            BaseQuantity = price.QuantityOf("BaseQuantity"),
            Item = Item(line.Group("Item")) ?? new OrderItem(),
        };
    }

    private static OrderResponseLine ResponseLine(UblElement element)
    {
        var line = element.Cac("LineItem");
        var price = line.Group("Price");
        return new OrderResponseLine
        {
            Id = line.Of("ID"),
            Note = line.Of("Note"),
            StatusCode = line.Of("LineStatusCode"),
            Quantity = line.QuantityOf("Quantity"),
            BackorderQuantity = line.QuantityOf("MaximumBackorderQuantity"),
            Delivery = Delivery(line.Group("Delivery")),
            Price = price.AmountOf("PriceAmount"),
            BaseQuantity = price.QuantityOf("BaseQuantity"),
            Item = Item(line.Group("Item")),
            Substitute = Item(element.Cac("SellerSubstitutedLineItem").Group("Item")),
            OrderLineReference = element.Cac("OrderLineReference").Of("LineID"),
        };
    }

    internal static OrderItem? Item(UblElement? item) => item is null ? null : new OrderItem
    {
        Description = item.Of("Description"),
        Name = item.Of("Name"),
        BuyersItemId = item.Cac("BuyersItemIdentification").Of("ID"),
        SellersItemId = item.Cac("SellersItemIdentification").Of("ID"),
        StandardItemId = item.Cac("StandardItemIdentification").IdOf("ID"),
        Classifications = LineMapping.Classifications(item),
        Tax = item.Cac("ClassifiedTaxCategory") is { } tax ? InvoiceMapping.Category(tax) : null,
        Attributes = item.List("AdditionalItemProperty", property => new ItemAttribute(property.Of("Name"), property.Of("Value"))),
    };

    private static OrderDelivery? Delivery(UblElement? delivery)
    {
        if (delivery is null)
        {
            return null;
        }

        var location = delivery.Cac("DeliveryLocation");
        var party = delivery.Cac("DeliveryParty");
        return new OrderDelivery
        {
            LocationId = location.IdOf("ID"),
            LocationName = location.Of("Name"),
            Address = PartyMapping.Address(location.Group("Address")),
            RequestedFrom = delivery.Cac("RequestedDeliveryPeriod").DateOf("StartDate"),
            RequestedUntil = delivery.Cac("RequestedDeliveryPeriod").DateOf("EndDate"),
            PromisedFrom = delivery.Cac("PromisedDeliveryPeriod").DateOf("StartDate"),
            PromisedUntil = delivery.Cac("PromisedDeliveryPeriod").DateOf("EndDate"),
            PartyName = party.Group("PartyName").Of("Name"),
            PartyId = party.Group("PartyIdentification").IdOf("ID"),
            Contact = PartyMapping.Contact(party.Group("Contact")),
        };
    }
}
