using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Answering;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Sourcing.Evaluation;
using Samkop.Sourcing.Exact;
using Samkop.Web;

namespace Samkop.Procurement.Checking;

/// <summary>A person's judgement of one answer.</summary>
internal sealed class JudgedReply
{
    public Guid Reply { get; set; }

    public ReplyOutcome? Outcome { get; set; }

    [StringLength(1000)]
    public string? Why { get; set; }
}

/// <summary>Whether a tender goes on.</summary>
internal sealed class VerdictForm
{
    [Required]
    public bool? Admit { get; set; }

    /// <summary>Code of the ground in law.</summary>
    public string? Ground { get; set; }

    [StringLength(2000)]
    public string? Motive { get; set; }
}

/// <summary>What an officer reads in the tender and enters.</summary>
internal sealed class EnterForm
{
    [Required, StringLength(200)]
    public string Tenderer { get; set; } = string.Empty;

    [StringLength(20), NotFreeText("an organisation number")]
    public string? Number { get; set; }

    [StringLength(40), NotFreeText("a price")]
    public string? Price { get; set; }

    /// <summary>By row of the price form.</summary>
    [NotFreeText("prices")]
    public List<string?> Prices { get; set; } = [];

    /// <summary>By criterion that the tenderer answers.</summary>
    [NotFreeText("steps and numbers")]
    public List<string?> Criteria { get; set; } = [];

    /// <summary>By requirement.</summary>
    public List<string?> Answers { get; set; } = [];
}

/// <summary>A question to the tenderer.</summary>
internal sealed class AskForm
{
    [Required]
    public InquiryKind? Kind { get; set; }

    [Required]
    public DateOnly? On { get; set; }

    [Required, StringLength(2000)]
    public string Question { get; set; } = string.Empty;

    [Required, StringLength(1000)]
    public string Equal { get; set; } = string.Empty;
}

/// <summary>What the tenderer answered, and what was decided.</summary>
internal sealed class CloseForm
{
    [Required]
    public Guid? Inquiry { get; set; }

    [Required]
    public DateOnly? Day { get; set; }

    [Required, StringLength(4000)]
    public string Reply { get; set; } = string.Empty;

    [Required]
    public bool? IsAccepted { get; set; }

    [Required, StringLength(1000)]
    public string Cause { get; set; } = string.Empty;
}

/// <summary>
/// Checks tenderers and tenders (LOU 13, 14 and 16 kap.): judges answers, asks, admits or rejects with ground and reason, and goes on to the evaluation.
/// Notes in the log stand under the tender, not under the case: its history must not tell how many came (OSL 19 kap. 3 §).
/// </summary>
internal sealed class TenderChecking(CaseWriting writing)
{
    private static readonly CasePhase[] Open = [CasePhase.Opened, CasePhase.Evaluation];

    /// <summary>Judges answers that no machine can compare, each with its reason.</summary>
    public Task<Result<Done>> JudgeAsync(Permit<CheckTenders> permit, Guid offer, IReadOnlyList<JudgedReply> judged, CancellationToken ct) =>
        OnOfferAsync(
            permit,
            offer,
            async (session, db, one, row) =>
            {
                var replies = await db.Replies.AsTracking().Where(reply => reply.JudgedTender == row.Id && (reply.Outcome == ReplyOutcome.ToJudge || reply.JudgedBy != null)).ToListAsync(ct);
                foreach (var (index, form) in judged.Index().Where(static one => one.Item.Outcome is not null and not ReplyOutcome.ToJudge))
                {
                    if (string.IsNullOrWhiteSpace(form.Why))
                    {
                        return Refusals.NoGround.On(string.Create(CultureInfo.InvariantCulture, $"Judged[{index}].Why"));
                    }

                    if (replies.Find(reply => reply.Id == form.Reply) is { } reply)
                    {
                        (reply.Outcome, reply.Reason, reply.JudgedBy) = (form.Outcome!.Value, form.Why.Trim(), permit.Actor.Person);
                    }
                }

                session.Audit(Note(one, row) with { After = new { judged = replies.Where(reply => reply.JudgedBy is not null).Select(reply => new { requirement = reply.Requirement.Value, outcome = reply.Outcome.ToString() }).ToArray() } });
                return null;
            },
            ct);

