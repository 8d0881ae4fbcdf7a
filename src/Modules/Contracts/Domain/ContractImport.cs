using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>A file of contracts that was taken in whole.</summary>
internal sealed class ContractImport
{
    public Guid Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the exact bytes, which lie in the archive.</summary>
    public required string FileDigest { get; init; }

    public int Contracts { get; init; }

    public int Rows { get; init; }

    public PersonId? ImportedBy { get; init; }

    public Instant ImportedAt { get; init; }
}
