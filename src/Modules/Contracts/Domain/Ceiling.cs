using Samkop.Kernel;
using Samkop.Contracts.Public;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>
/// Balance of a ceiling: of one participant, or (without entity) of the whole contract. Always equal to the sum of its ledger rows;
/// kept as a row of its own because it is what rival orders lock. Amounts are net, in öre.
/// </summary>
internal sealed class Ceiling : IVersioned
{
    private static readonly int[] Marks = [90, 75, 50];

    /// <summary>The level above every mark: more taken than the ceiling holds.</summary>
    public const int Overrun = 101;

    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public LegalEntityId? Entity { get; init; }

    /// <summary>Largest sum; <see langword="null"/> = no ceiling of its own.</summary>
    public long? LimitMinor { get; set; }

    /// <summary>Ordered and not yet invoiced.</summary>
    public long ReservedMinor { get; set; }

    /// <summary>Invoiced.</summary>
    public long ConsumedMinor { get; set; }

    public int RowVersion { get; set; }

    public long TakenMinor => ReservedMinor + ConsumedMinor;

    /// <summary>What may still be ordered; negative after an overrun.</summary>
    public long? RoomMinor => LimitMinor - TakenMinor;

    public bool IsReached => LimitMinor is { } limit && TakenMinor >= limit;

    public bool HasRoomFor(long minor) => RoomMinor is not { } room || minor <= room;

    /// <summary>The highest mark passed: 0, 50, 75, 90 or <see cref="Overrun"/>.</summary>
    public int Level()
    {
        if (LimitMinor is not { } limit)
        {
            return 0;
        }

        var (taken, whole) = ((Int128)TakenMinor * 100, (Int128)limit);
        return TakenMinor > limit ? Overrun : Array.Find(Marks, mark => limit > 0 && taken >= whole * mark);
    }
}

/// <summary>What a row of the ceiling ledger records.</summary>
internal enum CeilingMovement
{
    Reserved,
    Released,
    Consumed,
    Credited,
    Reallocated,
}

/// <summary>One row of the ceiling ledger; never changed, never removed (append-only by trigger).</summary>
internal sealed class CeilingEntry
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public LegalEntityId Entity { get; init; }

    public CeilingMovement Movement { get; init; }

    /// <summary>The order (or decision) it belongs to.</summary>
    public required string OrderKind { get; init; }

    public required string OrderId { get; init; }

    public long ReservedMinor { get; init; }

    public long ConsumedMinor { get; init; }

    public long LimitMinor { get; init; }

    public Instant At { get; init; }
}

/// <summary>A reminder that was put in an inbox, so that it is put once and stays away when handled.</summary>
internal sealed class Reminder
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public required string Step { get; init; }

    public DateOnly PutOn { get; init; }

    public DateOnly? HandledOn { get; set; }
}
