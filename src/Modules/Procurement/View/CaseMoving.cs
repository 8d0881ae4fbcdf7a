using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;

namespace Samkop.Procurement.View;

/// <summary>Goes on to the next phase in preparation; the later steps have pages of their own.</summary>
internal sealed class CaseMoving(CaseWriting writing)
{
    public Task<Result<Done>> MoveAsync(Permit<MoveCase> permit, CasePhase next, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                var before = one.Phase;
                var today = session.Now.DateInSweden();
                if (CasePhases.Allows(one.Phase, next) && !next.IsInPreparation())
                {
                    return Refusals.StepElsewhere.Saying(CasePhases.Of(next));
                }

                if (CasePhases.Allows(one.Phase, next) && Readiness.For(next, await db.FactsAsync(one.Id, today, ct), today) is { Count: > 0 } missing)
                {
                    return Refusals.NotReady.Saying(missing.Count, missing[0].Why.What);
                }

                if (one.MoveTo(next).IsRefused(out var no))
                {
                    return no;
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = new { phase = before.ToString() }, After = new { phase = one.Phase.ToString() } });
                return null;
            },
            ct);
}
