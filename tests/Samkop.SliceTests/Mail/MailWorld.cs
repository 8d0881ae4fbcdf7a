using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Samkop.Host.Mail;
using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Mail;

/// <summary>A host that speaks with a mail server on loopback, and a clock that stands still. Mail goes when the test says so.</summary>
internal sealed class MailWorld : IAsyncDisposable
{
    private MailWorld(SamkopHost host, MailServer server, FakeTimeProvider clock) => (Host, Server, Clock) = (host, server, clock);

    public SamkopHost Host { get; }

    public MailServer Server { get; }

    public FakeTimeProvider Clock { get; }

    public MailWorker Worker => Host.Services.GetRequiredService<MailWorker>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<MailWorld> StartAsync(DatabaseKind kind, World world = World.Empty, Action<IServiceCollection>? services = null, Func<SmtpSettings, SmtpSettings>? smtp = null, MailGuard? guard = null)
    {
        var server = await MailServer.StartAsync(guard);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var settings = new SmtpSettings { Host = "127.0.0.1", Port = server.Port, StartTls = false, Patience = TimeSpan.FromSeconds(20) };
        var host = await SamkopHost.StartAsync(kind, new HostSetup
        {
            World = world,
            Clock = clock,
            Services = all =>
            {
                all.Remove(all.Single(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType == typeof(BackgroundMail)));
                all.AddSingleton(smtp?.Invoke(settings) ?? settings);
                all.AddSingleton(new MailSettings { IsOn = true, From = new Mailbox("Samköp", "inkop@region.example"), Site = "https://inkop.region.example", MostAttempts = 5 });
                services?.Invoke(all);
            },
        });
        return new MailWorld(host, server, clock);
    }

    /// <summary>Puts a mail in the queue in a transaction of its own.</summary>
    public Task PutAsync(NewMail mail) => Host.WriteAsync(async (services, session) =>
    {
        await services.GetRequiredService<MailQueue>().PutAsync(session, mail, Ct);
        return Done.It;
    });

    public static NewMail Of(string key, string to = "ostra@leverantor.example") => new()
    {
        Kind = "test.mail",
        Key = key,
        About = new ObjectRef("Trial", key),
        To = new Mailbox("Östra Åkeriet AB", to),
        Subject = "Räksmörgås på Ålö",
        Body = "Hej Åsa,\n\nvälkommen till Örebro.\n",
    };

    public async Task<MailRow> RowAsync(string key) =>
        await Host.Services.GetRequiredService<MailBook>().LatestAsync("test.mail", new ObjectRef("Trial", key), Ct) ?? throw new InvalidOperationException($"no mail {key}");

    public async Task<T> ScalarAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Host.Services.GetRequiredService<Database>().OpenReadAsync(Ct);
        return (await connection.ExecuteScalarAsync<T>(sql, values))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
    }
}
