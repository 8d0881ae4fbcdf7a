using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering;

/// <summary>Search and put together: opens the ordering page.</summary>
[RoleDecides]
internal sealed record StartOrdering : IAction
{
    public static ActionKind Kind { get; } = new("ordering.start", new("Öppnade beställningssidan", "Opened the ordering page"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<RequisitionId>();
}

/// <summary>Add a line to one's draft; makes the draft when there is none.</summary>
[RoleDecides]
internal sealed record AddLine : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.add", new("Lade till en rad", "Added a line"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<RequisitionId>();
}

/// <summary>Mark an article as favourite, or unmark it.</summary>
[RoleDecides]
internal sealed record MarkFavourite(ArticleId Article) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.favourite.mark", new("Ändrade en favorit", "Changed a favourite"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Article);
}

/// <summary>Change lines, purpose and coding of one's own requisition.</summary>
internal sealed record ChangeRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.change", new("Ändrade rekvisitionen", "Changed the requisition"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Send one's own requisition for approval.</summary>
internal sealed record SendRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.send", new("Skickade rekvisitionen för attest", "Sent the requisition for approval"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Take one's own requisition back, or answer a question about it.</summary>
internal sealed record AnswerRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.answer", new("Svarade på frågan om rekvisitionen", "Answered the question about the requisition"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Take one's own requisition back.</summary>
internal sealed record WithdrawRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.withdraw", new("Återtog rekvisitionen", "Withdrew the requisition"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>See a requisition.</summary>
internal sealed record ViewRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.view", new("Läste rekvisitionen", "Read the requisition"), Roles.Orderer | Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Approve the expenditure (beslutsattest): the requisition becomes orders.</summary>
internal sealed record ApproveRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.approve", new("Beslutsattesterade rekvisitionen", "Approved the requisition"), Roles.Approver);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Ask the orderer, or return with a reason: for those who may approve.</summary>
internal sealed record ReturnRequisition(RequisitionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.requisition.return", new("Lämnade tillbaka rekvisitionen eller frågade om den", "Returned the requisition or asked about it"), Roles.Approver);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>List orders.</summary>
[RoleDecides]
internal sealed record BrowseOrders : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.browse", new("Läste orderlistan", "Read the order list"), Roles.Orderer | Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<OrderId>();
}

