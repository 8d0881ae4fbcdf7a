using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Ledger;

/// <summary>Reads and writes the quantity ledger, and derives the order's state from it after each write.</summary>
internal static class QuantityLedger
{
    /// <summary>The sums of every line of the order, in two queries whatever the number of rows.</summary>
    public static async Task<IReadOnlyDictionary<OrderLineId, LineQuantities>> SumsAsync(OrderingDb db, OrderId order, CancellationToken ct)
    {
        var lines = await db.OrderLines.Where(line => line.Order == order).Select(line => line.Id).ToListAsync(ct);
        var sums = await db.Quantities
            .Where(entry => entry.Order == order)
            .GroupBy(entry => new { entry.Line, entry.Kind })
            .Select(group => new { group.Key.Line, group.Key.Kind, Micro = group.Sum(entry => entry.QuantityMicro) })
            .ToListAsync(ct);
        var byLine = sums.ToLookup(row => row.Line, row => new Movement(row.Kind, row.Micro));
        return lines.ToDictionary(line => line, line => LineQuantities.Of(byLine[line]));
    }

    /// <summary>Adds movements of a line.</summary>
    public static void Append(WriteSession session, OrderLine line, IEnumerable<Movement> movements, ObjectRef source, NetAmount amount = default)
    {
        var db = session.Of<OrderingDb>();
        foreach (var movement in movements)
        {
            db.Quantities.Add(new QuantityEntry
            {
                Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
                Order = line.Order,
                Line = line.Id,
                Kind = movement.Kind,
                QuantityMicro = movement.Micro,
                Amount = amount,
                At = session.Now,
                SourceKind = source.Kind,
                SourceId = source.Id,
            });
        }
    }

    /// <summary>Writes what was added and derives the state anew. Call it last in every write that touches the ledger or the answer.</summary>
    public static async Task DeriveAsync(WriteSession session, Order order, CancellationToken ct)
    {
        await session.FlushAsync(ct);
        var sums = await SumsAsync(session.Of<OrderingDb>(), order.Id, ct);
        order.State = OrderStates.Of(order.SentAt is not null, order.Answer, [.. sums.Values]);
    }

    /// <summary>The tolerance for over-delivery that holds for the entity on the day; nought when nobody has decided one.</summary>
    public static async Task<int> OverBasisPointsAsync(OrderingDb db, LegalEntityId entity, DateOnly day, CancellationToken ct) =>
        await db.Tolerances
            .Where(one => one.Entity == entity && one.From <= day)
            .OrderByDescending(one => one.From)
            .Select(one => one.OverBasisPoints)
            .FirstOrDefaultAsync(ct);
}
