using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Sending;

/// <summary>An order whose mail did not arrive is the orderer's to see to: nobody else knows that the goods will not come.</summary>
internal sealed class OrderMailEnded(Gate gate, UnitOfWork work, IInbox inbox) : IEventHandler<MailEnded>
{
    public const string Step = "mail";

    public async Task HandleAsync(MailEnded happened, Guid eventId, CancellationToken ct)
    {
        if (!string.Equals(happened.Kind, OrderMail.Kind, StringComparison.Ordinal))
        {
            return;
        }

        var id = OrderId.From(Guid.Parse(happened.About.Id, CultureInfo.InvariantCulture));
        var permit = (await gate.AskAsync(Actor.System("order-sender"), new NoteOrderMail(id), ct)).OrThrow();
        (await work.WriteAsync<NoteOrderMail, Done>(permit, session => NoteAsync(session, id, happened.State, ct), ct)).OrThrow();
    }

    private async Task<Result<Done>> NoteAsync(WriteSession session, OrderId id, MailState state, CancellationToken ct)
    {
        var order = await session.Of<OrderingDb>().Orders.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        if (state == MailState.Dead)
        {
            await inbox.PutAsync(
                session,
                new NewMatter
                {
                    About = ObjectRef.To(id),
                    Step = Step,
                    What = new Text("Order {0} har inte kommit fram till leverantören", "Order {0} has not reached the supplier").With(order.Number),
                    WhyYou = new Text("Du beställde, och leverantörens e-post tar inte emot. Ring leverantören eller be systemadministratören skicka igen.", "You ordered, and the supplier’s mail does not accept it. Call the supplier, or ask the administrator to send again."),
                    To = Addressee.To(order.Orderer, order.Entity),
                    Href = Links.Order(id),
                    IsFlagged = true,
                },
                ct);
        }
        else
        {
            await inbox.CloseAsync(session, ObjectRef.To(id), Step, ct);
        }

        session.Audit(AuditNote.On(id, order.Entity) with { After = new { mail = state.ToString() } });
        return Done.It;
    }
}
