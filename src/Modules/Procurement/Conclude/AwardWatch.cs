using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;

namespace Samkop.Procurement.Conclude;

/// <summary>Tells the buyer each morning of standstills that are over, when no review stops the contract.</summary>
internal sealed class AwardWatch(Gate gate, UnitOfWork work, IInbox inbox) : IClockJob
{
    public const string OverStep = "standstill-over";

    public string Name => "procurement.award-watch";

    public Text Title => new("Säger till när en avtalsspärr är slut", "Tells when a standstill is over");

    public TimeOnly At => new(0, 20);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("award-watch"), new WatchAwards(), ct)).OrThrow();
        return (await work.WriteAsync<WatchAwards, int>(permit, session => WatchAsync(session, ct), ct)).OrThrow();
    }

    private async Task<Result<int>> WatchAsync(WriteSession session, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        var today = session.Now.DateInSweden();
        var over = await db.Awards.AsNoTracking().Where(row => row.State == AwardState.Sent && row.StandstillThrough < today)
            .Join(db.Cases.AsNoTracking().Where(one => one.Phase == CasePhase.Standstill), row => row.Case, one => one.Id, (row, one) => new { Award = row, Case = one }).ToListAsync(ct);
        var told = 0;
        foreach (var row in over)
        {
            if (row.Award.Hold(await db.Reviews.AsNoTracking().Where(review => review.Award == row.Award.Id).ToListAsync(ct), today) is null)
            {
                await inbox.PutAsync(
                    session,
                    AwardProposing.Matter(row.Case, OverStep, new Text($"Avtalsspärren är slut, teckna avtal: {row.Case.Title}", $"The standstill is over, conclude the contract: {row.Case.Title}"), new("Du driver upphandlingen", "You run the procurement"), Addressee.To(row.Case.Buyer, row.Case.Entity)) with { Href = Links.Conclude(row.Case.Id) }, // sv-literal
                    ct);
                told++;
            }
        }

        session.Audit(new AuditNote(ObjectRef.All<Public.CaseId>()) { After = new { day = SwedishDates.Iso(today), told } });
        return told;
    }
}
