using System.Text;
using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Persistence;
using Samkop.Procurement.Public;
using Samkop.Standards.Seal;

namespace Samkop.Procurement.OpenTenders;

/// <summary>
/// Ends the time for tenders soon after midnight and publishes one root over all receipts. The root is the same size whether none came or many.
/// </summary>
internal sealed class CloseTendering(UnitOfWork work, Gate gate, IReads reads, TimeProvider clock) : IClockJob
{
    private static readonly Actor Closer = Actor.System("close-tendering");

    public string Name => "procurement.close-tendering";

    public Text Title => new("Stänger anbudstiden och publicerar roten", "Ends the time for tenders and publishes the root");

    public TimeOnly At => new(0, 1);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = SwedishTime.Today(clock);
        var db = reads.Of<ProcurementDb>();
        var due = await db.Cases.Where(one => one.Phase == CasePhase.Published && db.TimePlans.Any(plan => plan.Case == one.Id && plan.LastDay < today)).Select(one => one.Id).ToListAsync(ct);
        foreach (var id in due)
        {
            (await CloseAsync((await gate.AskAsync(Closer, new EndTendering(id), ct)).OrThrow(), ct)).OrThrow();
        }

        return due.Count;
    }

    /// <summary>Ends it for one case (PRO-060 before the deadline).</summary>
    public Task<Result<Done>> CloseAsync(Permit<EndTendering> permit, CancellationToken ct) =>
        work.WriteAsync<EndTendering, Done>(
            permit,
            async session =>
            {
                var db = session.Of<ProcurementDb>();
                var one = await db.Cases.AsTracking().SingleAsync(row => row.Id == permit.Action.Case, ct);
                var plan = await db.TimePlans.AsNoTracking().SingleAsync(row => row.Case == one.Id, ct);
                if (!plan.Deadline.HasPassed(clock))
                {
                    return Refusals.BeforeDeadline.With(plan.Deadline);
                }

                if (one.MoveTo(CasePhase.Closed).IsRefused(out var no))
                {
                    return no;
                }

                var tenders = await db.SealedTenders.AsNoTracking().Where(row => row.Case == one.Id && !row.IsLeft).ToListAsync(ct);
                var size = ReceiptTree.UsualSize;
                while (size < tenders.Count)
                {
                    size *= 2;
                }

                var tree = ReceiptTree.Grow(one.RegisterNumber, [.. tenders.Select(row => new TreeReceipt(row.Nonce, row.Digest, row.Received))], size).OrThrow();
                db.TenderRoots.Add(new TenderRoot { Case = one.Id, Size = size, Root = tree.Root.Root, Leaves = Encoding.UTF8.GetString(ReceiptTreeFiles.Write(tree)), ClosedAt = session.Now });
                session.Audit(AuditNote.On(one.Id, one.Entity) with { After = new { phase = one.Phase.ToString(), tree.Root.Root, tree.Root.Size } });
                return Done.It;
            },
            ct);
}
