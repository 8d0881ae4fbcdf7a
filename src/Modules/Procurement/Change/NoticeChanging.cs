using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Conclude;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Making;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Publish;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Change;

/// <summary>What is changed in what was announced.</summary>
internal sealed class ChangeForm
{
    [Required, StringLength(2000)]
    public string Reason { get; set; } = string.Empty;

    [Required]
    public DateOnly? LastDay { get; set; }

    [Required]
    public DateOnly? QuestionsThrough { get; set; }
}

/// <summary>Why a procurement ends without contract.</summary>
internal enum CancelGround
{
    NeedChanged,
    NoMoney,
    Fault,
    Other,
}

/// <summary>Why it is cancelled.</summary>
internal sealed class CancelForm
{
    [Required]
    public CancelGround? Ground { get; set; }

    [Required, StringLength(2000)]
    public string Reason { get; set; } = string.Empty;

    /// <summary>After the opening: how many tenders of each lot, in order, came from large companies. The notice counts them (BT-759) and no tender says it.</summary>
    public List<int> Large { get; set; } = [];
}

/// <summary>Announces changes, and cancels.</summary>
internal sealed class NoticeChanging(UnitOfWork work, Announcing announcing, ResultReading reading)
{
    /// <summary>
    /// A change moves the last day when too few days are left for it (PRO-039 when the chosen day is too early). A change so large that others would
    /// have tendered is a new procurement; that the buyer judges.
    /// </summary>
    public Task<Result<Done>> ChangeAsync(Permit<ChangeNotice> permit, ChangeForm form, CancellationToken ct) =>
        work.WriteAsync<ChangeNotice, Done>(
            permit,
            async session =>
            {
                var facts = await LoadAsync(session, permit.Action.Case, ct);
                if (facts.Case.Phase != CasePhase.Published || facts.Plan is not { } plan)
                {
                    return Refusals.NotPublished.With();
                }

                var today = session.Now.DateInSweden();
                if (Earliest(facts.Case.Law, plan, today).IsRefused(out var no, out var earliest))
                {
                    return no;
                }

                if (form.LastDay < earliest.Date)
                {
                    return Refusals.EarlierThanChange.Saying(SwedishDates.Iso(form.LastDay!.Value), earliest.Why) with { Field = "Input.LastDay" };
                }

                (plan.LastDay, plan.QuestionsThrough) = (form.LastDay!.Value, form.QuestionsThrough!.Value);
                if (plan.QuestionsThrough > DatePlanning.AnswersThrough(facts.Case.Law, plan))
                {
                    return Refusals.QuestionsTooLate.With(SwedishDates.Iso(DatePlanning.AnswersThrough(facts.Case.Law, plan))) with { Field = "Input.QuestionsThrough" };
                }

                return (await announcing.AnnounceAsync(session, facts, new Announcement(PublicationKind.Change, form.Reason.Trim()), permit.Actor.Person, ct)).Map(_ => Done.It);
            },
            ct);

    /// <summary>Cancels; what was announced is ended by a notice too.</summary>
    public Task<Result<Done>> CancelAsync(Permit<CancelProcurement> permit, CancelForm form, CancellationToken ct) =>
        work.WriteAsync<CancelProcurement, Done>(permit, session => CancelAsync(session, permit.Action.Case, form, permit.Actor.Person, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Result<Done>> CancelAsync(WriteSession session, Public.CaseId id, CancelForm form, PersonId? by, CancellationToken ct)
    {
        var facts = await LoadAsync(session, id, ct);
        var (wasPublished, wasOpened) = (!facts.Case.Phase.IsInPreparation(), facts.Case.Phase >= CasePhase.Opened);
        if (facts.Case.MoveTo(CasePhase.Cancelled).IsRefused(out var no))
        {
            return no;
        }

        (facts.Case.CancelledAt, facts.Case.CancelReason) = (session.Now, form.Reason.Trim());
        session.Audit(AuditNote.On(facts.Case.Id, facts.Case.Entity) with { After = new { cancelled = true, ground = form.Ground.ToString() } });
        // After the opening the last day has passed and secrecy lets go with the cancellation: a result notice without winner, not a change of the first.
        ResultFacts? result = null;
        if (wasOpened && (await reading.WithoutWinnerAsync(session.Of<ProcurementDb>(), facts, form.Large, ct)).IsRefused(out no, out result))
        {
            return no;
        }

        return wasPublished
            ? (await announcing.AnnounceAsync(session, facts, new Announcement(PublicationKind.Cancellation, form.Reason.Trim(), result), by, ct)).Map(_ => Done.It)
            : Done.It;
    }

    /// <summary>The earliest last day after a change that is announced on a day.</summary>
    public static Result<ExplainedDate> Earliest(Act law, TimePlan plan, DateOnly changed) =>
        DeadlineEngine.Current.AfterChange(law, plan.LastDay, changed, plan.IsUrgent).Map(dates => dates[0]);

    private static async Task<CaseFacts> LoadAsync(WriteSession session, Public.CaseId id, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return await db.FactsAsync(id, session.Now.DateInSweden(), ct);
    }
}
