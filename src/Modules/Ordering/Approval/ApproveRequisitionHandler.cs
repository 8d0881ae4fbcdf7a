using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Approval;

/// <summary>
/// Approves the expenditure and makes one order for each supplier, in one transaction: numbers, frozen prices, reserved ceilings, the signature
/// of the second person and the order messages stand together or not at all.
/// </summary>
internal sealed class ApproveRequisitionHandler(UnitOfWork work, IContracts contracts, ICallOffLedger ceilings, OrderMaking making, Approvers approvers, IInbox inbox)
{
    public async Task<Result<IReadOnlyList<OrderId>>> HandleAsync(Permit<ApproveRequisition> permit, CancellationToken ct) =>
        await work.WriteAsync<ApproveRequisition, IReadOnlyList<OrderId>>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var found = await db.Requisitions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                var lines = await db.RequisitionLines.Where(line => line.Requisition == found.Id).OrderBy(line => line.Number).ToListAsync(ct);
                if (found.Take(RequisitionAct.Approve).IsRefused(out var no) || (await FreezePricesAsync(session, found, lines, ct)).IsRefused(out no))
                {
                    return no;
                }

                (found.Approver, found.ApprovalGround) = (permit.Actor.Person, permit.Ground ?? string.Empty);
                found.ApproverFor = await approvers.StandsInForAsync(session, permit.Actor.Person!.Value, found, ct);
                Sign(db, found, session.Now);
                var orders = await making.MakeAsync(session, found, lines, ct);
                if ((await ReserveAsync(session, orders, ct)).IsRefused(out no))
                {
                    return no;
                }

                await EndRequestAsync(db, found, orders, ct);
                await inbox.CloseAsync(session, permit.Action.About, Matters.Approve, ct);
                Tell(session, found, orders);
                return orders.Select(made => made.Order.Id).ToList();
            },
            ct);

    private async Task<Result<Done>> FreezePricesAsync(WriteSession session, Requisition found, List<RequisitionLine> lines, CancellationToken ct)
    {
        foreach (var line in lines.Where(line => line.Kind == LineKind.Article))
        {
            var price = await contracts.PriceAsync(session, found.Entity, line.Supplier, line.ArticleNumber, session.Now.DateInSweden(), ct);
            if (price is null || price.Unit != line.UnitCode)
            {
                return OrderingRefusals.PriceGone.With(line.Name);
            }

            // The approver has seen and judged the old sum: a higher one is a new question, a lower one is not.
            var now = price.Price.Times(line.Quantity, price.Base, Rounding.HalfAwayFromZero);
            if (now > line.Net)
            {
                return OrderingRefusals.PriceRose.With(line.Name, price.Price, line.Price);
            }

            SendRequisitionHandler.Freeze(line, price);
        }

        return Done.It;
    }

    private static void Sign(OrderingDb db, Requisition found, Instant now) => db.Signatures.Add(new Signature
    {
        Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
        Requisition = found.Id,
        Act = Signature.Approve,
        Person = found.Approver!.Value,
        At = now,
        Ground = found.ApprovalGround,
    });

    private async Task<Result<Done>> ReserveAsync(WriteSession session, IReadOnlyList<MadeOrder> orders, CancellationToken ct)
    {
        // Always in the same order of contracts, so that two approvals never wait for each other crosswise.
        var calls = orders
            .SelectMany(made => made.Lines.Where(line => line.Contract is not null).Select(line => (made.Order, line)))
            .GroupBy(pair => (Contract: pair.line.Contract!.Value, pair.Order))
            .Select(group => new CallOff(
                group.Key.Contract,
                group.Key.Order.Entity,
                ObjectRef.To(group.Key.Order.Id),
                group.Aggregate(NetAmount.Zero, (sum, pair) => sum + pair.line.Net))
            {
                Quantities = [.. group.Select(pair => pair.line.Quantity)],
            })
            .OrderBy(call => call.Contract.Value);
        foreach (var call in calls)
        {
            if ((await ceilings.ReserveAsync(session, call, ct)).IsRefused(out var no))
            {
                return no;
            }
        }

        return Done.It;
    }

    private static async Task EndRequestAsync(OrderingDb db, Requisition found, IReadOnlyList<MadeOrder> orders, CancellationToken ct)
    {
        if (await db.Requests.FirstOrDefaultAsync(one => one.Requisition == found.Id, ct) is { } request && request.May(RequestAct.Order))
        {
            request.Take(RequestAct.Order).OrThrow();
            request.OrderNumber = string.Join(", ", orders.Select(made => made.Order.Number));
        }
    }

    private static void Tell(WriteSession session, Requisition found, IReadOnlyList<MadeOrder> orders)
    {
        session.Audit(AuditNote.On(found.Id, found.Entity) with
        {
            Before = new { state = nameof(RequisitionState.AwaitingApproval) },
            After = new { state = found.State.ToString(), orders = orders.Select(made => made.Order.Number).ToArray() },
        });
        foreach (var (order, lines) in orders)
        {
            session.Audit(AuditNote.On(order.Id, order.Entity) with
            {
                After = new { order.Number, supplier = order.Supplier.Value, net = order.Net.Minor, lines = lines.Count, contracts = lines.Select(line => line.ContractNumber).Distinct().ToArray() },
            });
            session.Publish(new OrderPlaced(order.Id, order.Entity));
        }
    }
}
