using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using Samkop.Host.Running;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Invoicing;
using Samkop.Invoicing.Seed;
using Samkop.Testing;

namespace Samkop.SliceTests.Work;

/// <summary>Keepers see what the server does, and nothing of what people write, look for or send.</summary>
public sealed class ObservabilityTests
{
    private const string Sentinel = "HEMLIG-8842Q";
    private const string PersonalNumber = "19811218-9876";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_log_tells_of_each_request_and_repeats_nothing_that_was_written(DatabaseKind database)
    {
        var log = new Collector();
        await using var host = await SamkopHost.StartAsync(database, new HostSetup
        {
            Services = services =>
            {
                services.AddSingleton<ILoggerProvider>(log);
                // As an installation logs, which the tests else do not.
                services.Configure<LoggerFilterOptions>(options =>
                {
                    options.Rules.Add(new LoggerFilterRule(typeof(Collector).FullName, null, LogLevel.Warning, null));
                    options.Rules.Add(new LoggerFilterRule(typeof(Collector).FullName, typeof(Observability).FullName, LogLevel.Information, null));
                });
            },
        });
        await WriteEverywhereAsync(host);

        var lines = log.Lines.ToList();
        Assert.Contains(lines, line => line.Contains("sok 200", StringComparison.Ordinal) && line.Contains("ms, 0", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("peppol/inbound", StringComparison.Ordinal));
        var lost = lines.Count(line => line.Contains(" 404 ", StringComparison.Ordinal));
        await AskAsync(host.Visit(), "/finns-inte");
        Assert.Equal(lost + 1, log.Lines.Count(line => line.Contains(" 404 ", StringComparison.Ordinal)));
        foreach (var secret in new[] { Sentinel, PersonalNumber, "198112189876", "8112189876" })
        {
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_named_collector_gets_traces_by_pattern_without_what_was_asked()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { [Observability.EndpointSetting] = collector.Address },
        });
        await (await host.SignInAs("Åsa Öberg")).Open($"/sok?q={Sentinel}");
        Assert.True(host.Services.GetRequiredService<TracerProvider>().ForceFlush(10_000));
        var sent = Encoding.UTF8.GetString([.. collector.Received.SelectMany(body => body)]);
        Assert.Contains("sok", sent, StringComparison.Ordinal);
        Assert.Contains("samkop", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(Sentinel, sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_when_no_collector_is_named()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { World = World.Empty });
        Assert.Null(host.Services.GetService<TracerProvider>());
    }

    // Forms, addresses, files and headers that hold the secrets, refused and accepted.
    private static async Task WriteEverywhereAsync(SamkopHost host)
    {
        var stranger = host.Visit();
        await (await stranger.Open("/logga-in")).Form("Fortsätt").Fill("E-postadress", $"{Sentinel}@example.se").Fill("Lösenord", Sentinel).Submit(HttpStatusCode.UnprocessableEntity);
        stranger.Client.DefaultRequestHeaders.Authorization = new("Bearer", "smk_" + Sentinel);
        await AskAsync(stranger, "/api/v1/orders");
        await AskAsync(stranger, $"/inbjudan/{Sentinel}");
        var orderer = await host.SignInAs("Åsa Öberg");
        foreach (var address in new[] { $"/sok?q={Sentinel}", $"/sok?q={PersonalNumber}", $"/ordrar?q={Sentinel}", $"/{Sentinel}", $"/ordrar?sida={Sentinel}" })
        {
            await AskAsync(orderer, address);
        }

        var sender = new DemoSender(host);
        await sender.ExaminedAsync(Sentinel, new Oddity { OrderReference = string.Empty, Note = $"Patient {PersonalNumber} {Sentinel}" });
        foreach (var document in new[] { $"<{Sentinel}>", $"<Invoice>{PersonalNumber}", Sentinel })
        {
            using var answer = await stranger.Client.PostAsync(new Uri("/peppol/inbound", UriKind.Relative), new StringContent(document, Encoding.UTF8, "application/xml"), Ct);
            using var tried = await stranger.Client.PostAsync(new Uri("/api/v1/validate", UriKind.Relative), new StringContent(document, Encoding.UTF8, "application/xml"), Ct);
        }
    }

    private static async Task AskAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
        await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    /// <summary>Keeps every line, with its values and its exception.</summary>
    private sealed class Collector : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Writer(categoryName, Lines);

        public void Dispose()
        {
        }

        private sealed class Writer(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{category} {formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : string.Empty)}");
        }
    }

    /// <summary>An OTLP collector on loopback: takes what is posted.</summary>
    private sealed class OtlpCollector(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<byte[]> Received { get; } = [];

        public string Address => app.Urls.First();

        public static async Task<OtlpCollector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new OtlpCollector(app);
            app.MapPost("/v1/{signal}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                collector.Received.Enqueue(body.ToArray());
                return Results.Ok();
            });
            await app.StartAsync(Ct);
            return collector;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
