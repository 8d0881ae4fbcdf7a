using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;
using Samkop.Web;

namespace Samkop.Organisation.ShowPeople;

/// <summary>The address that is shown and written to from now on: the role's when protected, the person's own when not.</summary>
internal sealed class ProtectForm
{
    [StringLength(200)]
    [NotFreeText("a mail address")]
    public string? Address { get; set; }
}

/// <summary>An administrator of the person's own entity.</summary>
internal sealed class ProtectPersonPolicy : IPolicy<ProtectPerson>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ProtectPerson action, IReads reads, CancellationToken ct) =>
        await reads.Of<OrganisationDb>().People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Person && one.Supplier == null, ct) is { HomeEntity: { } home }
        && actor.HasAny(Roles.Administrator, home)
            ? Judgement.Granted(Scope.Of([home]))
            : WorkRefusals.NotFound.With();
}

/// <summary>
/// Protects an identity (folkbokföringslagen 1991:481 17 a §, OSL 22:2 and 39:3): name and address give way to those of the role, in all that is
/// shown, sent and exported from then on. The name is kept for the day the protection ends; the former address is not.
/// </summary>
internal sealed class ProtectPersonHandler(UnitOfWork work)
{
    /// <summary>Protects, or ends the protection. Refuses what is no address (ORG-004).</summary>
    public async Task<Result<Done>> HandleAsync(Permit<ProtectPerson> permit, bool isProtected, ProtectForm form, CancellationToken ct)
    {
        if (!MailAddress.TryCreate(form.Address, out var address))
        {
            return Refusals.NoRoleAddress.On(nameof(form.Address));
        }

        return await work.WriteAsync<ProtectPerson, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrganisationDb>();
                var found = await db.People.SingleAsync(one => one.Id == permit.Action.Person, ct);
                if (await db.People.AnyAsync(one => one.Id != found.Id && one.Email == address.Address, ct))
                {
                    return Refusals.EmailTaken.On(nameof(form.Address));
                }

                var before = found.IsProtected;
                (found.IsProtected, found.Email) = (isProtected, address.Address);
                session.Audit(AuditNote.On(found.Id, found.HomeEntity!.Value) with { Before = new { isProtected = before }, After = new { isProtected } });
                return Done.It;
            },
            ct);
    }
}
