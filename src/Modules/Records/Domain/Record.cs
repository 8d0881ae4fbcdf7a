using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Records.Domain;

/// <summary>One object in the register of a legal entity, with or without a register number.</summary>
internal sealed class Record : IVersioned
{
    public RecordId Id { get; init; }

    public required string AboutKind { get; init; }

    public required string AboutId { get; init; }

    public LegalEntityId Entity { get; init; }

    /// <summary>Document type of the records plan.</summary>
    public required string Type { get; init; }

    public required string Title { get; set; }

    /// <summary>The title in lower case, for search that is alike on both databases.</summary>
    public string TitleKey { get; set; } = string.Empty;

    public bool IsSecret { get; set; }

    /// <summary>Section of OSL; empty when public.</summary>
    public required string SecrecySection { get; set; }

    /// <summary>Register number, or empty for what is kept in order without one (OSL 5:1).</summary>
    public required string Number { get; init; }

    public int Year { get; init; }

    public RecordId? CaseId { get; init; }

    public Instant RegisteredAt { get; init; }

    /// <summary>When the content was erased by the plan; the record itself stays.</summary>
    public Instant? DisposedAt { get; set; }

    /// <summary>The disposal that erased it.</summary>
    public DisposalId? Disposal { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>One version of a document of a record. Never changed: a change is a new version on the same line.</summary>
internal sealed class RecordDocument
{
    public DocumentId Id { get; init; }

    public RecordId Record { get; init; }

    /// <summary>Id of the first version; the same for all versions.</summary>
    public DocumentId Line { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Version { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required string Digest { get; init; }

    public long Length { get; init; }

    /// <summary>A signed decision: stays for ever beside the versions that came after.</summary>
    public bool IsSigned { get; init; }

    public Instant AddedAt { get; init; }
}

/// <summary>Somebody has seen protected material.</summary>
internal sealed class ReadNote
{
    public Guid Id { get; init; }

    public required string AboutKind { get; init; }

    public required string AboutId { get; init; }

    public LegalEntityId Entity { get; init; }

    public PersonId? Person { get; init; }

    /// <summary>Name of the job when no person read.</summary>
    public required string Reader { get; init; }

    /// <summary>What was seen and on which ground.</summary>
    public required string Purpose { get; init; }

    public Instant At { get; init; }
}
