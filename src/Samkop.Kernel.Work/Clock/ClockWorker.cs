using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samkop.Kernel.Work;

/// <summary>
/// Runs the modules' daily jobs. Several nodes may run it: the row of job and day decides who does the work. A job that fails is noted and tried
/// again later; the others run all the same. See decisions/20261128-own-clock.md.
/// </summary>
public sealed partial class ClockWorker(IServiceScopeFactory scopes, JobHistory history, TimeProvider clock, ILogger<ClockWorker> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>Runs what is due now; gives the number of runs started.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var now = Instant.Now(clock).InSweden();
        var slot = SwedishDates.Iso(DateOnly.FromDateTime(now.DateTime));
        var started = 0;
        foreach (var job in (await JobsAsync()).Where(job => job.At <= TimeOnly.FromDateTime(now.DateTime)))
        {
            started += await RunAsync(job.Name, slot, ct) is null ? 0 : 1;
        }

        return started;
    }

    /// <summary>
    /// Runs one job now, whatever the time and whatever ran before today. <see langword="null"/> when there is no such job;
    /// else whether it ended well.
    /// </summary>
    public async Task<bool?> RunNowAsync(string job, CancellationToken ct) =>
        (await JobsAsync()).Exists(one => string.Equals(one.Name, job, StringComparison.Ordinal)) ? await RunAsync(job, $"by hand {Instant.Now(clock)}", ct) : null;

    /// <summary>All jobs with their latest and next run.</summary>
    public async Task<IReadOnlyList<JobState>> StatesAsync(CancellationToken ct)
    {
        var latest = await history.LatestAsync(ct);
        return [.. (await JobsAsync()).Select(job => new JobState(job.Name, job.Title, NextRun(job.At), latest.GetValueOrDefault(job.Name)))];
    }

    /// <summary>Looks every minute until stopped; the host runs it in the background.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                await RunDueAsync(stoppingToken);
            }
            catch (DbException failure)
            {
                // The database is away: nothing was taken, so nothing is lost.
                LogTrouble(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool?> RunAsync(string name, string slot, CancellationToken ct)
    {
        if (!await history.TryTakeAsync(name, slot, ct))
        {
            return null;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var handled = await scope.ServiceProvider.GetServices<IClockJob>().Single(job => string.Equals(job.Name, name, StringComparison.Ordinal)).RunAsync(ct);
            await history.EndAsync(name, slot, handled, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One of the three named places that may catch everything: a faulty job must not stop the others.
            LogFailed(failure, name);
            await history.FailAsync(name, slot, failure is RefusedException refused ? refused.Refusal.Code : failure.GetType().Name, ct);
            return false;
        }
    }

    private Instant NextRun(TimeOnly at)
    {
        var now = Instant.Now(clock).InSweden();
        var day = TimeOnly.FromDateTime(now.DateTime) < at ? DateOnly.FromDateTime(now.DateTime) : DateOnly.FromDateTime(now.DateTime).AddDays(1);
        var local = day.ToDateTime(at);
        return Instant.From(new DateTimeOffset(local, SwedishTime.Zone.GetUtcOffset(local)));
    }

    // The list only; a run takes its job from a scope of its own.
    private async Task<List<(string Name, Text Title, TimeOnly At)>> JobsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. scope.ServiceProvider.GetServices<IClockJob>().Select(job => (job.Name, job.Title, job.At)).OrderBy(job => job.At).ThenBy(job => job.Name, StringComparer.Ordinal)];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed; the others go on")]
    private partial void LogFailed(Exception failure, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clock could not read the database")]
    private partial void LogTrouble(Exception failure);
}
