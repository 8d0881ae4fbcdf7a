using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Accounts;
using Samkop.Identity.Domain;
using Samkop.Identity.Invitations;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Linking;

/// <summary>At which provider a person is expected, and as whom.</summary>
/// <param name="Provider">Key of the provider.</param>
/// <param name="Identifier">What its identifying claim will say.</param>
internal sealed record ExpectedIdentity(string Provider, string Identifier);

/// <summary>
/// Says by which identity at a provider a person will come. An earlier binding of the person is undone, an open invitation
/// no longer holds, and their sessions end: the next who comes may be another human being. Refused when somebody else is expected by the same identity (IDN-056).
/// </summary>
internal sealed class LinkPersonHandler(UnitOfWork work, IPeople people)
{
    public Task<Result<Done>> HandleAsync(Permit<LinkPerson> permit, ExpectedIdentity expected, CancellationToken ct) =>
        work.WriteAsync<LinkPerson, Done>(
            permit,
            async session =>
            {
                var person = permit.Action.Person;
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found || await people.ActorOfAsync(person, ct) is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                if ((await LinkAsync(session, person, expected, ct)).IsRefused(out var no))
                {
                    return no;
                }

                await Inviting.WithdrawAsync(session, person, ct);
                var ended = await Sessions.Sessions.EndInAsync(session, person, one: null, ct);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { linked = true, provider = expected.Provider, sessionsEnded = ended } });
                return Done.It;
            },
            ct);

    /// <summary>The same inside a transaction of somebody else.</summary>
    public static async Task<Result<Done>> LinkAsync(WriteSession session, PersonId person, ExpectedIdentity expected, CancellationToken ct)
    {
        var links = session.Of<IdentityDb>().ProviderLinks;
        var (provider, identifier) = (expected.Provider, ProviderLink.ExpectedOf(expected.Identifier));
        if (await links.AnyAsync(one => one.Provider == provider && one.Expected == identifier && one.EndedAt == null && one.Person != person, ct))
        {
            return Refusals.ProviderIdentityTaken.With(expected.Identifier);
        }

        await links.Where(one => one.Person == person).ExecuteDeleteAsync(ct);
        links.Add(new ProviderLink { Person = person, Provider = provider, Expected = identifier, CreatedAt = session.Now });
        return Done.It;
    }
}
