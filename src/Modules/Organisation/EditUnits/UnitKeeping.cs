using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.EditUnits;

/// <summary>A unit with its code and its delivery point.</summary>
internal sealed class UnitInput
{
    [Required, StringLength(120)]
    public string Name { get; set; } = string.Empty;

    [Required, StringLength(20)]
    public string CostCode { get; set; } = string.Empty;

    /// <summary>GLN of the delivery point; empty when there is none.</summary>
    public Gln? DeliveryGln { get; set; }

    [Required, StringLength(200)]
    public string DeliveryAddress { get; set; } = string.Empty;

    [Required, StringLength(10)]
    public string PostalCode { get; set; } = string.Empty;

    [Required, StringLength(60)]
    public string City { get; set; } = string.Empty;

    public static UnitInput Of(Unit unit) => new()
    {
        Name = unit.Name,
        CostCode = unit.CostCode,
        DeliveryGln = Gln.TryParse(unit.DeliveryGln, provider: null, out var gln) ? gln : null,
        DeliveryAddress = unit.DeliveryAddress,
        PostalCode = unit.PostalCode,
        City = unit.City,
    };

    public void ApplyTo(Unit unit)
    {
        (unit.Name, unit.CostCode, unit.DeliveryGln) = (Name.Trim(), CostCode.Trim(), DeliveryGln?.ToString() ?? string.Empty);
        (unit.DeliveryAddress, unit.PostalCode, unit.City) = (DeliveryAddress.Trim(), PostalCode.Trim(), City.Trim());
    }
}

/// <summary>
/// Adds, changes, moves and ends units. Nothing is removed: old orders and invoices speak of them. A code must fit the entity's reference
/// patterns, since the supplier writes it and the invoice is routed by it.
/// </summary>
internal sealed class UnitKeeping(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<UnitId>> AddAsync(Permit<KeepUnits> permit, LegalEntityId entity, DateOnly from, UnitInput input, CancellationToken ct) =>
        work.WriteAsync<KeepUnits, UnitId>(
            permit,
            async session =>
            {
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                return await JudgeCodeAsync(session, entity, input.CostCode, own: null, ct) is { } no ? no : Add(session, entity, from, input, movedFrom: null);
            },
            ct);

    public Task<Result<Done>> ChangeAsync(Permit<KeepUnits> permit, UnitId id, UnitInput input, CancellationToken ct) =>
        OnUnitAsync(
            permit,
            id,
            async (session, unit) =>
            {
                if (await JudgeCodeAsync(session, unit.Entity, input.CostCode, id, ct) is { } no)
                {
                    return no;
                }

                var before = Facts(unit);
                input.ApplyTo(unit);
                session.Audit(AuditNote.On(id, unit.Entity) with { Before = before, After = Facts(unit) });
                return Done.It;
            },
            ct);

    /// <summary>Ends the unit; the day is its last.</summary>
    public Task<Result<Done>> EndAsync(Permit<KeepUnits> permit, UnitId id, DateOnly last, CancellationToken ct) =>
        OnUnitAsync(permit, id, (session, unit) => Task.FromResult(End(session, unit, last)), ct);

    /// <summary>Goes on in another legal entity from a day, with a code of that entity; ends here the day before.</summary>
    public Task<Result<Done>> MoveAsync(Permit<KeepUnits> permit, UnitId id, LegalEntityId to, DateOnly from, string costCode, CancellationToken ct) =>
        OnUnitAsync(
            permit,
            id,
            async (session, unit) =>
            {
                if (!permit.Scope.Covers(to) || to == unit.Entity)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (await JudgeCodeAsync(session, to, costCode, own: null, ct) is { } bad)
                {
                    return bad;
                }

                if (End(session, unit, from.AddDays(-1)).IsRefused(out var no))
                {
                    return no;
                }

                var input = UnitInput.Of(unit);
                input.CostCode = costCode;
                Add(session, to, from, input, id);
                return Done.It;
            },
            ct);

    private Task<Result<Done>> OnUnitAsync(Permit<KeepUnits> permit, UnitId id, Func<WriteSession, Unit, Task<Result<Done>>> change, CancellationToken ct) =>
        work.WriteAsync<KeepUnits, Done>(
            permit,
            async session => await session.Of<OrganisationDb>().Units.AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is { } unit && permit.Scope.Covers(unit.Entity)
                ? await change(session, unit)
                : WorkRefusals.NotFound.With(),
            ct);

    private static Result<Done> End(WriteSession session, Unit unit, DateOnly last)
    {
        if (last < session.Now.DateInSweden().AddDays(-1) || unit.ValidThrough <= last || last < unit.ValidFrom)
        {
            return Refusals.UnitPeriod.On("Day");
        }

        var before = unit.ValidThrough;
        unit.ValidThrough = last;
        session.Audit(AuditNote.On(unit.Id, unit.Entity) with { Before = new { Through = before }, After = new { Through = (DateOnly?)last } });
        return Done.It;
    }

    private UnitId Add(WriteSession session, LegalEntityId entity, DateOnly from, UnitInput input, UnitId? movedFrom)
    {
        var unit = new Unit
        {
            Id = EntityId.New<UnitId>(clock),
            Entity = entity,
            Name = string.Empty,
            CostCode = string.Empty,
            DeliveryGln = string.Empty,
            DeliveryAddress = string.Empty,
            PostalCode = string.Empty,
            City = string.Empty,
            ValidFrom = from,
            MovedFrom = movedFrom,
        };
        input.ApplyTo(unit);
        session.Of<OrganisationDb>().Units.Add(unit);
        session.Audit(AuditNote.On(unit.Id, entity) with { After = Facts(unit) });
        return unit.Id;
    }

    private static async Task<Refusal?> JudgeCodeAsync(WriteSession session, LegalEntityId entity, string code, UnitId? own, CancellationToken ct)
    {
        var db = session.Of<OrganisationDb>();
        var wanted = code.Trim();
        if (await db.Units.AnyAsync(one => one.Entity == entity && one.CostCode == wanted && one.Id != own, ct))
        {
            return Refusals.CostCodeTaken.On(nameof(UnitInput.CostCode), wanted);
        }

        var patterns = await db.References.AsNoTracking().Where(one => one.Entity == entity && one.Kind == ReferenceKind.BuyerReference).ToListAsync(ct);
        return patterns.Count > 0 && patterns.TrueForAll(one => one.ToPattern().OrThrow().Match(wanted) is null)
            ? Refusals.CostCodeForm.On(nameof(UnitInput.CostCode), wanted)
            : null;
    }

    private static object Facts(Unit unit) => new
    {
        unit.Name, unit.CostCode, unit.DeliveryGln, unit.DeliveryAddress, unit.PostalCode, unit.City, unit.ValidFrom, MovedFrom = unit.MovedFrom?.Value,
    };
}
