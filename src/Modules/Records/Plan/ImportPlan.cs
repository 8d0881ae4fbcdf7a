using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;

namespace Samkop.Records.Plan;

/// <summary>What an import did, or what is wrong with the file.</summary>
internal sealed record PlanOutcome(IReadOnlyList<CellFault> Faults, int Lines);

/// <summary>Takes in a plan with its first day. Earlier lines stay, so that what was registered before is judged by the plan of its day.</summary>
internal sealed class ImportPlanHandler(UnitOfWork work, TimeProvider clock)
{
    public async Task<Result<PlanOutcome>> HandleAsync(Permit<ImportPlan> permit, PlanForm form, string text, CancellationToken ct)
    {
        var (entity, from) = (form.Entity!.Value, form.ValidFrom!.Value);
        if (!permit.Scope.Covers(entity))
        {
            return WorkRefusals.NotFound.With();
        }

        var (rules, faults) = PlanFile.Read(text, entity, from, () => Guid.CreateVersion7(clock.GetUtcNow()));
        return faults.Count > 0 ? new PlanOutcome(faults, 0) : await work.WriteAsync<ImportPlan, PlanOutcome>(permit, session => SaveAsync(session, rules, ct), ct);
    }

    private static async Task<Result<PlanOutcome>> SaveAsync(WriteSession session, IReadOnlyList<RetentionRule> rules, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        foreach (var rule in rules)
        {
            // The same plan read once more replaces its own lines.
            db.RetentionRules.RemoveRange(await db.RetentionRules.Where(one => one.Entity == rule.Entity && one.Type == rule.Type && one.ValidFrom == rule.ValidFrom).ToListAsync(ct));
        }

        await session.FlushAsync(ct);
        db.RetentionRules.AddRange(rules);
        session.Audit(new AuditNote(ObjectRef.All<Public.RecordId>())
        {
            Entity = rules.Count > 0 ? rules[0].Entity : null,
            After = new { plan = rules.Select(one => new { one.Type, one.Years, one.CountedFrom, one.Basis, one.ValidFrom }) },
        });
        return new PlanOutcome([], rules.Count);
    }
}
