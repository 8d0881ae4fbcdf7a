using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Award;

/// <summary>
/// Before all are told, the award is read by who may read the tenders and by who may decide at the lead; after, by everyone who reads the case. Who has
/// stated a conflict of interest reads nothing before.
/// </summary>
internal sealed class ReadAwardPolicy : IPolicy<ReadAward>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ReadAward action, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var found = await db.Cases.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Case, ct);
        if (found is null)
        {
            return WorkRefusals.NotFound.With();
        }

        if (await db.Awards.AnyAsync(row => row.Case == action.Case && row.State == AwardState.Sent, ct))
        {
            return await new ReadCasePolicy().JudgeAsync(actor, new ReadCase(action.Case), reads, ct);
        }

        return await SeatAsync(db, actor, action.Case, ct) switch
        {
            { MayJudge: true } => Judgement.Granted(Scope.Of([found.Entity]), "seat in the expert group"),
            { HasConflict: true } => Refusals.NotDeclared.With(),
            _ when found.Phase >= CasePhase.Award && actor.HasAny(DecideAward.Kind.OpenTo, found.Entity) => Judgement.Granted(Scope.Of([found.Entity]), "decides on awards"),
            { } => Refusals.NotDeclared.With(),
            _ => (await new ReadCasePolicy().JudgeAsync(actor, new ReadCase(action.Case), reads, ct)).Refusal is null ? Refusals.NotDeclared.With() : WorkRefusals.NotFound.With(),
        };
    }

    internal static async Task<Expert?> SeatAsync(ProcurementDb db, Actor actor, CaseId id, CancellationToken ct) =>
        actor.Person is { } person ? await db.Experts.AsNoTracking().FirstOrDefaultAsync(row => row.Case == id && row.Person == person, ct) : null;
}

/// <summary>A buyer of the lead who may read the tenders proposes (PRO-071 else).</summary>
internal sealed class ProposeAwardPolicy : LeadPolicy<ProposeAward>
{
    public override async ValueTask<Judgement> JudgeAsync(Actor actor, ProposeAward action, IReads reads, CancellationToken ct)
    {
        var judged = await base.JudgeAsync(actor, action, reads, ct);
        return judged.Refusal is not null || await ReadAwardPolicy.SeatAsync(reads.Of<ProcurementDb>(), actor, action.Case, ct) is { MayJudge: true } ? judged : Refusals.NotDeclared.With();
    }
}

/// <summary>Who decides for the lead, without a conflict of interest. That it is not the proposer the decision itself says (PRO-113).</summary>
internal sealed class DecideAwardPolicy : LeadPolicy<DecideAward>
{
    public override async ValueTask<Judgement> JudgeAsync(Actor actor, DecideAward action, IReads reads, CancellationToken ct)
    {
        var judged = await base.JudgeAsync(actor, action, reads, ct);
        return judged.Refusal is null && await ReadAwardPolicy.SeatAsync(reads.Of<ProcurementDb>(), actor, action.Case, ct) is { HasConflict: true } ? Refusals.NotDeclared.With() : judged;
    }
}

internal sealed class SendLettersPolicy : LeadPolicy<SendLetters>;

internal sealed class KeepReviewPolicy : LeadPolicy<KeepReview>;

internal sealed class ConcludeContractsPolicy : LeadPolicy<ConcludeContracts>;

internal sealed class AnnounceResultPolicy : LeadPolicy<AnnounceResult>;

/// <summary>Who is named owner of the contracts takes them over.</summary>
internal sealed class TakeOverContractsPolicy : IPolicy<TakeOverContracts>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, TakeOverContracts action, IReads reads, CancellationToken ct) =>
        actor.Person is { } person && await reads.Of<ProcurementDb>().Awards.AnyAsync(row => row.Case == action.Case && row.State == AwardState.Sent && row.Owner == person, ct)
            ? Judgement.Granted(actor.ScopeOf(TakeOverContracts.Kind.OpenTo), "named owner of the contracts")
            : WorkRefusals.NotFound.With();
}

/// <summary>A supplier reads the letter that was sent to it.</summary>
internal sealed class ReadDecisionPolicy : IPolicy<ReadDecision>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ReadDecision action, IReads reads, CancellationToken ct) =>
        actor.Supplier is { } supplier && await reads.Of<ProcurementDb>().Letters.AnyAsync(row => row.Case == action.Case && row.Supplier == supplier, ct)
            ? Judgement.Granted(actor.ScopeOf(ReadDecision.Kind.OpenTo), "addressee of the letter")
            : WorkRefusals.NotFound.With();
}
