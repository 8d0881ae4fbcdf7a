using Microsoft.Extensions.Diagnostics.HealthChecks;
using Samkop.Kernel.Work;

namespace Samkop.Host.Running;

/// <summary>Runs the outbox while the server runs.</summary>
internal sealed class BackgroundWork(OutboxWorker outbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.RunAsync(stoppingToken);
}

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenReadAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        await command.ExecuteScalarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
