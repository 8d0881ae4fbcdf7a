using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Checking;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Evaluation;
using Samkop.Web;

namespace Samkop.Procurement.Panels;

/// <summary>One tender by one criterion, as it is typed.</summary>
internal sealed class ScoreForm
{
    public Guid JudgedTender { get; set; }

    public string Criterion { get; set; } = string.Empty;

    [StringLength(40), NotFreeText("a step or a number")]
    public string? Answer { get; set; }

    [StringLength(2000)]
    public string? Why { get; set; }
}

/// <summary>An expert's judgement of a lot, or the panel's.</summary>
internal sealed class BallotForm
{
    public List<ScoreForm> Scores { get; set; } = [];

    [Range(0, 100_000)]
    public int Minutes { get; set; }
}

/// <summary>
/// Scores quality: each expert alone, until all have signed; then the panel agrees, and what it agreed on becomes the tender's answers.
/// </summary>
internal sealed class PanelScoring(CaseWriting writing)
{
    /// <summary>Saves the own judgement so far (PRO-101 when it is signed).</summary>
    public Task<Result<Done>> SaveAsync(Permit<ScoreQuality> permit, LotId lot, BallotForm form, CancellationToken ct) =>
        InEvaluationAsync(
            permit,
            async (session, db, one) =>
            {
                var seat = await db.Experts.AsNoTracking().SingleAsync(row => row.Case == one.Id && row.Person == permit.Actor.Person, ct);
                if (await JudgedAsync(db, one.Id, lot, ct) is not { } judged)
                {
                    return WorkRefusals.NotFound.With();
                }

                var ballot = await db.Ballots.AsTracking().FirstOrDefaultAsync(row => row.Expert == seat.Id && row.Lot == lot, ct);
                if (ballot?.SignedAt is not null)
                {
                    return Refusals.BallotSigned.With();
                }

                if (ballot is null)
                {
                    ballot = new Ballot { Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()), Case = one.Id, Lot = lot, Expert = seat.Id };
                    db.Ballots.Add(ballot);
                }

                ballot.Minutes = form.Minutes;
                var held = await db.Scores.AsTracking().Where(row => row.Ballot == ballot.Id).ToListAsync(ct);
                foreach (var (index, score) in form.Scores.Index().Where(static row => !string.IsNullOrWhiteSpace(row.Item.Answer)))
                {
                    if (judged.Read(score, index, out var no) is not { } answer)
                    {
                        return no;
                    }

                    if (held.Find(row => row.JudgedTender == score.JudgedTender && row.Criterion == score.Criterion) is not { } row)
                    {
                        row = new Score { Id = Guid.NewGuid(), Ballot = ballot.Id, JudgedTender = score.JudgedTender, Criterion = score.Criterion, Answer = answer };
                        db.Scores.Add(row);
                    }

                    (row.Answer, row.Reason) = (answer, score.Why?.Trim() ?? string.Empty);
                }

                session.Audit(Note(one, ballot) with { After = new { saved = true, ballot.Minutes } });
                return null;
            },
            ct);

    /// <summary>Signs: from then on it does not change (PRO-102 while judgements or reasons are missing).</summary>
    public Task<Result<Done>> SignAsync(Permit<ScoreQuality> permit, LotId lot, CancellationToken ct) =>
        InEvaluationAsync(
            permit,
            async (session, db, one) =>
            {
                var seat = await db.Experts.AsNoTracking().SingleAsync(row => row.Case == one.Id && row.Person == permit.Actor.Person, ct);
                if (await JudgedAsync(db, one.Id, lot, ct) is not { } judged)
                {
                    return WorkRefusals.NotFound.With();
                }

                var ballot = await db.Ballots.AsTracking().FirstOrDefaultAsync(row => row.Expert == seat.Id && row.Lot == lot, ct);
                if (ballot?.SignedAt is not null)
                {
                    return Refusals.BallotSigned.With();
                }

                var scores = ballot is null ? [] : await db.Scores.AsNoTracking().Where(row => row.Ballot == ballot.Id && row.Reason != string.Empty).ToListAsync(ct);
                if (judged.Missing(scores.Select(row => (row.JudgedTender, row.Criterion)).ToHashSet()) is > 0 and var missing)
                {
                    return Refusals.BallotIncomplete.With(missing);
                }

                ballot!.SignedAt = session.Now;
                session.Audit(Note(one, ballot) with { After = new { signed = true, ballot.Minutes } });
                return null;
            },
            ct);

    /// <summary>Notes what the panel agreed on and writes it into the tenders (PRO-103 before all have signed, PRO-109 while something is missing).</summary>
    public Task<Result<Done>> SettleAsync(Permit<SettleQuality> permit, LotId lot, BallotForm form, CancellationToken ct) =>
        InEvaluationAsync(
            permit,
            async (session, db, one) =>
            {
                if (await JudgedAsync(db, one.Id, lot, ct) is not { } judged)
                {
                    return WorkRefusals.NotFound.With();
                }

                if (await WaitingAsync(db, one.Id, lot, ct) is > 0 and var waiting)
                {
                    return Refusals.NotAllSigned.With(waiting);
                }

                // What is settled stays: prices have been shown since.
                var held = (await db.Consensuses.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct)).Select(row => (row.JudgedTender, row.Criterion)).ToHashSet();
                if (judged.Missing(held) == 0)
                {
                    return Refusals.BallotSigned.With();
                }

                var given = form.Scores.FindAll(score => !string.IsNullOrWhiteSpace(score.Answer) && !string.IsNullOrWhiteSpace(score.Why));
                if (judged.Missing(given.Select(score => (score.JudgedTender, score.Criterion)).ToHashSet()) is > 0 and var missing)
                {
                    return Refusals.NotSettled.With(missing);
                }

                var added = given.FindAll(score => !held.Contains((score.JudgedTender, score.Criterion)));
                foreach (var (index, score) in given.Index().Where(row => !held.Contains((row.Item.JudgedTender, row.Item.Criterion))))
                {
                    if (judged.Read(score, index, out var no) is not { } answer)
                    {
                        return no;
                    }

                    db.Consensuses.Add(new Consensus
                    {
                        Id = Guid.NewGuid(), Case = one.Id, JudgedTender = score.JudgedTender, Criterion = score.Criterion, Answer = answer, Reason = score.Why!.Trim(), SettledBy = permit.Actor.Person, SettledAt = session.Now,
                    });
                }

                await WriteIntoTendersAsync(db, lot, added, judged, ct);
                session.Audit(new AuditNote(new ObjectRef(nameof(Consensus), lot.Value.ToString())) { Entity = one.Entity, After = new { settled = added.Count } });
                return null;
            },
            ct);

    /// <summary>How many of the experts who score have not signed the lot.</summary>
    public static async Task<int> WaitingAsync(ProcurementDb db, CaseId id, LotId lot, CancellationToken ct)
    {
        var experts = (await db.Experts.AsNoTracking().Where(row => row.Case == id && row.Scores).ToListAsync(ct)).FindAll(row => row.MayJudge);
        var signed = await db.Ballots.AsNoTracking().Where(row => row.Case == id && row.Lot == lot && row.SignedAt != null).Select(row => row.Expert).ToListAsync(ct);
        return experts.Count(row => !signed.Contains(row.Id));
    }

    /// <summary>What the panel judges in a lot; nothing when it judges nothing there.</summary>
    public static async Task<JudgedLot?> JudgedAsync(ProcurementDb db, CaseId id, LotId lot, CancellationToken ct)
    {
        if (await db.LotModels.AsNoTracking().FirstOrDefaultAsync(row => row.Lot == lot && row.Case == id, ct) is not { Judged.Length: > 0 } row)
        {
            return null;
        }

        var ids = row.JudgedIds();
        var offers = await db.JudgedTenders.AsNoTracking().Where(held => held.Lot == lot && held.State == JudgedTenderState.Admitted).ToListAsync(ct);
        return new JudgedLot([.. row.Read().Criteria.Where(criterion => ids.Contains(criterion.Id))], [.. offers.OrderBy(held => held.Mark.Length).ThenBy(held => held.Mark, StringComparer.Ordinal)]);
    }

    private static async Task WriteIntoTendersAsync(ProcurementDb db, LotId lot, List<ScoreForm> given, JudgedLot judged, CancellationToken ct)
    {
        foreach (var offer in await db.JudgedTenders.AsTracking().Where(row => row.Lot == lot && row.State == JudgedTenderState.Admitted && row.Json != string.Empty).ToListAsync(ct))
        {
            var tender = EvaluationText.ReadTender(offer.Json);
            var answers = new Dictionary<string, Answer>(tender.Answers, StringComparer.Ordinal);
            foreach (var score in given.Where(score => score.JudgedTender == offer.Id))
            {
                answers[score.Criterion] = TenderChecking.AnswerOf(judged.Criteria.First(criterion => criterion.Id == score.Criterion), score.Answer);
            }

            offer.Json = EvaluationText.Write(tender with { Answers = answers });
        }
    }

    private Task<Result<Done>> InEvaluationAsync<TDeed>(Permit<TDeed> permit, Func<WriteSession, ProcurementDb, Case, Task<Refusal?>> body, CancellationToken ct)
        where TDeed : ICaseAction =>
        writing.AtAnyTimeAsync(permit, async (session, db, one) => one.Phase == CasePhase.Evaluation ? await body(session, db, one) : Refusals.NotInCheck.Saying(CasePhases.Of(one.Phase)), ct);

    private static AuditNote Note(Case one, Ballot ballot) => new(new ObjectRef(nameof(Ballot), ballot.Id.ToString())) { Entity = one.Entity };
}

