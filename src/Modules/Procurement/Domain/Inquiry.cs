using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>Why a tenderer is asked after the opening.</summary>
internal enum InquiryKind
{
    /// <summary>Clarification or completion (LOU 4 kap. 9 §).</summary>
    Clarification,

    /// <summary>A price that seems abnormally low (LOU 16 kap. 7 §).</summary>
    LowPrice,
}

/// <summary>A question to a tenderer after the opening, with its answer: the log that shows that all are treated alike.</summary>
internal sealed class Inquiry
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public Guid JudgedTender { get; init; }

    public InquiryKind Kind { get; init; }

    public DateOnly AskedOn { get; init; }

    public required string Question { get; init; }

    /// <summary>How the others are treated alike, or why it concerns this tender only; for a low price the rule that prompted the question.</summary>
    public required string EqualTreatment { get; init; }

    public PersonId? AskedBy { get; init; }

    public DateOnly? AnsweredOn { get; set; }

    public string Answer { get; set; } = string.Empty;

    /// <summary>Is the explanation enough; null until it is decided.</summary>
    public bool? IsAccepted { get; set; }

    public string Reason { get; set; } = string.Empty;

    public PersonId? DecidedBy { get; set; }
}

/// <summary>A ground in law for not going on with a tender, from a day on.</summary>
internal sealed class RejectionGround
{
    public required string Code { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidThrough { get; init; }

    /// <summary>As it is quoted: "LOU 16 kap. 1 §".</summary>
    public required string Section { get; init; }

    public required string NameSv { get; init; }

    public required string NameEn { get; init; }

    /// <summary>What the tender becomes.</summary>
    public JudgedTenderState State { get; init; }

    /// <summary>May be used only when the tenderer has been asked to explain the price.</summary>
    public bool IsLowPrice { get; init; }

    public required string Source { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(ValidThrough < day);
}

/// <summary>When a price prompts a question: the organisation's own rule, from a day on.</summary>
internal sealed class LowPriceRule
{
    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidThrough { get; init; }

    /// <summary>Below this share of the median of the others.</summary>
    public int PerCent { get; init; }

    /// <summary>With fewer others there is nothing to compare with.</summary>
    public int FewestOthers { get; init; }

    public required string Source { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && !(ValidThrough < day);
}
