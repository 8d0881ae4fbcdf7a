using System.Buffers.Binary;
using System.Security.Cryptography;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>Encrypts what is written, chunk by chunk; one chunk is held at a time.</summary>
internal sealed class ChunkWriter(ContentKey key, Stream envelope) : IDisposable
{
    private readonly AesGcm aes = key.Cipher();
    private readonly byte[] plain = new byte[SealFormat.ChunkSize];
    private readonly byte[] cipher = new byte[SealFormat.ChunkSize + SealFormat.TagSize];
    private int filled;
    private int number;

    /// <summary>Free part of the chunk at hand: fill it, then call <see cref="AdvanceAsync"/>.</summary>
    public Memory<byte> Free => plain.AsMemory(filled);

    public async Task AdvanceAsync(int count, CancellationToken ct)
    {
        filled += count;
        if (filled == plain.Length)
        {
            await WriteChunkAsync(ct);
        }
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        while (!bytes.IsEmpty)
        {
            var part = Math.Min(bytes.Length, Free.Length);
            bytes[..part].CopyTo(Free);
            bytes = bytes[part..];
            await AdvanceAsync(part, ct);
        }
    }

    /// <summary>Fills up with noughts to the size class.</summary>
    public async Task FinishAsync(CancellationToken ct)
    {
        while (number < key.Header.Chunks)
        {
            Free.Span.Clear();
            await AdvanceAsync(Free.Length, ct);
        }
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(plain);
        aes.Dispose();
    }

    private async Task WriteChunkAsync(CancellationToken ct)
    {
        aes.Encrypt(
            ChunkBinding.Nonce(number), plain, cipher.AsSpan(0, SealFormat.ChunkSize), cipher.AsSpan(SealFormat.ChunkSize),
            ChunkBinding.Associated(key.Header, number));
        await envelope.WriteAsync(cipher, ct);
        number++;
        filled = 0;
    }
}

/// <summary>Decrypts chunk by chunk; one chunk is held at a time. After a fault it gives no more.</summary>
internal sealed class ChunkReader(ContentKey key, Stream envelope) : IDisposable
{
    private readonly AesGcm aes = key.Cipher();
    private readonly byte[] plain = new byte[SealFormat.ChunkSize];
    private readonly byte[] cipher = new byte[SealFormat.ChunkSize + SealFormat.TagSize];
    private int used = SealFormat.ChunkSize;
    private int number;

    /// <summary>Why reading stopped.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The next at most <paramref name="most"/> bytes; empty at the end of the last chunk and after a fault.</summary>
    public async Task<ReadOnlyMemory<byte>> NextAsync(long most, CancellationToken ct)
    {
        if (used == plain.Length && !await ReadChunkAsync(ct))
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var part = (int)Math.Min(most, plain.Length - used);
        used += part;
        return plain.AsMemory(used - part, part);
    }

    /// <summary>Exactly <paramref name="count"/> bytes, or null when there are not so many.</summary>
    public async Task<byte[]?> ExactlyAsync(int count, CancellationToken ct)
    {
        var bytes = new byte[count];
        for (var filled = 0; filled < count;)
        {
            var part = await NextAsync(count - filled, ct);
            if (part.IsEmpty)
            {
                return null;
            }

            part.CopyTo(bytes.AsMemory(filled));
            filled += part.Length;
        }

        return bytes;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(plain);
        aes.Dispose();
    }

    private async Task<bool> ReadChunkAsync(CancellationToken ct)
    {
        var header = key.Header;
        if (Refusal is not null || number == header.Chunks)
        {
            return false;
        }

        var read = await envelope.ReadAtLeastAsync(cipher, cipher.Length, throwOnEndOfStream: false, ct);
        if (read < cipher.Length)
        {
            Refusal = SealRefusals.Truncated.With(header.Bytes.Length + ((long)number * cipher.Length) + read, header.EnvelopeLength);
            return false;
        }

        try
        {
            aes.Decrypt(
                ChunkBinding.Nonce(number), cipher.AsSpan(0, SealFormat.ChunkSize), cipher.AsSpan(SealFormat.ChunkSize), plain,
                ChunkBinding.Associated(header, number));
        }
        catch (AuthenticationTagMismatchException)
        {
            Refusal = SealRefusals.ChunkAltered.With(number + 1, header.Chunks);
            return false;
        }

        number++;
        used = 0;
        return number < header.Chunks || await EndsHereAsync(ct);
    }

    private async Task<bool> EndsHereAsync(CancellationToken ct)
    {
        if (await envelope.ReadAsync(cipher.AsMemory(0, 1), ct) > 0)
        {
            Refusal = SealRefusals.TooLong.With(key.Header.EnvelopeLength + 1, key.Header.EnvelopeLength);
        }

        return Refusal is null;
    }
}

/// <summary>What ties a chunk to its place: a counter as nonce, and the header's context, number and last flag as associated data.</summary>
internal static class ChunkBinding
{
    public static byte[] Nonce(int number)
    {
        var nonce = new byte[SealFormat.NonceSize];
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(SealFormat.NonceSize - 4), (uint)number);
        return nonce;
    }

    public static byte[] Associated(EnvelopeHeader header, int number) =>
        new WireWriter().Bytes(header.Bound).Int(number).Byte(number == header.Chunks - 1 ? 1 : 0).ToArray();
}
