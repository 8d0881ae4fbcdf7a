using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Award;
using Samkop.Procurement.Directory;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Publish;

namespace Samkop.Procurement.Conclude;

/// <summary>What the notice asks of a tenderer that neither tender nor register says.</summary>
internal sealed class PartyForm
{
    /// <summary>Number of its letter.</summary>
    public int Number { get; set; }

    /// <summary>BT-165: <c>micro</c>, <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public string Size { get; set; } = "medium";

    public NutsCode? Region { get; set; }
}

/// <summary>The tenderers of the result notice.</summary>
internal sealed class ResultForm
{
    public List<PartyForm> Parties { get; set; } = [];
}

/// <summary>Announces the result (efterannons): form 29 above the threshold, E4 below, from the decision, the tenders and the signed contracts.</summary>
internal sealed class ResultAnnouncing(UnitOfWork work, Announcing announcing, ResultReading reading, IInbox inbox)
{
    private static readonly string[] Sizes = ["micro", "small", "medium", "large"];

    public Task<Result<Done>> AnnounceAsync(Permit<AnnounceResult> permit, ResultForm form, CancellationToken ct) =>
        work.WriteAsync<AnnounceResult, Done>(permit, session => AnnounceAsync(session, permit.Action.Case, form, permit.Actor.Person, ct), ct);

    /// <summary>In a transaction that is open already; the caller's permit counts.</summary>
    public async Task<Result<Done>> AnnounceAsync(WriteSession session, Public.CaseId id, ResultForm form, PersonId? by, CancellationToken ct)
    {
        var db = session.Of<ProcurementDb>();
        if (await AwardProposing.LatestAsync(db, id, ct) is not { State: AwardState.Sent, ResultAt: null } award)
        {
            return Refusals.AwardMoved.With();
        }

        var winners = await db.Winners.AsNoTracking().Where(row => row.Award == award.Id).ToListAsync(ct);
        if (winners.Count == 0)
        {
            return Refusals.NothingToConclude.With();
        }

        if (winners.Find(static row => row.SignedOn is null) is { } unsigned)
        {
            return Refusals.ContractUnsigned.With(unsigned.ContractNumber.Length > 0 ? unsigned.ContractNumber : "–");
        }

        var letters = await db.Letters.AsTracking().Where(row => row.Award == award.Id).OrderBy(row => row.Number).ToListAsync(ct);
        foreach (var letter in letters)
        {
            if (form.Parties.Find(row => row.Number == letter.Number) is { } typed)
            {
                (letter.Size, letter.Region) = (Sizes.Contains(typed.Size) ? typed.Size : string.Empty, typed.Region);
            }
        }

        var facts = await db.FactsAsync(id, session.Now.DateInSweden(), ct);
        if ((await reading.OfAsync(db, facts, (award, letters, winners), ct)).IsRefused(out var no, out var result)
            || (await announcing.AnnounceAsync(session, facts, new Announcement(PublicationKind.Result, Result: result), by, ct)).IsRefused(out no))
        {
            return no;
        }

        award.ResultAt = session.Now;
        await inbox.CloseAsync(session, ObjectRef.To(id), AwardStanding.NoticeStep, ct);
        return Done.It;
    }
}
