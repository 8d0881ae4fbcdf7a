using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Archive;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Disposing;

/// <summary>Carries an approved disposal out, a batch at a time. Begun anew after an interruption it goes on where it was.</summary>
internal sealed class CarryOutWhenApproved(Gate gate, UnitOfWork work, DisposalErasing erasing, DisposalListWriter list) : IEventHandler<DisposalApproved>
{
    public async Task HandleAsync(DisposalApproved happened, Guid eventId, CancellationToken ct)
    {
        if ((await gate.AskAsync(Actor.System("gallring"), new CarryOutDisposal(happened.Disposal), ct)).IsRefused(out var no, out var permit))
        {
            if (no.Code == Refusals.DisposalDecided.Code)
            {
                return;
            }

            throw new RefusedException(no);
        }

        while ((await work.WriteAsync<CarryOutDisposal, bool>(permit, session => erasing.EraseSomeAsync(session, permit.Action.Id, ct), ct)).OrThrow())
        {
        }

        (await work.WriteAsync<CarryOutDisposal, Done>(permit, session => list.FinishAsync(session, permit.Action.Id, ct), ct)).OrThrow();
    }
}

/// <summary>Erases one batch. What has come to be held since the order was made stays.</summary>
internal sealed class DisposalErasing(IEnumerable<IRecordContent> contents, ByteErasing bytes)
{
    private const int Batch = 100;

    /// <summary>False when nothing is left.</summary>
    public async Task<Result<bool>> EraseSomeAsync(WriteSession session, DisposalId id, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        var disposal = await db.Disposals.SingleAsync(one => one.Id == id, ct);
        var items = await db.DisposalItems.Where(one => one.Disposal == id && one.State == DisposalItemState.Planned).OrderBy(one => one.Id).Take(Batch).ToListAsync(ct);
        session.Audit(AuditNote.On(id, disposal.Entity) with { After = new { batch = items.Count } });
        RecordId[] ids = [.. items.Select(one => one.Record)];
        var records = await db.Records.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var content = contents.Single(one => one.Type == disposal.Type);
        var holds = await Holding.HoldsAsync(session, content, [.. records.Values], session.Now.DateInSweden(), ct);
        foreach (var item in items.Where(one => holds.ContainsKey(one.Record)))
        {
            item.Hold(holds[item.Record]);
            disposal.Held++;
        }

        var going = items.Where(one => one.State == DisposalItemState.Planned).Select(one => (Item: one, Record: records[one.Record])).ToList();
        disposal.Disposed += going.Count;
        await EraseAsync(session, content, going, ct);
        return items.Count == Batch;
    }

    private async Task EraseAsync(WriteSession session, IRecordContent content, List<(DisposalItem Item, Record Record)> going, CancellationToken ct)
    {
        var db = session.Of<RecordsDb>();
        RecordId[] ids = [.. going.Select(one => one.Record.Id)];
        var erased = await content.EraseAsync(session, [.. going.Select(one => one.Record.AboutId)], ct);
        var documents = (await db.Documents.Where(one => ids.Contains(one.Record)).ToListAsync(ct)).ToLookup(one => one.Record);
        db.Documents.RemoveRange(documents.SelectMany(one => one));
        var digests = new List<string>();
        foreach (var (item, record) in going)
        {
            var what = erased[record.AboutId];
            string[] own = [.. what.Digests.Concat(documents[record.Id].Select(one => one.Digest)).Distinct()];
            digests.AddRange(own);
            (item.State, item.Number, item.Digests, item.DoneAt) = (DisposalItemState.Disposed, what.Number, string.Join(' ', own), session.Now);
            (record.DisposedAt, record.Disposal) = (session.Now, item.Disposal);
            session.Audit(AuditNote.On(record.Id, record.Entity) with { After = new { disposed = true, disposal = item.Disposal.Value, digests = own } });
        }

        await session.FlushAsync(ct);
        await bytes.EraseAsync(session, digests, ct);
        await session.ErasePersonalAsync([.. going.Select(one => new ObjectRef(one.Record.AboutKind, one.Record.AboutId)), .. ids.Select(id => ObjectRef.To(id))], ct);
    }
}
