using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Identity.Accounts;
using Samkop.Identity.ApiKeys;
using Samkop.Identity.Founding;
using Samkop.Identity.Invitations;
using Samkop.Identity.Linking;
using Samkop.Identity.OwnSignIn;
using Samkop.Identity.Passkeys;
using Samkop.Identity.Providers;
using Samkop.Identity.Public;
using Samkop.Identity.Seed;
using Samkop.Identity.Sessions;
using Samkop.Identity.SignIn;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Identity;

/// <summary>The front door of the module: who is signed in, and how one comes in.</summary>
public sealed class IdentityModule : IModule
{
    private const int UsualIdleMinutes = 120;
    private const int UsualAbsoluteHours = 12;

    /// <inheritdoc />
    public string Name => "Identity";

    /// <inheritdoc />
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Samkop:SignIn");
        var times = new SessionTimes(
            TimeSpan.FromMinutes(settings.GetValue("IdleMinutes", UsualIdleMinutes)), TimeSpan.FromHours(settings.GetValue("AbsoluteHours", UsualAbsoluteHours)));
        services.AddSingleton(times);
        services.AddScoped<ICurrentActor, SignedInActor>();
        services.AddScoped<Sessions.Sessions>();
        services.AddScoped<SessionEvents>();
        services.AddSingleton<Attempts>();
        services.AddSingleton(Passwords.Hasher);
        services.AddSingleton<Passwords>();
        services.AddSingleton<FactorKeys>();
        services.AddScoped<LocalSignIn>();
        services.AddScoped<Inviting>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<OwnCredentials>();
        services.AddScoped<AccountBook>();
        services.AddScoped<InviteNewPersonHandler>();
        services.AddScoped<InvitePersonHandler>();
        services.AddScoped<LinkPersonHandler>();
        services.AddScoped<ResetFactorHandler>();
        services.AddScoped<EndAccountHandler>();
        services.AddScoped<EndSessionsHandler>();
        services.AddScoped<MakeApiKeyHandler>();
        services.AddScoped<RevokeApiKeyHandler>();
        services.AddSingleton(new AdministrationPart(Links.Accounts, new("Konton", "Accounts"), new("Vem som kan logga in: bjud in, avsluta, återställ.", "Who can sign in: invite, end, reset."), BrowseAccounts.Kind.OpenTo));
        services.AddScoped<FoundInstallationHandler>();
        services.AddScoped<IFounding, InstallationFounding>();
        services.AddScoped<ISeeder, IdentitySeeder>();
        services.AddHostedService<Pruning>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = HostCookie.SecureName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.CookieManager = new HostCookie();
            options.LoginPath = Links.SignIn;
            options.AccessDeniedPath = "/fel/403";
            options.ExpireTimeSpan = times.Absolute;
            options.SlidingExpiration = false;
            options.EventsType = typeof(SessionEvents);
            options.ForwardDefaultSelector = http => ApiKeyAuthentication.Fits(http.Request) ? ApiKeyAuthentication.SchemeName : null;
        }).AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddPasskeys();
        services.AddProviders(ProviderList.Read(configuration));
    }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder endpoints) => BackChannel.Map(endpoints);
}
