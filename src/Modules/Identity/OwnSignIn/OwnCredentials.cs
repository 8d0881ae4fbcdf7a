using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Invitations;
using Samkop.Identity.Persistence;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.OwnSignIn;

/// <summary>Who changes their own sign-in, and from where. The present password is asked for again: a screen may have been left alone.</summary>
/// <param name="Person">Who.</param>
/// <param name="Session">The session of this browser, which stays.</param>
/// <param name="Present">Present password, as typed.</param>
/// <param name="Attempt">For counting wrong passwords.</param>
internal sealed record OwnChange(PersonView Person, Guid Session, string Present, Attempt Attempt);

/// <summary>What people do with their own password, authenticator and recovery codes. Each change ends the other sessions and leaves a security event.</summary>
internal sealed class OwnCredentials(Reads reads, CredentialWrites writes, Attempts attempts, Passwords passwords, FactorKeys keys, TimeProvider clock)
{
    /// <summary>Whether the person has a local account.</summary>
    public Task<bool> HasAccountAsync(PersonId person, CancellationToken ct) =>
        reads.Of<IdentityDb>().Accounts.AnyAsync(one => one.Person == person && one.EndedAt == null, ct);

    /// <summary>Recovery codes that are left.</summary>
    public Task<int> CodesLeftAsync(PersonId person, CancellationToken ct) =>
        reads.Of<IdentityDb>().RecoveryCodes.CountAsync(one => one.Person == person && one.UsedAt == null, ct);

    /// <summary>The person's latest security events.</summary>
    public async Task<IReadOnlyList<SecurityEvent>> EventsAsync(PersonId person, int most, CancellationToken ct) =>
        await reads.Of<IdentityDb>().Events.Where(one => one.Person == person).OrderByDescending(one => one.Number).Take(most).ToListAsync(ct);

    /// <summary>A new password. Refuses a weak one (IDN-010, IDN-011, IDN-012) and a wrong present one (IDN-014).</summary>
    public async Task<Result<Done>> ChangePasswordAsync(OwnChange change, string password, CancellationToken ct)
    {
        if (PasswordRule.Judge(password, change.Person.Name, change.Person.Email) is { } weak)
        {
            return weak;
        }

        if ((await ProveAsync(change, ct)).IsRefused(out var no))
        {
            return no;
        }

        var hash = passwords.Hash(password);
        return await ChangeAsync<Done>(
            change,
            SecurityEventKind.PasswordChanged,
            async (session, own) =>
            {
                await own.ExecuteUpdateAsync(set => set.SetProperty(one => one.PasswordHash, hash).SetProperty(one => one.PasswordChangedAt, session.Now), ct);
                return Done.It;
            },
            ct);
    }

    /// <summary>Another authenticator. Refuses a code that does not fit the offered secret (IDN-015) and a wrong password (IDN-014).</summary>
    public async Task<Result<Done>> ChangeFactorAsync(OwnChange change, byte[] secret, string code, CancellationToken ct)
    {
        if (Totp.Match(secret, code, Instant.Now(clock), lastUsed: 0) is not { } step)
        {
            return Refusals.SetupCodeWrong.With();
        }

        if ((await ProveAsync(change, ct)).IsRefused(out var no))
        {
            return no;
        }

        var kept = keys.Store(secret);
        return await ChangeAsync<Done>(
            change,
            SecurityEventKind.FactorChanged,
            async (_, own) =>
            {
                await own.ExecuteUpdateAsync(set => set.SetProperty(one => one.FactorSecret, kept).SetProperty(one => one.FactorLastStep, step), ct);
                return Done.It;
            },
            ct);
    }

    /// <summary>Ten new recovery codes in place of the old ones; refuses a wrong password (IDN-014).</summary>
    public async Task<Result<string[]>> RenewCodesAsync(OwnChange change, CancellationToken ct) =>
        (await ProveAsync(change, ct)).IsRefused(out var no)
            ? no
            : await ChangeAsync<string[]>(
                change, SecurityEventKind.RecoveryCodesRenewed, async (session, _) => await Inviting.RenewCodesAsync(session, change.Person.Id, clock, ct), ct);

    /// <summary>Asks for the present password; wrong ones are counted. Refuses it (IDN-014), and what comes too often (IDN-002).</summary>
    public async Task<Result<Done>> ProveAsync(OwnChange change, CancellationToken ct)
    {
        var account = await reads.Of<IdentityDb>().Accounts.FirstOrDefaultAsync(one => one.Person == change.Person.Id && one.EndedAt == null, ct);
        var attempt = change.Attempt with { Login = account?.Login ?? string.Empty, Person = change.Person.Id };
        if ((await attempts.EnterAsync(attempt, ct)).IsRefused(out var wait))
        {
            return wait;
        }

        if (!passwords.IsRight(account, change.Present))
        {
            return Refusals.PasswordNow.On("Present");
        }

        await attempts.SucceedAsync(attempt, ct);
        return Done.It;
    }

    /// <summary>A change in one transaction; unless it is refused, the other sessions end and a security event is left.</summary>
    public Task<Result<T>> ChangeAsync<T>(
        OwnChange change, SecurityEventKind kind, Func<WriteSession, IQueryable<Account>, Task<Result<T>>> body, CancellationToken ct) => writes.WriteAsync(
        async session =>
        {
            var db = session.Of<IdentityDb>();
            var (person, stays) = (change.Person.Id, change.Session);
            var result = await body(session, db.Accounts.Where(one => one.Person == person));
            if (result.IsRefused(out _))
            {
                return result;
            }

            await db.Sessions.Where(one => one.Person == person && one.Id != stays && one.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.EndedAt, session.Now), ct);
            await SecurityLog.AddAsync(session, kind, person, change.Attempt.Device);
            return result;
        },
        ct);
}
