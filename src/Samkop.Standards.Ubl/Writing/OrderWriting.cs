using Samkop.Standards.Ubl.Ordering;

namespace Samkop.Standards.Ubl.Writing;

/// <summary>Orders and order responses, in the order of the UBL 2.1 schema.</summary>
internal static class OrderWriting
{
    public static void Write(UblXml xml, Order order)
    {
        xml.Value("CustomizationID", order.CustomizationId);
        xml.Value("ProfileID", order.ProfileId);
        xml.Value("ID", order.Id);
        xml.Value("SalesOrderID", order.SalesOrderId);
        xml.Value("IssueDate", order.IssueDate);
        xml.Value("IssueTime", order.IssueTime);
        xml.Value("OrderTypeCode", order.TypeCode);
        xml.Value("Note", order.Note);
        xml.Value("DocumentCurrencyCode", order.Currency);
        xml.Value("CustomerReference", order.CustomerReference);
        xml.Value("AccountingCost", order.AccountingCost);
        xml.Group("ValidityPeriod", "EndDate", order.ValidUntil?.Text);
        xml.Group("QuotationDocumentReference", "ID", order.QuotationReference);
        xml.Group("OrderDocumentReference", "ID", order.OrderReference);
        xml.Group("OriginatorDocumentReference", "ID", order.OriginatorReference);
        xml.Group("Contract", "ID", order.ContractReference);
        xml.Group("BuyerCustomerParty", () => xml.Group("Party", () => PartyWriting.Party(xml, order.Buyer)));
        xml.Group("SellerSupplierParty", () => xml.Group("Party", () => PartyWriting.Party(xml, order.Seller)));
        xml.Group("OriginatorCustomerParty", order.Originator, party => xml.Group("Party", () => PartyWriting.Party(xml, party)));
        xml.Group("AccountingCustomerParty", order.Invoicee, party => xml.Group("Party", () => PartyWriting.Party(xml, party)));
        xml.Group("Delivery", order.Delivery, delivery => Delivery(xml, delivery));
        xml.Group("DeliveryTerms", "ID", order.DeliveryTerms);
        xml.Group("PaymentTerms", "Note", order.PaymentTerms);
        foreach (var allowance in order.AllowanceCharges)
        {
            xml.Group("AllowanceCharge", () => InvoiceWriting.Allowance(xml, allowance));
        }

        xml.Group("TaxTotal", order.TaxAmount, amount => xml.Value("TaxAmount", amount));
        xml.Group("AnticipatedMonetaryTotal", order.Totals, totals => InvoiceWriting.Totals(xml, totals));
        foreach (var line in order.Lines)
        {
            xml.Group("OrderLine", () => Line(xml, line));
        }
    }

    public static void Write(UblXml xml, OrderResponse response)
    {
        xml.Value("CustomizationID", response.CustomizationId);
        xml.Value("ProfileID", response.ProfileId);
        xml.Value("ID", response.Id);
        xml.Value("SalesOrderID", response.SalesOrderId);
        xml.Value("IssueDate", response.IssueDate);
        xml.Value("IssueTime", response.IssueTime);
        xml.Value("OrderResponseCode", response.ResponseCode);
        xml.Value("Note", response.Note);
        xml.Value("DocumentCurrencyCode", response.Currency);
        xml.Value("CustomerReference", response.CustomerReference);
        xml.Group("OrderReference", "ID", response.OrderReference);
        xml.Group("SellerSupplierParty", () => xml.Group("Party", () => PartyWriting.Party(xml, response.Seller)));
        xml.Group("BuyerCustomerParty", () => xml.Group("Party", () => PartyWriting.Party(xml, response.Buyer)));
        xml.Group("Delivery", response.Delivery, delivery => Delivery(xml, delivery));
        foreach (var line in response.Lines)
        {
            xml.Group("OrderLine", () => Line(xml, line));
        }
    }

