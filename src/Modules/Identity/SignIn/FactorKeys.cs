using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.SignIn;

/// <summary>
/// Encrypts what must not be read in the database or changed on its way through a form: the authenticator's secret, the secret that is offered while
/// it is being set up, and the proof that the password was right while the code is asked for.
/// </summary>
internal sealed class FactorKeys(IDataProtectionProvider keys, TimeProvider clock)
{
    private static readonly TimeSpan StepLife = TimeSpan.FromMinutes(5);
    private readonly IDataProtector stored = keys.CreateProtector("samkop.factor");
    private readonly IDataProtector step = keys.CreateProtector("samkop.factor.step");

    public string Store(byte[] secret) => stored.Protect(Convert.ToBase64String(secret));

    public byte[] Open(string kept) => Convert.FromBase64String(stored.Unprotect(kept));

    /// <summary>A secret on its way through a form; it fits only this purpose, such as one invitation.</summary>
    public string Offer(byte[] secret, string purpose) => Offered(purpose).Protect(Convert.ToBase64String(secret));

    /// <summary>The secret that was offered, or <see langword="null"/> when the text is none of ours.</summary>
    public byte[]? OfferedIn(string? text, string purpose)
    {
        try
        {
            return text is null ? null : Convert.FromBase64String(Offered(purpose).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Proof of the right password, for five minutes and as long as the password is the same.</summary>
    public string StepOf(PersonId person, Instant passwordChangedAt) =>
        step.Protect(string.Join('|', person.Value, passwordChangedAt, Instant.Now(clock).Add(StepLife)));

    /// <summary>The person and the password's age that the proof tells of, or <see langword="null"/> when it is none or too old.</summary>
    public (PersonId Person, Instant PasswordChangedAt)? ReadStep(string? text)
    {
        try
        {
            return text is not null && step.Unprotect(text).Split('|') is [var person, var changed, var until] && Instant.Parse(until) > Instant.Now(clock)
                ? (PersonId.From(Guid.Parse(person, CultureInfo.InvariantCulture)), Instant.Parse(changed))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Offered(string purpose) => keys.CreateProtector("samkop.factor.offer", purpose);
}