    /// <summary>Enters what the tender's own file lacks; who entered it stands with the offer.</summary>
    public Task<Result<Done>> EnterAsync(Permit<EnterAnswers> permit, Guid offer, EnterForm form, CancellationToken ct) =>
        OnOfferAsync(
            permit,
            offer,
            async (session, db, one, row) =>
            {
                var opened = await db.OpenedTenders.AsNoTracking().SingleAsync(tender => tender.Id == row.Id, ct);
                var lot = await db.Lots.AsNoTracking().SingleAsync(held => held.Id == row.Lot, ct);
                if (await db.LotModels.AsNoTracking().FirstOrDefaultAsync(held => held.Lot == row.Lot, ct) is not { } model)
                {
                    return Refusals.NoModel.With(lot.Title);
                }

                var evaluation = model.Read();
                if (Read(evaluation, model.JudgedIds(), form, row.Mark, DateTimeOffset.Parse(opened.Received, CultureInfo.InvariantCulture)).IsRefused(out var no, out var tender))
                {
                    return no;
                }

                var before = row.Json;
                var settled = await db.Consensuses.AsNoTracking().Where(held => held.JudgedTender == row.Id).ToDictionaryAsync(held => held.Criterion, held => Answer.Of(held.Answer), ct);
                (row.Tenderer, row.OrganisationNumber) = (form.Tenderer.Trim(), form.Number?.Trim() ?? string.Empty);
                row.Json = EvaluationText.Write(tender with { Answers = new Dictionary<string, Answer>(tender.Answers.Concat(settled), StringComparer.Ordinal) });
                row.EnteredBy = permit.Actor.Person;
                await AnswerAsync(db, row, lot, form.Answers, ct);
                // Prices stay out of the log until they are no longer secret: the log is read by more people than the tenders.
                session.Audit(Note(one, row) with { After = new { entered = true, replaces = before.Length > 0, row.AnswerFault } });
                return null;
            },
            ct);

