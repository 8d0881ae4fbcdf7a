using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Documents;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Ordering.Approval;

/// <summary>An order with its lines, as it was made.</summary>
internal sealed record MadeOrder(Order Order, IReadOnlyList<OrderLine> Lines);

/// <summary>Splits an approved requisition into one order per supplier.</summary>
internal sealed class OrderMaking(IEntities entities, ISuppliers suppliers, IArchive archive, TimeProvider clock)
{
    public async Task<IReadOnlyList<MadeOrder>> MakeAsync(WriteSession session, Requisition from, IReadOnlyList<RequisitionLine> lines, CancellationToken ct)
    {
        var made = new List<MadeOrder>();
        foreach (var ofSupplier in lines.GroupBy(line => line.Supplier).OrderBy(group => group.Min(line => line.Number)))
        {
            var one = Make(session, from, await entities.NextOrderNumberAsync(session, from.Entity, ct), [.. ofSupplier]);
            one.Order.XmlDigest = await MessageAsync(session, one, ct);
            var db = session.Of<OrderingDb>();
            db.Orders.Add(one.Order);
            db.OrderLines.AddRange(one.Lines);
            foreach (var line in one.Lines)
            {
                QuantityLedger.Append(session, line, [new Movement(QuantityKind.Ordered, line.QuantityMicro)], ObjectRef.To(from.Id));
            }

            made.Add(one);
        }

        return made;
    }

    private MadeOrder Make(WriteSession session, Requisition from, string number, IReadOnlyList<RequisitionLine> lines)
    {
        var id = EntityId.New<OrderId>(clock);
        var order = new Order
        {
            Id = id,
            Number = number,
            Entity = from.Entity,
            Unit = from.Unit,
            Supplier = lines[0].Supplier,
            SupplierName = lines[0].SupplierName,
            Requisition = from.Id,
            Orderer = from.Orderer,
            Approver = from.Approver,
            ApproverFor = from.ApproverFor,
            ApprovalGround = from.ApprovalGround,
            CostCode = from.CostCode,
            Account = from.Account,
            Purpose = from.Purpose,
            OrderedOn = session.Now.DateInSweden(),
            NeededBy = from.NeededBy,
            Net = lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net),
            // VAT is rounded per rate, as the invoice will do (BR-CO-17).
            Vat = lines.GroupBy(line => line.VatRate)
                .Select(rate => rate.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net).Vat(rate.Key))
                .Aggregate(VatAmount.Zero, (sum, vat) => sum + vat),
            State = OrderState.Placed,
            LineCount = lines.Count,
        };
        return new MadeOrder(order, [.. lines.Select((line, index) => Make(id, index + 1, line))]);
    }

    private OrderLine Make(OrderId order, int number, RequisitionLine line) => new()
    {
        Id = EntityId.New<OrderLineId>(clock),
        Order = order,
        Number = number,
        Kind = line.Kind,
        Article = line.Article,
        ArticleNumber = line.ArticleNumber,
        Gtin = line.Gtin,
        Name = line.Name,
        QuantityMicro = line.QuantityMicro,
        UnitCode = line.UnitCode,
        Price = line.Price,
        BaseMicro = line.BaseMicro,
        VatRate = line.VatRate,
        Contract = line.Contract,
        ContractNumber = line.ContractNumber,
        MaximumValue = line.MaximumValue,
        IsClinical = line.IsClinical,
        Net = line.Net,
    };

    private async Task<string> MessageAsync(WriteSession session, MadeOrder made, CancellationToken ct)
    {
        var parties = new OrderParties(
            await entities.GetAsync(made.Order.Entity, ct),
            await entities.FindUnitAsync(made.Order.Unit, ct) ?? throw new InvalidOperationException($"Unit {made.Order.Unit} is gone."),
            await suppliers.FindAsync(made.Order.Supplier, ct) ?? throw new InvalidOperationException($"Supplier {made.Order.Supplier} is gone."));
        return (await archive.StoreAsync(session, OrderMessage.Write(made, parties), ct)).Digest;
    }
}
