using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Samkop.Web;

namespace Samkop.Identity.Providers;

/// <summary>
/// The ID token that says to the provider whose sign-out it is (<c>id_token_hint</c>, OpenID Connect RP-Initiated Logout 1.0): without it many providers
/// ask the person once more. It lies encrypted with the session, and between signing out here and the way on in a cookie for a few minutes.
/// </summary>
internal sealed class SignOutHint(IDataProtectionProvider keys)
{
    /// <summary>Name of the hint in the properties of a sign-out.</summary>
    public const string Parameter = "id_token_hint";

    private const string Cookie = "samkop.provider.hint";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly IDataProtector protector = keys.CreateProtector("samkop.provider.token");
    private readonly ChunkingCookieManager cookies = new();

    public string? Seal(string? token) => token is { Length: > 0 } ? protector.Protect(token) : null;

    /// <summary>Takes the sealed token of an ended session along to the next page.</summary>
    public void Carry(HttpContext http, string? sealedToken)
    {
        if (sealedToken is not null)
        {
            cookies.AppendResponseCookie(http, Cookie, sealedToken, OptionsOf(http, Life));
        }
    }

    /// <summary>The token that was carried, once; <see langword="null"/> when there is none or it cannot be read.</summary>
    public string? Take(HttpContext http)
    {
        if (cookies.GetRequestCookie(http, Cookie) is not { } carried)
        {
            return null;
        }

        cookies.DeleteCookie(http, Cookie, OptionsOf(http, life: null));
        try
        {
            return protector.Unprotect(carried);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions OptionsOf(HttpContext http, TimeSpan? life) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = Links.SignOut,
        MaxAge = life,
        IsEssential = true,
    };
}
