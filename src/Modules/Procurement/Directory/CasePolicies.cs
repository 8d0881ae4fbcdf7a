using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.Directory;

/// <summary>
/// A case is read by those who work with procurements, contracts, sustainability, records or decisions in an entity that takes part.
/// Others are told that it does not exist.
/// </summary>
internal sealed class ReadCasePolicy : IPolicy<ReadCase>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ReadCase action, IReads reads, CancellationToken ct)
    {
        if (actor.Kind == ActorKind.System)
        {
            return Judgement.Granted(Scope.Everything);
        }

        var db = reads.Of<ProcurementDb>();
        var entities = await db.Participants.Where(part => part.Case == action.Case).Select(part => part.Entity).ToListAsync(ct);
        return entities.Exists(entity => actor.HasAny(BrowseCases.Kind.OpenTo, entity))
            ? Judgement.Granted(actor.ScopeOf(BrowseCases.Kind.OpenTo))
            : WorkRefusals.NotFound.With();
    }
}
