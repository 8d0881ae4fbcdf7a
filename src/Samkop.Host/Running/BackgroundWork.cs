using Dapper;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Host.Running;

/// <summary>Runs the outbox while the server runs.</summary>
internal sealed class BackgroundWork(OutboxWorker outbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.RunAsync(stoppingToken);
}

/// <summary>Sends mail while the server runs.</summary>
internal sealed class BackgroundMail(MailWorker mail) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => mail.RunAsync(stoppingToken);
}

/// <summary>Runs the daily jobs while the server runs.</summary>
internal sealed class BackgroundClock(ClockWorker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}

/// <summary>
/// Ready when the database answers and has all migrations of this program. Degraded, and still open to users, when an event has waited too long:
/// one message that cannot be delivered must not take the service from everybody.
/// </summary>
internal sealed class Readiness(Database database, Migrator migrator, TimeProvider clock) : IHealthCheck
{
    /// <summary>An event older than this is somebody's task.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await migrator.MissingAsync(cancellationToken) is > 0 and var missing)
        {
            return HealthCheckResult.Unhealthy(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{missing} migrations are missing"));
        }

        await using var connection = await database.OpenReadAsync(cancellationToken);
        var oldest = await connection.ExecuteScalarAsync<string?>("SELECT MIN(at) FROM work_outbox WHERE done_at IS NULL");
        return oldest is not null && Instant.Parse(oldest).Add(LongestWait) < Instant.Now(clock)
            ? HealthCheckResult.Degraded("an event waits in the outbox since " + oldest)
            : HealthCheckResult.Healthy();
    }
}
