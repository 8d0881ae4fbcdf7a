using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Samkop.Identity.Domain;
using Samkop.Identity.Sessions;
using Samkop.Kernel;
using Samkop.Web;

namespace Samkop.Identity.Providers;

/// <summary>
/// Where the framework's handler, which has checked state, nonce, signature, issuer, audience and time, hands over to our own accounts and sessions.
/// The provider's claims end here: what goes on is a person and a session of ours.
/// </summary>
internal sealed partial class ProviderEvents(ProviderList providers, ProviderSignIn signIn, Sessions.Sessions sessions, SignOutHint hint, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, ct) = (context.HttpContext, context.HttpContext.RequestAborted);
        var (provider, claims) = (ProviderOf(context.Scheme), context.Principal!);
        var arrival = new Arrival(
            provider, claims.FindFirstValue("iss") ?? string.Empty, claims.FindFirstValue("sub") ?? string.Empty, IdentifierOf(provider, claims), Device.Of(http.Request))
        {
            Level = claims.FindFirstValue("acr"),
        };
        if ((await signIn.FindAsync(arrival, ct)).IsRefused(out var no, out var person))
        {
            http.Refuse(no);
            return;
        }

        await sessions.StartAsync(http, person, SignInWay.Provider, ct, new ProviderSession(provider.Key, claims.FindFirstValue("sid"), hint.Seal(context.Properties?.GetTokenValue("id_token"))));
        context.Response.Redirect(context.ReturnUri ?? "/");
    }

    /// <summary>Asks for the level of assurance that the installation demands.</summary>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (ProviderOf(context.Scheme) is { Levels.Count: > 0 } provider)
        {
            context.ProtocolMessage.AcrValues = string.Join(' ', provider.Levels);
        }

        return Task.CompletedTask;
    }

    /// <summary>Cancelled at the provider, a state that is not ours or too old, a token that does not hold: one page, and the reason in the log.</summary>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        LogFailure(context.Scheme.Name, context.Failure?.Message ?? "no reason");
        context.HttpContext.Refuse(Refusals.ProviderNotFinished.With(ProviderOf(context.Scheme).Name));
        return Task.CompletedTask;
    }

    // The provider knows by its token whose sign-out it is; a session from before tokens were kept has none, and then by the client at least.
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.ClientId = context.Options.ClientId;
        context.ProtocolMessage.IdTokenHint = context.Properties.GetParameter<string>(SignOutHint.Parameter);
        return Task.CompletedTask;
    }

    // An address that the provider itself has not verified could be anybody's.
    private static string? IdentifierOf(Provider provider, ClaimsPrincipal claims) =>
        provider.Claim == "email" && string.Equals(claims.FindFirstValue("email_verified"), "false", StringComparison.OrdinalIgnoreCase)
            ? null
            : claims.FindFirstValue(provider.Claim);

    private Provider ProviderOf(AuthenticationScheme scheme) => providers.Find(scheme.Name[Provider.SchemeStart.Length..])!;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sign-in by {Scheme} did not finish: {Reason}")]
    private partial void LogFailure(string scheme, string reason);
}
