using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Public;

/// <summary>One movement against a contract's ceiling.</summary>
/// <param name="Contract">Contract.</param>
/// <param name="Entity">Participant that calls off.</param>
/// <param name="Order">The order, as the key of its reservation.</param>
/// <param name="Amount">Net amount; always positive.</param>
public sealed record CallOff(ContractId Contract, LegalEntityId Entity, ObjectRef Order, NetAmount Amount)
{
    /// <summary>
    /// What is called off, line by line, never negative. Counted only by contracts with a ceiling in quantity; there a line whose unit cannot be
    /// converted refuses the order (CON-028).
    /// </summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];
}

/// <summary>
/// The ceiling ledger (takvolym, in value and in quantity): reserved at order, consumed at invoice, released at cancel and credit. The stop binds orders, inside the
/// caller's transaction; a due invoice is always booked and raises an alarm when it passes the ceiling.
/// </summary>
public interface ICallOffLedger
{
    /// <summary>Reserves for an order; refused when participant's or contract's ceiling would be passed. Locks the ceiling rows in id order.</summary>
    Task<Result<Done>> ReserveAsync(WriteSession session, CallOff callOff, CancellationToken ct);

    /// <summary>Gives back what is left of an order's reservation, at most the amount (cancel, short delivery closed).</summary>
    Task ReleaseAsync(WriteSession session, CallOff callOff, CancellationToken ct);

    /// <summary>An invoice consumes: first from the order's reservation, the rest directly. Never refused.</summary>
    Task ConsumeAsync(WriteSession session, CallOff callOff, CancellationToken ct);

    /// <summary>A credit note gives back what was consumed.</summary>
    Task CreditAsync(WriteSession session, CallOff callOff, CancellationToken ct);
}
