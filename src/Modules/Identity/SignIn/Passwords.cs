using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Samkop.Identity.Domain;

namespace Samkop.Identity.SignIn;

/// <summary>Hashes and checks passwords: PBKDF2 with HMAC-SHA-512, as the framework stores it, with the number of rounds that OWASP asks for.</summary>
internal sealed class Passwords
{
    private const int Rounds = 210_000;
    private static readonly object Nobody = new();
    private readonly IPasswordHasher<object> hasher;
    private readonly Lazy<string> decoy;

    public Passwords(IPasswordHasher<object> hasher)
    {
        this.hasher = hasher;
        decoy = new Lazy<string>(() => Hash(SecretText.NewToken()));
    }

    /// <summary>The framework's hasher with our number of rounds.</summary>
    public static IPasswordHasher<object> Hasher { get; } = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Whether it is the account's password. Without an account the same work is done against a decoy, so that the time tells nothing.</summary>
    public bool IsRight(Account? account, string password)
    {
        // Made at the first attempt of any kind, else the first unknown name after a start would be told by its time.
        var otherwise = decoy.Value;
        var isRight = hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? otherwise, password) != PasswordVerificationResult.Failed;
        return isRight && account is not null;
    }
}
