using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Ledger;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Contracts.Raise;

/// <summary>What a contract may still be changed by as a change of minor value (LOU 17 kap. 14 §).</summary>
/// <param name="Original">Ceiling when signed.</param>
/// <param name="Before">Earlier changes of this kind.</param>
/// <param name="Percent">Share of the contract's value.</param>
/// <param name="Threshold">EU threshold of the day.</param>
/// <param name="Sources">Where the two limits come from.</param>
internal sealed record ChangeRoom(NetAmount Original, NetAmount Before, DatedLimit Percent, DatedLimit Threshold, string Sources)
{
    /// <summary>The largest sum of all changes: below both limits, not equal to them.</summary>
    public NetAmount Most
    {
        get
        {
            // The law says "lower than": the first whole öre that is not below is the first one forbidden.
            var share = (((Int128)Original.Minor * Percent.Value) + 99) / 100;
            return NetAmount.FromMinor(Math.Max(0, (long)Int128.Min(share, Threshold.Value) - 1));
        }
    }

    public NetAmount Left => NetAmount.FromMinor(Math.Max(0, Most.Minor - Before.Minor));
}

/// <summary>A raise as asked for.</summary>
/// <param name="For">Participant that gets the room.</param>
/// <param name="Kronor">How much.</param>
/// <param name="IsWorks">Works, else goods and services.</param>
/// <param name="Ground">Why, and why the contract keeps its character.</param>
internal sealed record AskedRaise(LegalEntityId For, decimal Kronor, bool IsWorks, string Ground);

/// <summary>
/// Raises the ceiling of a signed contract and of one participant by a change of minor value. Earlier changes count, by the value when signed.
/// Refuses more than the law's two limits allow (CON-031).
/// </summary>
internal sealed class CeilingRaising(UnitOfWork work, CeilingAlarm alarm, IDelegatedDecisions decisions, TimeProvider clock)
{
    public Task<Result<Done>> HandleAsync(Permit<RaiseCeiling> permit, AskedRaise asked, CancellationToken ct) =>
        work.WriteAsync<RaiseCeiling, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ContractsDb>();
                var contract = await db.Contracts.AsNoTracking().SingleAsync(one => one.Id == permit.Action.Contract, ct);
                var rows = await CeilingLock.LockAsync(session, contract.Id, [asked.For], ct);
                var (own, total) = (rows.Find(row => row.Entity == asked.For), rows.Find(row => row.Entity is null));
                if (own is null || total?.LimitMinor is null || asked.Kronor <= 0 || Money.FromDecimal(asked.Kronor).IsRefused(out _, out var amount))
                {
                    return Refusals.NothingToRaise.On("Amount");
                }

                if ((await RoomAsync(session, contract, asked.IsWorks, session.Now.DateInSweden(), ct)).IsRefused(out var no, out var room))
                {
                    return no;
                }

                if (amount.Minor > room.Left.Minor)
                {
                    return Refusals.ChangeTooLarge.On("Amount", room.Left, room.Percent.Value, room.Original, NetAmount.FromMinor(room.Threshold.Value), room.Before);
                }

                await ChangeAsync(session, contract, (own, total), amount.Minor, ct);
                await decisions.NoteAsync(
                    session,
                    new DelegatedAct
                    {
                        Kind = DelegatedKind.RaiseCeiling,
                        About = ObjectRef.To(contract.Id),
                        Entity = contract.Holder,
                        What = $"Avtal {contract.Number}: taket höjs med {NetAmount.From(amount)}", // sv-literal
                        Person = permit.Actor.Person,
                        RegisterNumber = contract.RegisterNumber,
                    },
                    ct);
                session.Audit(AuditNote.On(contract.Id, contract.Holder) with
                {
                    Ground = asked.Ground,
                    After = new { Entity = asked.For.Value, amount.Minor, asked.IsWorks, Law = "LOU 17 kap. 14 §", room.Sources, Earlier = room.Before.Minor },
                });
                return Done.It;
            },
            ct);

    /// <summary>What is left to change; refuses a contract without a total (CON-032) and days without limits (CON-033).</summary>
    public static async Task<Result<ChangeRoom>> RoomAsync(IReads reads, Contract contract, bool isWorks, DateOnly day, CancellationToken ct)
    {
        if (contract.State != ContractState.Signed || contract.TotalCeiling is not { } original)
        {
            return Refusals.NothingToRaise.With();
        }

        var db = reads.Of<ContractsDb>();
        var limits = await db.Limits.AsNoTracking().ToListAsync(ct);
        var (percentKind, thresholdKind) = isWorks ? (LimitNames.WorksPercent, LimitNames.WorksThreshold) : (LimitNames.GoodsPercent, LimitNames.GoodsThreshold);
        if (limits.On(percentKind, day) is not { } percent)
        {
            return Refusals.NoLimitKnown.With(percentKind.Label);
        }

        if (limits.On(thresholdKind, day) is not { } threshold)
        {
            return Refusals.NoLimitKnown.With(thresholdKind.Label);
        }

        var before = await db.CeilingEntries.AsNoTracking().Where(entry => entry.Contract == contract.Id && entry.Movement == CeilingMovement.Raised).SumAsync(entry => entry.LimitMinor, ct);
        return new ChangeRoom(original, NetAmount.FromMinor(before), percent, threshold, $"{percent.Source}; {threshold.Source}");
    }

    private async Task ChangeAsync(WriteSession session, Contract contract, (Ceiling Own, Ceiling Total) held, long minor, CancellationToken ct)
    {
        var (own, total) = (held.Own.Levels(), held.Total.Levels());
        held.Total.LimitMinor += minor;
        held.Own.LimitMinor += held.Own.LimitMinor is null ? 0 : minor;
        session.Of<ContractsDb>().CeilingEntries.Add(new CeilingEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Contract = contract.Id,
            Entity = held.Own.Entity!.Value,
            Movement = CeilingMovement.Raised,
            OrderKind = nameof(Contract),
            OrderId = contract.Id.Value.ToString(),
            LimitMinor = minor,
            At = session.Now,
        });
        await alarm.TellAsync(session, contract, held.Total, total, ct);
        await alarm.TellAsync(session, contract, held.Own, own, ct);
    }
}
