using System.Security.Cryptography;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>
/// The readable part of an envelope: what it belongs to, its size class, the commitment to the content key and the wrapped shares.
/// It tells nothing of the content, and nothing of the tenderer but the pseudonym.
/// </summary>
public sealed class EnvelopeHeader
{
    private EnvelopeHeader(EnvelopeContext context, byte[] custodians, int chunks, byte[] ephemeral, HeaderSecrets secrets)
    {
        Context = context;
        CustodiansBytes = custodians;
        Chunks = chunks;
        Ephemeral = ephemeral;
        Secrets = secrets;
        var block = BlockOf(context, custodians, chunks, ephemeral);
        Bound = [.. SealFormat.Magic, .. block];
        Salt = SHA256.HashData(Bound);
        Bytes = Assemble(block, secrets);
    }

    /// <summary>What the envelope belongs to.</summary>
    public EnvelopeContext Context { get; }

    /// <summary>Chunks of 1 MiB: the size class.</summary>
    public int Chunks { get; }

    /// <summary>Fingerprint of the custodians that it is sealed to, hexadecimal.</summary>
    public string Custodians => Convert.ToHexStringLower(CustodiansBytes);

    /// <summary>SHA-256 of the header, hexadecimal: names the envelope in files of shares.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The header's own bytes: all that a custodian needs in order to unwrap a share.</summary>
    public ReadOnlyMemory<byte> AsMemory => Bytes;

    /// <summary>Bytes that the whole envelope must have.</summary>
    public long EnvelopeLength => Bytes.Length + ((long)Chunks * (SealFormat.ChunkSize + SealFormat.TagSize));

    internal byte[] Bytes { get; }

    internal byte[] CustodiansBytes { get; }

    internal byte[] Ephemeral { get; }

    internal HeaderSecrets Secrets { get; }

    /// <summary>Associated data of everything small, and the beginning of that of the chunks.</summary>
    internal byte[] Bound { get; }

    internal byte[] Salt { get; }

    /// <summary>Reads the header at the beginning of <paramref name="envelope"/>, and leaves the stream at the first chunk.</summary>
    public static async Task<Result<EnvelopeHeader>> ReadAsync(Stream envelope, CancellationToken ct)
    {
        var start = new byte[SealFormat.Magic.Length + 2];
        var read = await envelope.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        if (read < start.Length || !start.AsSpan().StartsWith(SealFormat.Magic))
        {
            return SealRefusals.NotEnvelope.With();
        }

        var length = (start[^2] << 8) | start[^1];
        if (length > SealFormat.MostContextBytes)
        {
            return SealRefusals.BadHeader.With("length");
        }

        var fixedPart = length + 32 + SealFormat.WrapSize + 2;
        var bytes = new byte[start.Length + fixedPart];
        start.CopyTo(bytes, 0);
        read += await envelope.ReadAtLeastAsync(bytes.AsMemory(start.Length), fixedPart, throwOnEndOfStream: false, ct);
        if (read < bytes.Length)
        {
            return SealRefusals.Truncated.With(read, bytes.Length);
        }

        var wraps = ((bytes[^2] << 8) | bytes[^1]) * SealFormat.WrapSize;
        var whole = new byte[bytes.Length + wraps];
        bytes.CopyTo(whole, 0);
        read += await envelope.ReadAtLeastAsync(whole.AsMemory(bytes.Length), wraps, throwOnEndOfStream: false, ct);
        return read < whole.Length ? SealRefusals.Truncated.With(read, whole.Length) : Parse(whole);
    }

    /// <summary>Reads a header that stands alone.</summary>
    public static Result<EnvelopeHeader> Read(ReadOnlyMemory<byte> header)
    {
        using var stream = new MemoryStream(header.ToArray(), writable: false);
        return ReadAsync(stream, CancellationToken.None).GetAwaiter().GetResult().Then<EnvelopeHeader>(parsed => stream.Position == header.Length
            ? parsed
            : SealRefusals.TooLong.With(header.Length, stream.Position));
    }

    internal static EnvelopeHeader Make(EnvelopeContext context, CustodianSet custodians, int chunks, byte[] ephemeral, Func<EnvelopeHeader, HeaderSecrets> secrets)
    {
        var blank = new EnvelopeHeader(context, custodians.FingerprintBytes.ToArray(), chunks, ephemeral, HeaderSecrets.None);
        return new EnvelopeHeader(context, blank.CustodiansBytes, chunks, ephemeral, secrets(blank));
    }

    private static Result<EnvelopeHeader> Parse(byte[] whole)
    {
        var wire = new WireReader(whole.AsSpan(SealFormat.Magic.Length));
        var length = wire.Short();
        var block = new WireReader(wire.Bytes(length));
        var (procurement, lot, kind) = (block.Text(), block.Text(), block.Text());
        var pseudonym = Convert.ToHexStringLower(block.Bytes(SealFormat.PseudonymSize));
        var version = block.Int();
        var custodians = block.Bytes(32);
        var chunks = block.Int();
        var ephemeral = block.Bytes(SealFormat.PointSize);
        if (block.IsBroken || !block.IsAtEnd)
        {
            return SealRefusals.BadHeader.With("length");
        }

        if (EnvelopeContext.Create(procurement, lot, kind, pseudonym, version).IsRefused(out _, out var context))
        {
            return SealRefusals.BadHeader.With("context");
        }

        if (!SealFormat.IsSizeClass(chunks))
        {
            return SealRefusals.BadHeader.With("chunks");
        }

        if (CustodianKey.Of(ephemeral).IsRefused(out _))
        {
            return SealRefusals.BadHeader.With("key");
        }

        var (commitment, check) = (wire.Bytes(32), wire.Bytes(SealFormat.WrapSize));
        var wraps = new List<byte[]>();
        for (var left = wire.Short(); left > 0; left--)
        {
            wraps.Add(wire.Bytes(SealFormat.WrapSize));
        }

        return new EnvelopeHeader(context, custodians, (int)chunks, ephemeral, new HeaderSecrets(commitment, check, wraps));
    }

    private static byte[] BlockOf(EnvelopeContext context, byte[] custodians, int chunks, byte[] ephemeral) => new WireWriter()
        .Text(context.Procurement).Text(context.Lot).Text(context.Kind)
        .Bytes(Convert.FromHexString(context.Pseudonym)).Int(context.Version)
        .Bytes(custodians).Int(chunks).Bytes(ephemeral).ToArray();

    private static byte[] Assemble(byte[] block, HeaderSecrets secrets)
    {
        var wire = new WireWriter().Bytes(SealFormat.Magic).Short(block.Length).Bytes(block)
            .Bytes(secrets.Commitment).Bytes(secrets.Check).Short(secrets.Wraps.Count);
        foreach (var wrap in secrets.Wraps)
        {
            wire.Bytes(wrap);
        }

        return wire.ToArray();
    }
}

/// <summary>The parts of the header that hang on the content key.</summary>
/// <param name="Commitment">32 bytes that only the content key gives.</param>
/// <param name="Check">The ephemeral secret under the content key: lets the opener repeat the tenderer's wrapping.</param>
/// <param name="Wraps">One share for each member of each group, in the order of the published list.</param>
internal sealed record HeaderSecrets(byte[] Commitment, byte[] Check, IReadOnlyList<byte[]> Wraps)
{
    public static HeaderSecrets None { get; } = new([], [], []);
}
