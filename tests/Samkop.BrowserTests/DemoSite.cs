using Samkop.Kernel.Work;
using Samkop.Testing;

[assembly: AssemblyFixture(typeof(Samkop.BrowserTests.DemoSite))]

namespace Samkop.BrowserTests;

/// <summary>The whole product on the demo world, on a free port. Tests that use it only read; journeys start a host of their own.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    // Shows the button of an organisation; nobody presses it, since there is nothing behind.
    private static readonly Dictionary<string, string> AnOrganisation = new(StringComparer.Ordinal)
    {
        ["Samkop:OpenIdConnect:sormland:NameSv"] = "Region Sörmland", // sv-literal
        ["Samkop:OpenIdConnect:sormland:Authority"] = "https://login.sormland.example",
        ["Samkop:OpenIdConnect:sormland:ClientId"] = "samkop",
        ["Samkop:OpenIdConnect:sormland:ClientSecret"] = "none",
        ["Samkop:OpenIdConnect:sormland:Claim"] = "email",
    };

    private SamkopHost? host;

    /// <summary>Where it listens.</summary>
    public Uri Address => host!.Address;

    /// <summary>The services of the running host.</summary>
    public IServiceProvider Services => host!.Services;

    public async ValueTask InitializeAsync() =>
        host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { IsOnRealPort = true, Settings = AnOrganisation });

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }
}
