using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Samkop.Host.Running;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Mail;
using Samkop.Testing;
using SmtpServer.Protocol;

namespace Samkop.SliceTests.Work;

/// <summary>Keepers see how long the queues are, how old, and how deliveries go.</summary>
public sealed class QueueMeasureTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_outbox_tells_how_much_waits_since_when_and_how_deliveries_went(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup
        {
            World = World.Empty,
            // Only the test delivers.
            Services = all => all.Remove(all.Single(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType == typeof(BackgroundWork))),
        });
        var worker = host.Services.GetRequiredService<OutboxWorker>();
        using var heard = new Heard();
        await worker.ShowQueueAsync(Ct);
        Assert.Equal((0, 0), (heard.Last("samkop.queue.length", "outbox"), heard.Last("samkop.queue.age", "outbox")));

        var now = Instant.Now(TimeProvider.System);
        await PutAsync(host, now.Add(TimeSpan.FromMinutes(-10)));
        await PutAsync(host, now.Add(TimeSpan.FromMinutes(-30)));
        await worker.ShowQueueAsync(Ct);
        Assert.Equal(2, heard.Last("samkop.queue.length", "outbox"));
        Assert.InRange(heard.Last("samkop.queue.age", "outbox"), 1800, 1830);

        // Nobody knows the kind: both fail, and wait for another attempt.
        Assert.Equal(0, await worker.DeliverDueAsync(Ct));
        Assert.Equal((2, 0), (heard.Count("outbox", "later"), heard.Count("outbox", "delivered")));
    }

    [Theory, EachDatabase]
    public async Task The_mail_queue_tells_the_same(DatabaseKind kind)
    {
        await using var world = await MailWorld.StartAsync(kind);
        using var heard = new Heard();
        await world.PutAsync(MailWorld.Of("1"));
        await world.PutAsync(MailWorld.Of("2"));
        await world.PutAsync(MailWorld.Of("3"));
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.Worker.ShowQueueAsync(Ct);
        Assert.Equal((3, 120), (heard.Last("samkop.queue.length", "mail"), Math.Round(heard.Last("samkop.queue.age", "mail"))));

        world.Server.Answers.Enqueue(new SmtpResponse(SmtpReplyCode.InsufficientStorage, "Try later"));
        world.Server.Answers.Enqueue(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "No such person"));
        await world.Worker.SendDueAsync(Ct);
        await world.Worker.ShowQueueAsync(Ct);
        Assert.Equal((1, 1, 1), (heard.Count("mail", "delivered"), heard.Count("mail", "later"), heard.Count("mail", "dead")));
        Assert.Equal(1, heard.Last("samkop.queue.length", "mail"));
    }

    private static async Task PutAsync(SamkopHost host, Instant at)
    {
        await using var connection = await CopiedRows.OpenAsync(host.Database);
        await connection.ExecuteAsync(
            "INSERT INTO work_outbox (id, at, kind, payload, attempts, not_before) VALUES (@id, @at, 'none', '{}', 0, @at)", new { id = Guid.NewGuid().ToString(), at = at.ToString() });
    }

    // Hears what the test's own flow measures: hosts of other tests measure at the same time in the same process.
    private sealed class Heard : IDisposable
    {
        private static readonly AsyncLocal<Heard?> Mine = new();
        private readonly ConcurrentQueue<(string Name, double Value, string? Queue, string? Outcome)> all = new();
        private readonly MeterListener listener = new();

        public Heard()
        {
            Mine.Value = this;
            listener.InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Meter.Name == Measures.MeterName)
                {
                    to.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
            listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
            listener.Start();
        }

        public double Last(string name, string queue) => all.Last(one => one.Name == name && one.Queue == queue).Value;

        public int Count(string queue, string outcome) => (int)all.Where(one => one.Name == "samkop.queue.attempts" && one.Queue == queue && one.Outcome == outcome).Sum(one => one.Value);

        public void Dispose() => listener.Dispose();

        private void Hear(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Mine.Value != this)
            {
                return;
            }

            string? queue = null, outcome = null;
            foreach (var (key, tag) in tags)
            {
                queue = key == "queue" ? (string?)tag : queue;
                outcome = key == "outcome" ? (string?)tag : outcome;
            }

            all.Enqueue((name, value, queue, outcome));
        }
    }
}
