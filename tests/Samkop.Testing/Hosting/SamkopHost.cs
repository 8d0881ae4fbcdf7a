using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samkop.Host.Running;
using Samkop.Kernel.Work;

namespace Samkop.Testing;

/// <summary>
/// The real host on a database of the test's own, with everything on: sign-in, antiforgery, policies, transactions.
/// </summary>
public sealed class SamkopHost : IAsyncDisposable
{
    private readonly Factory factory;
    private readonly TestDatabase database;

    private SamkopHost(Factory factory, TestDatabase database)
    {
        this.factory = factory;
        this.database = database;
    }

    /// <summary>The services of the running host.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>The data folder.</summary>
    public string Folder => database.Folder;

    /// <summary>Engine and place of the data.</summary>
    public DatabaseSettings Database => database.Settings;

    /// <summary>Where a browser finds it; only with <see cref="HostSetup.IsOnRealPort"/>.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts a host on a fresh clone of the template.</summary>
    public static async Task<SamkopHost> StartAsync(DatabaseKind kind, HostSetup? setup = null)
    {
        setup ??= new HostSetup();
        var database = await TestDatabase.CreateAsync(kind, setup.World, setup.IsDurable);
        var factory = new Factory(database, setup);
        if (setup.IsOnRealPort)
        {
            factory.UseKestrel(0);
        }

        factory.StartServer();
        return new SamkopHost(factory, database);
    }

    /// <summary>Somebody at a browser who is not signed in.</summary>
    public Visitor Visit()
    {
        var address = factory.ClientOptions.BaseAddress is { Scheme: "http", Port: not 80 } real ? real : new Uri("https://localhost");
        return new Visitor(factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = address }));
    }

    /// <summary>A person of the demo world at a browser, signed in through the form.</summary>
    /// <param name="person">Name as the sign-in page shows it.</param>
    public async Task<Visitor> SignInAs(string person)
    {
        var visitor = Visit();
        var page = await visitor.Open("/logga-in?returnUrl=/visning"); // a light page to come to
        await page.Form(person).Submit();
        return visitor;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await database.DisposeAsync();
    }

    private sealed class Factory(TestDatabase database, HostSetup setup) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Test");
            builder.UseSetting("Samkop:Data", database.Folder);
            builder.UseSetting("Samkop:DatabaseKind", database.Settings.Kind.ToString());
            builder.UseSetting("Samkop:Database", database.Settings.Location);
            builder.UseSetting("Samkop:Durable", database.Settings.IsDurable.ToString());
            builder.UseSetting("Samkop:Demo", (setup.World == World.Demo).ToString());
            // The daily jobs change inboxes; a test that means them runs them itself.
            builder.UseSetting("Clock:Off", "True");
            foreach (var (name, value) in setup.Settings)
            {
                builder.UseSetting(name, value);
            }

            // A test that fails is read by a person: no line a request between its findings.
            builder.ConfigureLogging(logging => logging.AddFilter((_, level) => level >= LogLevel.Error).AddFilter(typeof(Observability).FullName, LogLevel.Error));
            builder.ConfigureTestServices(services =>
            {
                if (setup.Clock is { } clock)
                {
                    services.AddSingleton<TimeProvider>(clock);
                }

                setup.Services?.Invoke(services);
            });
        }
    }
}
