using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Ledger;

/// <inheritdoc cref="ICallOffLedger" />
internal sealed class CallOffLedger(CeilingAlarm alarm, TimeProvider clock) : ICallOffLedger
{
    public async Task<Result<Done>> ReserveAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        if (!contract.IsInForceOn(session.Now.DateInSweden()))
        {
            return Refusals.NotInForce.With(contract.Number);
        }

        if (!contract.MayCallOff(callOff.Entity))
        {
            return Refusals.NotParticipant.With(contract.Number);
        }

        if (CountedQuantity.Of(contract, callOff).IsRefused(out var uncounted, out var micro))
        {
            return uncounted;
        }

        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        foreach (var ceiling in held.Both.Where(ceiling => !ceiling.HasRoomFor(callOff.Amount.Minor)))
        {
            var left = NetAmount.FromMinor(Math.Max(0, ceiling.RoomMinor!.Value));
            return Refusals.CeilingPassed.With(callOff.Amount, contract.Number, await alarm.NameOfAsync(ceiling, ct), left);
        }

        foreach (var ceiling in held.Both.Where(ceiling => !ceiling.HasQuantityFor(micro)))
        {
            var (asked, left) = (Quantity.FromMicro(micro, contract.QuantityUnit!), Quantity.FromMicro(Math.Max(0, ceiling.QuantityRoomMicro!.Value), contract.QuantityUnit!));
            return Refusals.QuantityPassed.With(asked, contract.Number, await alarm.NameOfAsync(ceiling, ct), left);
        }

        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Reserved, new Moved(callOff.Amount.Minor, 0, micro, 0)), ct);
        return Done.It;
    }

    public async Task ReleaseAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        var order = await OfOrderAsync(session, callOff, ct);
        var released = new Moved(-Math.Min(callOff.Amount.Minor, order.Reserved), 0, -Math.Min(CountedQuantity.Convertible(contract, callOff), order.QuantityReserved), 0);
        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Released, released), ct);
    }

    public async Task ConsumeAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        var (order, micro) = (await OfOrderAsync(session, callOff, ct), CountedQuantity.Convertible(contract, callOff));
        var consumed = new Moved(-Math.Min(callOff.Amount.Minor, order.Reserved), callOff.Amount.Minor, -Math.Min(micro, order.QuantityReserved), micro);
        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Consumed, consumed), ct);
    }

    public async Task CreditAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        var order = await OfOrderAsync(session, callOff, ct);
        var given = new Moved(0, -Math.Min(callOff.Amount.Minor, order.Consumed), 0, -Math.Min(CountedQuantity.Convertible(contract, callOff), order.QuantityConsumed));
        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Credited, given), ct);
    }

    private static async Task<Contract> ContractOfAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(callOff.Amount.Minor, nameof(callOff));
        if (callOff.Amount.Currency != Currency.Sek)
        {
            throw new InvalidOperationException($"Ceilings are in SEK, not in {callOff.Amount.Currency}: convert first.");
        }

        return await session.Of<ContractsDb>().Contracts.AsNoTracking().Include(one => one.Participants).SingleAsync(one => one.Id == callOff.Contract, ct);
    }

    // Rows of this session that are not in the database yet count too: one transaction may move the same order twice.
    private static async Task<Moved> OfOrderAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var stored = await db.CeilingEntries.AsNoTracking().Where(IsOf(callOff)).ToListAsync(ct);
        var ids = stored.Select(entry => entry.Id).ToHashSet();
        var all = stored.Concat(db.CeilingEntries.Local.Where(IsOf(callOff).Compile()).Where(entry => !ids.Contains(entry.Id))).ToList();
        return new Moved(
            all.Sum(entry => entry.ReservedMinor), all.Sum(entry => entry.ConsumedMinor),
            all.Sum(entry => entry.QuantityReservedMicro), all.Sum(entry => entry.QuantityConsumedMicro));
    }

    private static System.Linq.Expressions.Expression<Func<CeilingEntry, bool>> IsOf(CallOff callOff)
    {
        var (contract, entity, kind, id) = (callOff.Contract, callOff.Entity, callOff.Order.Kind, callOff.Order.Id);
        return entry => entry.OrderKind == kind && entry.OrderId == id && entry.Contract == contract && entry.Entity == entity;
    }

    private CeilingEntry Entry(WriteSession session, CallOff callOff, CeilingMovement movement, Moved moved) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Contract = callOff.Contract,
        Entity = callOff.Entity,
        Movement = movement,
        OrderKind = callOff.Order.Kind,
        OrderId = callOff.Order.Id,
        ReservedMinor = moved.Reserved,
        ConsumedMinor = moved.Consumed,
        QuantityReservedMicro = moved.QuantityReserved,
        QuantityConsumedMicro = moved.QuantityConsumed,
        At = session.Now,
    };

    private async Task MoveAsync(WriteSession session, LockedCeilings held, Contract contract, CeilingEntry entry, CancellationToken ct)
    {
        if (entry.MovesNothing)
        {
            return;
        }

        session.Of<ContractsDb>().CeilingEntries.Add(entry);
        foreach (var ceiling in held.Both)
        {
            var before = ceiling.Levels();
            ceiling.ReservedMinor += entry.ReservedMinor;
            ceiling.ConsumedMinor += entry.ConsumedMinor;
            ceiling.QuantityReservedMicro += entry.QuantityReservedMicro;
            ceiling.QuantityConsumedMicro += entry.QuantityConsumedMicro;
            await alarm.TellAsync(session, contract, ceiling, before, ct);
        }
    }

    // What one movement changes, or what all movements of an order have come to.
    private readonly record struct Moved(long Reserved, long Consumed, long QuantityReserved, long QuantityConsumed);
}
