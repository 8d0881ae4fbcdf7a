using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Domain;

/// <summary>What somebody wants bought: one unit's basket, over any number of suppliers, on its way to approval.</summary>
internal sealed class Requisition : IVersioned
{
    public RequisitionId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    /// <summary>Unit that needs the goods; its delivery point is where they go.</summary>
    public UnitId Unit { get; set; }

    public PersonId Orderer { get; init; }

    public RequisitionState State { get; private set; }

    /// <summary>What it is for, in the orderer's words.</summary>
    public required string Purpose { get; set; }

    /// <summary>Cost responsibility code that bears the cost (BT-10 of the invoice).</summary>
    public required string CostCode { get; set; }

    /// <summary>Account of the coding; the invoice inherits it.</summary>
    public required string Account { get; set; }

    public DateOnly? NeededBy { get; set; }

    public Instant CreatedAt { get; init; }

    public Instant? SentAt { get; set; }

    /// <summary>To whom the rule sent it.</summary>
    public PersonId? RoutedTo { get; set; }

    /// <summary>The row of the attest register that made it so.</summary>
    public string RouteGround { get; set; } = string.Empty;

    public PersonId? Approver { get; set; }

    /// <summary>For whom the approver stood in as named substitute; <see langword="null"/> when the right was the approver's own.</summary>
    public PersonId? ApproverFor { get; set; }

    public string ApprovalGround { get; set; } = string.Empty;

    /// <summary>The last question, answer or reason of return.</summary>
    public string LastWord { get; set; } = string.Empty;

    public int RowVersion { get; set; }

    /// <summary>Takes the step, or refuses it by the table.</summary>
    public Result<Done> Take(RequisitionAct act)
    {
        if (RequisitionStates.Table.Next(State, act).IsRefused(out var no, out var next))
        {
            return no;
        }

        State = next;
        return Done.It;
    }

    public bool May(RequisitionAct act) => RequisitionStates.Table.Allows(State, act);
}

/// <summary>
/// One signature on a requisition. Unique by requisition and person in the database, so that no fault in any handler can let one person
/// both ask for and approve an expenditure.
/// </summary>
internal sealed class Signature
{
    public Guid Id { get; init; }

    public RequisitionId Requisition { get; init; }

    /// <summary><c>request</c> or <c>approve</c>; one of each.</summary>
    public required string Act { get; init; }

    public PersonId Person { get; init; }

    public Instant At { get; init; }

    public required string Ground { get; init; }

    public const string Request = "request";

    public const string Approve = "approve";
}
