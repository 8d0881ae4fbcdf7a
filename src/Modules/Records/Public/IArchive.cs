using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Records.Public;

/// <summary>A file as stored: never changed, found by digest.</summary>
/// <param name="Digest">SHA-256, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredBytes(string Digest, long Length);

/// <summary>Exact bytes, stored once per digest in the same database and transaction as the rows that speak of them.</summary>
public interface IArchive
{
    /// <summary>Stores; the same bytes twice are one row.</summary>
    Task<StoredBytes> StoreAsync(WriteSession session, ReadOnlyMemory<byte> bytes, CancellationToken ct);

    /// <summary>The bytes; throws when unknown. Whoever calls has asked the gate for the object that they belong to.</summary>
    Task<byte[]> ReadAsync(IReads reads, string digest, CancellationToken ct);
}
