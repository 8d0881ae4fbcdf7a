using System.ComponentModel.DataAnnotations;
using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.ShowPeople;

/// <summary>A role as chosen.</summary>
internal sealed class RoleForm
{
    [Required]
    public Roles? Role { get; set; }

    [Required]
    public LegalEntityId? Entity { get; set; }

    [Required]
    public DateOnly? From { get; set; }
}

/// <summary>An administrator, for others than himself (ORG-001).</summary>
internal sealed class ChangeRolesPolicy : IPolicy<ChangeRoles>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ChangeRoles action, IReads reads, CancellationToken ct) => ValueTask.FromResult(
        actor.Person == action.Person ? Judgement.Refused(Refusals.OwnRoles.With()) : Judgement.Granted(actor.ScopeOf(Roles.Administrator)));
}

/// <summary>Gives a role. An administrator holds no purchasing roles, and the other way round (ORG-002).</summary>
internal sealed class GiveRoleHandler(UnitOfWork work, TimeProvider clock)
{
    private const Roles Apart = Roles.Approver | Roles.Buyer | Roles.ContractManager | Roles.Finance;

    public Task<Result<Done>> HandleAsync(Permit<ChangeRoles> permit, RoleForm form, CancellationToken ct) =>
        work.WriteAsync<ChangeRoles, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var (person, role, entity, from) = (permit.Action.Person, form.Role!.Value, form.Entity!.Value, form.From!.Value);
                if (!permit.Scope.Covers(entity) || BitOperations.PopCount((uint)(role & Roles.Staff)) != 1 || !await db.People.AnyAsync(one => one.Id == person && one.Supplier == null, ct))
                {
                    return WorkRefusals.NotFound.With();
                }

                var held = await db.Roles.AsNoTracking().Where(one => one.Person == person && (one.Through == null || one.Through >= from)).ToListAsync(ct);
                if (held.Exists(one => one.Role == role && one.Entity == entity))
                {
                    return Refusals.RoleHeldAlready.On(nameof(form.Role));
                }

                if (held.Exists(one => (role == Roles.Administrator && (one.Role & Apart) != Roles.None) || (one.Role == Roles.Administrator && (role & Apart) != Roles.None)))
                {
                    return Refusals.RolesDoNotMix.On(nameof(form.Role));
                }

                db.Roles.Add(new RoleHolding { Id = Guid.CreateVersion7(clock.GetUtcNow()), Person = person, Role = role, Entity = entity, From = from });
                session.Audit(AuditNote.On(person, entity) with { After = new { role = role.ToString(), from } });
                return Done.It;
            },
            ct);
}

/// <summary>Ends a role: today is its last day.</summary>
internal sealed class EndRoleHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<ChangeRoles> permit, Guid id, CancellationToken ct) =>
        work.WriteAsync<ChangeRoles, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                if (await db.Roles.FirstOrDefaultAsync(one => one.Id == id && one.Person == permit.Action.Person, ct) is not { } held || !permit.Scope.Covers(held.Entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                held.Through = session.Now.DateInSweden();
                session.Audit(AuditNote.On(held.Person, held.Entity) with { Before = new { role = held.Role.ToString(), held.From }, After = new { held.Through } });
                return Done.It;
            },
            ct);
}
