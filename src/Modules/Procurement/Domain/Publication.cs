using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>What was announced.</summary>
internal enum PublicationKind
{
    Notice,
    Change,
    Cancellation,
    Result,
}

/// <summary>
/// One announcement: the exact notice, the release of open data, and all that its public page shows. What is public is read from here and never from
/// the case, so that nothing becomes public by being written.
/// </summary>
internal sealed class Publication
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Sequence { get; init; }

    public PublicationKind Kind { get; init; }

    /// <summary>Form of the notice: 16 or E3, for a result 29 or E4.</summary>
    public required string Subtype { get; init; }

    /// <summary>The notice's own id (BT-701).</summary>
    public Guid Notice { get; init; }

    public required string Title { get; init; }

    /// <summary>Digest of the notice in the archive.</summary>
    public required string XmlDigest { get; init; }

    /// <summary>Digest of the release of open data in the archive.</summary>
    public required string ReleaseDigest { get; init; }

    /// <summary>What the public page shows, as JSON of <c>PublishedContent</c>.</summary>
    public required string Content { get; init; }

    /// <summary>Last day for tenders as announced.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>What changed, or why it was cancelled.</summary>
    public string Reason { get; init; } = string.Empty;

    public PersonId? PublishedBy { get; init; }

    public Instant PublishedAt { get; init; }

    /// <summary>Procurement id (upphandlings-id) that the notice database gave.</summary>
    public string ProcurementNumber { get; set; } = string.Empty;

    /// <summary>Number in TED.</summary>
    public string TedNumber { get; set; } = string.Empty;

    /// <summary>True for the latest of its case: what the public page shows.</summary>
    public bool IsCurrent { get; set; }
}
