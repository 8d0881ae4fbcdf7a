using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Samkop.Host.Mail;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Host.Running;

/// <summary>Puts the host together: kernel, modules, pages, security.</summary>
internal static class SamkopApp
{
    public static WebApplication Build(AppSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings.Arguments,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(SamkopApp).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        Observability.Add(builder, settings.IsDemo);
        if (settings.Urls is { } urls)
        {
            builder.WebHost.UseUrls(urls);
        }

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new InstallationFacts(settings.Data.Path, settings.IsDemo));
        // Whatever the clock of a production database is, it cannot be turned back.
        builder.Services.AddSingleton<DemoClock>();
        if (settings.IsDemo)
        {
            builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DemoClock>());
        }

        builder.Services.AddKernelWork(settings.Database ?? AppSettings.DatabaseOf(settings.Data));
        builder.Services.AddHostedService<BackgroundWork>();
        AddMail(builder);
        if (!builder.Configuration.GetValue<bool>("Clock:Off"))
        {
            builder.Services.AddHostedService<BackgroundClock>();
        }

        AddModules(builder);
        AddPages(builder, settings);
        return Pipeline(builder.Build());
    }

    /// <summary>Migrates; must be awaited before serving.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken ct) =>
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);

    private static void AddMail(WebApplicationBuilder builder)
    {
        var (server, mail) = SmtpSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(server);
        builder.Services.AddSingleton(mail);
        builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        builder.Services.AddSingleton<IMailSeal, MailSeal>();
        builder.Services.AddHostedService<BackgroundMail>();
    }

    private static void AddModules(WebApplicationBuilder builder)
    {
        foreach (var module in SamkopModules.All)
        {
            builder.Services.AddSingleton(module);
            builder.Services.AddSingleton(new MigrationSource(module.Name, module.GetType().Assembly));
            builder.Services.AddWorkOf(module.GetType().Assembly);
            foreach (var entry in module.Menu)
            {
                builder.Services.AddSingleton(entry);
            }

            module.Add(builder.Services, builder.Configuration);
        }

        builder.Services.AddSingleton(new EventTypes(SamkopModules.All
            .Select(module => module.GetType().Assembly)
            .Append(typeof(MailEnded).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(IIntegrationEvent).IsAssignableFrom(type) && !type.IsAbstract)));
    }

    private static void AddPages(WebApplicationBuilder builder, AppSettings settings)
    {
        builder.Services.AddScoped<SignedInFrame>();
        builder.Services.AddScoped<IFrame>(services => services.GetRequiredService<SignedInFrame>());
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSamkopWeb();
        ApiDescription.Add(builder.Services);
        builder.Services.AddScoped<IAuthorizationHandler, RoleRequirementHandler>();
        builder.Services.AddScoped<DemoMark>();
        builder.Services.AddWorkOf(typeof(SamkopApp).Assembly);
        // A route that says nothing about who may come is closed to everyone.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        builder.Services.AddDataProtection()
            .SetApplicationName("samkop")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data.Path, "keys")));
        builder.Services.AddHealthChecks().AddCheck<Readiness>("ready", tags: ["ready"]);
        CultureInfo.DefaultThreadCurrentCulture = Text.Swedish;
        CultureInfo.DefaultThreadCurrentUICulture = Text.Swedish;
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseSamkopWeb();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(Observability.LogAsync);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(LoadFrame);
        app.MapSamkopWeb();
        // Whoever restarts the process must not do so because the database is away: that check looks at nothing.
        app.MapHealthChecks("/levande", new HealthCheckOptions { Predicate = _ => false })
            .WithMetadata(new ForEveryoneAttribute("liveness; says only that the process answers"));
        app.MapHealthChecks("/redo").WithMetadata(new ForEveryoneAttribute("readiness; one word for the load balancer"));
        app.MapHealthChecks("/halsa").WithMetadata(new ForEveryoneAttribute("readiness under its older name"));
        LocalSocket.Map(app);
        ApiDescription.Map(app);
        foreach (var module in SamkopModules.All)
        {
            module.Map(app);
        }

        return app;
    }

    // Not for the page that tells of a fault: the frame reads the database, and that may be what is broken.
    private static async Task LoadFrame(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>() is null
            && context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
        {
            await context.RequestServices.GetRequiredService<SignedInFrame>().LoadAsync(context.RequestAborted);
        }

        await next(context);
    }
}
