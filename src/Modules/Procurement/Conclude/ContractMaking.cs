using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Evaluation;
using Samkop.Suppliers.Public;

namespace Samkop.Procurement.Conclude;

/// <summary>What the award does not say of the contracts.</summary>
internal sealed class ConcludeForm
{
    [Required]
    public DateOnly? Start { get; set; }

    [Required]
    public PersonId? Owner { get; set; }

    [Required, StringLength(200)]
    public string Freight { get; set; } = string.Empty;

    /// <summary>Months before the end that an extension is notified.</summary>
    [Range(1, 12)]
    public int NoticeMonths { get; set; } = 3;
}

/// <summary>Makes a contract of each winning tender when the standstill is over, and hands the contracts over to their owner.</summary>
internal sealed class ContractMaking(CaseWriting writing, IAwardStanding standing, IAwardedContracts contracts, ISuppliers suppliers, IInbox inbox)
{
    public Task<Result<Done>> MakeAsync(Permit<ConcludeContracts> permit, ConcludeForm form, CancellationToken ct) =>
        writing.AtAnyTimeAsync(permit, (session, db, one) => MakeAsync(session, db, (one, permit.Actor.Person), form, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Refusal?> MakeAsync(WriteSession session, ProcurementDb db, (Case Case, PersonId? By) of, ConcludeForm form, CancellationToken ct)
    {
        var one = of.Case;
        if (await standing.HoldAsync(session, one.Id, session.Now.DateInSweden(), ct) is { } held)
        {
            return held;
        }

        if (one.MoveTo(CasePhase.Contract).IsRefused(out var no) || (await LotStanding.OfAsync(db, one, ct)).IsRefused(out no, out var lots))
        {
            return no;
        }

        var award = (await AwardProposing.LatestAsync(db, one.Id, ct))!;
        var winners = await db.Winners.AsTracking().Where(row => row.Award == award.Id).OrderBy(row => row.Lot).ThenBy(row => row.Place).ToListAsync(ct);
        if (winners.Count == 0)
        {
            return Refusals.NothingToConclude.With();
        }

        award.Owner = form.Owner;
        var facts = new ContractFacts(
            one, award, await db.AwardedLots.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct), await db.Participants.AsNoTracking().Where(row => row.Case == one.Id).ToListAsync(ct),
            await db.Requirements.AsNoTracking().Where(row => row.Case == one.Id && row.Kind == RequirementKind.ContractTerm).OrderBy(row => row.Sequence).ToListAsync(ct), form, of.By);
        foreach (var winner in winners)
        {
            var lot = lots.First(row => row.Lot.Id == winner.Lot);
            var ranked = lot.Ranking.First(row => row.JudgedTender.Id == winner.JudgedTender);
            var number = ranked.JudgedTender.OrganisationNumber;
            if (await suppliers.IdentifyAsync(new SupplierKeys(number, VatNumber: null, EndpointScheme: null, EndpointId: null, Gln: null), ct) is not { } supplier)
            {
                return Refusals.SupplierMissing.With(ranked.JudgedTender.Tenderer, number);
            }

            var draft = facts.ContractOf(lot, ranked, winner, winners.Count(row => row.Lot == winner.Lot), supplier);
            if ((await contracts.DraftAsync(session, draft, ct)).IsRefused(out no, out var id))
            {
                return no;
            }

            (winner.Contract, winner.ContractNumber) = (id, draft.Number);
        }

        await inbox.CloseAsync(session, ObjectRef.To(one.Id), AwardWatch.OverStep, ct);
        await inbox.PutAsync(
            session,
            AwardProposing.Matter(one, AwardStanding.TakeOverStep, new Text($"Ta över avtalen från upphandlingen: {one.Title}", $"Take over the contracts from the procurement: {one.Title}"), new("Du är utsedd till ägare av avtalen", "You are named owner of the contracts"), Addressee.To(form.Owner!.Value, one.Entity)) with { Href = Links.Conclude(one.Id) }, // sv-literal
            ct);
        session.Audit(AuditNote.On(one.Id, one.Entity) with { Ground = award.RegisterNumber, After = new { phase = one.Phase.ToString(), contracts = winners.ConvertAll(row => row.ContractNumber), owner = form.Owner.Value.Value } });
        return null;
    }

    /// <summary>The owner takes over when every contract is signed (PRO-126 before).</summary>
    public Task<Result<Done>> TakeOverAsync(Permit<TakeOverContracts> permit, CancellationToken ct) =>
        writing.AtAnyTimeAsync(permit, (session, db, one) => TakeOverAsync(session, db, one, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Refusal?> TakeOverAsync(WriteSession session, ProcurementDb db, Case one, CancellationToken ct)
    {
        if (await AwardProposing.LatestAsync(db, one.Id, ct) is not { State: AwardState.Sent } award)
        {
            return Refusals.AwardMoved.With();
        }

        if (await db.Winners.AsNoTracking().Where(row => row.Award == award.Id && row.SignedOn == null).OrderBy(row => row.ContractNumber).FirstOrDefaultAsync(ct) is { } unsigned && one.Phase == CasePhase.Contract)
        {
            return Refusals.ContractUnsigned.With(unsigned.ContractNumber);
        }

        if (one.MoveTo(CasePhase.HandedOver).IsRefused(out var no))
        {
            return no;
        }

        award.TakenOverAt = session.Now;
        await inbox.CloseAsync(session, ObjectRef.To(one.Id), AwardStanding.TakeOverStep, ct);
        session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { phase = one.Phase.ToString() } });
        return null;
    }
}

/// <summary>What the contracts of a decision have in common.</summary>
internal sealed record ContractFacts(
    Case Case, AwardDecision Award, IReadOnlyList<AwardedLot> Lots, IReadOnlyList<Participant> Participants, IReadOnlyList<Requirement> Terms, ConcludeForm Form, PersonId? By)
{
    public NewAwardedContract ContractOf(LotStanding lot, RankedLine ranked, AwardWinner winner, int inLot, SupplierView supplier) => new()
    {
        Case = Case.Id,
        Lot = lot.Lot.Id,
        RegisterNumber = Case.RegisterNumber,
        Decision = Award.RegisterNumber,
        CaseTitle = Case.Title,
        Number = $"{Case.RegisterNumber}-{lot.Lot.Sequence}" + (inLot > 1 ? $".{winner.Place}" : string.Empty),
        Title = lot.Lot.Title,
        Summary = lot.Lot.Description.Length is > 0 and <= 500 ? lot.Lot.Description : lot.Lot.Title,
        Holder = Case.Entity,
        SupplierNumber = ranked.JudgedTender.OrganisationNumber,
        SupplierEmail = supplier.Email,
        Cpv = lot.Lot.Cpv ?? Case.Cpv,
        Start = Form.Start!.Value,
        End = Form.Start.Value.AddMonths(Case.Months).AddDays(-1),
        Extensions = (Case.Extensions, Form.NoticeMonths),
        Freight = Form.Freight.Trim(),
        // The announced ceiling is that of the lot: several suppliers share it in equal parts, so that their sum never goes above (HFD 2022 ref. 4).
        Ceiling = lot.Lot.Ceiling is { } ceiling ? NetAmount.FromMinor(ceiling.Minor / inLot) : null,
        Participants = [.. Participants.Select(static part => part.Entity)],
        Terms = [.. Terms.Where(row => row.Lot is null || row.Lot == lot.Lot.Id).Select(static row => new AwardedTerm(row.Title, row.Body, row.FollowUpHow, row.FollowUpWhen, row.FollowUpBy))],
        Prices = PricesOf(lot.Model!, ranked.Ranked.Tender),
        PriceSource = Lots.First(row => row.Lot == lot.Lot.Id).EvaluationDigest,
        Owner = Form.Owner!.Value,
        By = By,
    };

    private static List<AwardedPrice> PricesOf(EvaluationModel model, Tender tender)
    {
        var prices = new List<AwardedPrice>();
        foreach (var item in model.Currency == "SEK" ? model.Items ?? [] : [])
        {
            if (tender.Prices?.TryGetValue(item.Id, out var price) == true && UnitPrice.FromDecimal(price.ToDecimal()).IsGranted(out var unit, out _))
            {
                prices.Add(new AwardedPrice(item.Id, item.Name.Sv, unit));
            }
        }

        return prices;
    }
}