/// <summary>Criteria that the panel judges, and the tenders that it judges.</summary>
internal sealed record JudgedLot(IReadOnlyList<Criterion> Criteria, IReadOnlyList<JudgedTender> JudgedTenders)
{
    /// <summary>How many pairs of tender and criterion are not among the given.</summary>
    public int Missing(IReadOnlySet<(Guid JudgedTender, string Criterion)> given) => JudgedTenders.Sum(offer => Criteria.Count(criterion => !given.Contains((offer.Id, criterion.Id))));

    /// <summary>The answer in its kept form; null when it cannot be one (PRO-107), or is about something else.</summary>
    public string? Read(ScoreForm form, int index, out Refusal? no)
    {
        no = null;
        var criterion = Criteria.FirstOrDefault(one => one.Id == form.Criterion);
        if (criterion is null || JudgedTenders.All(offer => offer.Id != form.JudgedTender))
        {
            no = WorkRefusals.NotFound.With();
            return null;
        }

        var answer = TenderChecking.AnswerOf(criterion, form.Answer);
        if (TenderCheck.IsAnswer(criterion, answer))
        {
            return answer.Text;
        }

        no = Refusals.BadAnswer.Saying(form.Answer, criterion.Name) with { Field = string.Create(CultureInfo.InvariantCulture, $"Input.Scores[{index}].Answer") };
        return null;
    }
}
