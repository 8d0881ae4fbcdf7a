using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Filling;

/// <summary>What the orderer writes on a requisition; a quantity of nought takes the line away.</summary>
internal sealed record RequisitionChange(
    string? Purpose, string? Account, DateOnly? NeededBy, UnitId? Unit, IReadOnlyDictionary<Guid, decimal> Quantities);

/// <summary>Changes a draft, or one that was returned.</summary>
internal sealed class ChangeRequisitionHandler(UnitOfWork work, IEntities entities)
{
    public async Task<Result<Done>> HandleAsync(Permit<ChangeRequisition> permit, RequisitionChange change, CancellationToken ct)
    {
        if (FreeWords.Read(change.Purpose, "Purpose").IsRefused(out var no, out var purpose))
        {
            return no;
        }

        var unit = change.Unit is { } chosen ? await entities.FindUnitAsync(chosen, ct) : null;
        return await work.WriteAsync<ChangeRequisition, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var found = await db.Requisitions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (found.Take(RequisitionAct.Change).IsRefused(out var refused))
                {
                    return refused;
                }

                if (change.NeededBy < session.Now.DateInSweden())
                {
                    return OrderingRefusals.PastDate.On("NeededBy", change.NeededBy);
                }

                if (unit is not null && unit.Entity != found.Entity)
                {
                    return OrderingRefusals.OutsideUnit.On("Unit");
                }

                found.Purpose = purpose;
                found.Account = (change.Account ?? found.Account).Trim();
                found.NeededBy = change.NeededBy;
                if (unit is not null)
                {
                    (found.Unit, found.CostCode) = (unit.Id, unit.CostCode);
                }

                if ((await SetQuantitiesAsync(db, found, change.Quantities, ct)).IsRefused(out refused))
                {
                    return refused;
                }

                session.Audit(AuditNote.On(found.Id, found.Entity) with { After = new { found.CostCode, found.Account, found.NeededBy } });
                return Done.It;
            },
            ct);
    }

    private static async Task<Result<Done>> SetQuantitiesAsync(OrderingDb db, Requisition found, IReadOnlyDictionary<Guid, decimal> quantities, CancellationToken ct)
    {
        var lines = await db.RequisitionLines.Where(line => line.Requisition == found.Id).OrderBy(line => line.Number).ToListAsync(ct);
        if (quantities.Keys.Except(lines.Select(line => line.Id)).Any())
        {
            return OrderingRefusals.NoSuchLine.With();
        }

        var number = 0;
        foreach (var line in lines)
        {
            if (quantities.TryGetValue(line.Id, out var count) && count == 0)
            {
                db.RequisitionLines.Remove(line);
                continue;
            }

            line.Number = ++number;
            if (line.Kind != LineKind.Article || !quantities.ContainsKey(line.Id))
            {
                continue;
            }

            if (count is < 0 or > 1_000_000 || Quantity.FromDecimal(count, line.UnitCode).IsRefused(out _, out var wanted))
            {
                return OrderingRefusals.BadQuantity.On("Quantities");
            }

            line.QuantityMicro = wanted.Micro;
        }

        return Done.It;
    }
}
