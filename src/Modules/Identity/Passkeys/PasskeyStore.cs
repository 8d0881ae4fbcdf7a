using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Passkeys;

/// <summary>
/// Shows our accounts and passkeys to the framework's passkey handler, which only reads. What it would write goes through <see cref="CredentialWrites"/>
/// elsewhere, so those members do not work.
/// </summary>
internal sealed class PasskeyStore(Reads reads) : IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Person.Value.ToString());

    /// <summary>Only accounts that have not ended: a passkey ends with its account.</summary>
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id))
        {
            return null;
        }

        var person = PersonId.From(id);
        return await reads.Of<IdentityDb>().Accounts.FirstOrDefaultAsync(one => one.Person == person && one.EndedAt == null, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await reads.Of<IdentityDb>().Passkeys.Where(one => one.Person == user.Person).ToListAsync(cancellationToken)).Select(Shown)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId, cancellationToken) is { } found && found.Person == user.Person ? Shown(found) : null;

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId, cancellationToken) is { } found ? await reads.Of<IdentityDb>().Accounts.FirstOrDefaultAsync(one => one.Person == found.Person, cancellationToken) : null;

    public void Dispose()
    {
    }

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyRead();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyRead();

    private Task<Passkey?> FindAsync(byte[] credentialId, CancellationToken ct)
    {
        var credential = Base64Url.EncodeToString(credentialId);
        return reads.Of<IdentityDb>().Passkeys.FirstOrDefaultAsync(one => one.Credential == credential, ct);
    }

    // The counter is shown as 0, which the handler does not judge: we do, in the statement that raises it, so that of two at once one is refused too.
    private static UserPasskeyInfo Shown(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Credential), Convert.FromBase64String(passkey.PublicKey), passkey.CreatedAt.ToDateTimeOffset(), signCount: 0,
        passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: []);

    private static NotSupportedException OnlyRead() => new("The framework's passkey handler only reads here.");
}
