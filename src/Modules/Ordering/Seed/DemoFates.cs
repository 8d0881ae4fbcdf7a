using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Portal;
using Samkop.Ordering.Public;
using Samkop.Ordering.Receiving;
using Samkop.Ordering.Sending;
using Samkop.Web;

namespace Samkop.Ordering.Seed;

/// <summary>Lets a requisition of the demo meet its fate.</summary>
internal sealed class DemoFates(
    Gate gate, IReads reads, ApproveRequisitionHandler approving, ReturnRequisitionHandler returning, AnswerRequisitionHandler answering,
    SendOrderHandler sending, ReceiveGoodsHandler receiving, AnswerOrderHandler answers, DemoClock clock)
{
    private const int DaysToDelivery = 4;

    private static readonly Actor Supplier = Actor.System("demo-supplier");

    /// <param name="orderer">Who orders and receives.</param>
    /// <param name="approver">Who attests.</param>
    /// <param name="id">The requisition.</param>
    /// <param name="demo">Its fate, and how long ago it met it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when a rule stopped it.</returns>
    public async Task<bool> MeetAsync(Actor orderer, Actor approver, RequisitionId id, DemoOrder demo, CancellationToken ct)
    {
        switch (demo.Fate)
        {
            case Fate.Awaiting:
                return true;
            case Fate.Asked:
                (await returning.AskAsync((await gate.AskAsync(approver, new ReturnRequisition(id), ct)).OrThrow(), "Räcker de från i våras inte?", ct)).OrThrow(); // sv-literal
                return true;
            case Fate.Returned:
                (await returning.ReturnAsync((await gate.AskAsync(approver, new ReturnRequisition(id), ct)).OrThrow(), "Ta det internt först, vi har egna som kan.", ct)).OrThrow(); // sv-literal
                return true;
            case Fate.Withdrawn:
                (await answering.WithdrawAsync((await gate.AskAsync(orderer, new WithdrawRequisition(id), ct)).OrThrow(), ct)).OrThrow();
                return true;
            default:
                if ((await approving.HandleAsync((await gate.AskAsync(approver, new ApproveRequisition(id), ct)).OrThrow(), ct)).IsRefused(out var stop, out var orders))
                {
                    await StopAsync(approver, id, stop, ct);
                    return false;
                }

                foreach (var order in orders)
                {
                    (await sending.HandleAsync((await gate.AskAsync(Actor.System("order-sender"), new SendOrder(order), ct)).OrThrow(), ct)).OrThrow();
                    await DeliverAsync(orderer, order, demo, ct);
                }

                return true;
        }
    }

    // A ceiling may stop an order of the demo as it stops one at work: the approver then returns it with the reason, and nothing was ordered.
    private async Task StopAsync(Actor approver, RequisitionId id, Refusal stop, CancellationToken ct)
    {
        if (stop.Kind != RefusalKind.Invalid)
        {
            throw new RefusedException(stop);
        }

        (await returning.ReturnAsync((await gate.AskAsync(approver, new ReturnRequisition(id), ct)).OrThrow(), stop.What.Sv, ct)).OrThrow();
    }

    private async Task DeliverAsync(Actor orderer, OrderId order, DemoOrder demo, CancellationToken ct)
    {
        var fate = demo.Fate;
        var lines = await LinesAsync(order, ct);
        var today = (await gate.AskAsync(Supplier, new AnswerOrder(order), ct)).OrThrow().At.DateInSweden();
        if (fate is not Fate.Sent)
        {
            await AnswerAsync(order, lines, fate, today, ct);
        }

        using var then = clock.Back(Math.Max(0, demo.DaysAgo - DaysToDelivery));
        switch (fate)
        {
            case Fate.Received or Fate.GoodsReturned:
                (await receiving.AllAsync(await ReceiptAsync(orderer, order, ct), ct)).OrThrow();
                break;
            case Fate.Partly:
                (await receiving.HandleAsync(await ReceiptAsync(orderer, order, ct), [new LineReceipt(lines[0].Id) { Came = Half(lines[0]) }], note: null, ct)).OrThrow();
                break;
            case Fate.BackOrdered:
                (await receiving.HandleAsync(await ReceiptAsync(orderer, order, ct), [new LineReceipt(lines[0].Id) { Came = 1, RestOn = today.AddDays(14) }], note: null, ct)).OrThrow();
                break;
            case Fate.Cancelled:
                (await receiving.CancelAsync((await gate.AskAsync(orderer, new CancelOrder(order), ct)).OrThrow(), "Vi fick låna av grannkliniken.", ct)).OrThrow(); // sv-literal
                break;
        }

        if (fate == Fate.GoodsReturned)
        {
            (await receiving.ReturnAsync(await ReceiptAsync(orderer, order, ct), new LineReturn(lines[0].Id, 2, "Sömmen hade gått upp.", IsReplaced: false), ct)).OrThrow(); // sv-literal
        }
    }

    private async Task AnswerAsync(OrderId order, IReadOnlyList<OrderLine> lines, Fate fate, DateOnly today, CancellationToken ct)
    {
        var answer = fate switch
        {
            Fate.Changed or Fate.Substituted => SupplierAnswer.Changed,
            Fate.Declined => SupplierAnswer.Declined,
            _ => SupplierAnswer.Accepted,
        };
        var note = fate switch
        {
            Fate.Changed => "Vi har tre i lager, den fjärde utgår ur sortimentet.", // sv-literal
            Fate.Declined => "Varan är slut hos tillverkaren.", // sv-literal
            _ => string.Empty,
        };
        var given = new GivenAnswer(answer, string.Empty, string.Empty, note, string.Empty)
        {
            PromisedOn = today.AddDays(6),
            Lines = fate switch
            {
                Fate.Changed => [new GivenLine(1) { Quantity = lines[0].Quantity.ToDecimal() - 1 }],
                Fate.Substituted => [new GivenLine(1) { SubstituteNumber = lines[0].ArticleNumber + "-E", SubstituteName = lines[0].Name + ", ny modell" }], // sv-literal
                _ => [],
            },
        };
        (await answers.HandleAsync((await gate.AskAsync(Supplier, new AnswerOrder(order), ct)).OrThrow(), given, ct)).OrThrow();
    }

    private async Task<Permit<ReceiveGoods>> ReceiptAsync(Actor orderer, OrderId order, CancellationToken ct) =>
        (await gate.AskAsync(orderer, new ReceiveGoods(order), ct)).OrThrow();

    private Task<List<OrderLine>> LinesAsync(OrderId order, CancellationToken ct) =>
        reads.Of<OrderingDb>().OrderLines.AsNoTracking().Where(line => line.Order == order).OrderBy(line => line.Number).ToListAsync(ct);

    private static decimal Half(OrderLine line) => Math.Max(1, Math.Floor(line.Quantity.ToDecimal() / 2));
}
