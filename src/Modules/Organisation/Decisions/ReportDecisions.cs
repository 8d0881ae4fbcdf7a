using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Persistence;

namespace Samkop.Organisation.Decisions;

/// <summary>Notes that a board's decisions so far were reported to it today.</summary>
internal sealed class ReportDecisionsHandler(UnitOfWork work)
{
    public Task<Result<int>> HandleAsync(Permit<ReportDecisions> permit, LegalEntityId entity, string board, CancellationToken ct) =>
        work.WriteAsync<ReportDecisions, int>(
            permit,
            async session =>
            {
                if (!permit.Scope.Covers(entity))
                {
                    return WorkRefusals.NotFound.With();
                }

                var today = session.Now.DateInSweden();
                var waiting = await session.Of<OrganisationDb>().Decisions.Where(one => one.Entity == entity && one.Board == board && one.ReportedOn == null).ToListAsync(ct);
                foreach (var decision in waiting)
                {
                    decision.ReportedOn = today;
                }

                session.Audit(new AuditNote(permit.Action.About) { Entity = entity, After = new { board, reported = waiting.Count } });
                return waiting.Count;
            },
            ct);
}
