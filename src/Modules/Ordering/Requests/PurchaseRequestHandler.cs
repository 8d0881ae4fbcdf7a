using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Requests;

/// <summary>What is needed, in the requester's words.</summary>
internal sealed record NewRequest(string? Title, string? Need, NetAmount EstimatedValue, DateOnly? NeededBy);

/// <summary>A purchase request from need to order number.</summary>
internal sealed class PurchaseRequestHandler(UnitOfWork work, IInbox inbox, TimeProvider clock)
{
    private const string ForBuyer = "request";
    private const string ForRequester = "request-answer";

    public async Task<Result<PurchaseRequestId>> SubmitAsync(Permit<SubmitRequest> permit, NewRequest given, CancellationToken ct)
    {
        if (permit.Actor is not { Person: { } person, HomeEntity: { } entity, HomeUnit: { } unit })
        {
            return OrderingRefusals.NoUnit.With();
        }

        if (FreeWords.Read(given.Title, "Title").IsRefused(out var no, out var title) || FreeWords.Read(given.Need, "Need").IsRefused(out no, out var need))
        {
            return no;
        }

        if (title.Length == 0)
        {
            return OrderingRefusals.NoName.On("Title");
        }

        return await work.WriteAsync<SubmitRequest, PurchaseRequestId>(
            permit,
            async session =>
            {
                if (given.NeededBy < session.Now.DateInSweden())
                {
                    return OrderingRefusals.PastDate.On("NeededBy", given.NeededBy);
                }

                var made = new PurchaseRequest
                {
                    Id = EntityId.New<PurchaseRequestId>(clock),
                    Entity = entity,
                    Unit = unit,
                    Requester = person,
                    Title = title,
                    Need = need,
                    EstimatedValue = given.EstimatedValue,
                    NeededBy = given.NeededBy,
                    CreatedAt = session.Now,
                };
                session.Of<OrderingDb>().Requests.Add(made);
                await inbox.PutAsync(session, ToBuyers(made), ct);
                session.Audit(AuditNote.On(made.Id, entity) with { After = new { state = made.State.ToString(), value = given.EstimatedValue.Minor } });
                return made.Id;
            },
            ct);
    }

    /// <summary>A buyer takes it and promises a day for the answer.</summary>
    public Task<Result<Done>> TakeAsync(Permit<WorkOnRequest> permit, DateOnly? answerBy, CancellationToken ct) =>
        StepAsync(permit, permit.Action.Id, RequestAct.Take, words: null, async (session, found) =>
        {
            if (answerBy is not { } day || day < session.Now.DateInSweden())
            {
                return OrderingRefusals.NoAnswerDay.On("AnswerBy");
            }

            (found.Buyer, found.AnswerBy) = (permit.Actor.Person, day);
            await inbox.CloseAsync(session, permit.Action.About, ForBuyer, ct);
            await inbox.PutAsync(session, ToBuyer(found), ct);
            return Done.It;
        }, ct);

    /// <summary>The buyer asks for more.</summary>
    public async Task<Result<Done>> AskAsync(Permit<WorkOnRequest> permit, string? words, CancellationToken ct) =>
        FreeWords.Reason(words, "Words").IsRefused(out var no, out var question)
            ? no
            : await StepAsync(permit, permit.Action.Id, RequestAct.AskForMore, question, async (session, found) =>
            {
                await inbox.CloseAsync(session, permit.Action.About, ForBuyer, ct);
                await inbox.PutAsync(session, ToRequester(found, question), ct);
                return Done.It;
            }, ct);

    /// <summary>Quotations are asked for, or a call-off is prepared.</summary>
    public Task<Result<Done>> QuoteAsync(Permit<WorkOnRequest> permit, CancellationToken ct) =>
        StepAsync(permit, permit.Action.Id, RequestAct.Quote, words: null, (_, _) => Task.FromResult<Result<Done>>(Done.It), ct);

