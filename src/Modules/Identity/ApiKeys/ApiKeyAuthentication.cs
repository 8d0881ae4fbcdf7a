using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Samkop.Identity.Domain;
using Samkop.Identity.Persistence;
using Samkop.Identity.Sessions;
using Samkop.Identity.SignIn;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Identity.ApiKeys;

/// <summary>
/// <c>Authorization: Bearer smk_…</c> under <c>/api/</c>: the key says whose rights hold. Guesses are counted by remote address as at the sign-in page.
/// </summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Reads reads, CredentialWrites writes, Attempts attempts, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan TouchAfter = TimeSpan.FromMinutes(1);
    private Refusal? refusal;

    /// <summary>True for a request that brings a key, or tries to.</summary>
    public static bool Fits(HttpRequest request) =>
        request.Path.StartsWithSegments(ApiRoutes.Top, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var ct = Context.RequestAborted;
        var secret = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        var (digest, now) = (SecretText.DigestOf(secret), Instant.Now(clock));
        var key = await reads.Of<IdentityDb>().ApiKeys.FirstOrDefaultAsync(one => one.Digest == digest && one.RevokedAt == null, ct);
        if (key is null || key.ExpiresAt <= now)
        {
            // Only what is wrong is counted, so that a busy system costs no writes; a right key is too long to be guessed.
            var attempt = new Attempt(digest, Person: null, Context.Connection.RemoteIpAddress?.ToString() ?? string.Empty, Device.Of(Request));
            refusal = (await attempts.EnterAsync(attempt, ct)).IsRefused(out var wait) ? wait : Refusals.KeyWrong.With();
            return AuthenticateResult.Fail(refusal.Code);
        }

        if (key.UsedAt is not { } used || used.Add(TouchAfter) <= now)
        {
            await writes.WriteAsync(
                session => session.Of<IdentityDb>().ApiKeys.Where(one => one.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, session.Now), ct), ct);
        }

        var identity = new ClaimsIdentity([new Claim(SignedInClaim.Person, key.Person.Value.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return (refusal ?? Refusals.KeyWrong.With()).ToProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var roles = Context.GetEndpoint()?.Metadata.GetMetadata<IRouteAccess>()?.OpenTo ?? Roles.None;
        return WorkRefusals.RoleMissing.With(RoleNames.List(roles)).ToProblem().ExecuteAsync(Context);
    }
}
