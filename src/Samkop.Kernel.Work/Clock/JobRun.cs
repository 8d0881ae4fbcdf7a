namespace Samkop.Kernel.Work;

/// <summary>How a run went.</summary>
public enum JobOutcome
{
    /// <summary>It runs now, or its server went away in the middle.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Done,

    /// <summary>It broke off with a fault; what it had not committed is undone.</summary>
    Failed,
}

/// <summary>One run of a job.</summary>
/// <param name="Job">Name of the job.</param>
/// <param name="StartedAt">Start of the latest attempt.</param>
/// <param name="EndedAt">Its end, if it has ended.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Handled">Number of things handled.</param>
/// <param name="Error">Kind of the fault, never its text: that may hold personal data and stays in the server's log.</param>
/// <param name="Attempts">Number of attempts.</param>
/// <param name="NextAttemptAt">When a failed run is tried again; <see langword="null"/> when it is not.</param>
public sealed record JobRun(string Job, Instant StartedAt, Instant? EndedAt, JobOutcome Outcome, long Handled, string Error, int Attempts, Instant? NextAttemptAt);

/// <summary>A job as the administrator sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it does.</param>
/// <param name="NextRun">When it runs next by itself.</param>
/// <param name="Latest">Its latest run, if any.</param>
public sealed record JobState(string Name, Text Title, Instant NextRun, JobRun? Latest);
