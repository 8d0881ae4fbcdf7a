using Samkop.Standards.Ubl.Ordering;

namespace Samkop.Standards.Ubl.Writing;

/// <summary>Despatch advices, in the order of the UBL 2.1 schema.</summary>
internal static class DespatchWriting
{
    public static void Write(UblXml xml, DespatchAdvice advice)
    {
        xml.Value("CustomizationID", advice.CustomizationId);
        xml.Value("ProfileID", advice.ProfileId);
        xml.Value("ID", advice.Id);
        xml.Value("IssueDate", advice.IssueDate);
        xml.Value("Note", advice.Note);
        xml.Group("OrderReference", "ID", advice.OrderReference);
        xml.Group("DespatchSupplierParty", () => xml.Group("Party", () => PartyWriting.Party(xml, advice.Supplier)));
        xml.Group("DeliveryCustomerParty", () => xml.Group("Party", () => PartyWriting.Party(xml, advice.Customer)));
        xml.Group("SellerSupplierParty", advice.Seller, party => xml.Group("Party", () => PartyWriting.Party(xml, party)));
        if (advice.ExpectedFrom is not null || advice.ExpectedUntil is not null)
        {
            xml.Group("Shipment", () =>
            {
                xml.Value("ID", "NA");
                xml.Group("Delivery", () => OrderWriting.Period(xml, "EstimatedDeliveryPeriod", advice.ExpectedFrom, advice.ExpectedUntil));
            });
        }

        foreach (var line in advice.Lines)
        {
            xml.Group("DespatchLine", () => Line(xml, line));
        }
    }

    private static void Line(UblXml xml, DespatchLine line)
    {
        xml.Value("ID", line.Id);
        xml.Value("Note", line.Note);
        xml.Value("DeliveredQuantity", line.Delivered);
        xml.Value("OutstandingQuantity", line.Outstanding);
        xml.Value("OutstandingReason", line.OutstandingReason);
        xml.Group("OrderLineReference", () =>
        {
            xml.Value("LineID", line.OrderLineReference);
            xml.Group("OrderReference", "ID", line.OrderReference);
        });
        xml.Group("Item", line.Item, item => OrderWriting.Item(xml, item));
    }
}
