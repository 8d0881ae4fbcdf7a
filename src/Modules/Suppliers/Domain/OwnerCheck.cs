using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Suppliers.Public;

namespace Samkop.Suppliers.Domain;

/// <summary>Where somebody read who owns the account.</summary>
internal enum OwnerCheckChannel
{
    /// <summary>The own bank: its service for owner checks, or a clerk there.</summary>
    OwnBank,

    /// <summary>Bankgirot's public search by number.</summary>
    BankgiroSearch,

    /// <summary>A statement of the supplier's bank, seen in the original.</summary>
    BankStatement,

    /// <summary>Another register, named in the note.</summary>
    Other,
}

/// <summary>What somebody read of an account's owner, when and where. Never changed: a new reading is another row.</summary>
internal sealed class OwnerCheck
{
    public Guid Id { get; init; }

    public PayeeId Payee { get; init; }

    public OwnerCheckOutcome Outcome { get; init; }

    /// <summary>The owner as the register names it.</summary>
    public required string Owner { get; init; }

    public OwnerCheckChannel Channel { get; init; }

    public required string Note { get; init; }

    /// <summary>The day of the reading.</summary>
    public DateOnly CheckedOn { get; init; }

    public PersonId Person { get; init; }

    public Instant At { get; init; }

    /// <summary>
    /// The reading that holds: the latest, but what differs stands until somebody else has read otherwise. One person must not be able to take back
    /// alone what stops a payment.
    /// </summary>
    public static OwnerCheck? Holding(IEnumerable<OwnerCheck> readings)
    {
        OwnerCheck? holding = null;
        foreach (var reading in readings.OrderBy(one => one.At).ThenBy(one => one.Id))
        {
            holding = holding is { Outcome: OwnerCheckOutcome.Differs } && reading.Outcome == OwnerCheckOutcome.Matches && reading.Person == holding.Person ? holding : reading;
        }

        return holding;
    }
}
