using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Disposing;

/// <summary>Orders a disposal: lists what may go, at most <see cref="Disposal.MostRecords"/> of the oldest, and what must stay and why.</summary>
internal sealed class OrderDisposalHandler(UnitOfWork work, DisposalMaking making)
{
    public Task<Result<DisposalId>> HandleAsync(Permit<OrderDisposal> permit, Guid rule, CancellationToken ct) => work.WriteAsync<OrderDisposal, DisposalId>(
        permit,
        async session =>
        {
            if (await session.Of<RecordsDb>().RetentionRules.AsNoTracking().FirstOrDefaultAsync(one => one.Id == rule, ct) is not { } found)
            {
                return Refusals.RuleGone.With();
            }

            return permit.Scope.Covers(found.Entity) ? await making.MakeAsync(session, found, permit.Actor.Person!.Value, ct) : WorkRefusals.NotFound.With();
        },
        ct);
}

/// <summary>Makes the order inside a transaction.</summary>
internal sealed class DisposalMaking(IEnumerable<IRecordContent> contents, TimeProvider clock)
{
    private const int Step = 200;

    public async Task<Result<DisposalId>> MakeAsync(WriteSession session, RetentionRule rule, PersonId person, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        if (contents.FirstOrDefault(one => one.Type == rule.Type) is not { } content)
        {
            return Refusals.NoOwnerErases.With(rule.Title);
        }

        if (await db.Disposals.AnyAsync(one => one.Rule == rule.Id && (one.State == DisposalState.Ordered || one.State == DisposalState.Approved), ct))
        {
            return Refusals.DisposalWaits.With();
        }

        var today = session.Now.DateInSweden();
        var window = (await DueRecords.WindowsAsync(session, Scope.Of([rule.Entity]), today, ct)).FirstOrDefault(one => one.Rule.Id == rule.Id);
        var (free, held, heldInAll) = window is null ? ([], [], 0) : await SortAsync(session, content, window, today, ct);
        if (free.Count == 0)
        {
            return Refusals.NothingToDispose.With(heldInAll);
        }

        var disposal = New(rule, person, session.Now, free, heldInAll);
        db.Disposals.Add(disposal);
        db.DisposalItems.AddRange(free.Select((one, place) => Item(disposal.Id, one.Id, place)));
        foreach (var (place, (record, why)) in held.Index())
        {
            var item = Item(disposal.Id, record.Id, free.Count + place);
            item.Hold(why);
            db.DisposalItems.Add(item);
        }

        session.Audit(AuditNote.On(disposal.Id, disposal.Entity) with { After = new { disposal.Type, disposal.Basis, disposal.Years, disposal.CountedFrom, disposal.OldestOn, disposal.NewestOn, disposal.Planned, disposal.Held } });
        return disposal.Id;
    }

    // What must stay does not stand in the way of what comes after it; no more of it is listed than of what goes.
    private static async Task<(List<Record> Free, List<(Record Record, Text Why)> Held, int HeldInAll)> SortAsync(
        WriteSession session, IRecordContent content, DueWindow window, DateOnly today, CancellationToken ct)
    {
        var (free, held, heldInAll, place) = (new List<Record>(), new List<(Record, Text)>(), 0, (string?)null);
        do
        {
            var page = await DueRecords.Of(session.Of<RecordsDb>(), window).PageAsync(DueRecords.OldestFirst, place, Step, ct);
            var holds = await Holding.HoldsAsync(session, content, page.Rows, today, ct);
            foreach (var record in page.Rows.Where(one => holds.ContainsKey(one.Id)))
            {
                heldInAll++;
                if (held.Count < Disposal.MostRecords)
                {
                    held.Add((record, holds[record.Id]));
                }
            }

            free.AddRange(page.Rows.Where(one => !holds.ContainsKey(one.Id)).Take(Disposal.MostRecords - free.Count));
            place = page.Next;
        }
        while (place is not null && free.Count < Disposal.MostRecords);
        return (free, held, heldInAll);
    }

    private Disposal New(RetentionRule rule, PersonId person, Instant now, List<Record> free, int held) => new()
    {
        Id = EntityId.New<DisposalId>(clock),
        Entity = rule.Entity,
        Type = rule.Type,
        Rule = rule.Id,
        RuleTitle = rule.Title,
        Years = rule.Years!.Value,
        CountedFrom = rule.CountedFrom,
        Basis = rule.Basis,
        OldestOn = free[0].RegisteredAt.DateInSweden(),
        NewestOn = free[^1].RegisteredAt.DateInSweden(),
        Planned = free.Count,
        Held = held,
        OrderedBy = person,
        OrderedAt = now,
    };

    // The ids follow each other, so that the list shows the oldest first: what goes, and then what stays.
    private DisposalItem Item(DisposalId disposal, RecordId record, int place) => new() { Id = Guid.CreateVersion7(clock.GetUtcNow().AddMilliseconds(place)), Disposal = disposal, Record = record };
}
