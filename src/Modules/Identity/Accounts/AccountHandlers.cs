using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Invitations;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Accounts;

/// <summary>Adds a person and invites them, in one transaction; the answer is the path of the invitation, the only copy there is.</summary>
internal sealed class InviteNewPersonHandler(UnitOfWork work, IPersonRegister register, Inviting inviting)
{
    public Task<Result<string>> HandleAsync(Permit<InviteNewPerson> permit, NewPerson person, CancellationToken ct) =>
        work.WriteAsync<InviteNewPerson, string>(
            permit,
            async session =>
            {
                if (person.Entity is { } entity && !permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                if ((await register.AddAsync(session, person, ct)).IsRefused(out var no, out var id))
                {
                    return no;
                }

                var token = await inviting.MakeAsync(session, id, ct);
                session.Audit(AuditNote.On(id, person.Entity) with { After = new { invited = true, supplier = person.Supplier?.Value } });
                return Links.Invitation(token);
            },
            ct);
}

/// <summary>Invites a person who is known; an account stays as it is until the invitation is used.</summary>
internal sealed class InvitePersonHandler(UnitOfWork work, Inviting inviting, IPeople people)
{
    public Task<Result<string>> HandleAsync(Permit<InvitePerson> permit, CancellationToken ct) =>
        work.WriteAsync<InvitePerson, string>(
            permit,
            async session =>
            {
                var person = permit.Action.Person;
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found || await people.ActorOfAsync(person, ct) is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                var token = await inviting.MakeAsync(session, person, ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { invited = true } });
                return Links.Invitation(token);
            },
            ct);
}

/// <summary>
/// Takes away a lost or stolen second factor: password and authenticator stop to hold at once, all sessions end, and an invitation to set up new ones is made.
/// </summary>
internal sealed class ResetFactorHandler(UnitOfWork work, Inviting inviting, IPeople people)
{
    public Task<Result<string>> HandleAsync(Permit<ResetFactor> permit, CancellationToken ct) =>
        work.WriteAsync<ResetFactor, string>(
            permit,
            async session =>
            {
                var person = permit.Action.Person;
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found || await people.ActorOfAsync(person, ct) is null
                    || await Reach.EndAsync(session, person, ct) == 0)
                {
                    return WorkRefusals.NotFound.With();
                }

                var ended = await Sessions.Sessions.EndInAsync(session, person, one: null, ct);
                var token = await inviting.MakeAsync(session, person, ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { invited = true, sessionsEnded = ended } });
                return Links.Invitation(token);
            },
            ct);
}

/// <summary>Ends an account, its sessions and its invitations. The person and what they have done stay.</summary>
internal sealed class EndAccountHandler(UnitOfWork work, IPeople people)
{
    public Task<Result<Done>> HandleAsync(Permit<EndAccount> permit, CancellationToken ct) =>
        work.WriteAsync<EndAccount, Done>(
            permit,
            async session =>
            {
                var person = permit.Action.Person;
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                var (accounts, invitations) = (await Reach.EndAsync(session, person, ct), await Inviting.WithdrawAsync(session, person, ct));
                if (accounts + invitations == 0)
                {
                    return WorkRefusals.AlreadyDone.With();
                }

                var sessions = await Sessions.Sessions.EndInAsync(session, person, one: null, ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { accountEnded = accounts == 1, invitations, sessionsEnded = sessions } });
                return Done.It;
            },
            ct);
}

/// <summary>Signs a person out everywhere.</summary>
internal sealed class EndSessionsHandler(UnitOfWork work, IPeople people)
{
    public Task<Result<Done>> HandleAsync(Permit<EndSessions> permit, CancellationToken ct) =>
        work.WriteAsync<EndSessions, Done>(
            permit,
            async session =>
            {
                var person = permit.Action.Person;
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                var ended = await Sessions.Sessions.EndInAsync(session, person, one: null, ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { sessionsEnded = ended } });
                return Done.It;
            },
            ct);
}

/// <summary>Whose account an administrator may keep: staff of their own entities, and contacts of suppliers, who belong to no entity.</summary>
internal static class Reach
{
    public static async Task<PersonView?> FindAsync(IPeople people, Scope scope, PersonId person, CancellationToken ct) =>
        await people.FindAsync(person, ct) is { } found && (found.Supplier is not null || (found.HomeEntity is { } home && scope.Covers(home))) ? found : null;

    public static Task<int> EndAsync(WriteSession session, PersonId person, CancellationToken ct) =>
        session.Of<IdentityDb>().Accounts.Where(one => one.Person == person && one.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, session.Now), ct);
}

/// <summary>Ending one's own account by mistake would shut out the one who could mend it (IDN-040).</summary>
internal sealed class EndAccountPolicy : IPolicy<EndAccount>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, EndAccount action, IReads reads, CancellationToken ct) => ValueTask.FromResult(
        actor.Person == action.Person ? Judgement.Refused(Refusals.OwnAccount.With()) : Judgement.Granted(actor.ScopeOf(Roles.Administrator)));
}
