using System.Collections.Frozen;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samkop.Kernel.Work;

/// <summary>
/// Delivers events after their commit. Several nodes may run it on PostgreSQL (rows are claimed with SKIP LOCKED);
/// on SQLite there is one process. An event is done when every handler has done its part.
/// </summary>
public sealed partial class OutboxWorker(
    Database database, IServiceScopeFactory scopes, EventTypes types, OutboxSignal signal, TimeProvider clock, ILogger<OutboxWorker> log)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Delivers what is due now; gives the number of events delivered. Tests and `seed` call it directly.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken ct)
    {
        var delivered = 0;
        while (await ClaimAsync(ct) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                delivered += await DeliverAsync(row, ct) ? 1 : 0;
            }
        }

        return delivered;
    }

    /// <summary>Delivers until stopped; the host runs it in the background.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DeliverDueAsync(stoppingToken);
                await ShowQueueAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                // The database may be away for a while; the rows are safe and are tried again.
                LogTrouble(failure);
            }

            await signal.WaitAsync(TimeSpan.FromSeconds(10), clock, stoppingToken);
        }
    }

    /// <summary>Tells the measures how many events wait and since when.</summary>
    internal async Task ShowQueueAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        var (waiting, oldest) = await connection.QuerySingleAsync<(long, string?)>("SELECT COUNT(*), MIN(at) FROM work_outbox WHERE done_at IS NULL");
        Measures.ShowQueue(Measures.Outbox, waiting, oldest, Instant.Now(clock));
    }

    private async Task<List<Row>> ClaimAsync(CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        var skipLocked = database.Kind == DatabaseKind.Postgres ? "FOR UPDATE SKIP LOCKED" : string.Empty;
        var now = Instant.Now(clock);
        var rows = await connection.QueryAsync<Row>(
            $"""
            UPDATE work_outbox SET not_before = @until, attempts = attempts + 1
            WHERE id IN (SELECT id FROM work_outbox WHERE done_at IS NULL AND not_before <= @now ORDER BY id LIMIT 50 {skipLocked})
            RETURNING id AS Id, kind AS Kind, payload AS Payload, attempts AS Attempts
            """,
            new { until = now.Add(Claim).ToString(), now = now.ToString() });
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
    }

    private async Task<bool> DeliverAsync(Row row, CancellationToken ct)
    {
        try
        {
            var type = types.Find(row.Kind);
            var happened = JsonSerializer.Deserialize(row.Payload, type, OutboxJson.Options)!;
            await using var scope = scopes.CreateAsyncScope();
            var handlerType = typeof(IEventHandler<>).MakeGenericType(type);
            foreach (var handler in scope.ServiceProvider.GetServices(handlerType))
            {
                await (Task)handlerType.GetMethod(nameof(IEventHandler<IIntegrationEvent>.HandleAsync))!
                    .Invoke(handler, [happened, Guid.Parse(row.Id), ct])!;
            }

            await FinishAsync("UPDATE work_outbox SET done_at = @at WHERE id = @id", row.Id, Instant.Now(clock), ct);
            Measures.CountAttempt(Measures.Outbox, Measures.Delivered);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One of the three named places that may catch everything: a faulty event must not stop the others.
            LogFailed(failure, row.Kind, row.Id, row.Attempts);
            var wait = TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Math.Min(row.Attempts, 11))));
            await FinishAsync("UPDATE work_outbox SET not_before = @at WHERE id = @id", row.Id, Instant.Now(clock).Add(wait), ct);
            Measures.CountAttempt(Measures.Outbox, Measures.Later);
            return false;
        }
    }

    private async Task FinishAsync(string sql, string id, Instant at, CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        await connection.ExecuteAsync(sql, new { id, at = at.ToString() });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Event {Kind} {Id} failed at attempt {Attempts}; it is tried again later")]
    private partial void LogFailed(Exception failure, string kind, string id, int attempts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read")]
    private partial void LogTrouble(Exception failure);

    private sealed record Row
    {
        public string Id { get; init; } = string.Empty;

        public string Kind { get; init; } = string.Empty;

        public string Payload { get; init; } = string.Empty;

        public int Attempts { get; init; }
    }
}

/// <summary>All event records of the modules by name.</summary>
public sealed class EventTypes(IEnumerable<Type> types)
{
    private readonly FrozenDictionary<string, Type> byName = types.ToFrozenDictionary(type => type.FullName!, StringComparer.Ordinal);

    internal Type Find(string kind) =>
        byName.TryGetValue(kind, out var type) ? type : throw new InvalidOperationException($"No event is called {kind}.");
}
