using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Identity.Sessions;

/// <summary>
/// Writes and reads the cookie. It is <c>__Host-samkop</c> and Secure, so that no neighbour domain can plant it and no plain line carries it. Only on plain
/// http at this very machine it has another name and is not Secure: browsers would drop it, and nothing leaves the machine.
/// </summary>
internal sealed class HostCookie : ICookieManager
{
    public const string SecureName = "__Host-samkop";
    public const string LoopbackName = "samkop.session";
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, NameFor(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inner.AppendResponseCookie(context, NameFor(context), value, Strict(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        inner.DeleteCookie(context, NameFor(context), Strict(context, options));

    private static string NameFor(HttpContext context) => IsPlainLoopback(context) ? LoopbackName : SecureName;

    private static CookieOptions Strict(HttpContext context, CookieOptions options)
    {
        options.Secure = !IsPlainLoopback(context);
        options.Domain = null;
        options.Path = "/";
        return options;
    }

    private static bool IsPlainLoopback(HttpContext context) =>
        !context.Request.IsHttps && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
}

/// <summary>At every request: the session must live, and it says who it is.</summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // Style, script and fonts are the same for everybody; they ask no database.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        var ct = context.HttpContext.RequestAborted;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (await sessions.FindAsync(context.Principal, ct) is not { } session)
        {
            context.RejectPrincipal();
            return;
        }

        await sessions.TouchAsync(session, ct);
        var identity = new ClaimsIdentity(context.Principal!.Identity);
        identity.AddClaim(new Claim(SignedInClaim.Person, session.Person.Value.ToString()));
        context.ReplacePrincipal(new ClaimsPrincipal(identity));
    }

    // A program that asks the API cannot fill in a form.
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments(ApiRoutes.Top, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refusals.KeyWrong.With().ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(context.HttpContext);
            return;
        }

        await base.RedirectToLogin(context);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
