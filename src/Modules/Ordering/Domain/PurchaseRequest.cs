using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>Where a purchase request (inköpsuppdrag) is.</summary>
internal enum RequestState
{
    Submitted,
    Completing,
    Assigned,
    Quoting,
    Approving,
    Ordered,
    Delivered,
    Finished,
    Withdrawn,
}

/// <summary>What is done with a purchase request.</summary>
internal enum RequestAct
{
    AskForMore,
    Complete,
    Take,
    Quote,
    Propose,
    Order,
    Deliver,
    Finish,
    Withdraw,
}

/// <summary>A task for the purchasing function: somebody needs what no shelf has. It ends in an order number.</summary>
internal sealed class PurchaseRequest : IVersioned
{
    public PurchaseRequestId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public UnitId Unit { get; init; }

    public PersonId Requester { get; init; }

    public required string Title { get; set; }

    public required string Need { get; set; }

    public NetAmount EstimatedValue { get; set; }

    public DateOnly? NeededBy { get; set; }

    public RequestState State { get; private set; }

    /// <summary>The named buyer.</summary>
    public PersonId? Buyer { get; set; }

    /// <summary>The day on which the requester has an answer, promised by the buyer.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>The requisition that the buyer made of it; its approval gives the order number.</summary>
    public RequisitionId? Requisition { get; set; }

    public string OrderNumber { get; set; } = string.Empty;

    public string LastWord { get; set; } = string.Empty;

    public Instant CreatedAt { get; init; }

    public int RowVersion { get; set; }

    public Result<Done> Take(RequestAct act)
    {
        if (RequestStates.Table.Next(State, act).IsRefused(out var no, out var next))
        {
            return no;
        }

        State = next;
        return Done.It;
    }

    public bool May(RequestAct act) => RequestStates.Table.Allows(State, act);
}

/// <summary>The state machine of a purchase request.</summary>
internal static class RequestStates
{
    public static Transitions<RequestState, RequestAct> Table { get; } = new(NameOf, NameOf, new Dictionary<(RequestState, RequestAct), RequestState>
    {
        [(RequestState.Submitted, RequestAct.Take)] = RequestState.Assigned,
        [(RequestState.Submitted, RequestAct.AskForMore)] = RequestState.Completing,
        [(RequestState.Submitted, RequestAct.Withdraw)] = RequestState.Withdrawn,
        [(RequestState.Completing, RequestAct.Complete)] = RequestState.Submitted,
        [(RequestState.Completing, RequestAct.Withdraw)] = RequestState.Withdrawn,
        [(RequestState.Assigned, RequestAct.AskForMore)] = RequestState.Completing,
        [(RequestState.Assigned, RequestAct.Quote)] = RequestState.Quoting,
        [(RequestState.Assigned, RequestAct.Propose)] = RequestState.Approving,
        [(RequestState.Assigned, RequestAct.Withdraw)] = RequestState.Withdrawn,
        [(RequestState.Quoting, RequestAct.AskForMore)] = RequestState.Completing,
        [(RequestState.Quoting, RequestAct.Propose)] = RequestState.Approving,
        [(RequestState.Quoting, RequestAct.Withdraw)] = RequestState.Withdrawn,
        [(RequestState.Approving, RequestAct.Quote)] = RequestState.Quoting,
        [(RequestState.Approving, RequestAct.Order)] = RequestState.Ordered,
        [(RequestState.Ordered, RequestAct.Deliver)] = RequestState.Delivered,
        [(RequestState.Delivered, RequestAct.Finish)] = RequestState.Finished,
    });

    public static Text NameOf(RequestState state) => state switch
    {
        RequestState.Submitted => new("Inskickat", "Submitted"),
        RequestState.Completing => new("Kompletteras", "Being completed"),
        RequestState.Assigned => new("Tilldelat inköpare", "Assigned to a buyer"),
        RequestState.Quoting => new("Offert eller avrop", "Quotation or call-off"),
        RequestState.Approving => new("Godkänns", "Awaiting approval"),
        RequestState.Ordered => new("Beställt", "Ordered"),
        RequestState.Delivered => new("Levererat", "Delivered"),
        RequestState.Finished => new("Klart", "Finished"),
        RequestState.Withdrawn => new("Återtaget", "Withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static Text NameOf(RequestAct act) => act switch
    {
        RequestAct.AskForMore => new("be om komplettering", "ask for more"),
        RequestAct.Complete => new("komplettera", "complete"),
        RequestAct.Take => new("ta uppdraget", "take the request"),
        RequestAct.Quote => new("begära offert", "ask for a quotation"),
        RequestAct.Propose => new("skicka för godkännande", "send for approval"),
        RequestAct.Order => new("beställa", "order"),
        RequestAct.Deliver => new("ta emot", "receive"),
        RequestAct.Finish => new("avsluta", "finish"),
        RequestAct.Withdraw => new("återta", "withdraw"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, message: null),
    };
}
