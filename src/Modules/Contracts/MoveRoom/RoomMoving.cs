using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.MoveRoom;

/// <summary>Moves room from one participant's ceiling to another's; the contract's total stays.</summary>
internal sealed class RoomMoving(UnitOfWork work, CeilingAlarm alarm, TimeProvider clock)
{
    public Task<Result<Done>> HandleAsync(Permit<ReallocateCeiling> permit, LegalEntityId from, LegalEntityId to, decimal kronor, CancellationToken ct) =>
        work.WriteAsync<ReallocateCeiling, Done>(
            permit,
            async session =>
            {
                var rows = await CeilingLock.LockAsync(session, permit.Action.Contract, [from, to], ct);
                var (giver, taker) = (rows.Find(row => row.Entity == from), rows.Find(row => row.Entity == to));
                if (from == to || kronor <= 0 || giver?.LimitMinor is null || taker?.LimitMinor is null || Money.FromDecimal(kronor).IsRefused(out _, out var amount))
                {
                    return Refusals.NoCeilingToMove.On("Amount");
                }

                if (!giver.HasRoomFor(amount.Minor))
                {
                    return Refusals.NoRoomToMove.On("Amount", await alarm.NameOfAsync(giver, ct), NetAmount.FromMinor(Math.Max(0, giver.RoomMinor!.Value)));
                }

                var contract = await session.Of<ContractsDb>().Contracts.AsNoTracking().SingleAsync(one => one.Id == permit.Action.Contract, ct);
                await ChangeAsync(session, contract, giver, -amount.Minor, ct);
                await ChangeAsync(session, contract, taker, amount.Minor, ct);
                session.Audit(AuditNote.On(contract.Id, contract.Holder) with { After = new { From = from.Value, To = to.Value, Minor = amount.Minor } });
                return Done.It;
            },
            ct);

    private async Task ChangeAsync(WriteSession session, Contract contract, Ceiling ceiling, long minor, CancellationToken ct)
    {
        var before = ceiling.Level();
        ceiling.LimitMinor += minor;
        session.Of<ContractsDb>().CeilingEntries.Add(new CeilingEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Contract = contract.Id,
            Entity = ceiling.Entity!.Value,
            Movement = CeilingMovement.Reallocated,
            OrderKind = nameof(Contract),
            OrderId = contract.Id.Value.ToString(),
            LimitMinor = minor,
            At = session.Now,
        });
        await alarm.TellAsync(session, contract, ceiling, before, ct);
    }
}
