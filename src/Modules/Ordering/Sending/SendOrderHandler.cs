using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Documents;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Sending;

/// <summary>
/// Hands an order over: by Peppol when buyer and supplier both have an address there, else by mail. The file for the access point comes first and is
/// repeatable; the note that it was done follows. A crash between them gives the same message again, which receivers know by its id. A mail is put in
/// the queue together with the note.
/// </summary>
internal sealed class SendOrderHandler(UnitOfWork work, IReads reads, OrderDocuments documents, Outboxes outboxes, MailQueue mails)
{
    public async Task<Result<Done>> HandleAsync(Permit<SendOrder> permit, CancellationToken ct)
    {
        var id = permit.Action.Id;
        if (await IsSentAsync(id, ct))
        {
            return Done.It;
        }

        var (made, parties) = await documents.LoadAsync(reads, id, ct);
        var isByPeppol = parties is { Buyer.PeppolId.Length: > 0, Seller.PeppolId: not null };
        var sent = isByPeppol
            ? await ByPeppolAsync(permit, made.Order, parties.Buyer.PeppolId, parties.Seller.PeppolId!, ct)
            : Note(permit, DispatchChannel.Mail, id.Value.ToString(), parties.Seller.Email);
        var noted = await work.WriteAsync<SendOrder, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var order = await db.Orders.SingleAsync(one => one.Id == id, ct);
                db.Dispatches.Add(sent);
                if (!isByPeppol)
                {
                    await mails.PutAsync(session, OrderMail.Make(made, parties, session.Now), ct);
                }

                order.SentAt = sent.At;
                await QuantityLedger.DeriveAsync(session, order, ct);
                session.Audit(AuditNote.On(order.Id, order.Entity) with { After = new { channel = sent.Channel.ToString(), sent.Message, order.XmlDigest } });
                return Done.It;
            },
            ct);

        // Two may send at once, the outbox and a person or two nodes: the other one's note stands, and the message was the same.
        return noted.IsRefused(out var refusal) && refusal.Kind == RefusalKind.Conflict && await IsSentAsync(id, ct) ? Done.It : noted;
    }

    private Task<bool> IsSentAsync(OrderId id, CancellationToken ct) => reads.Of<OrderingDb>().Dispatches.AnyAsync(one => one.Order == id, ct);

    private async Task<Dispatch> ByPeppolAsync(Permit<SendOrder> permit, Order order, string sender, PeppolParticipantId receiver, CancellationToken ct)
    {
        var envelope = OrderEnvelope.Wrap(await documents.XmlAsync(order.Id, ct), sender, receiver.ToString(), order.Id.Value, permit.At);
        await outboxes.PutAsync("peppol", $"{order.Number}-{order.Id.Value:N}.xml", envelope, ct);
        return Note(permit, DispatchChannel.Peppol, order.Id.Value.ToString(), receiver.ToString());
    }

    private static Dispatch Note(Permit<SendOrder> permit, DispatchChannel channel, string message, string receiver) => new()
    {
        Id = Guid.CreateVersion7(permit.At.ToDateTimeOffset()),
        Order = permit.Action.Id,
        Channel = channel,
        Message = message,
        Receiver = receiver,
        At = permit.At,
    };
}
