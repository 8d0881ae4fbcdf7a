using Samkop.Contracts.Public;
using Samkop.Procurement.Public;

namespace Samkop.Contracts.Domain;

/// <summary>The procurement that a contract comes from.</summary>
internal sealed class ContractOrigin
{
    public ContractId Contract { get; init; }

    public CaseId Case { get; init; }

    public LotId Lot { get; init; }

    /// <summary>Register number of the procurement.</summary>
    public required string RegisterNumber { get; init; }

    /// <summary>Register number of the award decision.</summary>
    public required string Decision { get; init; }

    public required string Title { get; init; }
}

/// <summary>A condition (särskilt kontraktsvillkor) that the supplier has accepted, with how it is followed up.</summary>
internal sealed class ContractTerm
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public int Sequence { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required string FollowUpHow { get; init; }

    public required string FollowUpWhen { get; init; }

    public required string FollowUpBy { get; init; }
}
