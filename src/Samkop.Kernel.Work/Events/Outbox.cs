using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>
/// Something that happened in a module and that others may act on later. A record in the sender's <c>Public/</c>; ids and values only.
/// </summary>
public interface IIntegrationEvent;

/// <summary>Acts on an event, later, in its own unit of work. May be called twice for the same event: must bear it.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Acts. An exception puts the event back with a growing delay.</summary>
    Task HandleAsync(TEvent happened, Guid eventId, CancellationToken ct);
}

/// <summary>Wakes the outbox worker at once after a commit.</summary>
public sealed class OutboxSignal : WorkSignal;

/// <summary>Wakes the mail worker at once after a commit.</summary>
public sealed class MailSignal : WorkSignal;

/// <summary>Wakes a worker of this process at once; what other nodes or a crash left is found by looking now and then.</summary>
public abstract class WorkSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something to do.</summary>
    public void Raise() => channel.Writer.TryWrite(true);

    internal async ValueTask WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timer.Token);
        try
        {
            await channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time is up: look for rows that another node or a crash left.
        }
    }
}

internal static class Outbox
{
    public static Task AddAsync(WriteSession session, IReadOnlyList<IIntegrationEvent> events) => AddAsync((session.Connection, session.Transaction), session.Now, events);

    public static async Task AddAsync((DbConnection Connection, DbTransaction Transaction) to, Instant now, IReadOnlyList<IIntegrationEvent> events)
    {
        foreach (var happened in events)
        {
            await to.Connection.ExecuteAsync(
                "INSERT INTO work_outbox (id, at, kind, payload, attempts, not_before) VALUES (@id, @at, @kind, @payload, 0, @at)",
                new
                {
                    id = Guid.CreateVersion7(now.ToDateTimeOffset()).ToString(),
                    at = now.ToString(),
                    kind = happened.GetType().FullName,
                    payload = JsonSerializer.Serialize(happened, happened.GetType(), OutboxJson.Options),
                },
                to.Transaction);
        }
    }
}
