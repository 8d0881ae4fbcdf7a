using Samkop.Kernel;

namespace Samkop.Ordering.Domain;

/// <summary>Where a requisition is.</summary>
internal enum RequisitionState
{
    Draft,
    AwaitingApproval,
    Asked,
    Returned,
    Ordered,
    Withdrawn,
}

/// <summary>What is done with a requisition.</summary>
internal enum RequisitionAct
{
    Change,
    Send,
    Ask,
    Answer,
    Return,
    Approve,
    Withdraw,
}

/// <summary>The state machine of a requisition.</summary>
internal static class RequisitionStates
{
    public static Transitions<RequisitionState, RequisitionAct> Table { get; } = new(NameOf, NameOf, new Dictionary<(RequisitionState, RequisitionAct), RequisitionState>
    {
        [(RequisitionState.Draft, RequisitionAct.Change)] = RequisitionState.Draft,
        [(RequisitionState.Draft, RequisitionAct.Send)] = RequisitionState.AwaitingApproval,
        [(RequisitionState.Draft, RequisitionAct.Withdraw)] = RequisitionState.Withdrawn,
        [(RequisitionState.Returned, RequisitionAct.Change)] = RequisitionState.Returned,
        [(RequisitionState.Returned, RequisitionAct.Send)] = RequisitionState.AwaitingApproval,
        [(RequisitionState.Returned, RequisitionAct.Withdraw)] = RequisitionState.Withdrawn,
        [(RequisitionState.AwaitingApproval, RequisitionAct.Ask)] = RequisitionState.Asked,
        [(RequisitionState.AwaitingApproval, RequisitionAct.Return)] = RequisitionState.Returned,
        [(RequisitionState.AwaitingApproval, RequisitionAct.Approve)] = RequisitionState.Ordered,
        [(RequisitionState.AwaitingApproval, RequisitionAct.Withdraw)] = RequisitionState.Withdrawn,
        [(RequisitionState.Asked, RequisitionAct.Answer)] = RequisitionState.AwaitingApproval,
        [(RequisitionState.Asked, RequisitionAct.Return)] = RequisitionState.Returned,
        [(RequisitionState.Asked, RequisitionAct.Approve)] = RequisitionState.Ordered,
        [(RequisitionState.Asked, RequisitionAct.Withdraw)] = RequisitionState.Withdrawn,
    });

    public static Text NameOf(RequisitionState state) => state switch
    {
        RequisitionState.Draft => new("utkast", "a draft"),
        RequisitionState.AwaitingApproval => new("väntar på attest", "awaiting approval"),
        RequisitionState.Asked => new("väntar på svar", "awaiting an answer"),
        RequisitionState.Returned => new("återlämnad", "returned"),
        RequisitionState.Ordered => new("beställd", "ordered"),
        RequisitionState.Withdrawn => new("återtagen", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    public static Text NameOf(RequisitionAct act) => act switch
    {
        RequisitionAct.Change => new("ändra", "change"),
        RequisitionAct.Send => new("skicka för attest", "send for approval"),
        RequisitionAct.Ask => new("fråga", "ask"),
        RequisitionAct.Answer => new("svara", "answer"),
        RequisitionAct.Return => new("lämna tillbaka", "return"),
        RequisitionAct.Approve => new("attestera", "approve"),
        RequisitionAct.Withdraw => new("återta", "withdraw"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, message: null),
    };
}
