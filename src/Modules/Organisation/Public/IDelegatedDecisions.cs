using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>A decision taken on behalf of a board (delegationsbeslut, kommunallagen 2017:725, 6 kap. 37–40 §§ and 7 kap. 5–8 §§).</summary>
public sealed record NewDelegatedDecision
{
    /// <summary>The object decided on; it may be decided on several times.</summary>
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

/// <summary>Kinds of decisions that a board may have delegated and that are taken in the system.</summary>
public enum DelegatedKind
{
    /// <summary>A contract is signed.</summary>
    SignContract = 1,

    /// <summary>An option of a contract is used.</summary>
    UseOption = 2,

    /// <summary>A contract's ceiling is raised.</summary>
    RaiseCeiling = 3,

    /// <summary>Room is moved between the participants of a contract.</summary>
    MoveRoom = 4,

    /// <summary>A purchase is made as a direct award.</summary>
    DirectAward = 5,
}

/// <summary>Something decided in the system that may be a decision by delegation.</summary>
public sealed record DelegatedAct
{
    /// <summary>Which kind of decision; the entity's delegation says board and point.</summary>
    public required DelegatedKind Kind { get; init; }

    /// <summary>The object decided on.</summary>
    public required ObjectRef About { get; init; }

    /// <summary>Legal entity whose decision it is.</summary>
    public required LegalEntityId Entity { get; init; }

    /// <summary>What was decided, in one line without personal data.</summary>
    public required string What { get; init; }

    /// <summary>Who decided; nobody when a job or an import did, which is no decision by delegation.</summary>
    public required PersonId? Person { get; init; }

    /// <summary>Register number of the decision or of what it is about.</summary>
    public string RegisterNumber { get; init; } = string.Empty;
}

/// <summary>The list of delegated decisions that is reported to each board.</summary>
public interface IDelegatedDecisions
{
    /// <summary>
    /// Puts what was decided on the list, in the transaction that decides it, with the board and point that the entity's delegation names today.
    /// Where no point holds for that kind of decision it is not one by delegation, and nothing is listed.
    /// </summary>
    Task NoteAsync(WriteSession session, DelegatedAct act, CancellationToken ct);

    /// <summary>Puts a decision on the list, in the transaction that makes it.</summary>
    Task AddAsync(WriteSession session, NewDelegatedDecision decision, CancellationToken ct);
}
