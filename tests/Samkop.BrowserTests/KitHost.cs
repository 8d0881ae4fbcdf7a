using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samkop.Kernel;
using Samkop.Web;

[assembly: AssemblyFixture(typeof(Samkop.BrowserTests.KitHost))]

namespace Samkop.BrowserTests;

/// <summary>
/// The web kit alone on a free port: the same services, headers and static assets as the product, without database and modules' services,
/// so that a fault in the kit is found before it is found on forty pages.
/// </summary>
public sealed class KitHost : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>Where it listens.</summary>
    public Uri Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // The host's name, because the manifest of static assets is found by it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Samkop.Host",
            EnvironmentName = "Development",
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--urls", "http://127.0.0.1:0"],
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSamkopWeb();
        builder.Services.AddScoped<IFrame, ExampleFrame>();
        app = builder.Build();
        app.UseSamkopWeb();
        app.UseRouting();
        app.MapSamkopWeb();
        app.MapGet("/broken", string () => throw new InvalidOperationException("The secret detail."));
        await app.StartAsync();
        Site = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private sealed class ExampleFrame : IFrame
    {
        public bool IsSignedIn => true;

        public bool IsDemo => true;

        public string? PersonName => "Åsa Öberg";

        public string? EntityName => "Region Sörmland";

        public int InboxCount => 4;

        public IReadOnlyList<MenuLink> Menu =>
        [
            new("/", new Text("Start", "Start")),
            new("/kit", new Text("Beställ", "Order")),
            new("/avtal", new Text("Avtal", "Contracts")),
            new("/fakturor", new Text("Fakturor", "Invoices")),
            new("/uppfoljning", new Text("Uppföljning", "Follow-up")),
        ];

        public IReadOnlyList<MenuLink> PublicLinks => [new("/sa-fakturerar-du-oss", new Text("Så fakturerar du oss", "How to invoice us"))];

        public string? SignOutHref => "/logga-ut";

        public string? SwitchPersonHref => "/byt";

        public string? InboxHref => "/inkorg";

        public string? SearchHref => "/sok";
    }
}