/// <summary>See an order.</summary>
internal sealed record ViewOrder(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.view", new("Läste ordern", "Read the order"), Roles.Orderer | Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance | Roles.Auditor | Roles.Supplier);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Register what came, went back or will not come.</summary>
internal sealed record ReceiveGoods(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.receive", new("Registrerade en leverans", "Registered a delivery"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Cancel what has not come.</summary>
internal sealed record CancelOrder(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.cancel", new("Makulerade det som inte har kommit", "Cancelled what has not come"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Decide on the supplier's changes or substitute.</summary>
internal sealed record DecideChange(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.decide-change", new("Avgjorde leverantörens ändring", "Decided on the supplier's change"), Roles.Orderer | Roles.Buyer | Roles.ContractManager);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Hand an order message over for sending.</summary>
[RoleDecides]
internal sealed record SendOrder(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.send", new("Skickade ordern", "Sent the order"), Roles.System);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Note what became of an order's mail.</summary>
[RoleDecides]
internal sealed record NoteOrderMail(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.order.mail", new("Noterade hur det gick med orderns e-post", "Noted what became of the order’s mail"), Roles.System);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Pass on requests whose answer is late.</summary>
[RoleDecides]
internal sealed record PassOnLateRequests : IAction
{
    public static ActionKind Kind { get; } = new("ordering.late.requests", new("Förde vidare försenade inköpsuppdrag", "Passed on late purchase requests"), Roles.System);

    public ObjectRef About => ObjectRef.All<PurchaseRequestId>();
}

/// <summary>Remind of late deliveries.</summary>
[RoleDecides]
internal sealed record RemindOfLateDeliveries : IAction
{
    public static ActionKind Kind { get; } = new("ordering.late.deliveries", new("Påminde om sena leveranser", "Reminded of late deliveries"), Roles.System);

    public ObjectRef About => ObjectRef.All<OrderId>();
}

/// <summary>Take an order response from the network.</summary>
[RoleDecides]
internal sealed record ReceiveOrderResponse : IAction
{
    public static ActionKind Kind { get; } = new("ordering.response.receive", new("Tog emot ett ordersvar", "Received an order response"), Roles.System);

    public ObjectRef About => ObjectRef.All<OrderId>();
}

/// <summary>Take a despatch advice from the network.</summary>
[RoleDecides]
internal sealed record ReceiveDespatchAdvice : IAction
{
    public static ActionKind Kind { get; } = new("ordering.despatch.receive", new("Tog emot en leveransavisering", "Received a despatch advice"), Roles.System);

    public ObjectRef About => ObjectRef.All<OrderId>();
}

/// <summary>A supplier's own orders.</summary>
[RoleDecides]
internal sealed record BrowseSupplierOrders : IAction
{
    public static ActionKind Kind { get; } = new("ordering.supplier.browse", new("Läste sina ordrar", "Read its orders"), Roles.Supplier);

    public ObjectRef About => ObjectRef.All<OrderId>();
}

/// <summary>A supplier answers an order in the portal.</summary>
internal sealed record AnswerOrder(OrderId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.supplier.answer", new("Svarade på ordern", "Answered the order"), Roles.Supplier);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>List subscriptions.</summary>
[RoleDecides]
internal sealed record BrowseSubscriptions : IAction
{
    public static ActionKind Kind { get; } = new("ordering.subscription.browse", new("Läste abonnemangen", "Read the subscriptions"), Roles.Orderer | Roles.Approver | Roles.Buyer | Roles.Finance | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<SubscriptionId>();
}

/// <summary>Start a subscription; it matches invoices when approved.</summary>
[RoleDecides]
internal sealed record StartSubscription : IAction
{
    public static ActionKind Kind { get; } = new("ordering.subscription.start", new("Lade upp ett abonnemang", "Started a subscription"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<SubscriptionId>();
}

/// <summary>Approve a subscription's yearly expenditure.</summary>
internal sealed record ApproveSubscription(SubscriptionId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.subscription.approve", new("Beslutsattesterade abonnemanget", "Approved the subscription"), Roles.Approver);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>List purchase requests.</summary>
[RoleDecides]
internal sealed record BrowseRequests : IAction
{
    public static ActionKind Kind { get; } = new("ordering.request.browse", new("Läste inköpsuppdragen", "Read the purchase requests"), Roles.Orderer | Roles.Buyer | Roles.Auditor);

    public ObjectRef About => ObjectRef.All<PurchaseRequestId>();
}

/// <summary>Submit a purchase request.</summary>
[RoleDecides]
internal sealed record SubmitRequest : IAction
{
    public static ActionKind Kind { get; } = new("ordering.request.submit", new("Skickade ett inköpsuppdrag", "Submitted a purchase request"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<PurchaseRequestId>();
}

/// <summary>See a purchase request.</summary>
internal sealed record ViewRequest(PurchaseRequestId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.request.view", new("Läste inköpsuppdraget", "Read the purchase request"), Roles.Orderer | Roles.Buyer | Roles.Auditor);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>The buyer's steps.</summary>
internal sealed record WorkOnRequest(PurchaseRequestId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.request.work", new("Arbetade med inköpsuppdraget", "Worked on the purchase request"), Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>The requester's steps: complete, withdraw, receive.</summary>
internal sealed record AnswerRequest(PurchaseRequestId Id) : IAction
{
    public static ActionKind Kind { get; } = new("ordering.request.answer", new("Svarade i inköpsuppdraget", "Answered in the purchase request"), Roles.Orderer | Roles.Buyer);

    public ObjectRef About => ObjectRef.To(Id);
}

/// <summary>Record how much over-delivery is taken without asking.</summary>
[RoleDecides]
internal sealed record KeepDeliveryTolerance : IAction
{
    public static ActionKind Kind { get; } = new("ordering.delivery-tolerance.keep", new("Lade in en leveranstolerans", "Recorded a delivery tolerance"), Roles.Finance | Roles.Buyer);

    public ObjectRef About => ObjectRef.All<OrderId>();
}

/// <summary>Fill rules and tolerances of the demo.</summary>
[RoleDecides]
internal sealed record SeedOrdering : IAction
{
    public static ActionKind Kind { get; } = new("ordering.seed", new("Fyllde på regler för beställning", "Filled the rules of ordering"), Roles.System);

    public ObjectRef About => ObjectRef.All<OrderId>();
}