    /// <summary>Asks the tenderer.</summary>
    public Task<Result<Done>> AskAsync(Permit<CheckTenders> permit, Guid offer, AskForm form, CancellationToken ct) =>
        OnOfferAsync(
            permit,
            offer,
            (session, db, one, row) =>
            {
                db.Inquiries.Add(new Inquiry
                {
                    Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()), Case = one.Id, JudgedTender = row.Id, Kind = form.Kind!.Value, AskedOn = form.On!.Value, Question = form.Question.Trim(),
                    EqualTreatment = form.Equal.Trim(), AskedBy = permit.Actor.Person,
                });
                session.Audit(Note(one, row) with { After = new { asked = form.Kind.ToString(), on = SwedishDates.Iso(form.On.Value) } });
                return Task.FromResult<Refusal?>(null);
            },
            ct);

    /// <summary>Notes the answer and what it led to.</summary>
    public Task<Result<Done>> CloseAsync(Permit<CheckTenders> permit, Guid offer, CloseForm form, CancellationToken ct) =>
        OnOfferAsync(
            permit,
            offer,
            async (session, db, one, row) =>
            {
                if (await db.Inquiries.AsTracking().FirstOrDefaultAsync(held => held.Id == form.Inquiry && held.JudgedTender == row.Id, ct) is not { } inquiry)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (inquiry.IsAccepted is not null)
                {
                    return Refusals.AnsweredInquiry.With();
                }

                (inquiry.AnsweredOn, inquiry.Answer, inquiry.IsAccepted, inquiry.Reason, inquiry.DecidedBy) = (form.Day, form.Reply.Trim(), form.IsAccepted, form.Cause.Trim(), permit.Actor.Person);
                session.Audit(Note(one, row) with { After = new { inquiry = inquiry.Kind.ToString(), inquiry.IsAccepted } });
                return null;
            },
            ct);

    /// <summary>
    /// Admits (PRO-092 while answers wait, PRO-093 when a requirement is not met) or rejects on a ground in force with a reason (PRO-094; PRO-095 for a low
    /// price that was not asked about).
    /// </summary>
    public Task<Result<Done>> DecideAsync(Permit<CheckTenders> permit, Guid offer, VerdictForm form, CancellationToken ct) =>
        OnOfferAsync(
            permit,
            offer,
            async (session, db, one, row) =>
            {
                var before = row.State;
                if (form.Admit == true)
                {
                    if (await NotAdmissibleAsync(db, row, ct) is { } no)
                    {
                        return no;
                    }

                    (row.State, row.Reason) = (JudgedTenderState.Admitted, string.Empty);
                }
                else
                {
                    var today = session.Now.DateInSweden();
                    var ground = (await db.RejectionGrounds.AsNoTracking().Where(held => held.Code == form.Ground).ToListAsync(ct)).Find(held => held.HoldsOn(today));
                    if (ground is null || string.IsNullOrWhiteSpace(form.Motive))
                    {
                        return Refusals.NoGround.On("Verdict.Motive");
                    }

                    if (ground.IsLowPrice && !await db.Inquiries.AnyAsync(held => held.JudgedTender == row.Id && held.Kind == InquiryKind.LowPrice && held.IsAccepted == false, ct))
                    {
                        return Refusals.NotExplained.On("Verdict.Ground");
                    }

                    (row.State, row.Reason) = (ground.State, $"{(ground.Section.Length > 0 ? ground.Section : ground.NameSv)}: {form.Motive.Trim()}");
                }

                (row.CheckedBy, row.CheckedAt) = (permit.Actor.Person, session.Now);
                session.Audit(Note(one, row) with { Before = new { state = before.ToString() }, After = new { state = row.State.ToString(), form.Ground } });
                return null;
            },
            ct);

    /// <summary>Goes on to the evaluation (PRO-097 while tenders wait, PRO-098 when none goes on, PRO-096 when one lacks price or answers).</summary>
    public Task<Result<Done>> BeginEvaluationAsync(Permit<CheckTenders> permit, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                var offers = await db.JudgedTenders.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct);
                if (offers.Count(row => row.State == JudgedTenderState.Unchecked) is > 0 and var waiting)
                {
                    return Refusals.StillUnchecked.With(waiting);
                }

                if (offers.TrueForAll(row => row.State != JudgedTenderState.Admitted))
                {
                    return Refusals.NoneAdmitted.With();
                }

                var before = one.Phase;
                if (one.MoveTo(CasePhase.Evaluation).IsRefused(out var no))
                {
                    return no;
                }

                session.Audit(AuditNote.On(one.Id, one.Entity) with { Before = new { phase = before.ToString() }, After = new { phase = one.Phase.ToString() } });
                return null;
            },
            ct);

    private static async Task<Refusal?> NotAdmissibleAsync(ProcurementDb db, JudgedTender row, CancellationToken ct)
    {
        var replies = await db.Replies.AsNoTracking().Where(reply => reply.JudgedTender == row.Id).ToListAsync(ct);
        if (replies.Count(reply => reply.Outcome == ReplyOutcome.ToJudge) is > 0 and var waiting)
        {
            return Refusals.Unjudged.With(waiting, row.Mark);
        }

        if (replies.Find(reply => reply.Outcome == ReplyOutcome.NotMet) is { } failed)
        {
            var title = await db.Requirements.Where(held => held.Id == failed.Requirement).Select(held => held.Title).SingleAsync(ct);
            return Refusals.NotMetAdmitted.With(row.Mark, title);
        }

        return row.Json.Length == 0 ? Refusals.AnswersLacking.With(row.Mark) : null;
    }

    private static async Task AnswerAsync(ProcurementDb db, JudgedTender row, Lot lot, List<string?> answers, CancellationToken ct)
    {
        var asked = RequestFile.Answered(await db.Requirements.AsNoTracking().Where(held => held.Case == row.Case).ToListAsync(ct), lot).ToList();
        var replies = await db.Replies.AsTracking().Where(reply => reply.JudgedTender == row.Id).ToListAsync(ct);
        foreach (var (requirement, typed) in asked.Zip(answers))
        {
            var answer = typed?.Trim() ?? string.Empty;
            if (replies.Find(reply => reply.Requirement == requirement.Id) is not { } reply)
            {
                db.Replies.Add(TenderReading.ReplyTo(row, requirement, answer));
            }
            else if (reply.Answer != answer)
            {
                (reply.Answer, reply.Outcome, reply.JudgedBy, reply.Reason) = (answer, Comparison.Of(requirement, answer), null, string.Empty);
            }
        }
    }

    private static Result<Tender> Read(EvaluationModel model, IReadOnlySet<string> judged, EnterForm form, string mark, DateTimeOffset received)
    {
        if (TypedNumber.Read(form.Price, "Enter.Price").IsRefused(out var no, out var price))
        {
            return no;
        }

        Dictionary<string, Fraction>? prices = null;
        foreach (var ((item, typed), index) in (model.Items ?? []).Zip(form.Prices).Select(static (pair, index) => (pair, index)))
        {
            if (TypedNumber.Read(typed, string.Create(CultureInfo.InvariantCulture, $"Enter.Prices[{index}]")).IsRefused(out no, out var unit))
            {
                return no;
            }

            if (unit is { } known)
            {
                (prices ??= new Dictionary<string, Fraction>(StringComparer.Ordinal))[item.Id] = known;
            }
        }

        var answers = model.Criteria.Where(criterion => !judged.Contains(criterion.Id)).Zip(form.Criteria)
            .ToDictionary(static pair => pair.First.Id, static pair => AnswerOf(pair.First, pair.Second), StringComparer.Ordinal);
        var tender = new Tender(mark, form.Tenderer.Trim(), answers, price, prices, received);
        return TenderCheck.SoFar(model, tender, judged) is { } fault ? fault : tender;
    }

    /// <summary>An answer as it is typed: a step's id, or a number with a decimal comma.</summary>
    public static Answer AnswerOf(Criterion criterion, string? typed) =>
        criterion.Steps is null && !TypedNumber.Read(typed, string.Empty).IsRefused(out _, out var number) && number is { } value ? Answer.Of(value) : Answer.Of(typed?.Trim() ?? string.Empty);

    private Task<Result<Done>> OnOfferAsync<TDeed>(Permit<TDeed> permit, Guid offer, Func<WriteSession, ProcurementDb, Case, JudgedTender, Task<Refusal?>> body, CancellationToken ct)
        where TDeed : ICaseAction =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
                !Open.Contains(one.Phase) ? Refusals.NotInCheck.Saying(CasePhases.Of(one.Phase))
                : await db.JudgedTenders.AsTracking().FirstOrDefaultAsync(held => held.Id == offer && held.Case == one.Id, ct) is { } row ? await body(session, db, one, row)
                : WorkRefusals.NotFound.With(),
            ct);

    private static AuditNote Note(Case one, JudgedTender row) => new(new ObjectRef(nameof(JudgedTender), row.Id.ToString())) { Entity = one.Entity };
}
