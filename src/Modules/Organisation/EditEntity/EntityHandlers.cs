using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Organisation.EditEntity;

/// <summary>Changes a legal entity. A number series changes for numbers to come only.</summary>
internal sealed class ChangeEntityHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<ChangeEntity> permit, EntityInput input, CancellationToken ct) =>
        work.WriteAsync<ChangeEntity, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var id = permit.Action.Entity;
                if (!permit.Scope.Covers(id) || await db.Entities.AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is not { } entity)
                {
                    return WorkRefusals.NotFound.With();
                }

                var before = Facts(entity);
                if (input.ApplyTo(entity).IsRefused(out var no))
                {
                    return no;
                }

                if (entity.PeppolId.Length > 0 && await db.Entities.AnyAsync(one => one.Id != id && one.PeppolId == entity.PeppolId, ct))
                {
                    return Refusals.EntityNumberTaken.On(nameof(input.PeppolId));
                }

                session.Audit(AuditNote.On(id, id) with { Before = before, After = Facts(entity) });
                return Done.It;
            },
            ct);

    internal static object Facts(LegalEntity entity) => new
    {
        entity.Name, entity.ShortName, entity.PeppolId, entity.InvoiceAddress, entity.InvoiceEmail, entity.OrderPrefix, entity.OrderDigits, entity.OrderFirst, entity.CostCodeLabel,
    };
}

/// <summary>What is stated once, when a legal entity is added.</summary>
internal sealed record NewEntityFacts(OrganisationNumber Number, EntityForm Form, LegalEntityId? Group);

/// <summary>Adds a legal entity. A region is its own group; a company or foundation belongs to a region.</summary>
internal sealed class AddEntityHandler(UnitOfWork work, TimeProvider clock)
{
    public Task<Result<LegalEntityId>> HandleAsync(Permit<AddEntity> permit, NewEntityFacts facts, EntityInput input, CancellationToken ct) =>
        work.WriteAsync<AddEntity, LegalEntityId>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var number = facts.Number.ToString();
                var id = EntityId.New<LegalEntityId>(clock);
                var entity = new LegalEntity
                {
                    Id = id,
                    Group = facts.Form == EntityForm.Region ? id : facts.Group ?? id,
                    Form = facts.Form,
                    OrganisationNumber = number,
                    Name = string.Empty,
                    ShortName = string.Empty,
                    PeppolId = string.Empty,
                    InvoiceAddress = string.Empty,
                    InvoiceEmail = string.Empty,
                    OrderPrefix = string.Empty,
                    CostCodeLabel = string.Empty,
                };
                if (input.ApplyTo(entity).IsRefused(out var no))
                {
                    return no;
                }

                if (await db.Entities.AnyAsync(one => one.OrganisationNumber == number || (entity.PeppolId != "" && one.PeppolId == entity.PeppolId), ct))
                {
                    return Refusals.EntityNumberTaken.On("Number");
                }

                db.Entities.Add(entity);
                session.Audit(AuditNote.On(id, id) with { After = new { number, Form = facts.Form.ToString(), Entity = ChangeEntityHandler.Facts(entity) } });

                // Who adds it administers it: else nobody could give the first role in it.
                await session.FlushAsync(ct);
                db.Roles.Add(new RoleHolding { Id = Guid.CreateVersion7(clock.GetUtcNow()), Person = permit.Actor.Person!.Value, Role = Roles.Administrator, Entity = id, From = session.Now.DateInSweden() });
                return id;
            },
            ct);
}
