using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Invitations;
using Samkop.Identity.Linking;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Accounts;

/// <summary>Whoever was added.</summary>
/// <param name="Person">The person.</param>
/// <param name="Invitation">Path of the invitation, the only copy there is; <see langword="null"/> for who signs in at a provider.</param>
internal sealed record AddedPerson(PersonId Person, string? Invitation);

/// <summary>Adds a person and a way in, in one transaction: an invitation, or an expected identity at a provider.</summary>
internal sealed class InviteNewPersonHandler(UnitOfWork work, IPersonRegister register, Inviting inviting, InvitationMail mail)
{
    public Task<Result<AddedPerson>> HandleAsync(Permit<InviteNewPerson> permit, NewPerson person, ExpectedIdentity? expected, CancellationToken ct) =>
        work.WriteAsync<InviteNewPerson, AddedPerson>(
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

                if (expected is not null)
                {
                    if ((await LinkPersonHandler.LinkAsync(session, id, expected, ct)).IsRefused(out no))
                    {
                        return no;
                    }

                    session.Audit(AuditNote.On(id, person.Entity) with { After = new { linked = true, provider = expected.Provider, supplier = person.Supplier?.Value } });
                    return new AddedPerson(id, Invitation: null);
                }

                var token = await inviting.MakeAsync(session, id, ct);
                await mail.SendAsync(session, id, new Mailbox(person.Name, person.Email), (person.Entity, token), ct);
                session.Audit(AuditNote.On(id, person.Entity) with { After = new { invited = true, supplier = person.Supplier?.Value } });
                return new AddedPerson(id, Links.Invitation(token));
            },
            ct);
}

/// <summary>Invites a person who is known; an account stays as it is until the invitation is used.</summary>
internal sealed class InvitePersonHandler(UnitOfWork work, Inviting inviting, InvitationMail mail, IPeople people)
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
                await mail.SendAsync(session, person, new Mailbox(found.Name, found.Email), (found.HomeEntity, token), ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { invited = true } });
                return Links.Invitation(token);
            },
            ct);
}

/// <summary>
/// Takes away a lost or stolen second factor: password and authenticator stop to hold at once, all sessions end, and an invitation to set up new ones is made.
/// </summary>
internal sealed class ResetFactorHandler(UnitOfWork work, Inviting inviting, InvitationMail mail, IPeople people)
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
                await mail.SendAsync(session, person, new Mailbox(found.Name, found.Email), (found.HomeEntity, token), ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { invited = true, sessionsEnded = ended } });
                return Links.Invitation(token);
            },
            ct);
}

/// <summary>Ends an account, its link to a provider, its sessions and its invitations. The person and what they have done stay.</summary>
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
                var links = await session.Of<IdentityDb>().ProviderLinks.Where(one => one.Person == person && one.EndedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, session.Now), ct);
                if (accounts + invitations + links == 0)
                {
                    return WorkRefusals.AlreadyDone.With();
                }

                var sessions = await Sessions.Sessions.EndInAsync(session, person, one: null, ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { accountEnded = accounts == 1, linkEnded = links == 1, invitations, sessionsEnded = sessions } });
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
