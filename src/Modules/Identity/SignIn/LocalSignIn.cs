using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Events;
using Samkop.Identity.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;

namespace Samkop.Identity.SignIn;

/// <summary>The two steps of a local account: password, then a code. The answer and its time are the same whether or not there is an account.</summary>
internal sealed class LocalSignIn(Reads reads, CredentialWrites writes, Attempts attempts, Passwords passwords, FactorKeys keys, IPeople people)
{
    /// <summary>First step. Refuses what is wrong (IDN-001) and what comes too often (IDN-002); else a proof for the second step.</summary>
    public async Task<Result<string>> PasswordAsync(string login, string password, Attempt attempt, CancellationToken ct)
    {
        var key = Account.LoginOf(login);
        var account = await reads.Of<IdentityDb>().Accounts.FirstOrDefaultAsync(one => one.Login == key && one.EndedAt == null, ct);
        attempt = attempt with { Login = login, Person = account?.Person };
        if ((await attempts.EnterAsync(attempt, ct)).IsRefused(out var wait))
        {
            return wait;
        }

        // Judged even when too long to be right, and before the person is looked up: the time must tell nothing.
        if (!passwords.IsRight(account, password.Length > PasswordRule.Longest ? string.Empty : password)
            || await people.ActorOfAsync(account!.Person, ct) is null)
        {
            return Refusals.Wrong.With();
        }

        await attempts.SucceedAsync(attempt, ct);
        return keys.StepOf(account.Person, account.PasswordChangedAt);
    }

    /// <summary>Second step: a code of the authenticator, or a recovery code. Refuses an old or foreign proof (IDN-003), a wrong or used code (IDN-004), and what comes too often (IDN-002).</summary>
    public async Task<Result<(PersonId Person, SignInWay Way)>> CodeAsync(string? proof, string typed, Attempt attempt, CancellationToken ct)
    {
        if (keys.ReadStep(proof) is not { } step)
        {
            return Refusals.StepTooOld.With();
        }

        var account = await reads.Of<IdentityDb>().Accounts.FirstOrDefaultAsync(one => one.Person == step.Person && one.EndedAt == null, ct);
        if (account is null || account.PasswordChangedAt != step.PasswordChangedAt)
        {
            return Refusals.StepTooOld.With();
        }

        attempt = attempt with { Login = null, Person = account.Person };
        if ((await attempts.EnterAsync(attempt, ct)).IsRefused(out var wait))
        {
            return wait;
        }

        if (await UseCodeAsync(account, typed, attempt.Device, ct) is not { } way)
        {
            return Refusals.CodeWrong.With();
        }

        await attempts.SucceedAsync(attempt, ct);
        return (account.Person, way);
    }

    // Each branch changes a row only if it is still unused, so that of two who send the same code one comes in.
    private Task<SignInWay?> UseCodeAsync(Account account, string typed, string device, CancellationToken ct) => writes.WriteAsync<SignInWay?>(
        async session =>
        {
            var db = session.Of<IdentityDb>();
            if (Totp.Match(keys.Open(account.FactorSecret), typed, session.Now, account.FactorLastStep) is { } step)
            {
                var taken = await db.Accounts.Where(one => one.Person == account.Person && one.FactorLastStep < step)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.FactorLastStep, step), ct);
                return taken == 1 ? SignInWay.PasswordAndCode : null;
            }

            var digest = SecretText.DigestOfCode(typed);
            var used = await db.RecoveryCodes.Where(one => one.Person == account.Person && one.Digest == digest && one.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, session.Now), ct);
            if (used != 1)
            {
                return null;
            }

            await SecurityLog.AddAsync(session, SecurityEventKind.RecoveryCodeUsed, account.Person, device);
            return SignInWay.PasswordAndRecoveryCode;
        },
        ct);
}
