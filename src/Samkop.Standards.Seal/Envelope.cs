using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>A file to seal.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Opens it for reading; closed by the sealer.</param>
public sealed record FileToSeal(string Name, long Length, Func<Stream> Open);

/// <summary>Seals files into an envelope, opens it, and checks one from outside. Streams: about three chunks are in memory, whatever the size.</summary>
public static class Envelope
{
    private const int EntryBytes = 2 + 8;

    /// <summary>Seals <paramref name="files"/> into <paramref name="envelope"/>, to the groups of <paramref name="custodians"/>.</summary>
    public static Task<Result<EnvelopeHeader>> SealAsync(
        EnvelopeContext context, CustodianSet custodians, IReadOnlyList<FileToSeal> files, Stream envelope, CancellationToken ct) =>
        SealAsync(context, custodians, files, envelope, Draw.For(custodians), ct);

    /// <summary>
    /// Opens an envelope whose header was read already. Each file goes to the stream that <paramref name="create"/> gives; what has been
    /// written is to be thrown away when the answer is a refusal.
    /// </summary>
    /// <param name="key">The envelope's key.</param>
    /// <param name="envelope">The envelope, at its first chunk.</param>
    /// <param name="create">Gets name and length, gives a stream that the opener closes.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Names of the files in the order of sealing.</returns>
    public static async Task<Result<IReadOnlyList<string>>> OpenAsync(ContentKey key, Stream envelope, Func<string, long, Stream> create, CancellationToken ct)
    {
        using var chunks = new ChunkReader(key, envelope);
        var names = new List<string>();
        while (true)
        {
            if (await chunks.ExactlyAsync(2, ct) is not { } size)
            {
                return chunks.Refusal ?? SealRefusals.BadContent.With();
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(size);
            if (length == 0)
            {
                break;
            }

            var name = length <= SealFormat.MostTextBytes && await chunks.ExactlyAsync(length, ct) is { } utf8 ? Encoding.UTF8.GetString(utf8) : string.Empty;
            if (await chunks.ExactlyAsync(8, ct) is not { } bytes || !IsName(name) || names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return chunks.Refusal ?? SealRefusals.BadContent.With();
            }

            names.Add(name);
            if (!await CopyAsync(chunks, BinaryPrimitives.ReadUInt64BigEndian(bytes), left => create(name, left), ct))
            {
                return chunks.Refusal ?? SealRefusals.BadContent.With();
            }
        }

        // All chunks are read to the end: one that was altered behind the files is a fault as any other.
        var isClean = names.Count > 0;
        while (await chunks.NextAsync(SealFormat.ChunkSize, ct) is { IsEmpty: false } padding)
        {
            isClean &= !padding.Span.ContainsAnyExcept((byte)0);
        }

        return chunks.Refusal is { } refusal ? refusal : isClean ? names : SealRefusals.BadContent.With();
    }

    /// <summary>Checks what anyone can: header, length and digest. It says nothing of the content.</summary>
    /// <returns>The header and the SHA-256 of the whole envelope, hexadecimal, as on the receipt.</returns>
    public static async Task<Result<CheckedEnvelope>> CheckAsync(Stream envelope, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if ((await EnvelopeHeader.ReadAsync(envelope, ct)).IsRefused(out var refusal, out var header))
        {
            return refusal;
        }

        hash.AppendData(header.Bytes);
        long length = header.Bytes.Length;
        var buffer = new byte[1 << 16];
        for (int read; (read = await envelope.ReadAsync(buffer, ct)) > 0; length += read)
        {
            hash.AppendData(buffer, 0, read);
        }

        return length < header.EnvelopeLength ? SealRefusals.Truncated.With(length, header.EnvelopeLength)
            : length > header.EnvelopeLength ? SealRefusals.TooLong.With(length, header.EnvelopeLength)
            : new CheckedEnvelope(header, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    internal static async Task<Result<EnvelopeHeader>> SealAsync(
        EnvelopeContext context, CustodianSet custodians, IReadOnlyList<FileToSeal> files, Stream envelope, Draw draw, CancellationToken ct)
    {
        if (FaultOf(context, custodians, files, out var bytes) is { } fault)
        {
            return fault;
        }

        var header = Wrapping.Seal(context, custodians, SealFormat.ChunksOf(bytes), draw);
        await envelope.WriteAsync(header.Bytes, ct);
        using var chunks = new ChunkWriter(ContentKey.Own(header, draw), envelope);
        foreach (var file in files)
        {
            await chunks.WriteAsync(new WireWriter().Text(file.Name).Long(file.Length).ToArray(), ct);
            await using var content = file.Open();
            if (!await FillAsync(chunks, content, file.Length, ct))
            {
                return SealRefusals.FileChanged.With(file.Name);
            }
        }

        await chunks.FinishAsync(ct);
        return header;
    }

    private static Refusal? FaultOf(EnvelopeContext context, CustodianSet custodians, IReadOnlyList<FileToSeal> files, out long bytes)
    {
        const long Most = (long)SealFormat.MostChunks * SealFormat.ChunkSize;
        bytes = 2;
        if (context.Procurement != custodians.Procurement)
        {
            return SealRefusals.OtherContext.With("procurement", context.Procurement, custodians.Procurement);
        }

        if (files.Count == 0)
        {
            return SealRefusals.NoFiles.With();
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!IsName(file.Name) || !names.Add(file.Name))
            {
                return SealRefusals.BadFileName.With(file.Name);
            }

            // Saturates, since lengths are given from outside.
            bytes = Math.Min(bytes + EntryBytes + Encoding.UTF8.GetByteCount(file.Name) + Math.Min(file.Length, Most), 2 * Most);
        }

        return bytes > Most ? SealRefusals.TooLarge.With(bytes, Most) : null;
    }

    // A name becomes a file at the opening: it must not lead out of its folder, on any system.
    private static bool IsName(string name) => SealJson.IsPlainText(name) && !name.AsSpan().ContainsAny(@"/\:") && name.Trim(' ', '.').Length > 0;

    private static async Task<bool> FillAsync(ChunkWriter chunks, Stream content, long length, CancellationToken ct)
    {
        for (var left = length; left > 0;)
        {
            var read = await content.ReadAsync(chunks.Free[..(int)Math.Min(left, chunks.Free.Length)], ct);
            if (read == 0)
            {
                return false;
            }

            left -= read;
            await chunks.AdvanceAsync(read, ct);
        }

        return await content.ReadAsync(new byte[1], ct) == 0;
    }

    private static async Task<bool> CopyAsync(ChunkReader chunks, ulong length, Func<long, Stream> create, CancellationToken ct)
    {
        if (length > (ulong)SealFormat.MostChunks * SealFormat.ChunkSize)
        {
            return false;
        }

        await using var file = create((long)length);
        for (var left = (long)length; left > 0;)
        {
            var part = await chunks.NextAsync(left, ct);
            if (part.IsEmpty)
            {
                return false;
            }

            await file.WriteAsync(part, ct);
            left -= part.Length;
        }

        return true;
    }
}

/// <summary>An envelope as seen from outside.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Digest">SHA-256 of all its bytes, hexadecimal.</param>
public sealed record CheckedEnvelope(EnvelopeHeader Header, string Digest);
