using Samkop.Standards.Ubl.Ordering;

namespace Samkop.Standards.Ubl.Reading;

/// <summary>Despatch advices.</summary>
internal static class DespatchMapping
{
    public static DespatchAdvice Map(UblDocument document)
    {
        var root = document.Root;
        var expected = root.Cac("Shipment").Group("Delivery").Group("EstimatedDeliveryPeriod");
        return new DespatchAdvice
        {
            CustomizationId = root.Of("CustomizationID"),
            ProfileId = root.Of("ProfileID"),
            Id = root.Of("ID"),
            IssueDate = root.DateOf("IssueDate"),
            Note = root.Of("Note"),
            OrderReference = root.Cac("OrderReference").Of("ID"),
            Supplier = PartyMapping.Party(root.Cac("DespatchSupplierParty").Group("Party")),
            Customer = PartyMapping.Party(root.Cac("DeliveryCustomerParty").Group("Party")),
            Seller = root.Cac("SellerSupplierParty") is { } seller ? PartyMapping.Party(seller.Cac("Party")) : null,
            ExpectedFrom = expected.DateOf("StartDate"),
            ExpectedUntil = expected.DateOf("EndDate"),
            Lines = root.List("DespatchLine", Line),
        };
    }

    private static DespatchLine Line(UblElement line)
    {
        var order = line.Cac("OrderLineReference");
        return new DespatchLine
        {
            Id = line.Of("ID"),
            Note = line.Of("Note"),
            Delivered = line.QuantityOf("DeliveredQuantity"),
            Outstanding = line.QuantityOf("OutstandingQuantity"),
            OutstandingReason = line.Of("OutstandingReason"),
            OrderLineReference = order.Of("LineID"),
            OrderReference = order.Group("OrderReference").Of("ID"),
            Item = OrderMapping.Item(line.Cac("Item")),
        };
    }
}
