using Samkop.Kernel.Work;

namespace Samkop.Ordering.Public;

/// <summary>A requisition was approved and an order came of it; it is sent to the supplier next.</summary>
public sealed record OrderPlaced(OrderId Order, LegalEntityId Entity) : IIntegrationEvent;
