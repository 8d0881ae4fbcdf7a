using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A decision taken on behalf of a board (delegationsbeslut, kommunallagen 2017:725, 6 kap. 37–40 §§ and 7 kap. 5–8 §§).</summary>
public sealed record NewDelegatedDecision
{
    /// <summary>The object decided on; one decision per object and point.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>Legal entity.</summary>
    public required LegalEntityId Entity { get; init; }

    /// <summary>Board that delegated, such as <c>Regionstyrelsen</c>.</summary>
    public required string Board { get; init; }

    /// <summary>Point of the delegation of authority, such as <c>4.2</c>.</summary>
    public required string Point { get; init; }

    /// <summary>What was decided, in one line without personal data.</summary>
    public required string What { get; init; }

    /// <summary>Who decided.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Register number of the decision, if any.</summary>
    public string RegisterNumber { get; init; } = string.Empty;
}

/// <summary>The list of delegated decisions that is reported to each board.</summary>
public interface IDelegatedDecisions
{
    /// <summary>Puts a decision on the list, in the transaction that makes it.</summary>
    Task AddAsync(WriteSession session, NewDelegatedDecision decision, CancellationToken ct);
}
