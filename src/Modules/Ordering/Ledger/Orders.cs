using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Ledger;

/// <inheritdoc cref="IOrders" />
internal sealed class Orders : IOrders
{
    public async Task<OrderForMatching?> ByNumberAsync(IReads reads, LegalEntityId entity, string number, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        return await db.Orders.AsNoTracking().FirstOrDefaultAsync(order => order.Entity == entity && order.Number == number, ct) is { } found
            ? await ViewAsync(db, found, ct)
            : null;
    }

    public async Task<OrderForMatching?> FindAsync(IReads reads, OrderId order, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        return await db.Orders.AsNoTracking().FirstOrDefaultAsync(one => one.Id == order, ct) is { } found
            ? await ViewAsync(db, found, ct)
            : null;
    }

    public async Task<IReadOnlyList<OrderForMatching>> LeftToInvoiceAsync(IReads reads, LegalEntityId entity, int take, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        var left = new List<OrderForMatching>();
        foreach (var order in await db.Orders.AsNoTracking().Where(one => one.Entity == entity && one.State != OrderState.Closed && one.State != OrderState.Cancelled).OrderBy(one => one.OrderedOn).ThenBy(one => one.Number).ToListAsync(ct))
        {
            var view = await ViewAsync(db, order, ct);
            if (view.Lines.Any(line => line.Accepted.Micro > line.Invoiced.Micro))
            {
                left.Add(view);
            }

            if (left.Count == take)
            {
                break;
            }
        }

        return left;
    }

    public async Task<LegalEntityId?> OwnerOfNumberAsync(IReads reads, string number, CancellationToken ct) =>
        await reads.Of<OrderingDb>().Orders
            .Where(order => order.Number == number)
            .OrderBy(order => order.Entity)
            .Select(order => (LegalEntityId?)order.Entity)
            .FirstOrDefaultAsync(ct);

    public async Task<SubscriptionForMatching?> SubscriptionAsync(
        IReads reads, LegalEntityId entity, SupplierId supplier, string invoicedObject, CancellationToken ct)
    {
        // One that nobody has approved carries no expenditure: the invoice must find its way to an attest instead.
        var found = await reads.Of<OrderingDb>().Subscriptions.AsNoTracking().FirstOrDefaultAsync(
            one => one.Entity == entity && one.Supplier == supplier && one.InvoicedObject == invoicedObject && one.Approver != null, ct);
        return found is null ? null : new SubscriptionForMatching(
            found.Id,
            found.Entity,
            found.Supplier,
            found.Unit,
            found.InvoicedObject,
            found.CostCode,
            found.Account,
            found.AmountPerPeriod,
            found.ToleranceBasisPoints / 100m,
            Period.Make(found.From, found.Through).OrThrow(),
            found.Orderer,
            found.Approver,
            found.ApprovalGround);
    }

    public async Task BillAsync(WriteSession session, OrderLineId line, Quantity quantity, NetAmount amount, ObjectRef invoice, CancellationToken ct)
    {
        var db = session.Of<OrderingDb>();
        var stored = await db.OrderLines.SingleAsync(one => one.Id == line, ct);
        if (stored.UnitCode != quantity.Unit)
        {
            throw new InvalidOperationException($"Line {stored.Number} is in {stored.UnitCode}, the invoice in {quantity.Unit}: convert first.");
        }

        QuantityLedger.Append(session, stored, LineQuantities.Bill(quantity.Micro), invoice, amount);
        await QuantityLedger.DeriveAsync(session, await db.Orders.SingleAsync(order => order.Id == stored.Order, ct), ct);
    }

    private static async Task<OrderForMatching> ViewAsync(OrderingDb db, Order order, CancellationToken ct)
    {
        var sums = await QuantityLedger.SumsAsync(db, order.Id, ct);
        var lines = await db.OrderLines.AsNoTracking().Where(line => line.Order == order.Id).OrderBy(line => line.Number).ToListAsync(ct);
        return new OrderForMatching
        {
            Id = order.Id,
            Number = order.Number,
            Entity = order.Entity,
            Unit = order.Unit,
            Supplier = order.Supplier,
            CostCode = order.CostCode,
            Account = order.Account,
            Orderer = order.Orderer,
            Approver = order.Approver,
            ApproverFor = order.ApproverFor,
            ApprovalGround = order.ApprovalGround,
            OrderedOn = order.OrderedOn,
            Receivers = await ReceiversAsync(db, order.Id, ct),
            Lines = [.. lines.Select(line => View(line, sums[line.Id]))],
        };
    }

    private static async Task<IReadOnlyList<PersonId>> ReceiversAsync(OrderingDb db, OrderId order, CancellationToken ct)
    {
        var took = await db.Receipts.AsNoTracking()
            .Where(receipt => receipt.Order == order && db.ReceiptLines.Any(line => line.Receipt == receipt.Id && line.Outcome == ReceiptOutcome.Accepted))
            .OrderByDescending(receipt => receipt.At).ThenByDescending(receipt => receipt.Id).Select(receipt => receipt.By).ToListAsync(ct);
        return [.. took.Distinct()];
    }

    private static OrderLineForMatching View(OrderLine line, LineQuantities sums) => new()
    {
        Id = line.Id,
        Number = line.Number,
        Article = line.ArticleNumber,
        Gtin = line.Gtin,
        Name = line.Name,
        // What is no longer wanted may not be invoiced either.
        Ordered = Quantity.FromMicro(sums.Wanted, line.UnitCode),
        Accepted = Quantity.FromMicro(sums.Kept, line.UnitCode),
        Invoiced = Quantity.FromMicro(sums.Invoiced, line.UnitCode),
        Price = line.Price,
        Base = line.Base,
        VatRate = line.VatRate,
        Contract = line.Contract,
        MaximumValue = line.MaximumValue,
    };
}
