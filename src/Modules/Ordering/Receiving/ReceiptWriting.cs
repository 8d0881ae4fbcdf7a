using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Receiving;

/// <summary>A receipt while it is being written: the order, its sums before, and what is added.</summary>
internal sealed class ReceiptWriting
{
    private readonly ReceiptId receipt;
    private readonly List<ReceiptLine> noted = [];
    private readonly string note;
    private readonly PersonId? by;

    private ReceiptWriting(WriteSession session, Order order, ReceiptId receipt, PersonId? by, string note)
    {
        (Session, Order, this.receipt, this.by, this.note) = (session, order, receipt, by, note);
        Db = session.Of<OrderingDb>();
    }

    public WriteSession Session { get; }

    public OrderingDb Db { get; }

    public Order Order { get; }

    public IReadOnlyList<OrderLine> Lines { get; private init; } = [];

    /// <summary>The ledger's sums before this receipt.</summary>
    public IReadOnlyDictionary<OrderLineId, LineQuantities> Sums { get; private init; } = new Dictionary<OrderLineId, LineQuantities>();

    public bool IsEmpty => noted.Count == 0;

    public static async Task<ReceiptWriting> OpenAsync(WriteSession session, OrderId id, PersonId? by, string note, TimeProvider clock, CancellationToken ct)
    {
        var db = session.Of<OrderingDb>();
        var order = await db.Orders.SingleAsync(one => one.Id == id, ct);
        // Raises the version, so that of two receipts at the same time on PostgreSQL the later one is asked to look again.
        db.Entry(order).Property(one => one.State).IsModified = true;
        return new ReceiptWriting(session, order, EntityId.New<ReceiptId>(clock), by, note)
        {
            Lines = await db.OrderLines.Where(line => line.Order == id).OrderBy(line => line.Number).ToListAsync(ct),
            Sums = await QuantityLedger.SumsAsync(db, id, ct),
        };
    }

    public OrderLine? Find(OrderLineId line) => Lines.FirstOrDefault(one => one.Id == line);

    public void Append(OrderLine line, IEnumerable<Movement> movements) => QuantityLedger.Append(Session, line, movements, ObjectRef.To(receipt));

    public void Note(OrderLine line, ReceiptOutcome outcome, long micro, string reason = "", DateOnly? newDate = null)
    {
        if (micro > 0)
        {
            noted.Add(new ReceiptLine
            {
                Id = Guid.CreateVersion7(Session.Now.ToDateTimeOffset()),
                Receipt = receipt,
                Line = line.Id,
                Outcome = outcome,
                QuantityMicro = micro,
                Reason = reason,
                NewDate = newDate,
            });
        }
    }

    /// <summary>Writes receipt and lines, derives the state and tells the invoice side.</summary>
    public async Task CloseAsync(CancellationToken ct)
    {
        Db.Receipts.Add(new Receipt
        {
            Id = receipt,
            Order = Order.Id,
            Entity = Order.Entity,
            By = by ?? Order.Orderer,
            At = Session.Now,
            Note = note,
        });
        await Session.FlushAsync(ct);
        Db.ReceiptLines.AddRange(noted);
        var before = Order.State;
        await QuantityLedger.DeriveAsync(Session, Order, ct);
        Session.Audit(AuditNote.On(Order.Id, Order.Entity) with
        {
            Before = new { state = before.ToString() },
            After = new { state = Order.State.ToString(), receipt = receipt.Value, lines = noted.Select(line => new { line = line.Line.Value, outcome = line.Outcome.ToString(), micro = line.QuantityMicro }).ToArray() },
        });
        Session.Publish(new GoodsReceived(Order.Id, Order.Entity));
    }
}
