using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;

namespace Samkop.Ordering.Late;

/// <summary>
/// An order with lines past the day that the supplier has confirmed: to the orderer at once, and to the buyers when it is five banking days late, for then it
/// is a matter of the contract.
/// </summary>
internal sealed class LateDeliveries(Gate gate, UnitOfWork work, IInbox inbox) : IClockJob
{
    public const string ForOrderer = "delivery-late";
    public const string ForBuyers = "delivery-very-late";
    private const int DaysToBuyers = 5;

    public string Name => "delivery-late";

    public Text Title { get; } = new("Påminner om orderrader som är sena mot leverantörens besked", "Reminds of order lines that are late against the supplier’s promise");

    public TimeOnly At => new(6, 20);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System(Name), new RemindOfLateDeliveries(), ct)).OrThrow();
        return (await work.WriteAsync<RemindOfLateDeliveries, int>(permit, session => RemindAsync(session, permit.Action.About, ct), ct)).OrThrow();
    }

    private async Task<Result<int>> RemindAsync(WriteSession session, ObjectRef about, CancellationToken ct)
    {
        var today = session.Now.DateInSweden();
        var late = await LateAsync(session.Of<OrderingDb>(), today, ct);
        var veryLate = late.Where(one => one.Since <= BankingDays.Add(today, -DaysToBuyers)).ToList();
        var put = await PutAsync(session, about, ForOrderer, late, ct) + await PutAsync(session, about, ForBuyers, veryLate, ct);
        session.Audit(new AuditNote(about) { After = new { day = SwedishDates.Iso(today), late = late.Count, reminded = put } });
        return put;
    }

    private static async Task<IReadOnlyList<LateOrder>> LateAsync(OrderingDb db, DateOnly today, CancellationToken ct)
    {
        var awaiting = OrderStates.Awaiting.ToArray();
        var rows = await db.Orders.AsNoTracking().Where(order => awaiting.Contains(order.State))
            .Join(db.OrderLines.AsNoTracking(), order => order.Id, line => line.Order, (order, line) => new { order, line, promised = line.PromisedOn ?? order.PromisedOn })
            .Where(row => row.promised < today)
            .ToListAsync(ct);
        var late = new List<LateOrder>();
        foreach (var group in rows.GroupBy(row => row.order.Id))
        {
            var sums = await QuantityLedger.SumsAsync(db, group.Key, ct);
            var open = group.Where(row => sums[row.line.Id].OpenToReceive > 0).ToList();
            if (open.Count > 0)
            {
                late.Add(new LateOrder(open[0].order, open.Count, open.Min(row => row.promised)!.Value));
            }
        }

        return late;
    }

    private async Task<int> PutAsync(WriteSession session, ObjectRef about, string step, IReadOnlyList<LateOrder> late, CancellationToken ct)
    {
        var open = await LateMatters.OpenAsync(inbox, session, about.Kind, step, ct);
        var put = 0;
        foreach (var one in late.Where(one => !open.Contains(ObjectRef.To(one.Order.Id))))
        {
            await inbox.PutAsync(session, MatterOf(one, step), ct);
            put++;
        }

        await LateMatters.CloseAsync(inbox, session, open.Except(late.Select(one => ObjectRef.To(one.Order.Id))), step, ct);
        return put;
    }

    private static NewMatter MatterOf(LateOrder late, string step) => new()
    {
        About = ObjectRef.To(late.Order.Id),
        Step = step,
        What = new Text("Order {0} från {1}: {2} rader skulle ha kommit", "Order {0} from {1}: {2} lines should have come").With(late.Order.Number, late.Order.SupplierName, late.Lines),
        WhyYou = string.Equals(step, ForOrderer, StringComparison.Ordinal)
            ? new Text("Du beställde. Registrera det som har kommit, eller hör med leverantören, som lovade {0}.", "You ordered. Register what has come, or ask the supplier, who promised {0}.").With(SwedishDates.Iso(late.Since))
            : new Text("Du är inköpare hos köparen. Leverantören lovade {0}; pröva vite eller att häva.", "You are a buyer of the entity. The supplier promised {0}; consider a penalty, or cancelling.").With(SwedishDates.Iso(late.Since)),
        To = string.Equals(step, ForOrderer, StringComparison.Ordinal) ? Addressee.To(late.Order.Orderer, late.Order.Entity) : Addressee.ToRole(Roles.Buyer, late.Order.Entity),
        Due = late.Since,
        Href = Links.Order(late.Order.Id),
        IsFlagged = true,
    };

    private sealed record LateOrder(Order Order, int Lines, DateOnly Since);
}
