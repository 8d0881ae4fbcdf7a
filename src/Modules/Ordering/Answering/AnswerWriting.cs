using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Ledger;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Answering;

/// <summary>Writes an answer: what it says of each line, what it makes of the order, and what the orderer must decide.</summary>
internal sealed class AnswerWriting(IInbox inbox)
{
    public const string Step = "supplier-answer";

    public async Task<Result<OrderId>> WriteAsync(WriteSession session, OrderId id, GivenAnswer given, CancellationToken ct)
    {
        var db = session.Of<OrderingDb>();
        var order = await db.Orders.SingleAsync(one => one.Id == id, ct);
        if (await db.Answers.AnyAsync(one => one.Order == id && one.Number == given.Number, ct))
        {
            session.Audit(AuditNote.On(id, order.Entity) with { After = new { given.Number, repeated = true } });
            return id;
        }

        if (order.State is OrderState.Cancelled or OrderState.Closed or OrderState.Received or OrderState.Invoiced)
        {
            return OrderingRefusals.AnswerTooLate.With();
        }

        var lines = await db.OrderLines.Where(line => line.Order == id).ToListAsync(ct);
        var answer = Note(session, order, given);
        db.Answers.Add(answer);
        var sums = await QuantityLedger.SumsAsync(db, id, ct);
        foreach (var of in given.Lines)
        {
            if (lines.FirstOrDefault(line => line.Number == of.Number) is not { } line)
            {
                return OrderingRefusals.AnswerUnknownLine.With(of.Number);
            }

            if (WriteLine(session, answer, line, of, sums[line.Id]).IsRefused(out var no))
            {
                return no;
            }
        }

        ConfirmRest(session, given, lines, sums, answer);
        await MakeOfItAsync(session, order, given, ct);
        return id;
    }

    private static OrderAnswer Note(WriteSession session, Order order, GivenAnswer given) => new()
    {
        Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
        Order = order.Id,
        Number = given.Number,
        Answer = given.Answer,
        At = session.Now,
        Channel = given.Channel,
        Note = given.Note,
        Digest = given.Digest,
    };

    private static Result<Done> WriteLine(WriteSession session, OrderAnswer answer, OrderLine line, GivenLine of, LineQuantities sums)
    {
        var db = session.Of<OrderingDb>();
        var total = of.Quantity ?? Quantity.FromMicro(sums.Wanted, line.UnitCode).ToDecimal();
        if (Quantity.FromDecimal(total, line.UnitCode).IsRefused(out _, out var coming)
            || Quantity.FromDecimal(of.BackOrdered, line.UnitCode).IsRefused(out _, out var later)
            || coming.IsNegative || later.IsNegative || coming.Micro > sums.Wanted)
        {
            return OrderingRefusals.AnswerQuantity.With(line.Number);
        }

        db.AnswerLines.Add(new OrderAnswerLine
        {
            Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
            Answer = answer.Id,
            Line = line.Id,
            QuantityMicro = coming.Micro,
            BackOrderedMicro = later.Micro,
            PromisedOn = of.PromisedOn,
            Price = of.Price,
            Note = of.Note,
        });
        line.PromisedOn = of.PromisedOn ?? line.PromisedOn;
        QuantityLedger.Append(session, line, sums.Confirm(coming.Micro), new ObjectRef(nameof(OrderAnswer), answer.Id.ToString()));
        if (of.SubstituteName.Length > 0)
        {
            db.Substitutes.Add(new Substitute
            {
                Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()),
                Order = line.Order,
                Line = line.Id,
                ArticleNumber = of.SubstituteNumber,
                Name = of.SubstituteName,
            });
        }

        return Done.It;
    }

    // What an acceptance does not mention is accepted as ordered.
    private static void ConfirmRest(
        WriteSession session, GivenAnswer given, List<OrderLine> lines, IReadOnlyDictionary<OrderLineId, LineQuantities> sums, OrderAnswer answer)
    {
        if (given.Answer is not (SupplierAnswer.Accepted or SupplierAnswer.Changed))
        {
            return;
        }

        foreach (var line in lines.Where(line => given.Lines.All(of => of.Number != line.Number)))
        {
            line.PromisedOn = given.PromisedOn ?? line.PromisedOn;
            QuantityLedger.Append(session, line, sums[line.Id].Confirm(sums[line.Id].Wanted), new ObjectRef(nameof(OrderAnswer), answer.Id.ToString()));
        }
    }

    private async Task MakeOfItAsync(WriteSession session, Order order, GivenAnswer given, CancellationToken ct)
    {
        var before = order.State;
        order.Answer = given.Answer;
        order.PromisedOn = given.PromisedOn ?? given.Lines.Max(line => line.PromisedOn) ?? order.PromisedOn;
        await QuantityLedger.DeriveAsync(session, order, ct);
        session.Audit(AuditNote.On(order.Id, order.Entity) with
        {
            Before = new { state = before.ToString() },
            After = new { state = order.State.ToString(), answer = given.Answer.ToString(), given.Number, given.Channel, given.Digest, order.PromisedOn },
        });
        if (given.Answer is SupplierAnswer.Changed or SupplierAnswer.Declined)
        {
            await inbox.PutAsync(session, Matter(order, given), ct);
        }
        else
        {
            await inbox.CloseAsync(session, ObjectRef.To(order.Id), Step, ct);
        }
    }

    private static NewMatter Matter(Order order, GivenAnswer given) => new()
    {
        About = ObjectRef.To(order.Id),
        Step = Step,
        What = given.Answer == SupplierAnswer.Declined
            ? new Text("{0} kan inte leverera order {1}", "{0} cannot deliver order {1}").With(order.SupplierName, order.Number)
            : new Text("{0} ändrar order {1}", "{0} changes order {1}").With(order.SupplierName, order.Number),
        WhyYou = new("Du har beställt. Godta ändringen, eller makulera och beställ något annat.", "You ordered. Accept the change, or cancel and order something else."),
        To = Addressee.To(order.Orderer, order.Entity),
        Amount = order.Net,
        Due = order.NeededBy,
        Href = Links.Order(order.Id),
    };
}
