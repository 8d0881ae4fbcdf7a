using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Samkop.Identity.Providers;

/// <summary>Registers the framework's handler once for each provider: authorization code with PKCE.</summary>
internal static class ProviderSetup
{
    private static readonly TimeSpan LongestVisit = TimeSpan.FromMinutes(15);

    public static void AddProviders(this IServiceCollection services, ProviderList providers)
    {
        services.AddSingleton(providers);
        services.AddSingleton<ProviderReach>();
        services.AddSingleton<SignOutHint>();
        services.AddScoped<ProviderSignIn>();
        services.AddScoped<ProviderEvents>();
        services.AddScoped<BackChannel>();
        var authentication = services.AddAuthentication();
        foreach (var provider in providers.All)
        {
            authentication.AddOpenIdConnect(provider.Scheme, options => Configure(options, provider));
        }
    }

    private static void Configure(OpenIdConnectOptions options, Provider provider)
    {
        options.Authority = provider.Authority.ToString();
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.UsePkce = true;

        // By redirect and not by a form posted from the provider: then the cookies of the way there need not follow foreign posts (SameSite=None).
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = $"/logga-in/svar/{provider.Key}";
        options.SignedOutCallbackPath = $"/logga-ut/svar/{provider.Key}";
        options.SignedOutRedirectUri = Links.SignIn;
        options.RemoteSignOutPath = default;
        options.RemoteAuthenticationTimeout = LongestVisit;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes)
        {
            options.Scope.Add(scope);
        }

        // The claims as the provider names them. Of its tokens the ID token alone is kept, sealed with our session, for the day of signing out; SaveTokens
        // only hands it to the events, since no cookie of this scheme is ever written.
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        options.SaveTokens = true;
        options.EventsType = typeof(ProviderEvents);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.HttpOnly = true;
        }

        options.CorrelationCookie.Name = "samkop.provider.way.";
        options.NonceCookie.Name = "samkop.provider.once.";
    }
}
