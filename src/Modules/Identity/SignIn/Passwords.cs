using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Samkop.Identity.Domain;

namespace Samkop.Identity.SignIn;

/// <summary>Hashes and checks passwords: PBKDF2 with HMAC-SHA-512, as the framework stores it, with the number of rounds that OWASP asks for.</summary>
internal sealed class Passwords
{
    private const int Rounds = 210_000;
    private static readonly object Nobody = new();
    private readonly PasswordHasher<object> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly Lazy<string> decoy;

    public Passwords() => decoy = new Lazy<string>(() => Hash(SecretText.NewToken()));

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Whether it is the account's password. Without an account the same work is done against a decoy, so that the time tells nothing.</summary>
    public bool IsRight(Account? account, string password)
    {
        var isRight = hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? decoy.Value, password) != PasswordVerificationResult.Failed;
        return isRight && account is not null;
    }
}
