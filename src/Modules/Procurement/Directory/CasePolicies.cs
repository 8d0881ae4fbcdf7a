using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.Directory;

/// <summary>
/// A case is read by those who work with procurements, contracts, sustainability, records or decisions in an entity that takes part, and by who sits in
/// its expert group. Others are told that it does not exist.
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
        if (entities.Exists(entity => actor.HasAny(BrowseCases.Kind.OpenTo, entity)))
        {
            return Judgement.Granted(actor.ScopeOf(BrowseCases.Kind.OpenTo));
        }

        if (actor.Person is { } person && await db.Experts.AnyAsync(seat => seat.Case == action.Case && seat.Person == person, ct))
        {
            return Judgement.Granted(actor.ScopeOf(Roles.Staff), "seat in the expert group");
        }

        return actor.Person is { } keeper && await db.Custodians.AnyAsync(row => row.Case == action.Case && row.Person == keeper, ct)
            ? Judgement.Granted(actor.ScopeOf(Roles.Staff), "custodian")
            : WorkRefusals.NotFound.With();
    }
}

/// <summary>One may begin a procurement that is led by an entity where one is a buyer.</summary>
internal sealed class OpenCasePolicy : IPolicy<OpenCase>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, OpenCase action, IReads reads, CancellationToken ct)
    {
        var isOpen = action.Entity is not { } entity || actor.HasAny(OpenCase.Kind.OpenTo, entity);
        return ValueTask.FromResult(isOpen ? Judgement.Granted(actor.ScopeOf(OpenCase.Kind.OpenTo)) : WorkRefusals.NotFound.With());
    }
}

/// <summary>A case is worked on by the buyers of its lead. Buyers of another participant see it but do not change it (PRO-003); to others it does not exist.</summary>
internal abstract class LeadPolicy<TAction> : IPolicy<TAction>
    where TAction : ICaseAction
{
    public virtual async ValueTask<Judgement> JudgeAsync(Actor actor, TAction action, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var found = await db.Cases.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Case, ct);
        if (found is null)
        {
            return WorkRefusals.NotFound.With();
        }

        if (actor.HasAny(TAction.Kind.OpenTo, found.Entity))
        {
            return Judgement.Granted(Scope.Of([found.Entity]), "works for the lead of the procurement");
        }

        var others = await db.Participants.Where(part => part.Case == action.Case).Select(part => part.Entity).ToListAsync(ct);
        return others.Exists(entity => actor.HasAny(BrowseCases.Kind.OpenTo, entity)) ? Refusals.NotBuyer.With() : WorkRefusals.NotFound.With();
    }
}

internal sealed class ShapeCasePolicy : LeadPolicy<ShapeCase>;

internal sealed class SetStrategyPolicy : LeadPolicy<SetStrategy>;

internal sealed class MoveCasePolicy : LeadPolicy<MoveCase>;

internal sealed class InviteParticipantPolicy : LeadPolicy<InviteParticipant>;

internal sealed class SeatExpertPolicy : LeadPolicy<SeatExpert>;

internal sealed class PlanDatesPolicy : LeadPolicy<PlanDates>;

internal sealed class SetRequirementsPolicy : LeadPolicy<SetRequirements>;

internal sealed class AttachCaseDocumentPolicy : LeadPolicy<AttachCaseDocument>;

internal sealed class PublishNoticePolicy : LeadPolicy<PublishNotice>;

internal sealed class ChangeNoticePolicy : LeadPolicy<ChangeNotice>;

internal sealed class CancelProcurementPolicy : LeadPolicy<CancelProcurement>;

internal sealed class NoteNumbersPolicy : LeadPolicy<NoteNumbers>;

internal sealed class AnswerQuestionPolicy : LeadPolicy<AnswerQuestion>;

/// <summary>An approver of the entity approves, never who asked for it (PRO-007).</summary>
internal sealed class ApproveParticipationPolicy : IPolicy<ApproveParticipation>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ApproveParticipation action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<ProcurementDb>().Participants.AsNoTracking().FirstOrDefaultAsync(part => part.Case == action.Case && part.Entity == action.Entity, ct);
        if (found is null || !actor.HasAny(ApproveParticipation.Kind.OpenTo, action.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        return found.AskedBy is { } asker && asker == actor.Person
            ? Refusals.OwnApproval.With()
            : Judgement.Granted(Scope.Of([action.Entity]), "approver of the participant");
    }
}

/// <summary>Who holds a seat declares for it.</summary>
internal sealed class DeclareInterestsPolicy : IPolicy<DeclareInterests>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, DeclareInterests action, IReads reads, CancellationToken ct) =>
        actor.Person is { } person && await reads.Of<ProcurementDb>().Experts.AnyAsync(seat => seat.Case == action.Case && seat.Person == person, ct)
            ? Judgement.Granted(actor.ScopeOf(Roles.Staff), "seat in the expert group")
            : WorkRefusals.NotFound.With();
}

/// <summary>Every supplier may ask about what is announced; whether it is in time the domain says.</summary>
internal sealed class AskQuestionPolicy : IPolicy<AskQuestion>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, AskQuestion action, IReads reads, CancellationToken ct) =>
        await reads.Of<ProcurementDb>().Publications.AnyAsync(one => one.Case == action.Case && one.Kind == PublicationKind.Notice, ct)
            ? Judgement.Granted(actor.ScopeOf(AskQuestion.Kind.OpenTo))
            : WorkRefusals.NotFound.With();
}
