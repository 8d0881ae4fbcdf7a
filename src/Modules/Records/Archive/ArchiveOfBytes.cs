using System.Security.Cryptography;
using Dapper;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Records.Archive;

/// <inheritdoc cref="IArchive" />
internal sealed class ArchiveOfBytes : IArchive
{
    public async Task<StoredBytes> StoreAsync(WriteSession session, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await session.Connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO records_stored_bytes (digest, length, bytes) VALUES (@digest, @length, @bytes) ON CONFLICT (digest) DO NOTHING",
            new { digest, length = (long)bytes.Length, bytes = bytes.ToArray() },
            session.Transaction,
            cancellationToken: ct));
        return new StoredBytes(digest, bytes.Length);
    }

    public async Task<byte[]> ReadAsync(IReads reads, string digest, CancellationToken ct)
    {
        var connection = await reads.ConnectionAsync(ct);
        var bytes = await connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(
            "SELECT bytes FROM records_stored_bytes WHERE digest = @digest",
            new { digest },
            (reads as WriteSession)?.Transaction,
            cancellationToken: ct)) ?? throw new InvalidOperationException($"No stored bytes with digest {digest}.");

        // Bytes that do not give their digest are worse than none: they would be taken for the original.
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == digest
            ? bytes
            : throw new InvalidDataException($"The stored bytes of {digest} have been changed outside the system.");
    }
}
