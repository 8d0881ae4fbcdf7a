using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.Directory;

/// <summary>Writes to a case: loads it, and refuses what is no longer open when the notice is out.</summary>
internal sealed class CaseWriting(UnitOfWork work)
{
    /// <summary>In preparation only (PRO-002 else).</summary>
    public Task<Result<Done>> PrepareAsync<TDeed>(Permit<TDeed> permit, Func<WriteSession, ProcurementDb, Case, Task<Refusal?>> body, CancellationToken ct)
        where TDeed : ICaseAction =>
        AtAnyTimeAsync(permit, async (session, db, one) => one.Frozen() ?? await body(session, db, one), ct);

    /// <summary>In every phase.</summary>
    public Task<Result<Done>> AtAnyTimeAsync<TDeed>(Permit<TDeed> permit, Func<WriteSession, ProcurementDb, Case, Task<Refusal?>> body, CancellationToken ct)
        where TDeed : ICaseAction =>
        work.WriteAsync<TDeed, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                var one = await db.Cases.AsTracking().SingleAsync(row => row.Id == permit.Action.Case, ct);
                return await body(session, db, one) is { } no ? no : Done.It;
            },
            ct);
}
