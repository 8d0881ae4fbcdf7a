using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Standstill;

/// <summary>An application for review as the court tells of it.</summary>
internal sealed class ReviewForm
{
    [Required]
    public ReviewInstance? Instance { get; set; }

    [Required, StringLength(40)]
    public string CaseNumber { get; set; } = string.Empty;

    [Required]
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>The court has forbidden a contract for the time being.</summary>
    public bool IsOrdered { get; set; }
}

/// <summary>What the review led to.</summary>
internal sealed class ReviewEndForm
{
    public Guid Review { get; set; }

    [Required]
    public DateOnly? EndedOn { get; set; }

    [Required]
    public ReviewOutcome? Outcome { get; set; }

    [Required, StringLength(2000)]
    public string Note { get; set; } = string.Empty;
}

/// <summary>Reviews of a decision: an application within the standstill stops the contract by itself where the dated rule says so, a later one by order only.</summary>
internal sealed class ReviewKeeping(CaseWriting writing, TimeProvider clock)
{
    public Task<Result<Done>> RegisterAsync(Permit<KeepReview> permit, ReviewForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                var today = session.Now.DateInSweden();
                if (await AwardProposing.LatestAsync(db, one.Id, ct) is not { State: AwardState.Sent } award || one.Phase is not (CasePhase.Standstill or CasePhase.Contract))
                {
                    return Refusals.AwardMoved.With();
                }

                var sent = award.SentAt!.Value.DateInSweden();
                if (form.ReceivedOn < sent || form.ReceivedOn > today)
                {
                    return Refusals.BadReviewDay.On("Register.ReceivedOn", SwedishDates.Iso(sent));
                }

                var rules = await db.ReviewRules.AsNoTracking().Where(row => row.Instance == form.Instance && row.ValidFrom <= form.ReceivedOn).ToListAsync(ct);
                var rule = rules.MaxBy(static row => row.ValidFrom);
                var review = new Review
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Award = award.Id, Case = one.Id, Instance = form.Instance!.Value, CaseNumber = form.CaseNumber.Trim(), ReceivedOn = form.ReceivedOn!.Value,
                    IsAutomatic = rule is { StopsByItself: true } && form.ReceivedOn <= award.StandstillThrough, OrderedOn = form.IsOrdered ? today : null, RegisteredBy = permit.Actor.Person, RegisteredAt = session.Now,
                };
                db.Reviews.Add(review);
                session.Audit(AuditNote.On(one.Id, one.Entity) with
                {
                    Ground = rule?.Source, After = new { review = review.CaseNumber, instance = review.Instance.ToString(), received = SwedishDates.Iso(review.ReceivedOn), review.IsAutomatic, ordered = form.IsOrdered, review.Stops },
                });
                return null;
            },
            ct);

    /// <summary>The court forbids a contract for the time being.</summary>
    public Task<Result<Done>> OrderAsync(Permit<KeepReview> permit, Guid review, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Reviews.AsTracking().FirstOrDefaultAsync(row => row.Id == review && row.Case == one.Id, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (found.EndedOn is not null || found.OrderedOn is not null)
                {
                    return Refusals.AwardMoved.With();
                }

                found.OrderedOn = session.Now.DateInSweden();
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { review = found.CaseNumber, ordered = SwedishDates.Iso(found.OrderedOn.Value) } });
                return null;
            },
            ct);

    /// <summary>The review is over: the decision stands, is corrected, or the procurement is done over.</summary>
    public Task<Result<Done>> EndAsync(Permit<KeepReview> permit, ReviewEndForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (await db.Reviews.AsTracking().FirstOrDefaultAsync(row => row.Id == form.Review && row.Case == one.Id, ct) is not { } found)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (found.EndedOn is not null || await AwardProposing.LatestAsync(db, one.Id, ct) is not { State: AwardState.Sent } award)
                {
                    return Refusals.AwardMoved.With();
                }

                if (form.EndedOn < found.ReceivedOn || form.EndedOn > session.Now.DateInSweden())
                {
                    return Refusals.BadReviewDay.On("End.EndedOn", SwedishDates.Iso(found.ReceivedOn));
                }

                var stopped = found.Stops;
                (found.EndedOn, found.Outcome, found.Note) = (form.EndedOn, form.Outcome, form.Note.Trim());
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Ground = found.Note, After = new { review = found.CaseNumber, ended = SwedishDates.Iso(form.EndedOn!.Value), outcome = form.Outcome.ToString() } });
                return Follow(session, (one, award, found, stopped));
            },
            ct);

    private static Refusal? Follow(WriteSession session, (Case Case, AwardDecision Award, Review Review, bool Stopped) of)
    {
        var (one, award, review, stopped) = of;
        if (review.Outcome == ReviewOutcome.Correct)
        {
            award.Undo(review.Note, session.Now);
            return one.MoveTo(CasePhase.Evaluation).IsRefused(out var no) ? no : null;
        }

        if (review.Outcome == ReviewOutcome.DoOver)
        {
            // The decision no longer holds, so no contract follows; the buyer cancels on that page, with what its notice asks for.
            award.Undo(review.Note, session.Now);
            return null;
        }

        // LOU 20 kap.: what has stopped the contract goes on for ten days after the court has decided.
        if (stopped)
        {
            if (DeadlineEngine.Current.AfterReview(one.Law, review.EndedOn!.Value).IsRefused(out var no, out var dates))
            {
                return no;
            }

            if (!(dates[0].Date < award.StandstillThrough))
            {
                (award.StandstillThrough, award.StandstillWhySv, award.StandstillWhyEn) = (dates[0].Date, dates[0].Why.Sv, dates[0].Why.En);
            }
        }

        return null;
    }
}
