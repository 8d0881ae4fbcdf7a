using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.Invitations;

/// <summary>What an invited person has chosen.</summary>
/// <param name="Password">New password.</param>
/// <param name="Secret">Secret of the authenticator.</param>
/// <param name="Step">Time step of the code that proved it.</param>
internal sealed record ChosenCredentials(string Password, byte[] Secret, long Step);

/// <summary>Invitations: made inside the unit of work of whoever invites, used once by whoever holds the address.</summary>
internal sealed class Inviting(Reads reads, CredentialWrites writes, Passwords passwords, FactorKeys keys, IPeople people, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    /// <summary>Makes an invitation and returns its token, the only copy there is. Earlier invitations of the person no longer hold.</summary>
    public async Task<string> MakeAsync(WriteSession session, PersonId person, CancellationToken ct)
    {
        var db = session.Of<IdentityDb>();
        await WithdrawAsync(session, person, ct);
        var token = SecretText.NewToken();
        db.Invitations.Add(new Invitation
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Digest = SecretText.DigestOf(token),
            Person = person,
            CreatedAt = session.Now,
            ExpiresAt = session.Now.Add(Invitation.Life),
        });
        return token;
    }

    /// <summary>Invitations of the person no longer hold, nor are they sent.</summary>
    public static async Task<int> WithdrawAsync(WriteSession session, PersonId person, CancellationToken ct)
    {
        await MailQueue.WithdrawAsync(session, InvitationMail.Kind, ObjectRef.To(person), ct);
        return await session.Of<IdentityDb>().Invitations.Where(one => one.Person == person && one.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, session.Now), ct);
    }

    /// <summary>Whom the token invites; <see langword="null"/> when it does not hold.</summary>
    public async Task<PersonView?> FindAsync(string token, CancellationToken ct)
    {
        var (digest, now) = (SecretText.DigestOf(token), Instant.Now(clock));
        return await reads.Of<IdentityDb>().Invitations.FirstOrDefaultAsync(one => one.Digest == digest && one.UsedAt == null, ct) is { } found
            && found.ExpiresAt > now
            && await people.ActorOfAsync(found.Person, ct) is not null
                ? await people.FindAsync(found.Person, ct)
                : null;
    }

    /// <summary>
    /// Uses the invitation: the account is made or made anew, old sessions end, and the recovery codes are returned, the only copy there is.
    /// Refused when it was used meanwhile (IDN-020).
    /// </summary>
    public Task<Result<string[]>> AcceptAsync(string token, PersonView person, ChosenCredentials chosen, string device, CancellationToken ct)
    {
        var hash = passwords.Hash(chosen.Password);
        return writes.WriteAsync<Result<string[]>>(
            async session =>
            {
                var db = session.Of<IdentityDb>();
                var digest = SecretText.DigestOf(token);
                var taken = await db.Invitations.Where(one => one.Digest == digest && one.UsedAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, session.Now), ct);
                if (taken != 1)
                {
                    return Refusals.InvitationUnknown.With();
                }

                await db.Accounts.Where(one => one.Person == person.Id).ExecuteDeleteAsync(ct);

                // A new beginning, perhaps because a device was lost: what opened the old account does not open this one.
                await db.Passkeys.Where(one => one.Person == person.Id).ExecuteDeleteAsync(ct);
                db.Accounts.Add(new Account
                {
                    Person = person.Id,
                    Login = Account.LoginOf(person.Email),
                    PasswordHash = hash,
                    PasswordChangedAt = session.Now,
                    FactorSecret = keys.Store(chosen.Secret),
                    FactorLastStep = chosen.Step,
                    CreatedAt = session.Now,
                });
                await Sessions.Sessions.EndInAsync(session, person.Id, one: null, ct);
                await SecurityLog.AddAsync(session, SecurityEventKind.InvitationAccepted, person.Id, device);
                return await RenewCodesAsync(session, person.Id, clock, ct);
            },
            ct);
    }

    /// <summary>New recovery codes in place of all old ones.</summary>
    public static async Task<string[]> RenewCodesAsync(WriteSession session, PersonId person, TimeProvider clock, CancellationToken ct)
    {
        var db = session.Of<IdentityDb>();
        await db.RecoveryCodes.Where(one => one.Person == person).ExecuteDeleteAsync(ct);
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => SecretText.NewCode())];
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), Person = person, Digest = SecretText.DigestOfCode(code) }));
        return codes;
    }
}
