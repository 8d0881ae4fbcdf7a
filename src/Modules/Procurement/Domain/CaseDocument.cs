using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>A document of a case; the exact bytes lie in the archive. It is never changed: a new one is added and the old one taken out.</summary>
internal sealed class CaseDocument
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public required string Title { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    public required string Digest { get; init; }

    public long Length { get; init; }

    /// <summary>Working papers and powers of attorney: never part of what is announced.</summary>
    public bool IsInternal { get; init; }

    public PersonId? AddedBy { get; init; }

    public Instant AddedAt { get; init; }

    /// <summary>Taken out of the procurement documents; what was announced with it keeps it.</summary>
    public Instant? TakenOutAt { get; set; }
}
