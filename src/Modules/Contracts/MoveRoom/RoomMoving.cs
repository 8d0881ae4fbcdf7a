using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Contracts.MoveRoom;

/// <summary>Room to move: kronor, a quantity in the contract's unit, or both.</summary>
internal sealed record RoomToMove(LegalEntityId From, LegalEntityId To, decimal? Kronor, decimal? Quantity);

/// <summary>Moves room from one participant's ceiling to another's; the contract's total stays.</summary>
internal sealed class RoomMoving(UnitOfWork work, CeilingAlarm alarm, IDelegatedDecisions decisions, TimeProvider clock)
{
    public Task<Result<Done>> HandleAsync(Permit<ReallocateCeiling> permit, RoomToMove room, CancellationToken ct) =>
        work.WriteAsync<ReallocateCeiling, Done>(
            permit,
            async session =>
            {
                var rows = await CeilingLock.LockAsync(session, permit.Action.Contract, [room.From, room.To], ct);
                var (giver, taker) = (rows.Find(row => row.Entity == room.From), rows.Find(row => row.Entity == room.To));
                if (room.From == room.To || giver is null || taker is null || Amounts(room, giver, taker) is not { } moved)
                {
                    return Refusals.NoCeilingToMove.On("Amount");
                }

                var contract = await session.Of<ContractsDb>().Contracts.AsNoTracking().SingleAsync(one => one.Id == permit.Action.Contract, ct);
                if (await RefusedAsync(contract, giver, moved, ct) is { } no)
                {
                    return no;
                }

                await ChangeAsync(session, contract, giver, (-moved.Minor, -moved.Micro), ct);
                await ChangeAsync(session, contract, taker, moved, ct);
                await decisions.NoteAsync(
                    session,
                    new DelegatedAct
                    {
                        Kind = DelegatedKind.MoveRoom,
                        About = ObjectRef.To(contract.Id),
                        Entity = contract.Holder,
                        What = $"Avtal {contract.Number}: utrymme flyttas från {await alarm.NameOfAsync(giver, ct)} till {await alarm.NameOfAsync(taker, ct)}", // sv-literal
                        Person = permit.Actor.Person,
                        RegisterNumber = contract.RegisterNumber,
                    },
                    ct);
                session.Audit(AuditNote.On(contract.Id, contract.Holder) with { After = new { From = room.From.Value, To = room.To.Value, moved.Minor, QuantityMicro = moved.Micro } });
                return Done.It;
            },
            ct);

    // Null when nothing is to be moved, or when one of the two has no ceiling of that kind.
    private static (long Minor, long Micro)? Amounts(RoomToMove room, Ceiling giver, Ceiling taker)
    {
        var (minor, micro) = (0L, 0L);
        if (room.Kronor is { } kronor)
        {
            if (kronor <= 0 || giver.LimitMinor is null || taker.LimitMinor is null || Money.FromDecimal(kronor).IsRefused(out _, out var amount))
            {
                return null;
            }

            minor = amount.Minor;
        }

        if (room.Quantity is { } count)
        {
            if (count is <= 0 or > 1_000_000_000m || giver.QuantityLimitMicro is null || taker.QuantityLimitMicro is null || Quantity.FromDecimal(count, UnitCode.Each).IsRefused(out _, out var quantity))
            {
                return null;
            }

            micro = quantity.Micro;
        }

        return minor + micro > 0 ? (minor, micro) : null;
    }

    private async Task<Refusal?> RefusedAsync(Contract contract, Ceiling giver, (long Minor, long Micro) moved, CancellationToken ct)
    {
        if (!giver.HasRoomFor(moved.Minor))
        {
            return Refusals.NoRoomToMove.On("Amount", await alarm.NameOfAsync(giver, ct), NetAmount.FromMinor(Math.Max(0, giver.RoomMinor!.Value)));
        }

        return moved.Micro > 0 && !giver.HasQuantityFor(moved.Micro)
            ? Refusals.NoRoomToMove.On("Count", await alarm.NameOfAsync(giver, ct), Quantity.FromMicro(Math.Max(0, giver.QuantityRoomMicro!.Value), contract.QuantityUnit ?? UnitCode.Each))
            : null;
    }

    private async Task ChangeAsync(WriteSession session, Contract contract, Ceiling ceiling, (long Minor, long Micro) change, CancellationToken ct)
    {
        var before = ceiling.Levels();
        if (change.Minor != 0)
        {
            ceiling.LimitMinor += change.Minor;
        }

        if (change.Micro != 0)
        {
            ceiling.QuantityLimitMicro += change.Micro;
        }

        session.Of<ContractsDb>().CeilingEntries.Add(new CeilingEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Contract = contract.Id,
            Entity = ceiling.Entity!.Value,
            Movement = CeilingMovement.Reallocated,
            OrderKind = nameof(Contract),
            OrderId = contract.Id.Value.ToString(),
            LimitMinor = change.Minor,
            QuantityLimitMicro = change.Micro,
            At = session.Now,
        });
        await alarm.TellAsync(session, contract, ceiling, before, ct);
    }
}
