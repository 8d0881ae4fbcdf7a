using Samkop.Kernel;

namespace Samkop.Records.Public;

/// <summary>A registered record (handling).</summary>
public readonly record struct RecordId(Guid Value) : IEntityId<RecordId>
{
    /// <inheritdoc />
    public static RecordId From(Guid value) => new(value);
}

/// <summary>A disposal (gallring): what may go by one rule, ordered by one person and approved by another.</summary>
public readonly record struct DisposalId(Guid Value) : IEntityId<DisposalId>
{
    /// <inheritdoc />
    public static DisposalId From(Guid value) => new(value);
}

/// <summary>A stored document: exact bytes with digest, type and name.</summary>
public readonly record struct DocumentId(Guid Value) : IEntityId<DocumentId>
{
    /// <inheritdoc />
    public static DocumentId From(Guid value) => new(value);
}
