using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Checking;

/// <summary>What a seat in the expert group lets its holder do with opened tenders.</summary>
internal static class Seats
{
    /// <summary>The seat of who acts; refused without one (not found) and without a declaration or with a conflict (PRO-071).</summary>
    public static async Task<(Expert? Seat, Judgement? No)> OfAsync(Actor actor, CaseId id, ProcurementDb db, CancellationToken ct)
    {
        var seat = actor.Person is { } person ? await db.Experts.AsNoTracking().FirstOrDefaultAsync(row => row.Case == id && row.Person == person, ct) : null;
        return seat is null ? (null, (Judgement)WorkRefusals.NotFound.With())
            : seat.MayJudge ? (seat, null)
            : (null, (Judgement)Refusals.NotDeclared.With());
    }

    /// <summary>Does a panel judge anything in the case.</summary>
    public static Task<bool> HasPanelAsync(ProcurementDb db, CaseId id, CancellationToken ct) => db.LotModels.AnyAsync(row => row.Case == id && row.Judged != string.Empty, ct);

    public static Judgement Granted(Actor actor) => Judgement.Granted(actor.ScopeOf(Roles.Staff), "seat in the expert group");
}

/// <summary>Tenders are checked by those who may read them.</summary>
internal sealed class CheckTendersPolicy : IPolicy<CheckTenders>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, CheckTenders action, IReads reads, CancellationToken ct) =>
        (await Seats.OfAsync(actor, action.Case, reads.Of<ProcurementDb>(), ct)).No ?? Seats.Granted(actor);
}

/// <summary>Whoever enters prices sees them, so that no scorer of quality does while there is quality to score (PRO-106).</summary>
internal sealed class EnterAnswersPolicy : IPolicy<EnterAnswers>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, EnterAnswers action, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var (seat, no) = await Seats.OfAsync(actor, action.Case, db, ct);
        return no ?? (seat!.Scores && await Seats.HasPanelAsync(db, action.Case, ct) ? Refusals.ScorerEnters.With() : Seats.Granted(actor));
    }
}

/// <summary>
/// Prices and ranking are seen by those who may read tenders, and by nobody before quality is settled in every lot that a panel judges (PRO-105): a price
/// that is known colours the judgement of quality.
/// </summary>
internal sealed class SeePricesPolicy : IPolicy<SeePrices>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, SeePrices action, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        var (_, no) = await Seats.OfAsync(actor, action.Case, db, ct);
        return no ?? (await IsSettledAsync(db, action.Case, ct) ? Seats.Granted(actor) : Refusals.PricesHidden.With());
    }

    private static async Task<bool> IsSettledAsync(ProcurementDb db, CaseId id, CancellationToken ct)
    {
        var judged = await db.LotModels.AsNoTracking().Where(row => row.Case == id && row.Judged != string.Empty).ToListAsync(ct);
        if (judged.Count == 0)
        {
            return true;
        }

        var offers = await db.JudgedTenders.AsNoTracking().Where(row => row.Case == id && (row.State == JudgedTenderState.Admitted || row.State == JudgedTenderState.Unchecked)).ToListAsync(ct);
        var settled = (await db.Consensuses.AsNoTracking().Where(row => row.Case == id).ToListAsync(ct)).Select(row => (row.JudgedTender, row.Criterion)).ToHashSet();
        return judged.TrueForAll(row => offers.Where(offer => offer.Lot == row.Lot).All(offer => row.JudgedIds().All(criterion => settled.Contains((offer.Id, criterion)))));
    }
}
