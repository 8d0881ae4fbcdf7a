using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Showing;

/// <summary>An order as pages show it.</summary>
internal sealed record ShownOrder(Order Order, IReadOnlyList<OrderLine> Lines, IReadOnlyDictionary<OrderLineId, LineQuantities> Sums)
{
    public required UnitView Unit { get; init; }

    public required EntityView Entity { get; init; }

    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    public IReadOnlyList<ReceiptLine> ReceiptLines { get; init; } = [];

    public IReadOnlyList<OrderAnswer> Answers { get; init; } = [];

    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];

    public IReadOnlyList<Dispatch> Dispatches { get; init; } = [];

    /// <summary>The order's mail, while it is kept.</summary>
    public MailRow? Mail { get; init; }

    public IReadOnlyList<DespatchNotice> Notices { get; init; } = [];

    public IReadOnlyList<DespatchNoticeLine> NoticeLines { get; init; } = [];

    public bool IsAwaiting => OrderStates.Awaiting.Contains(Order.State);

    public OrderLine Line(OrderLineId id) => Lines.First(line => line.Id == id);

    public string NameOf(PersonId? person) => person is { } id ? Names.GetValueOrDefault(id, string.Empty) : string.Empty;

    /// <summary>How many lines wait for something: "3 av 10 rader".</summary>
    public Text Sentence
    {
        get
        {
            var open = Lines.Count(line => Sums[line.Id].OpenToReceive > 0);
            return open > 0 && open < Lines.Count
                ? new Text("{0} Väntar på {1} av {2} rader.", "{0} Awaiting {1} of {2} lines.").With(OrderWords.Sentence(Order), open, Lines.Count)
                : OrderWords.Sentence(Order);
        }
    }
}

/// <summary>Reads an order with what belongs to it. The caller has asked the gate.</summary>
internal sealed class OrderReading(Reads reads, IEntities entities, IPeople people, MailBook mails)
{
    public async Task<ShownOrder> LoadAsync(OrderId id, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        var order = await db.Orders.SingleAsync(one => one.Id == id, ct);
        var receipts = await db.Receipts.Where(one => one.Order == id).OrderBy(one => one.At).ToListAsync(ct);
        var notices = await db.DespatchNotices.Where(one => one.Order == id).OrderBy(one => one.At).ToListAsync(ct);
        var noticeIds = notices.Select(one => one.Id).ToArray();
        var receiptIds = receipts.Select(one => one.Id).ToArray();
        return new ShownOrder(
            order,
            await db.OrderLines.Where(line => line.Order == id).OrderBy(line => line.Number).ToListAsync(ct),
            await QuantityLedger.SumsAsync(db, id, ct))
        {
            Unit = (await entities.FindUnitAsync(order.Unit, ct))!,
            Entity = await entities.GetAsync(order.Entity, ct),
            Names = await people.NamesAsync([.. receipts.Select(one => one.By).Append(order.Orderer).Concat(new[] { order.Approver }.OfType<PersonId>()).Distinct()], ct),
            Receipts = receipts,
            ReceiptLines = await db.ReceiptLines.Where(line => receiptIds.Contains(line.Receipt)).ToListAsync(ct),
            Answers = await db.Answers.Where(one => one.Order == id).OrderBy(one => one.At).ToListAsync(ct),
            Substitutes = await db.Substitutes.Where(one => one.Order == id).ToListAsync(ct),
            Notices = notices,
            NoticeLines = await db.DespatchNoticeLines.Where(line => noticeIds.Contains(line.Notice)).ToListAsync(ct),
            Dispatches = await db.Dispatches.Where(one => one.Order == id).ToListAsync(ct),
            Mail = await mails.LatestAsync(Sending.OrderMail.Kind, ObjectRef.To(id), ct),
        };
    }

    public static Text NameOf(ReceiptOutcome outcome) => outcome switch
    {
        ReceiptOutcome.Accepted => new("mottaget", "received"),
        ReceiptOutcome.Faulty => new("vägrat, fel på varan", "refused, faulty"),
        ReceiptOutcome.WrongArticle => new("vägrat, fel artikel", "refused, wrong article"),
        ReceiptOutcome.Returned => new("retur, kredit väntas", "returned, credit awaited"),
        ReceiptOutcome.Exchanged => new("retur, ny vara väntas", "returned, replacement awaited"),
        ReceiptOutcome.BackOrdered => new("restnoterat", "back-ordered"),
        ReceiptOutcome.Cancelled => new("kommer inte, makulerat", "will not come, cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };
}
