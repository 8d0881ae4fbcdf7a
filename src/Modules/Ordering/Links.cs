using Samkop.Ordering.Public;

namespace Samkop.Ordering;

/// <summary>Addresses of the module's pages.</summary>
internal static class Links
{
    public const string Start = "/bestall";

    public const string FreeText = "/bestall/fritext";

    public const string Orders = "/ordrar";

    public const string DeliveryTolerances = "/ordrar/leveranstolerans";

    public const string Requests = "/inkopsuppdrag";

    public const string Subscriptions = "/abonnemang";

    public const string SupplierOrders = "/leverantor/ordrar";

    public static string Requisition(RequisitionId id) => $"/rekvisition/{id.Value}";

    public static string Approve(RequisitionId id) => $"/rekvisition/{id.Value}/attest";

    public static string Order(OrderId id) => $"/order/{id.Value}";

    public static string OrderXml(OrderId id) => $"/order/{id.Value}/order.xml";

    public static string OrderPdf(OrderId id) => $"/order/{id.Value}/order.pdf";

    public static string Receive(OrderId id) => $"/order/{id.Value}/ta-emot";

    public static string Return(OrderId id) => $"/order/{id.Value}/retur";

    public static string SupplierOrder(OrderId id) => $"/leverantor/order/{id.Value}";

    public static string Request(PurchaseRequestId id) => $"/inkopsuppdrag/{id.Value}";
}
