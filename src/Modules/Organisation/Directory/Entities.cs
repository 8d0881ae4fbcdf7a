using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.Directory;

/// <inheritdoc cref="IEntities" />
internal sealed class Entities(Reads reads, TimeProvider clock) : IEntities
{
    private IReadOnlyList<EntityView>? all;

    private OrganisationDb Db => reads.Of<OrganisationDb>();

    public async Task<IReadOnlyList<EntityView>> AllAsync(CancellationToken ct) =>
        all ??= [.. (await Db.Entities.OrderBy(one => one.Form).ThenBy(one => one.Name).ToListAsync(ct)).Select(View)];

    public async Task<EntityView> GetAsync(LegalEntityId entity, CancellationToken ct) =>
        (await AllAsync(ct)).Single(one => one.Id == entity);

    public async Task<EntityView?> ByPeppolIdAsync(string participant, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(one => one.PeppolId.Length > 0 && string.Equals(one.PeppolId, participant, StringComparison.OrdinalIgnoreCase));

    public async Task<UnitView?> FindUnitAsync(UnitId unit, CancellationToken ct) =>
        await Db.Units.FirstOrDefaultAsync(one => one.Id == unit, ct) is { } found ? View(found) : null;

    public async Task<IReadOnlyList<UnitView>> UnitsOfAsync(LegalEntityId entity, CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        return [.. (await Db.Units.Where(one => one.Entity == entity && (one.ValidFrom == null || one.ValidFrom <= today) && (one.ValidThrough == null || one.ValidThrough >= today)).OrderBy(one => one.Name).ToListAsync(ct)).Select(View)];
    }

    public async Task<UnitView?> UnitByCostCodeAsync(LegalEntityId entity, string costCode, CancellationToken ct) =>
        await Db.Units.FirstOrDefaultAsync(one => one.Entity == entity && one.CostCode == costCode, ct) is { } found ? View(found) : null;

    public async Task<string> NextOrderNumberAsync(WriteSession session, LegalEntityId entity, CancellationToken ct)
    {
        var owner = await session.Of<OrganisationDb>().Entities.AsNoTracking().SingleAsync(one => one.Id == entity, ct);
        return owner.FormatOrderNumber(await session.NextNumberAsync($"order/{entity.Value}", owner.OrderFirst));
    }

    private static EntityView View(LegalEntity entity) => new()
    {
        Id = entity.Id,
        Name = entity.Name,
        ShortName = entity.ShortName,
        Form = entity.Form,
        OrganisationNumber = entity.OrganisationNumber,
        PeppolId = entity.PeppolId,
        Group = entity.Group,
        InvoiceAddress = entity.InvoiceAddress,
        InvoiceEmail = entity.InvoiceEmail,
        CostCodeLabel = entity.CostCodeLabel,
    };

    private static UnitView View(Unit unit) =>
        new(unit.Id, unit.Entity, unit.Name, unit.CostCode, unit.DeliveryGln, unit.DeliveryAddress, unit.PostalCode, unit.City);
}
