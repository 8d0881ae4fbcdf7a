using Samkop.Identity.Invitations;
using Samkop.Identity.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Founding;

/// <inheritdoc cref="IFounding" />
internal sealed class InstallationFounding(Gate gate, FoundInstallationHandler handler) : IFounding
{
    public async Task<Result<string>> InviteAdministratorAsync(Founder founder, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("invite-admin"), new FoundInstallation(), ct)).OrThrow();
        return await handler.HandleAsync(permit, founder, ct);
    }
}

/// <summary>Makes the first entity and administrator, or invites an administrator anew; one transaction, one line in the audit log.</summary>
internal sealed class FoundInstallationHandler(UnitOfWork work, Inviting inviting, IPersonRegister register, IPeople people, IEntities entities)
{
    private static readonly Text Title = new("Systemadministratör", "Administrator");

    public async Task<Result<string>> HandleAsync(Permit<FoundInstallation> permit, Founder founder, CancellationToken ct)
    {
        var isEmpty = (await entities.AllAsync(ct)).Count == 0;
        return await work.WriteAsync<FoundInstallation, string>(
            permit,
            async session =>
            {
                PersonId invited;
                LegalEntityId? entity = null;
                if (isEmpty)
                {
                    var person = new NewPerson(founder.Name, Title.Sv, founder.Email, Entity: null, Supplier: null);
                    if ((await register.FoundAsync(session, new FirstEntity(founder.Entity, founder.Number), person, ct)).IsRefused(out var no, out var made))
                    {
                        return no;
                    }

                    (invited, entity) = made;
                }
                else if (await register.ByEmailAsync(session, founder.Email, ct) is { } known && await people.ActorOfAsync(known, ct) is { } actor && actor.HasAny(Roles.Administrator))
                {
                    invited = known;
                }
                else
                {
                    return Refusals.FoundedAlready.With(founder.Email);
                }

                var token = await inviting.MakeAsync(session, invited, ct);
                session.Audit(AuditNote.On(invited, entity) with { After = new { founded = isEmpty, invited = true } });
                return Links.Invitation(token);
            },
            ct);
    }
}
