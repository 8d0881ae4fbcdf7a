using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samkop.Kernel;

namespace Samkop.Invoicing.Receive;

/// <summary>Finishes files that a crash left between their two transactions: at the start and every minute.</summary>
internal sealed partial class InboundSweeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<InboundSweeper> log) : BackgroundService
{
    private const int Batch = 100;

    /// <summary>Finishes all that is left.</summary>
    public static async Task SweepAsync(IServiceScopeFactory scopes, CancellationToken ct)
    {
        int finished;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            finished = await scope.ServiceProvider.GetRequiredService<InvoiceReception>().FinishInterruptedAsync(Batch, ct);
        }
        while (finished == Batch);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                await SweepAsync(scopes, stoppingToken);
            }
            catch (Exception trouble) when (trouble is DbException or RefusedException)
            {
                // The rows are safe; they are tried again.
                LogTrouble(trouble);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interrupted receptions could not be finished now")]
    private partial void LogTrouble(Exception trouble);
}
