using Samkop.Kernel;

namespace Samkop.Ordering.Domain;

/// <summary>
/// The sums of one line's ledger, in millionths of the order unit, and what follows from them. Sums do not depend on the order in which the
/// rows came, hence nor does any status.
/// </summary>
internal readonly record struct LineQuantities
{
    public long Ordered { get; init; }

    public long Confirmed { get; init; }

    public long Received { get; init; }

    public long Accepted { get; init; }

    public long Rejected { get; init; }

    public long Returned { get; init; }

    public long Billed { get; init; }

    public long Credited { get; init; }

    public long Cancelled { get; init; }

    public long Despatched { get; init; }

    /// <summary>What is still wanted in all: ordered less cancelled.</summary>
    public long Wanted => Ordered - Cancelled;

    /// <summary>What we have and keep: accepted less returned.</summary>
    public long Kept => Accepted - Returned;

    /// <summary>Invoiced less credited. Documents come in any order, so a credit may be here before its invoice.</summary>
    public long Invoiced => Billed - Credited;

    /// <summary>What is still to come. Over-delivery within tolerance makes it nought, never negative.</summary>
    public long OpenToReceive => Math.Max(0, Wanted - Kept);

    /// <summary>Sent off and not yet come, of what is still awaited: what a receipt is filled in with.</summary>
    public long OnTheWay => Math.Min(OpenToReceive, Math.Max(0, Despatched - Received));

    /// <summary>Kept and not yet invoiced.</summary>
    public long OpenToBill => Math.Max(0, Kept - Invoiced);

    /// <summary>Invoiced and not (yet) received.</summary>
    public long BilledAhead => Math.Max(0, Invoiced - Kept);

    public LineQuantities Plus(Movement movement) => movement.Kind switch
    {
        QuantityKind.Ordered => this with { Ordered = Ordered + movement.Micro },
        QuantityKind.Confirmed => this with { Confirmed = Confirmed + movement.Micro },
        QuantityKind.Received => this with { Received = Received + movement.Micro },
        QuantityKind.Accepted => this with { Accepted = Accepted + movement.Micro },
        QuantityKind.Rejected => this with { Rejected = Rejected + movement.Micro },
        QuantityKind.Returned => this with { Returned = Returned + movement.Micro },
        QuantityKind.Billed => this with { Billed = Billed + movement.Micro },
        QuantityKind.Credited => this with { Credited = Credited + movement.Micro },
        QuantityKind.Cancelled => this with { Cancelled = Cancelled + movement.Micro },
        QuantityKind.Despatched => this with { Despatched = Despatched + movement.Micro },
        _ => throw new ArgumentOutOfRangeException(nameof(movement), movement.Kind, "Unknown kind of movement."),
    };

    public static LineQuantities Of(IEnumerable<Movement> movements) => movements.Aggregate(default(LineQuantities), (sum, one) => sum.Plus(one));

    /// <summary>
    /// A delivery: so much is taken, so much is refused at the door. What is taken may pass what is open by the tolerance only (ORD-052).
    /// </summary>
    public Result<IReadOnlyList<Movement>> Receive(long accepted, long rejected, int overBasisPoints)
    {
        if (accepted < 0 || rejected < 0 || accepted + rejected == 0)
        {
            return OrderingRefusals.NothingReceived.With();
        }

        if (accepted > MostToAccept(overBasisPoints))
        {
            return OrderingRefusals.TooMuchReceived.With(Shown(OpenToReceive), overBasisPoints / 100m);
        }

        return Movements((QuantityKind.Received, accepted + rejected), (QuantityKind.Accepted, accepted), (QuantityKind.Rejected, rejected));
    }

    /// <summary>The most that may be taken now: what is open and the tolerance on what is wanted.</summary>
    public long MostToAccept(int overBasisPoints) =>
        Math.Max(0, checked(Wanted + (long)((Int128)Wanted * overBasisPoints / 10_000)) - Kept);

    /// <summary>
    /// Kept goods go back. Without replacement the quantity is cancelled too, so that nothing more is awaited and the credit closes the line.
    /// </summary>
    public Result<IReadOnlyList<Movement>> Return(long quantity, bool isReplaced)
    {
        if (quantity <= 0 || quantity > Kept)
        {
            return OrderingRefusals.CannotReturn.With(Shown(Kept));
        }

        // Over-delivered goods that go back were never wanted: nothing of the order falls away with them.
        var surplus = Math.Max(0, Kept - Wanted);
        return Movements((QuantityKind.Returned, quantity), (QuantityKind.Cancelled, isReplaced ? 0 : Math.Max(0, quantity - surplus)));
    }

    /// <summary>What has not come is no longer wanted.</summary>
    public Result<IReadOnlyList<Movement>> Cancel(long quantity) =>
        quantity <= 0 || quantity > OpenToReceive
            ? OrderingRefusals.CannotCancel.With(Shown(OpenToReceive))
            : Movements((QuantityKind.Cancelled, quantity));

    /// <summary>The supplier says how much will come in all; the ledger gets the difference from what it said before.</summary>
    public IReadOnlyList<Movement> Confirm(long total) => Movements((QuantityKind.Confirmed, total - Confirmed));

    /// <summary>A despatch advice. Never refused for its quantity: it says what is on the road, not what is taken.</summary>
    public static IReadOnlyList<Movement> Despatch(long quantity) => Movements((QuantityKind.Despatched, quantity));

    /// <summary>An invoice (positive) or a credit note (negative). Never refused: judging it is the invoice side's work.</summary>
    public static IReadOnlyList<Movement> Bill(long quantity) =>
        Movements(quantity >= 0 ? (QuantityKind.Billed, quantity) : (QuantityKind.Credited, -quantity));

    private static Movement[] Movements(params ReadOnlySpan<(QuantityKind Kind, long Micro)> rows)
    {
        var kept = new List<Movement>(rows.Length);
        foreach (var (kind, micro) in rows)
        {
            if (micro != 0)
            {
                kept.Add(new Movement(kind, micro));
            }
        }

        return [.. kept];
    }

    private static string Shown(long micro) => Quantity.FromMicro(micro, UnitCode.Each).ToNumber();
}