    private static void Line(UblXml xml, OrderLine line)
    {
        xml.Value("Note", line.Note);
        xml.Group("LineItem", () =>
        {
            xml.Value("ID", line.Id);
            xml.Value("Quantity", line.Quantity);
            xml.Value("LineExtensionAmount", line.NetAmount);
            xml.Value("PartialDeliveryIndicator", line.PartialDeliveryAllowed);
            xml.Value("AccountingCost", line.AccountingCost);
            xml.Group("Delivery", line.Delivery, delivery => Delivery(xml, delivery));
            foreach (var allowance in line.AllowanceCharges)
            {
                xml.Group("AllowanceCharge", () => InvoiceWriting.Allowance(xml, allowance));
            }

            Price(xml, line.Price, line.BaseQuantity);
            xml.Group("Item", () => Item(xml, line.Item));
        });
    }

    private static void Line(UblXml xml, OrderResponseLine line)
    {
        xml.Group("LineItem", () =>
        {
            xml.Value("ID", line.Id);
            xml.Value("Note", line.Note);
            xml.Value("LineStatusCode", line.StatusCode);
            xml.Value("Quantity", line.Quantity);
            xml.Value("MaximumBackorderQuantity", line.BackorderQuantity);
            xml.Group("Delivery", line.Delivery, delivery => Delivery(xml, delivery));
            Price(xml, line.Price, line.BaseQuantity);
            xml.Group("Item", line.Item, item => Item(xml, item));
        });
        xml.Group("SellerSubstitutedLineItem", line.Substitute, item =>
        {
            xml.Value("ID", line.Id);
            xml.Group("Item", () => Item(xml, item));
        });
        xml.Group("OrderLineReference", "LineID", line.OrderLineReference);
    }

    private static void Price(UblXml xml, UblAmount? price, UblQuantity? quantity)
    {
        if (price is not null || quantity is not null)
        {
            xml.Group("Price", () =>
            {
                xml.Value("PriceAmount", price);
                xml.Value("BaseQuantity", quantity);
            });
        }
    }

    internal static void Item(UblXml xml, OrderItem item)
    {
        xml.Value("Description", item.Description);
        xml.Value("Name", item.Name);
        xml.Group("BuyersItemIdentification", "ID", item.BuyersItemId);
        xml.Group("SellersItemIdentification", "ID", item.SellersItemId);
        xml.Group("StandardItemIdentification", "ID", item.StandardItemId);
        LineWriting.Classifications(xml, item.Classifications);
        xml.Group("ClassifiedTaxCategory", item.Tax, tax => InvoiceWriting.Category(xml, tax));
        LineWriting.Attributes(xml, item.Attributes);
    }

    private static void Delivery(UblXml xml, OrderDelivery delivery)
    {
        if (delivery.LocationId is not null || delivery.LocationName is not null || delivery.Address is not null)
        {
            xml.Group("DeliveryLocation", () =>
            {
                xml.Value("ID", delivery.LocationId);
                xml.Value("Name", delivery.LocationName);
                xml.Group("Address", delivery.Address, address => PartyWriting.Address(xml, address));
            });
        }

        Period(xml, "RequestedDeliveryPeriod", delivery.RequestedFrom, delivery.RequestedUntil);
        Period(xml, "PromisedDeliveryPeriod", delivery.PromisedFrom, delivery.PromisedUntil);
        if (delivery.PartyName is not null || delivery.PartyId is not null || delivery.Contact is not null)
        {
            xml.Group("DeliveryParty", () =>
            {
                xml.Group("PartyIdentification", "ID", delivery.PartyId);
                xml.Group("PartyName", "Name", delivery.PartyName);
                xml.Group("Contact", delivery.Contact, contact => PartyWriting.Contact(xml, contact));
            });
        }
    }

    internal static void Period(UblXml xml, string name, UblDate? from, UblDate? until)
    {
        if (from is not null || until is not null)
        {
            xml.Group(name, () =>
            {
                xml.Value("StartDate", from);
                xml.Value("EndDate", until);
            });
        }
    }
}
