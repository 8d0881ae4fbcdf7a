using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Records.Public;

namespace Samkop.Procurement.Award;

/// <summary>What is proposed for a lot.</summary>
internal sealed class LotChoice
{
    public LotId Lot { get; set; }

    /// <summary>How many win, from the top of the ranking; 0 when no tender is accepted.</summary>
    public int Winners { get; set; }

    [StringLength(2000)]
    public string? Reason { get; set; }
}

/// <summary>The proposal as typed.</summary>
internal sealed class ProposalForm
{
    public List<LotChoice> Lots { get; set; } = [];
}

/// <summary>On which mandate it is decided.</summary>
internal sealed class DecisionForm
{
    [Required, StringLength(100)]
    public string Board { get; set; } = string.Empty;

    [Required, StringLength(40)]
    public string Point { get; set; } = string.Empty;
}

/// <summary>Proposal, decision and taking back of an award. Winners come from the ranking and are never picked by hand.</summary>
internal sealed class AwardProposing(CaseWriting writing, IRegister register, IArchive archive, IDelegatedDecisions decisions, IInbox inbox, TimeProvider clock)
{
    public const string DecideStep = "decide-award";
    public const string SendStep = "send-letters";

    public Task<Result<Done>> ProposeAsync(Permit<ProposeAward> permit, ProposalForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(permit, (session, db, one) => ProposeAsync(session, db, (one, permit.Actor.Person), form, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Refusal?> ProposeAsync(WriteSession session, ProcurementDb db, (Case Case, PersonId? By) of, ProposalForm form, CancellationToken ct)
    {
        var one = of.Case;
        if (one.MoveTo(CasePhase.Award).IsRefused(out var no) || (await LotStanding.OfAsync(db, one, ct)).IsRefused(out no, out var lots))
        {
            return no;
        }

        if (lots.Sum(static lot => lot.Unready) is > 0 and var unready)
        {
            return Refusals.UncheckedOffers.With(unready);
        }

        var award = new AwardDecision
        {
            Id = NewId(), Case = one.Id, Sequence = await db.Awards.CountAsync(row => row.Case == one.Id, ct) + 1, ProposedBy = of.By, ProposedAt = session.Now,
        };
        db.Awards.Add(award);
        foreach (var lot in lots)
        {
            var choice = form.Lots.Find(row => row.Lot == lot.Lot.Id) ?? new LotChoice();
            if (await AddAsync(session, db, award, (lot, choice, one.IsFramework), ct) is { } faulty)
            {
                return faulty;
            }
        }

        await inbox.PutAsync(session, Matter(one, DecideStep, new Text($"Besluta om tilldelning: {one.Title}", $"Decide on the award: {one.Title}"), new("Du beslutar om tilldelning för den som leder upphandlingen", "You decide on awards for the lead of the procurement"), Addressee.ToRole(DecideAward.Kind.OpenTo, one.Entity)), ct); // sv-literal
        session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { proposed = award.Sequence, lots = form.Lots.ConvertAll(row => new { lot = row.Lot.Value, row.Winners }) } });
        return null;
    }

    public Task<Result<Done>> DecideAsync(Permit<DecideAward> permit, DecisionForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(permit, (session, db, one) => DecideAsync(session, db, (one, permit.Actor.Person), form, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Refusal?> DecideAsync(WriteSession session, ProcurementDb db, (Case Case, PersonId? By) of, DecisionForm form, CancellationToken ct)
    {
        var one = of.Case;
        if (await LatestAsync(db, one.Id, ct) is not { } award || one.Phase != CasePhase.Award)
        {
            return Refusals.AwardMoved.With();
        }

        if (award.Decide(of.By, session.Now).IsRefused(out var no) || (await LotStanding.OfAsync(db, one, ct)).IsRefused(out no, out var lots))
        {
            return no;
        }

        // What is decided on must be what was proposed: a tender that was changed in between changes the file, and with it the digest.
        var proposed = await db.AwardedLots.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct);
        foreach (var lot in lots)
        {
            var digest = lot.File.Length == 0 ? string.Empty : (await archive.StoreAsync(session, lot.File, ct)).Digest;
            if (proposed.Find(row => row.Lot == lot.Lot.Id)?.EvaluationDigest != digest)
            {
                return Refusals.EvaluationChanged.With(lot.Lot.Title);
            }
        }

        var about = new ObjectRef(nameof(AwardDecision), award.Id.ToString());
        var (_, number) = await register.RegisterAsync(
            session, new NewRecord { About = about, Entity = one.Entity, Type = "decision", NeedsNumber = true, Title = $"Tilldelningsbeslut i {one.RegisterNumber}", Case = one.Record }, ct); // sv-literal
        (award.Board, award.Point, award.RegisterNumber) = (form.Board.Trim(), form.Point.Trim(), number);
        if (of.By is { } person)
        {
            await decisions.AddAsync(
                session, new NewDelegatedDecision { About = about, Entity = one.Entity, Board = award.Board, Point = award.Point, What = $"Tilldelning i {one.RegisterNumber}, {one.Title}", Person = person, RegisterNumber = number }, ct); // sv-literal
        }

        await inbox.CloseAsync(session, ObjectRef.To(one.Id), DecideStep, ct);
        await inbox.PutAsync(session, Matter(one, SendStep, new Text($"Skicka underrättelse om beslut: {one.Title}", $"Send the letters of decision: {one.Title}"), new("Du driver upphandlingen", "You run the procurement"), Addressee.To(one.Buyer, one.Entity)) with { Href = Links.Letters(one.Id) }, ct); // sv-literal
        session.Audit(AuditNote.On(one.Id, one.Entity) with { Ground = $"{award.Board}, {award.Point}", After = new { decided = award.Sequence, number } });
        return null;
    }

    /// <summary>Takes the proposal or the decision back, before anybody has been told.</summary>
    public Task<Result<Done>> TakeBackAsync(Permit<ProposeAward> permit, string reason, CancellationToken ct) =>
        writing.AtAnyTimeAsync(
            permit,
            async (session, db, one) =>
            {
                if (await LatestAsync(db, one.Id, ct) is not { } award)
                {
                    return Refusals.AwardMoved.With();
                }

                if (award.TakeBack(reason, session.Now).IsRefused(out var no) || one.MoveTo(CasePhase.Evaluation).IsRefused(out no))
                {
                    return no;
                }

                await inbox.CloseAsync(session, ObjectRef.To(one.Id), DecideStep, ct);
                await inbox.CloseAsync(session, ObjectRef.To(one.Id), SendStep, ct);
                session.Audit(AuditNote.On(one.Id, one.Entity) with { Ground = reason, After = new { takenBack = award.Sequence, phase = one.Phase.ToString() } });
                return null;
            },
            ct);

    /// <summary>The latest decision of a case, to change.</summary>
    public static Task<AwardDecision?> LatestAsync(ProcurementDb db, CaseId id, CancellationToken ct) =>
        db.Awards.AsTracking().Where(row => row.Case == id).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct);

    public static NewMatter Matter(Case one, string step, Text what, Text why, Addressee to) => new()
    {
        About = ObjectRef.To(one.Id), Step = step, What = what, WhyYou = why, To = to, Href = Links.Award(one.Id),
    };

    private async Task<Refusal?> AddAsync(WriteSession session, ProcurementDb db, AwardDecision award, (LotStanding Lot, LotChoice Choice, bool IsFramework) of, CancellationToken ct)
    {
        var (lot, choice, isFramework) = of;
        var reason = choice.Reason?.Trim() ?? string.Empty;
        if (choice.Winners < 0 || choice.Winners > lot.Most(isFramework))
        {
            return Refusals.TooManyWinners.With(lot.Lot.Title, choice.Winners, isFramework ? lot.Lot.MostSuppliers : 1, lot.Ranking.Count);
        }

        if (choice.Winners == 0 && reason.Length == 0)
        {
            return Refusals.NoAwardNoReason.With(lot.Lot.Title);
        }

        var digest = lot.File.Length == 0 ? string.Empty : (await archive.StoreAsync(session, lot.File, ct)).Digest;
        db.AwardedLots.Add(new AwardedLot { Id = NewId(), Award = award.Id, Lot = lot.Lot.Id, Winners = choice.Winners, Reason = reason, EvaluationDigest = digest });
        db.Winners.AddRange(lot.Ranking.Take(choice.Winners).Select(row => new AwardWinner
        {
            Id = NewId(), Award = award.Id, Lot = lot.Lot.Id, JudgedTender = row.JudgedTender.Id, Place = row.Ranked.Place, SumMinor = row.SumMinor(lot.Model!),
        }));
        return null;
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