    /// <summary>The buyer has put the goods in a requisition; its approval gives the order number.</summary>
    public Task<Result<Done>> ProposeAsync(Permit<WorkOnRequest> permit, RequisitionId requisition, CancellationToken ct) =>
        StepAsync(permit, permit.Action.Id, RequestAct.Propose, words: null, async (session, found) =>
        {
            var entity = await session.Of<OrderingDb>().Requisitions.Where(one => one.Id == requisition).Select(one => (LegalEntityId?)one.Entity).FirstOrDefaultAsync(ct);
            if (entity != found.Entity)
            {
                return WorkRefusals.NotFound.With();
            }

            found.Requisition = requisition;
            await inbox.CloseAsync(session, permit.Action.About, ForBuyer, ct);
            return Done.It;
        }, ct);

    /// <summary>The requester completes what was missing.</summary>
    public async Task<Result<Done>> CompleteAsync(Permit<AnswerRequest> permit, string? words, CancellationToken ct) =>
        FreeWords.Reason(words, "Words").IsRefused(out var no, out var answer)
            ? no
            : await StepAsync(permit, permit.Action.Id, RequestAct.Complete, answer, async (session, found) =>
            {
                found.Need = $"{found.Need}\n\n{answer}".Trim();
                await inbox.CloseAsync(session, permit.Action.About, ForRequester, ct);
                await inbox.PutAsync(session, found.Buyer is null ? ToBuyers(found) : ToBuyer(found), ct);
                return Done.It;
            }, ct);

    /// <summary>The requester takes it back, has received it, or has nothing more to add.</summary>
    public Task<Result<Done>> MoveAsync(Permit<AnswerRequest> permit, RequestAct act, CancellationToken ct) =>
        StepAsync(permit, permit.Action.Id, act, words: null, async (session, _) =>
        {
            await inbox.CloseAsync(session, permit.Action.About, ForBuyer, ct);
            await inbox.CloseAsync(session, permit.Action.About, ForRequester, ct);
            return Done.It;
        }, ct);

    private Task<Result<Done>> StepAsync<TAction>(
        Permit<TAction> permit, PurchaseRequestId id, RequestAct act, string? words, Func<WriteSession, PurchaseRequest, Task<Result<Done>>> rest, CancellationToken ct)
        where TAction : IAction =>
        work.WriteAsync<TAction, Done>(
            permit,
            async session =>
            {
                var found = await session.Of<OrderingDb>().Requests.SingleAsync(one => one.Id == id, ct);
                var before = found.State;
                if (found.Take(act).IsRefused(out var no) || (await rest(session, found)).IsRefused(out no))
                {
                    return no;
                }

                await inbox.CloseAsync(session, ObjectRef.To(id), Late.LateRequests.Step, ct);
                found.LastWord = words ?? found.LastWord;
                session.Audit(AuditNote.On(found.Id, found.Entity) with { Before = new { state = before.ToString() }, After = new { state = found.State.ToString(), found.AnswerBy }, Personal = words is null ? null : new { words } });
                return Done.It;
            },
            ct);

    private static NewMatter ToBuyers(PurchaseRequest request) => About(request, ForBuyer) with
    {
        WhyYou = new("Du är inköpare. Den första som tar uppdraget äger det.", "You are a buyer. The first to take the request owns it."),
        To = Addressee.ToRole(Roles.Buyer, request.Entity),
    };

    private static NewMatter ToBuyer(PurchaseRequest request) => About(request, ForBuyer) with
    {
        WhyYou = new("Du har tagit uppdraget och lovat svar.", "You took the request and promised an answer."),
        To = Addressee.To(request.Buyer!.Value, request.Entity),
        Due = request.AnswerBy,
    };

    private static NewMatter ToRequester(PurchaseRequest request, string question) => About(request, ForRequester) with
    {
        What = new Text("Inköparen undrar: {0}", "The buyer asks: {0}").With(question),
        WhyYou = new("Du har lämnat inköpsuppdraget.", "You made the purchase request."),
        To = Addressee.To(request.Requester, request.Entity),
    };

    private static NewMatter About(PurchaseRequest request, string step) => new()
    {
        About = ObjectRef.To(request.Id),
        Step = step,
        What = new Text("Inköpsuppdrag: {0}", "Purchase request: {0}").With(request.Title),
        WhyYou = default,
        To = Addressee.To(request.Requester, request.Entity),
        Amount = request.EstimatedValue.IsZero ? null : request.EstimatedValue,
        Due = request.NeededBy,
        Href = Links.Request(request.Id),
    };
}
