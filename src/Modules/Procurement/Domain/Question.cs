using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>A supplier's question. Question and answer become public together, the asker never.</summary>
internal sealed class Question
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; init; }

    public SupplierId Supplier { get; init; }

    public PersonId? AskedBy { get; init; }

    public Instant AskedAt { get; init; }

    /// <summary>As it was asked.</summary>
    public required string Asked { get; init; }

    /// <summary>As it is published: the buyer takes away what would tell who asks.</summary>
    public string PublicText { get; set; } = string.Empty;

    public string Answer { get; set; } = string.Empty;

    public PersonId? AnsweredBy { get; set; }

    public Instant? AnsweredAt { get; set; }
}
