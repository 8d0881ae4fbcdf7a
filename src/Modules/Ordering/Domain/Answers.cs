using Samkop.Kernel;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>A supplier's answer to an order, from Peppol or the portal.</summary>
internal sealed class OrderAnswer
{
    public Guid Id { get; init; }

    public OrderId Order { get; init; }

    /// <summary>The answer's own number; with the order it is unique, so that a repeated message does nothing.</summary>
    public required string Number { get; init; }

    public SupplierAnswer Answer { get; init; }

    public Instant At { get; init; }

    /// <summary><c>peppol</c> or <c>portal</c>.</summary>
    public required string Channel { get; init; }

    public required string Note { get; init; }

    /// <summary>Digest of the message; empty for the portal.</summary>
    public required string Digest { get; init; }
}

/// <summary>The answer to one line.</summary>
internal sealed class OrderAnswerLine
{
    public Guid Id { get; init; }

    public Guid Answer { get; init; }

    public OrderLineId Line { get; init; }

    public long QuantityMicro { get; init; }

    public long BackOrderedMicro { get; init; }

    public DateOnly? PromisedOn { get; init; }

    /// <summary>A price other than ordered; noted, never taken over.</summary>
    public UnitPrice? Price { get; init; }

    public required string Note { get; init; }
}

/// <summary>By which road an order goes out.</summary>
internal enum DispatchChannel
{
    Peppol,
    Mail,
}

/// <summary>An order message that was handed over for sending.</summary>
internal sealed class Dispatch
{
    public Guid Id { get; init; }

    public OrderId Order { get; init; }

    public DispatchChannel Channel { get; init; }

    /// <summary>Instance identifier of the envelope or message id of the mail.</summary>
    public required string Message { get; init; }

    /// <summary>Receiver: Peppol participant or mail address.</summary>
    public required string Receiver { get; init; }

    public Instant At { get; init; }
}
