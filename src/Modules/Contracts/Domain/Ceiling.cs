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

    /// <summary>Largest quantity in millionths of the contract's unit; <see langword="null"/> = none of its own.</summary>
    public long? QuantityLimitMicro { get; set; }

    public long QuantityReservedMicro { get; set; }

    public long QuantityConsumedMicro { get; set; }

    public int RowVersion { get; set; }

    public long QuantityTakenMicro => QuantityReservedMicro + QuantityConsumedMicro;

    /// <summary>What may still be ordered in quantity; negative after an overrun.</summary>
    public long? QuantityRoomMicro => QuantityLimitMicro - QuantityTakenMicro;

    public long TakenMinor => ReservedMinor + ConsumedMinor;

    /// <summary>What may still be ordered; negative after an overrun.</summary>
    public long? RoomMinor => LimitMinor - TakenMinor;

    public bool IsReached => (LimitMinor is { } limit && TakenMinor >= limit) || (QuantityLimitMicro is { } most && QuantityTakenMicro >= most);

    public bool HasRoomFor(long minor) => RoomMinor is not { } room || minor <= room;

    public bool HasQuantityFor(long micro) => QuantityRoomMicro is not { } room || micro <= room;

    /// <summary>The highest mark passed in value: 0, 50, 75, 90 or <see cref="Overrun"/>.</summary>
    public int Level() => LevelOf(TakenMinor, LimitMinor);

    /// <summary>The highest marks passed, in value and in quantity.</summary>
    public CeilingLevels Levels() => new(Level(), LevelOf(QuantityTakenMicro, QuantityLimitMicro));

    private static int LevelOf(long taken, long? limit)
    {
        if (limit is not { } most)
        {
            return 0;
        }

        return taken > most ? Overrun : Array.Find(Marks, mark => most > 0 && (Int128)taken * 100 >= (Int128)most * mark);
    }
}

/// <summary>How far a ceiling is used, as marks.</summary>
internal readonly record struct CeilingLevels(int Value, int Quantity);

/// <summary>What a row of the ceiling ledger records.</summary>
internal enum CeilingMovement
{
    Reserved,
    Released,
    Consumed,
    Credited,
    Reallocated,
    Raised,
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

    public long QuantityReservedMicro { get; init; }

    public long QuantityConsumedMicro { get; init; }

    public long QuantityLimitMicro { get; init; }

    public bool MovesNothing => ReservedMinor == 0 && ConsumedMinor == 0 && QuantityReservedMicro == 0 && QuantityConsumedMicro == 0;

    public Instant At { get; init; }
}

/// <summary>A reminder that was put in an inbox, so that it is put once and stays away when handled.</summary>
internal sealed class Reminder
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public required string Step { get; init; }

    public DateOnly PutOn { get; set; }

    public DateOnly? HandledOn { get; set; }

    /// <summary>The day it went on to all contract managers.</summary>
    public DateOnly? EscalatedOn { get; set; }

    /// <summary>True for a mark of a ceiling; else a date of the contract.</summary>
    public bool IsOfCeiling => Step.StartsWith(CeilingSteps, StringComparison.Ordinal);

    /// <summary>What the steps of ceilings begin with.</summary>
    public const string CeilingSteps = "ceiling-";
}
