using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>One expert's judgement of the quality in one lot: made blind, seen by nobody else until all have signed.</summary>
internal sealed class Ballot
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public LotId Lot { get; init; }

    /// <summary>The seat.</summary>
    public Guid Expert { get; init; }

    /// <summary>Time that the expert says went into it.</summary>
    public int Minutes { get; set; }

    public Instant? SignedAt { get; set; }
}

/// <summary>What one expert thinks of one tender by one criterion.</summary>
internal sealed class Score
{
    public Guid Id { get; init; }

    public Guid Ballot { get; init; }

    public Guid JudgedTender { get; init; }

    /// <summary>Id in the model.</summary>
    public required string Criterion { get; init; }

    /// <summary>Id of a step, or a number.</summary>
    public required string Answer { get; set; }

    public string Reason { get; set; } = string.Empty;
}

/// <summary>What the panel agreed on: this is the answer that is evaluated.</summary>
internal sealed class Consensus
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public Guid JudgedTender { get; init; }

    public required string Criterion { get; init; }

    public required string Answer { get; set; }

    public required string Reason { get; set; }

    public PersonId? SettledBy { get; set; }

    public Instant SettledAt { get; set; }
}
