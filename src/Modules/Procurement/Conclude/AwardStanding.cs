using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Conclude;

/// <inheritdoc cref="IAwardStanding" />
internal sealed class AwardStanding(IInbox inbox) : IAwardStanding
{
    public const string NoticeStep = "result-notice";
    public const string TakeOverStep = "take-over";

    public string Href(CaseId procurement) => Links.Case(procurement);

    public async Task<Refusal?> HoldAsync(IReads reads, CaseId procurement, DateOnly day, CancellationToken ct)
    {
        var db = reads.Of<ProcurementDb>();
        if (await db.Awards.AsNoTracking().Where(row => row.Case == procurement).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(ct) is not { State: AwardState.Sent } award)
        {
            return Refusals.AwardMoved.With();
        }

        return award.Hold(await db.Reviews.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct), day);
    }

    public async Task SignedAsync(WriteSession session, CaseId procurement, Guid contract, DateOnly day, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var one = await db.Cases.AsNoTracking().SingleAsync(row => row.Id == procurement, ct);
        if (await db.Winners.AsTracking().FirstOrDefaultAsync(row => row.Contract == contract, ct) is not { } winner)
        {
            return;
        }

        winner.SignedOn = day;
        var award = await db.Awards.AsNoTracking().SingleAsync(row => row.Id == winner.Award, ct);
        if (award.ResultAt is null && DeadlineEngine.Current.AfterContract(one.Law, day).IsGranted(out var dates, out _))
        {
            await inbox.PutAsync(
                session,
                AwardProposing.Matter(one, NoticeStep, new Text($"Efterannonsera resultatet: {one.Title}", $"Announce the result: {one.Title}"), dates[0].Why, Addressee.To(one.Buyer, one.Entity)) with { Due = dates[0].Date, Href = Links.Conclude(one.Id) }, // sv-literal
                ct);
        }
    }
}
