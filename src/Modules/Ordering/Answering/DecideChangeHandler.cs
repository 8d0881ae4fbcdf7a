using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Answering;

/// <summary>The orderer, or for clinical articles the product owner, decides on what the supplier proposes.</summary>
internal sealed class DecideChangeHandler(UnitOfWork work, ICallOffLedger ceilings, IInbox inbox, IPeople people)
{
    /// <summary>The change stands: what the supplier does not confirm is no longer wanted.</summary>
    public Task<Result<Done>> AcceptAsync(Permit<DecideChange> permit, CancellationToken ct) =>
        work.WriteAsync<DecideChange, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var order = await db.Orders.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (order.Answer != SupplierAnswer.Changed)
                {
                    return OrderingRefusals.WrongState.With(new Text("godta ändringen", "accept the change"), OrderStates.NameOf(order.State));
                }

                var sums = await QuantityLedger.SumsAsync(db, order.Id, ct);
                foreach (var line in await db.OrderLines.Where(one => one.Order == order.Id).ToListAsync(ct))
                {
                    var missing = Math.Min(sums[line.Id].Wanted - sums[line.Id].Confirmed, sums[line.Id].OpenToReceive);
                    if (missing > 0)
                    {
                        await DropAsync(session, order, line, missing, ct);
                    }
                }

                order.Answer = SupplierAnswer.Accepted;
                await QuantityLedger.DeriveAsync(session, order, ct);
                await inbox.CloseAsync(session, permit.Action.About, AnswerWriting.Step, ct);
                session.Audit(AuditNote.On(order.Id, order.Entity) with { After = new { state = order.State.ToString(), change = "accepted" } });
                return Done.It;
            },
            ct);

    /// <summary>Accepts or declines a substitute; a declined one takes the line away.</summary>
    public Task<Result<Done>> DecideSubstituteAsync(Permit<DecideChange> permit, Guid substitute, bool isAccepted, CancellationToken ct) =>
        work.WriteAsync<DecideChange, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var order = await db.Orders.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (await db.Substitutes.FirstOrDefaultAsync(one => one.Id == substitute && one.Order == order.Id, ct) is not { State: SubstituteState.Offered } offered)
                {
                    return OrderingRefusals.SubstituteDecided.With();
                }

                var line = await db.OrderLines.SingleAsync(one => one.Id == offered.Line, ct);
                if (isAccepted && line.IsClinical && !permit.Actor.HasAny(Roles.ContractManager, order.Entity))
                {
                    var owners = await people.HoldersAsync(Roles.ContractManager, order.Entity, ct);
                    return OrderingRefusals.ClinicalSubstitute.With(string.Join(", ", owners.Select(one => one.Name)));
                }

                (offered.State, offered.DecidedBy) = (isAccepted ? SubstituteState.Accepted : SubstituteState.Declined, permit.Actor.Person);
                var open = (await QuantityLedger.SumsAsync(db, order.Id, ct))[line.Id].OpenToReceive;
                if (!isAccepted && open > 0)
                {
                    await DropAsync(session, order, line, open, ct);
                }

                await QuantityLedger.DeriveAsync(session, order, ct);
                session.Audit(AuditNote.On(order.Id, order.Entity) with { After = new { substitute = offered.ArticleNumber, line = line.Number, isAccepted } });
                return Done.It;
            },
            ct);

    private async Task DropAsync(WriteSession session, Order order, OrderLine line, long micro, CancellationToken ct)
    {
        QuantityLedger.Append(session, line, [new Movement(QuantityKind.Cancelled, micro)], ObjectRef.To(order.Id));
        if (line.Contract is { } contract)
        {
            await ceilings.ReleaseAsync(session, new CallOff(contract, order.Entity, ObjectRef.To(order.Id), line.NetOf(micro)) { Quantities = [Quantity.FromMicro(micro, line.UnitCode)] }, ct);
        }
    }
}
