using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.OwnSignIn;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Passkeys;

/// <summary>What people do with their own passkeys. They come beside password and app and never instead, so that the last way in cannot be removed here.</summary>
internal sealed class OwnPasskeys(PasskeyHandler<Account> handler, PasskeyChallenges challenges, OwnCredentials own, CredentialWrites writes, Reads reads, TimeProvider clock)
{
    /// <summary>The person's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> OfAsync(PersonId person, CancellationToken ct) =>
        await reads.Of<IdentityDb>().Passkeys.Where(one => one.Person == person).OrderBy(one => one.CreatedAt).ToListAsync(ct);

    /// <summary>First step: the browser's options as JSON. Refuses a wrong password (IDN-014) and more than ten (IDN-064).</summary>
    public async Task<Result<string>> BeginAsync(HttpContext http, OwnChange change, CancellationToken ct)
    {
        if ((await own.ProveAsync(change, ct)).IsRefused(out var no))
        {
            return no;
        }

        if ((await OfAsync(change.Person.Id, ct)).Count >= Passkey.Most)
        {
            return Refusals.PasskeysTooMany.With(Passkey.Most);
        }

        var person = new PasskeyUserEntity { Id = change.Person.Id.Value.ToString(), Name = change.Person.Email, DisplayName = change.Person.Name };
        var made = await handler.MakeCreationOptionsAsync(person, http);
        challenges.Give(http, PurposeOf(change.Session), made.AttestationState!);
        return made.CreationOptionsJson;
    }

    /// <summary>
    /// Second step: keeps what the browser made. Refuses an answer to a challenge of another session, too old or answered before (IDN-060), and a key that
    /// does not hold or is there already (IDN-063).
    /// </summary>
    public async Task<Result<Done>> AddAsync(HttpContext http, OwnChange change, string name, string? answer, CancellationToken ct)
    {
        if (answer is null || await challenges.TakeAsync(http, PurposeOf(change.Session), ct) is not { } state)
        {
            return Refusals.PasskeyTooOld.With();
        }

        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != change.Person.Id.Value.ToString())
        {
            return Refusals.PasskeyNotMade.With();
        }

        return await writes.WriteAsync<Result<Done>>(
            async session =>
            {
                session.Of<IdentityDb>().Passkeys.Add(new Passkey
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    Person = change.Person.Id,
                    Credential = Base64Url.EncodeToString(made.Passkey.CredentialId),
                    PublicKey = Convert.ToBase64String(made.Passkey.PublicKey),
                    SignCount = made.Passkey.SignCount,
                    Transports = string.Join(' ', made.Passkey.Transports ?? []),
                    IsBackupEligible = made.Passkey.IsBackupEligible,
                    IsBackedUp = made.Passkey.IsBackedUp,
                    Name = name,
                    CreatedAt = session.Now,
                });
                await SecurityLog.AddAsync(session, SecurityEventKind.PasskeyAdded, change.Person.Id, change.Attempt.Device);
                return Done.It;
            },
            ct);
    }

    /// <summary>Removes one of the person's own; other sessions end, since whoever has the device may have come in by it.</summary>
    public Task<Result<Done>> RemoveAsync(OwnChange change, Guid passkey, CancellationToken ct) => own.ChangeAsync<Done>(
        change,
        SecurityEventKind.PasskeyRemoved,
        async (session, _) =>
        {
            var person = change.Person.Id;
            var removed = await session.Of<IdentityDb>().Passkeys.Where(one => one.Id == passkey && one.Person == person).ExecuteDeleteAsync(ct);
            return removed == 1 ? Done.It : WorkRefusals.NotFound.With();
        },
        ct);

    private static string PurposeOf(Guid session) => $"add in {session}";
}
