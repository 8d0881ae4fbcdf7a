using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.EditPlan;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Demand.Plan;

/// <summary>Keeps the plan: rows, rows from ending contracts, and the hours of a quarter.</summary>
internal sealed class PlanKeeping(UnitOfWork work, IEnumerable<IEndingContracts> ending, TimeProvider clock)
{
    /// <summary>How far ahead ending contracts are looked for.</summary>
    public const int MonthsAhead = 30;

    public Task<Result<PlanRowId>> AddAsync(Permit<KeepPlan> permit, PlanForm form, CancellationToken ct) =>
        work.WriteAsync<KeepPlan, PlanRowId>(
            permit,
            session =>
            {
                var row = PlanRow.Usual(EntityId.New<PlanRowId>(clock), permit.Action.Entity!.Value, form.Subject, form.NeededFrom!.Value);
                if (form.ApplyTo(row) is { } no)
                {
                    return Task.FromResult<Result<PlanRowId>>(no);
                }

                session.Of<DemandDb>().PlanRows.Add(row);
                session.Audit(AuditNote.On(row.Id, row.Entity) with { After = Facts(row) });
                return Task.FromResult<Result<PlanRowId>>(row.Id);
            },
            ct);

    public Task<Result<Done>> ChangeAsync(Permit<ChangePlanRow> permit, PlanForm form, CancellationToken ct) =>
        work.WriteAsync<ChangePlanRow, Done>(
            permit,
            async session =>
            {
                var id = permit.Action.Row;
                var row = await session.Of<DemandDb>().PlanRows.SingleAsync(one => one.Id == id, ct);
                var before = Facts(row);
                if (form.ApplyTo(row) is { } no)
                {
                    return no;
                }

                session.Audit(AuditNote.On(row.Id, row.Entity) with { Before = before, After = Facts(row) });
                return Done.It;
            },
            ct);

    /// <summary>Takes a contract that ends into the plan with the usual times; a contract has one row (DEM-018).</summary>
    public async Task<Result<PlanRowId>> TakeInAsync(Permit<KeepPlan> permit, Guid contract, CancellationToken ct)
    {
        var entity = permit.Action.Entity!.Value;
        if ((await EndingAsync([entity], ct)).FirstOrDefault(one => one.Contract == contract) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        return await work.WriteAsync<KeepPlan, PlanRowId>(
            permit,
            async session =>
            {
                var db = session.Of<DemandDb>();
                if (await db.PlanRows.AnyAsync(one => one.Contract == contract, ct))
                {
                    return Refusals.PlannedAlready.With(found.Number);
                }

                var row = PlanRow.Usual(EntityId.New<PlanRowId>(clock), entity, found.Subject, found.End.AddDays(1), found);
                db.PlanRows.Add(row);
                session.Audit(AuditNote.On(row.Id, row.Entity) with { After = Facts(row) });
                return row.Id;
            },
            ct);
    }

    public Task<Result<Done>> SetHoursAsync(Permit<KeepPlan> permit, int year, int quarter, int hours, CancellationToken ct) =>
        work.WriteAsync<KeepPlan, Done>(
            permit,
            async session =>
            {
                if (year is < 2020 or > 2100 || quarter is < 1 or > 4 || hours is < 0 or > 100_000)
                {
                    return Refusals.PlanTimesFaulty.With();
                }

                var db = session.Of<DemandDb>();
                var entity = permit.Action.Entity!.Value;
                var row = await db.Capacities.FirstOrDefaultAsync(one => one.Entity == entity && one.Year == year && one.Quarter == quarter, ct);
                if (row is null)
                {
                    db.Capacities.Add(row = new PlanCapacity { Id = Guid.CreateVersion7(clock.GetUtcNow()), Entity = entity, Year = year, Quarter = quarter });
                }

                row.Hours = hours;
                session.Audit(new AuditNote(permit.Action.About) { Entity = entity, After = new { year, quarter, hours } });
                return Done.It;
            },
            ct);

    /// <summary>Contracts of the holders that end within the time looked at.</summary>
    public async Task<IReadOnlyList<EndingContract>> EndingAsync(IReadOnlyCollection<LegalEntityId> holders, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var found = new List<EndingContract>();
        foreach (var source in ending)
        {
            found.AddRange(await source.EndingAsync(holders, today, today.AddMonths(MonthsAhead), ct));
        }

        return [.. found.OrderBy(one => one.End).ThenBy(one => one.Number, StringComparer.Ordinal)];
    }

    private static object Facts(PlanRow row) => new { row.Subject, row.ContractNumber, NeededFrom = SwedishDates.Iso(row.NeededFrom), row.Hours, State = row.State.ToString(), row.IsPublic };
}

/// <summary>The plan of an entity is kept where one works with purchasing.</summary>
internal sealed class KeepPlanPolicy : IPolicy<KeepPlan>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, KeepPlan action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(action.Entity is not { } entity || actor.HasAny(KeepPlan.Kind.OpenTo, entity) ? Judgement.Granted(actor.ScopeOf(KeepPlan.Kind.OpenTo)) : WorkRefusals.NotFound.With());
}

/// <summary>As the plan of the row's entity; to others the row does not exist.</summary>
internal sealed class ChangePlanRowPolicy : IPolicy<ChangePlanRow>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ChangePlanRow action, IReads reads, CancellationToken ct) =>
        await reads.Of<DemandDb>().PlanRows.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Row, ct) is { } row && actor.HasAny(ChangePlanRow.Kind.OpenTo, row.Entity)
            ? Judgement.Granted(Scope.Of([row.Entity]))
            : WorkRefusals.NotFound.With();
}
