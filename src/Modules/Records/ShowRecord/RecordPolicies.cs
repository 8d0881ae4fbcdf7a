using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.ShowRecord;

/// <summary>Who may see what is secret: registrar and auditor of the entity, and nobody else here.</summary>
internal static class Reach
{
    public const Roles Secret = Roles.Registrar | Roles.Auditor;

    /// <summary>Granted within the entities of the roles; unknown, foreign and secret records all look as if they did not exist.</summary>
    public static async ValueTask<Judgement> JudgeAsync(Actor actor, Roles roles, RecordId id, IReads reads, CancellationToken ct)
    {
        var record = await reads.Of<RecordsDb>().Records.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        return record is null || !actor.HasAny(roles, record.Entity) || (record.IsSecret && !actor.HasAny(Secret, record.Entity))
            ? WorkRefusals.NotFound.With()
            : Judgement.Granted(actor.ScopeOf(roles));
    }
}

/// <summary>Staff of the entity; secret records for registrar and auditor only.</summary>
internal sealed class SeeRecordPolicy : IPolicy<SeeRecord>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, SeeRecord action, IReads reads, CancellationToken ct) =>
        Reach.JudgeAsync(actor, Roles.Staff, action.Record, reads, ct);
}

/// <summary>Registrar or auditor of the entity.</summary>
internal sealed class ExportCasePolicy : IPolicy<ExportCase>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ExportCase action, IReads reads, CancellationToken ct) =>
        Reach.JudgeAsync(actor, Reach.Secret, action.Record, reads, ct);
}
