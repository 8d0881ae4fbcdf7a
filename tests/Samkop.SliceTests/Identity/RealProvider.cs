using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Samkop.SliceTests.Identity;

/// <summary>Tables of the identity provider in the tests.</summary>
internal sealed class ProviderDb(DbContextOptions<ProviderDb> options) : DbContext(options);

/// <summary>
/// An OpenID Connect provider that speaks the real protocol on 127.0.0.1: discovery, authorization code with PKCE, signed tokens, end of session.
/// Instead of a page it signs in whom the test says.
/// </summary>
internal sealed class RealProvider : IAsyncDisposable
{
    /// <summary>What the installation's settings call it.</summary>
    public const string Key = "region";

    private const string ClientId = "samkop";
    private const string ClientSecret = "en hemlighet som bara finns i testet";
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly RsaSecurityKey signing = new(RSA.Create(2048)) { KeyId = "test" };
    private WebApplication app = null!;

    /// <summary>The unchanging name of whoever signs in.</summary>
    public string Subject { get; set; } = "s-1";

    /// <summary>The provider's own session.</summary>
    public string Session { get; set; } = "at the provider";

    /// <summary>Further claims of the ID token.</summary>
    public Dictionary<string, string> Claims { get; } = new(StringComparer.Ordinal) { ["email"] = "olle.sandin@region.example" };

    /// <summary>The levels of assurance that were asked for at the last visit.</summary>
    public string? AskedLevels { get; private set; }

    /// <summary>True when the person presses Cancel.</summary>
    public bool Cancels { get; set; }

    /// <summary>Whom ID tokens are made out to, when it is not the client that asked.</summary>
    public string? Audience { get; set; }

    /// <summary>The parameters of the last request to end a session.</summary>
    public OpenIddictRequest? EndSession { get; private set; }

    public string Authority => app.Urls.First();

    /// <summary>The settings of an installation that uses it.</summary>
    public Dictionary<string, string> Settings => SettingsFor(Authority);

    public static async Task<RealProvider> StartAsync()
    {
        var provider = new RealProvider();
        await provider.connection.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        builder.Services.AddDbContext<ProviderDb>(options => options.UseSqlite(provider.connection).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProviderDb>())
            .AddServer(provider.Configure);
        provider.app = builder.Build();
        provider.app.UseAuthentication();
        provider.app.MapGet("/authorize", provider.Authorize);
        provider.app.MapGet("/end", provider.End);
        await provider.RegisterClientAsync();
        await provider.app.StartAsync();
        return provider;
    }

    public static Dictionary<string, string> SettingsFor(string authority) => new(StringComparer.Ordinal)
    {
        [$"Samkop:OpenIdConnect:{Key}:NameSv"] = "Region Provlandet",
        [$"Samkop:OpenIdConnect:{Key}:NameEn"] = "Region of Provlandet",
        [$"Samkop:OpenIdConnect:{Key}:Authority"] = authority,
        [$"Samkop:OpenIdConnect:{Key}:ClientId"] = ClientId,
        [$"Samkop:OpenIdConnect:{Key}:ClientSecret"] = ClientSecret,
        [$"Samkop:OpenIdConnect:{Key}:Claim"] = "email",
    };

    /// <summary>What the browser does at the provider; gives the address it is sent back to.</summary>
    public async Task<Uri> VisitAsync(Uri address)
    {
        Assert.Equal(new Uri(Authority).Authority, address.Authority);
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.Headers.Location!;
    }

    /// <summary>A token that says that somebody has signed out, signed as the provider signs.</summary>
    /// <param name="claims">Whose sessions, and whatever else the token is to hold.</param>
    /// <param name="audience">Whom it is made out to; <see langword="null"/> = us.</param>
    /// <param name="key">Another key than the provider's.</param>
    public string LogoutToken(Dictionary<string, object> claims, string? audience = null, SecurityKey? key = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = new Uri(Authority).AbsoluteUri,
        Audience = audience ?? ClientId,
        Claims = claims,
        TokenType = "logout+jwt",
        SigningCredentials = new SigningCredentials(key ?? signing, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        await connection.DisposeAsync();
    }

    private void Configure(OpenIddictServerBuilder server)
    {
        server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("end");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.Email);
        server.AddEphemeralEncryptionKey().AddSigningKey(signing);
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough().DisableTransportSecurityRequirement();

        // Last before the token is written, so that nothing sets it right again.
        server.AddEventHandler<OpenIddictServerEvents.GenerateTokenContext>(handler => handler
            .UseInlineHandler(context =>
            {
                if (Audience is { } other && context.TokenType == TokenTypeIdentifiers.IdentityToken)
                {
                    context.SecurityTokenDescriptor.Audience = null;
                    context.SecurityTokenDescriptor.Audiences.Clear();
                    context.SecurityTokenDescriptor.Claims[JwtRegisteredNames.Audience] = other;
                }

                return ValueTask.CompletedTask;
            })
            .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
    }

    private async Task RegisterClientAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProviderDb>().Database.EnsureCreatedAsync();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri($"https://localhost/logga-in/svar/{Key}") },
            PostLogoutRedirectUris = { new Uri($"https://localhost/logga-ut/svar/{Key}") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.GrantTypes.AuthorizationCode,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Email, Permissions.Scopes.Profile,
            },
        });
    }

    private IResult Authorize(HttpContext http)
    {
        AskedLevels = http.GetOpenIddictServerRequest()!.AcrValues;
        if (Cancels)
        {
            return Results.Forbid(
                new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        var identity = new ClaimsIdentity("test");
        identity.SetClaim("sub", Subject).SetClaim("sid", Session);
        foreach (var (name, value) in Claims)
        {
            identity.SetClaim(name, value);
        }

        identity.SetScopes(http.GetOpenIddictServerRequest()!.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private IResult End(HttpContext http)
    {
        EndSession = http.GetOpenIddictServerRequest();
        return Results.SignOut(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static class JwtRegisteredNames
    {
        public const string Audience = "aud";
    }
}
