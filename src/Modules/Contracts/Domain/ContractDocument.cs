using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>What a document is.</summary>
internal enum DocumentKind
{
    /// <summary>The contract itself, signed.</summary>
    Contract,

    /// <summary>A power of attorney (fullmakt) of one participant.</summary>
    PowerOfAttorney,

    /// <summary>Something added after signing.</summary>
    Amendment,

    /// <summary>Instructions, product sheets, anything else.</summary>
    Other,
}

/// <summary>A document of a contract; never changed, never removed.</summary>
internal sealed class ContractDocument
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public DocumentKind Kind { get; init; }

    public required string Title { get; init; }

    public required string FileName { get; init; }

    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes as stored.</summary>
    public required string Digest { get; init; }

    public long Length { get; init; }

    /// <summary>Whose power of attorney it is.</summary>
    public LegalEntityId? Participant { get; init; }

    /// <summary>True when the supplier does not see it.</summary>
    public bool IsForStaffOnly { get; init; }

    public PersonId? AddedBy { get; init; }

    public Instant AddedAt { get; init; }
}
