using System.Security.Cryptography;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Samkop.Identity.Domain;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Identity.Passkeys;

/// <summary>
/// What a passkey is asked to sign. It lies encrypted in a cookie of this browser, so that only this browser can answer and nobody fills our tables by
/// opening a page; it holds for ten minutes, for one purpose, once.
/// </summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider keys, CredentialWrites writes, TimeProvider clock)
{
    public const string CookieName = "samkop.passkey";

    /// <summary>So long a challenge holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Gives the browser a challenge; an earlier one no longer holds there.</summary>
    /// <param name="http">The request.</param>
    /// <param name="purpose">What the answer may be used for.</param>
    /// <param name="state">What the handler needs to judge the answer, the challenge among it.</param>
    public void Give(HttpContext http, string purpose, string state) => http.Response.Cookies.Append(
        CookieName, Of(purpose).Protect($"{Instant.Now(clock).Add(Life)}|{state}"), Options(http));

    /// <summary>
    /// Takes this browser's challenge; <see langword="null"/> when there is none, it is too old, for another purpose, or was answered before, also by a
    /// request at the same time.
    /// </summary>
    public async Task<string?> TakeAsync(HttpContext http, string purpose, CancellationToken ct)
    {
        if (http.Request.Cookies[CookieName] is not { Length: > 0 } text || Read(text, purpose) is not { } state)
        {
            return null;
        }

        http.Response.Cookies.Delete(CookieName, Options(http));
        var digest = SecretText.DigestOf(state);
        var taken = await writes.WriteAsync(
            session => session.Connection.ExecuteAsync(
                "INSERT INTO identity_used_challenge (digest, used_at) VALUES (@digest, @now) ON CONFLICT (digest) DO NOTHING",
                new { digest, now = session.Now.ToDateTimeOffset().ToUnixTimeMilliseconds() },
                session.Transaction),
            ct);
        return taken == 1 ? state : null;
    }

    private string? Read(string text, string purpose)
    {
        try
        {
            return Of(purpose).Unprotect(text).Split('|', 2) is [var until, var state] && Instant.Parse(until) > Instant.Now(clock) ? state : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = Life };

    private IDataProtector Of(string purpose) => keys.CreateProtector("samkop.passkey", purpose);
}
