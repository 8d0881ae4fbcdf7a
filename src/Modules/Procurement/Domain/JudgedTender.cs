using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>How the tenders of a lot are evaluated: published with the notice and the same until the award.</summary>
internal sealed class LotModel
{
    public LotId Lot { get; init; }

    public CaseId Case { get; init; }

    /// <summary>A <see cref="Samkop.Sourcing.Evaluation.EvaluationModel"/> as <c>docs/rules/evaluation-1.md</c> writes it.</summary>
    public required string Json { get; set; }

    /// <summary>Ids of the criteria that a panel answers instead of the tenderer, parted by spaces.</summary>
    public string Judged { get; set; } = string.Empty;

    /// <summary>Lowest and highest price to expect, as exact numbers; empty when unknown. Only the linter reads them, and they are not published.</summary>
    public string SpreadLow { get; set; } = string.Empty;

    /// <inheritdoc cref="SpreadLow" />
    public string SpreadHigh { get; set; } = string.Empty;

    public PersonId? SetBy { get; set; }

    public Instant SetAt { get; set; }
}

/// <summary>Where an opened tender stands in the check and the evaluation.</summary>
internal enum JudgedTenderState
{
    /// <summary>Not yet checked.</summary>
    Unchecked,

    /// <summary>Goes on to the evaluation.</summary>
    Admitted,

    /// <summary>The tenderer is excluded or not qualified (LOU 13 and 14 kap.).</summary>
    TendererRejected,

    /// <summary>The tender does not meet a mandatory requirement (LOU 16 kap. 1 §).</summary>
    TenderRejected,

    /// <summary>Taken back by the tenderer.</summary>
    Withdrawn,
}

/// <summary>A tender that was opened, as it is checked and evaluated.</summary>
internal sealed class JudgedTender
{
    /// <summary>The same as that of the opened tender.</summary>
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public LotId Lot { get; init; }

    /// <summary>Short name in the evaluation: A1, A2 … in the order of the protocol.</summary>
    public required string Mark { get; init; }

    public required string Tenderer { get; set; }

    /// <summary>As written in the tender; empty for foreign ones without.</summary>
    public required string OrganisationNumber { get; set; }

    /// <summary>A <see cref="Samkop.Sourcing.Evaluation.Tender"/>: prices and answers to the criteria. Empty until read from the tender or entered.</summary>
    public string Json { get; set; } = string.Empty;

    /// <summary>Who entered it; nobody when it was read from the tender's own file.</summary>
    public PersonId? EnteredBy { get; set; }

    /// <summary>Number of what was wrong with the tender's own file of answers; empty when it was read.</summary>
    public string AnswerFault { get; set; } = string.Empty;

    public JudgedTenderState State { get; set; }

    /// <summary>Why it is rejected or withdrawn.</summary>
    public string Reason { get; set; } = string.Empty;

    public PersonId? CheckedBy { get; set; }

    public Instant? CheckedAt { get; set; }
}

/// <summary>How an answer compares with what is expected.</summary>
internal enum ReplyOutcome
{
    /// <summary>A person has to judge.</summary>
    ToJudge,

    Met,

    NotMet,
}

/// <summary>What a tenderer answers to one requirement.</summary>
internal sealed class Reply
{
    public Guid Id { get; init; }

    public Guid JudgedTender { get; init; }

    public CaseId Case { get; init; }

    public RequirementId Requirement { get; init; }

    public required string Answer { get; set; }

    public ReplyOutcome Outcome { get; set; }

    /// <summary>Who judged; nobody when the comparison did.</summary>
    public PersonId? JudgedBy { get; set; }

    public string Reason { get; set; } = string.Empty;
}
