using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Samkop.Web;

/// <summary>The front door of the web kit: what the host calls, in the order services, pipeline, endpoints.</summary>
public static class SamkopWeb
{
    /// <summary>Name of the cookie that keeps the reader's language.</summary>
    public const string LanguageCookie = "samkop.language";

    private static readonly PathString[] MachinePaths = ["/api", "/peppol", "/openapi", "/health"];

    /// <summary>Razor pages of all modules, binding of our own types, languages, antiforgery, one-time messages.</summary>
    public static IMvcBuilder AddSamkopWeb(this IServiceCollection services)
    {
        services.TryAddScoped<IFrame, VisitorFrame>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddProblemDetails();
        services.Configure<RequestLocalizationOptions>(Languages);
        services.Configure<AntiforgeryOptions>(o =>
        {
            o.Cookie.Name = "samkop.form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieTempDataProviderOptions>(o =>
        {
            o.Cookie.Name = "samkop.flash";
            o.Cookie.IsEssential = true;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // Swedish letters as they are: smaller pages, and a page source that a person can read.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        return services
            .AddRazorPages(o => o.RootDirectory = "/")
            .AddMvcOptions(SwedishBinding.Configure);
    }

    /// <summary>Headers, error pages and language. Called first in the pipeline, before authentication.</summary>
    public static IApplicationBuilder UseSamkopWeb(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseWhen(IsForPeople, people =>
        {
            people.UseExceptionHandler("/fel/500");
            people.UseStatusCodePagesWithReExecute("/fel/{0}");
        });
        app.UseWhen(context => !IsForPeople(context), machines =>
        {
            machines.UseExceptionHandler();
            machines.UseStatusCodePages();
        });
        return app;
    }

    /// <summary>Static assets (fingerprinted, compressed) and all pages.</summary>
    public static PageActionEndpointConventionBuilder MapSamkopWeb(this WebApplication app)
    {
        // Else a build (not a publish) adds a route for every file name, and that route declares no access.
        // Our sheets are joined by the build anyway, so there is nothing to reload.
        app.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        app.MapStaticAssets().WithMetadata(new ForEveryoneAttribute("style, script, fonts and pictures of the pages"));

        // An address that leads nowhere is nowhere for everyone; without this the closed default would send visitors to sign in.
        app.MapFallback("{**path}", () => Results.NotFound()).WithMetadata(new ForEveryoneAttribute("there is nothing there to see"));
        return app.MapRazorPages().WithStaticAssets();
    }

    private static bool IsForPeople(HttpContext context) =>
        !Array.Exists(MachinePaths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    // Swedish unless the reader has said otherwise: the browser's language says little on a shared hospital computer.
    private static void Languages(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Text.Swedish);
        options.SupportedCultures = [Text.Swedish, Text.English];
        options.SupportedUICultures = [Text.Swedish, Text.English];
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageCookie }];
    }
}
