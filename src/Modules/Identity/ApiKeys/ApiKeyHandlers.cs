using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Accounts;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.ApiKeys;

/// <summary>Makes a key for a person; the answer is the secret, the only copy there is.</summary>
internal sealed class MakeApiKeyHandler(UnitOfWork work, IPeople people, TimeProvider clock)
{
    public Task<Result<string>> HandleAsync(Permit<MakeApiKey> permit, string name, int days, CancellationToken ct) =>
        work.WriteAsync<MakeApiKey, string>(
            permit,
            async session =>
            {
                var person = permit.Action.Person;
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found || await people.ActorOfAsync(person, ct) is null)
                {
                    return WorkRefusals.NotFound.With();
                }

                var secret = ApiKey.NewSecret();
                var key = new ApiKey
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Digest = SecretText.DigestOf(secret),
                    Person = person,
                    Name = name.Trim(),
                    CreatedAt = session.Now,
                    ExpiresAt = session.Now.Add(TimeSpan.FromDays(days)),
                };
                session.Of<IdentityDb>().ApiKeys.Add(key);
                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { key = key.Id, days } });
                return secret;
            },
            ct);
}

/// <summary>Takes a key back; the next request with it is refused.</summary>
internal sealed class RevokeApiKeyHandler(UnitOfWork work, IPeople people)
{
    public Task<Result<Done>> HandleAsync(Permit<RevokeApiKey> permit, CancellationToken ct) =>
        work.WriteAsync<RevokeApiKey, Done>(
            permit,
            async session =>
            {
                var (person, id) = (permit.Action.Person, permit.Action.Key);
                if (await Reach.FindAsync(people, permit.Scope, person, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                var revoked = await session.Of<IdentityDb>().ApiKeys.Where(one => one.Id == id && one.Person == person && one.RevokedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.RevokedAt, session.Now), ct);
                if (revoked == 0)
                {
                    return WorkRefusals.AlreadyDone.With();
                }

                session.Audit(AuditNote.On(person, found.HomeEntity) with { After = new { key = id, revoked = true } });
                return Done.It;
            },
            ct);
}
