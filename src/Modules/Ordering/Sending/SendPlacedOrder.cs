using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Sending;

/// <summary>Sends each order after it was placed; tries again by itself when a mail server or folder fails.</summary>
internal sealed class SendPlacedOrder(Gate gate, SendOrderHandler handler) : IEventHandler<OrderPlaced>
{
    public async Task HandleAsync(OrderPlaced happened, Guid eventId, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("order-sender"), new SendOrder(happened.Order), ct)).OrThrow();
        (await handler.HandleAsync(permit, ct)).OrThrow();
    }
}
