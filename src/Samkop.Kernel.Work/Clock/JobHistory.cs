using System.Data.Common;
using Dapper;

namespace Samkop.Kernel.Work;

/// <summary>
/// The table of runs. It is written outside the unit of work on purpose: that a job failed must be kept although everything the job did was
/// rolled back.
/// </summary>
public sealed class JobHistory(Database database, TimeProvider clock)
{
    /// <summary>A failed run is tried this many times, then waits for the next day or for somebody who presses the button.</summary>
    public const int MostAttempts = 8;

    // A run that has not ended after this long is taken for lost with its server.
    private static readonly TimeSpan Claim = TimeSpan.FromHours(1);

    /// <summary>Takes the slot for this process; <see langword="false"/> when it is done, taken, exhausted or not yet to be tried again.</summary>
    internal async Task<bool> TryTakeAsync(string job, string slot, CancellationToken ct)
    {
        var now = Instant.Now(clock);
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        return await connection.ExecuteAsync(
            """
            INSERT INTO work_job_run (job, slot, started_at, ended_at, outcome, handled, error, attempts, not_before)
            VALUES (@job, @slot, @now, NULL, 'Running', 0, '', 1, @until)
            ON CONFLICT (job, slot) DO UPDATE
            SET started_at = @now, ended_at = NULL, outcome = 'Running', attempts = work_job_run.attempts + 1, not_before = @until
            WHERE work_job_run.outcome <> 'Done' AND work_job_run.not_before <= @now AND work_job_run.attempts < @most
            """,
            new { job, slot, now = now.ToString(), until = now.Add(Claim).ToString(), most = MostAttempts }) == 1;
    }

    internal Task EndAsync(string job, string slot, long handled, CancellationToken ct) =>
        FinishAsync("outcome = 'Done', handled = @handled, error = ''", new { job, slot, handled, now = Instant.Now(clock).ToString() }, ct);

    // Two, four, eight … minutes, at most an hour: a database that restarts needs a minute, a register of others may need the morning.
    internal Task FailAsync(string job, string slot, string error, CancellationToken ct) => FinishAsync(
        $"""
         outcome = 'Failed', error = @error,
         not_before = CASE attempts WHEN 1 THEN @two WHEN 2 THEN @four WHEN 3 THEN @eight WHEN 4 THEN @sixteen WHEN 5 THEN @thirty ELSE @hour END
         """,
        new
        {
            job,
            slot,
            error,
            now = Instant.Now(clock).ToString(),
            two = After(2),
            four = After(4),
            eight = After(8),
            sixteen = After(16),
            thirty = After(32),
            hour = After(60),
        },
        ct);

    /// <summary>The latest run of each job that has ever run.</summary>
    public async Task<IReadOnlyDictionary<string, JobRun>> LatestAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        var rows = await connection.QueryAsync<Row>(Columns + " WHERE started_at = (SELECT MAX(other.started_at) FROM work_job_run other WHERE other.job = run.job)");
        return rows.Select(row => row.ToRun()).GroupBy(run => run.Job, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>The latest runs of all jobs, the newest first.</summary>
    public async Task<IReadOnlyList<JobRun>> RecentAsync(int take, CancellationToken ct)
    {
        await using var connection = await database.OpenReadAsync(ct);
        return [.. (await connection.QueryAsync<Row>(Columns + " ORDER BY started_at DESC LIMIT @take", new { take })).Select(row => row.ToRun())];
    }

    private const string Columns =
        """
        SELECT job AS Job, started_at AS StartedAt, ended_at AS EndedAt, outcome AS Outcome, handled AS Handled, error AS Error,
               attempts AS Attempts, not_before AS NotBefore
        FROM work_job_run run
        """;

    private string After(int minutes) => Instant.Now(clock).Add(TimeSpan.FromMinutes(minutes)).ToString();

    private async Task FinishAsync(string change, object values, CancellationToken ct)
    {
        using var turn = await database.EnterWriteGateAsync(ct);
        await using var connection = await database.OpenWriteAsync(ct);
        await connection.ExecuteAsync($"UPDATE work_job_run SET ended_at = @now, {change} WHERE job = @job AND slot = @slot", values);
    }

    private sealed record Row
    {
        public string Job { get; init; } = string.Empty;

        public string StartedAt { get; init; } = string.Empty;

        public string? EndedAt { get; init; }

        public string Outcome { get; init; } = string.Empty;

        public long Handled { get; init; }

        public string Error { get; init; } = string.Empty;

        public int Attempts { get; init; }

        public string NotBefore { get; init; } = string.Empty;

        public JobRun ToRun()
        {
            var outcome = Enum.Parse<JobOutcome>(Outcome);
            var isTriedAgain = outcome == JobOutcome.Failed && Attempts < MostAttempts;
            return new JobRun(
                Job, Instant.Parse(StartedAt), EndedAt is null ? null : Instant.Parse(EndedAt), outcome, Handled, Error, Attempts, isTriedAgain ? Instant.Parse(NotBefore) : null);
        }
    }
}
