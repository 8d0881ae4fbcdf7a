using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Jobs;

/// <summary>Runs a job at once. Who asked for it is logged first; the job itself stands in the log as the system.</summary>
internal sealed class RunJobHandler(UnitOfWork work, ClockWorker worker)
{
    public async Task<Result<Done>> HandleAsync(Permit<RunJob> permit, string job, CancellationToken ct)
    {
        if (!(await worker.StatesAsync(ct)).Any(state => string.Equals(state.Name, job, StringComparison.Ordinal)))
        {
            return WorkRefusals.NotFound.With();
        }

        var noted = await work.WriteAsync<RunJob, Done>(
            permit,
            session =>
            {
                session.Audit(new AuditNote(permit.Action.About) { After = new { job } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
        if (noted.IsRefused(out var no))
        {
            return no;
        }

        return await worker.RunNowAsync(job, ct) == true ? Done.It : Refusals.JobFailed.With();
    }
}
