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

        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        foreach (var ceiling in held.Both.Where(ceiling => !ceiling.HasRoomFor(callOff.Amount.Minor)))
        {
            var left = NetAmount.FromMinor(Math.Max(0, ceiling.RoomMinor!.Value));
            return Refusals.CeilingPassed.With(callOff.Amount, contract.Number, await alarm.NameOfAsync(ceiling, ct), left);
        }

        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Reserved, callOff.Amount.Minor, consumed: 0), ct);
        return Done.It;
    }

    public async Task ReleaseAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        var released = Math.Min(callOff.Amount.Minor, (await OfOrderAsync(session, callOff, ct)).Reserved);
        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Released, -released, consumed: 0), ct);
    }

    public async Task ConsumeAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        var fromReservation = Math.Min(callOff.Amount.Minor, (await OfOrderAsync(session, callOff, ct)).Reserved);
        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Consumed, -fromReservation, callOff.Amount.Minor), ct);
    }

    public async Task CreditAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var contract = await ContractOfAsync(session, callOff, ct);
        var held = await CeilingLock.TakeAsync(session, callOff.Contract, callOff.Entity, clock, ct);
        var given = Math.Min(callOff.Amount.Minor, (await OfOrderAsync(session, callOff, ct)).Consumed);
        await MoveAsync(session, held, contract, Entry(session, callOff, CeilingMovement.Credited, reserved: 0, -given), ct);
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
    private static async Task<(long Reserved, long Consumed)> OfOrderAsync(WriteSession session, CallOff callOff, CancellationToken ct)
    {
        var db = session.Of<ContractsDb>();
        var stored = await db.CeilingEntries.AsNoTracking().Where(IsOf(callOff)).Select(entry => new { entry.Id, entry.ReservedMinor, entry.ConsumedMinor }).ToListAsync(ct);
        var ids = stored.Select(entry => entry.Id).ToHashSet();
        var own = db.CeilingEntries.Local.Where(IsOf(callOff).Compile()).Where(entry => !ids.Contains(entry.Id)).ToList();
        return (stored.Sum(entry => entry.ReservedMinor) + own.Sum(entry => entry.ReservedMinor), stored.Sum(entry => entry.ConsumedMinor) + own.Sum(entry => entry.ConsumedMinor));
    }

    private static System.Linq.Expressions.Expression<Func<CeilingEntry, bool>> IsOf(CallOff callOff)
    {
        var (contract, entity, kind, id) = (callOff.Contract, callOff.Entity, callOff.Order.Kind, callOff.Order.Id);
        return entry => entry.OrderKind == kind && entry.OrderId == id && entry.Contract == contract && entry.Entity == entity;
    }

    private CeilingEntry Entry(WriteSession session, CallOff callOff, CeilingMovement movement, long reserved, long consumed) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Contract = callOff.Contract,
        Entity = callOff.Entity,
        Movement = movement,
        OrderKind = callOff.Order.Kind,
        OrderId = callOff.Order.Id,
        ReservedMinor = reserved,
        ConsumedMinor = consumed,
        At = session.Now,
    };

    private async Task MoveAsync(WriteSession session, LockedCeilings held, Contract contract, CeilingEntry entry, CancellationToken ct)
    {
        if (entry.ReservedMinor == 0 && entry.ConsumedMinor == 0)
        {
            return;
        }

        session.Of<ContractsDb>().CeilingEntries.Add(entry);
        foreach (var ceiling in held.Both)
        {
            var before = ceiling.Level();
            ceiling.ReservedMinor += entry.ReservedMinor;
            ceiling.ConsumedMinor += entry.ConsumedMinor;
            await alarm.TellAsync(session, contract, ceiling, before, ct);
        }
    }
}
