using Microsoft.AspNetCore.Mvc;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Web;

namespace Samkop.Organisation.Jobs;

/// <summary>The daily jobs: when they ran, how it went, when they run next.</summary>
[Asks<BrowseJobs>]
internal sealed class JobListModel(ClockWorker worker, JobHistory history, RunJobHandler handler) : GatedPage
{
    private const int Most = 50;

    public IReadOnlyList<JobState> Jobs { get; private set; } = [];

    public IReadOnlyList<(JobRun Run, Text Title)> Runs { get; private set; } = [];

    public bool MayRun { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostRunAsync(string job, CancellationToken ct) => DoAsync(
        new RunJob(),
        (permit, token) => handler.HandleAsync(permit, job, token),
        _ => Done(Links.Jobs, new Text("Jobbet är kört.", "The job has run.")),
        ct);

    public static Text OutcomeOf(JobRun run) => run.Outcome switch
    {
        JobOutcome.Done => new Text("Klart, {0} hanterade", "Done, {0} handled").With(run.Handled),
        JobOutcome.Failed => new Text("Avbröts: {0}", "Stopped: {0}").With(run.Error),
        _ => new Text("Pågår", "Running"),
    };

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new BrowseJobs(), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        MayRun = permit.Actor.HasAny(Roles.Administrator);
        Jobs = await worker.StatesAsync(ct);
        var titles = Jobs.ToDictionary(job => job.Name, job => job.Title, StringComparer.Ordinal);
        Runs = [.. (await history.RecentAsync(Most, ct)).Select(run => (run, titles.GetValueOrDefault(run.Job, new Text(run.Job, run.Job))))];
        return null;
    }
}
