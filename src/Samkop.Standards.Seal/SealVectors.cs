using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Samkop.Kernel;

namespace Samkop.Standards.Seal;

/// <summary>What one test vector gave.</summary>
/// <param name="Name">The vector.</param>
/// <param name="Expected">Digest, or number of the refusal.</param>
/// <param name="Found">The same, as it came out.</param>
public sealed record VectorOutcome(string Name, string Expected, string Found)
{
    /// <summary>Whether it came out as stated.</summary>
    public bool IsRight => Expected == Found;

    /// <summary>Why the vector fails, as the numbered refusal.</summary>
    public Refusal? Fault => IsRight ? null : SealRefusals.VectorDiffers.With(Name, Found, Expected);
}

/// <summary>
/// Runs the shared test vectors (<c>docs/rules/seal-1.vectors.json</c>): envelopes made from stated random numbers must have the stated bytes, and
/// each stated alteration must be refused by its number. The sealing page runs the same file.
/// </summary>
public static class SealVectors
{
    /// <summary>Runs all; refused when the file is not one of vectors.</summary>
    public static async Task<Result<IReadOnlyList<VectorOutcome>>> RunAsync(ReadOnlyMemory<byte> json, CancellationToken ct)
    {
        var read = SealJson.Read<JsonElement>(json, "vectors", SealRefusals.NotVectors, root => root.Clone());
        if (read.IsRefused(out var refusal, out var file))
        {
            return refusal;
        }

        var outcomes = new List<VectorOutcome>();
        var bench = new Bench(
            CustodianSet.Read(Encoding.UTF8.GetBytes(file.GetProperty("custodianSet").GetRawText())).OrThrow(),
            [.. file.GetProperty("secrets").EnumerateArray().Select(secret => CustodianKeyPair.Of(Base64Url.DecodeFromChars(secret.GetString())))]);
        outcomes.Add(new VectorOutcome("custodians", file.TextOf("custodians"), bench.Custodians.Fingerprint));
        foreach (var vector in file.GetProperty("envelopes").EnumerateArray())
        {
            await RunEnvelopeAsync(bench, vector, outcomes, ct);
        }

        foreach (var backup in file.GetProperty("backups").EnumerateArray())
        {
            using var pair = CustodianKeyPair.Restore(Encoding.UTF8.GetBytes(backup.GetProperty("backup").GetRawText()), backup.TextOf("passphrase"))
                .Match<CustodianKeyPair?>(granted => Note(granted, granted.Key.Fingerprint), refused => Note(null, refused.Code));

            CustodianKeyPair? Note(CustodianKeyPair? pair, string found)
            {
                outcomes.Add(new VectorOutcome(backup.TextOf("name"), backup.TextOf("expected"), found));
                return pair;
            }
        }

        return outcomes;
    }

    private static async Task RunEnvelopeAsync(Bench bench, JsonElement vector, List<VectorOutcome> outcomes, CancellationToken ct)
    {
        var name = vector.TextOf("name");
        var context = ContextOf(vector.GetProperty("context"));
        var draw = new Draw(
            vector.BytesOf("contentKey"), vector.BytesOf("ephemeral"),
            [.. vector.GetProperty("shares").EnumerateArray().Select(share => Base64Url.DecodeFromChars(share.GetString()))]);
        using var sealedBytes = new MemoryStream();
        var header = (await Envelope.SealAsync(context, bench.Custodians, [.. vector.GetProperty("files").EnumerateArray().Select(FileOf)], sealedBytes, draw, ct)).OrThrow();
        sealedBytes.Position = 0;
        outcomes.Add(new VectorOutcome(name, vector.TextOf("digest"), (await Envelope.CheckAsync(sealedBytes, ct)).OrThrow().Digest));
        outcomes.Add(new VectorOutcome(name + " header", vector.TextOf("header"), Convert.ToHexStringLower(header.Bytes)));
        foreach (var opening in vector.GetProperty("openings").EnumerateArray())
        {
            var envelope = Altered(sealedBytes.ToArray(), opening);
            var expected = opening.TryGetProperty("context", out var other) ? ContextOf(other) : context;
            var found = await OpenAsync(bench, envelope, opening.GetProperty("group").GetInt32(), expected, ct);
            outcomes.Add(new VectorOutcome($"{name}: {opening.TextOf("name")}", opening.TextOf("expected"), found));
        }
    }

    private static async Task<string> OpenAsync(Bench bench, byte[] envelope, int group, EnvelopeContext expected, CancellationToken ct)
    {
        using var stream = new MemoryStream(envelope);
        if ((await EnvelopeHeader.ReadAsync(stream, ct)).IsRefused(out var refusal, out var header))
        {
            return refusal.Code;
        }

        if (expected.DifferenceTo(header.Context) is { } difference)
        {
            return difference.Code;
        }

        var shares = new List<CustodianShares>();
        foreach (var member in bench.Custodians.Groups[group])
        {
            if (CustodianShares.Unwrap(bench.Custodians, group, bench.Pairs[member], [header]).IsRefused(out refusal, out var share))
            {
                return refusal.Code;
            }

            shares.Add(share);
        }

        if (ContentKey.Combine(header, bench.Custodians, shares).IsRefused(out refusal, out var key))
        {
            return refusal.Code;
        }

        return (await Envelope.OpenAsync(key, stream, static (_, _) => new MemoryStream(), ct)).Match(
            static names => string.Join('|', names), static refused => refused.Code);
    }

    private static EnvelopeContext ContextOf(JsonElement context) => EnvelopeContext.Create(
        context.TextOf("procurement"), context.TextOf("lot"), context.TextOf("kind"), context.TextOf("pseudonym"), context.GetProperty("version").GetUInt32()).OrThrow();

    // Content follows from length and seed, so that the vectors stay small.
    private static FileToSeal FileOf(JsonElement file)
    {
        var bytes = new byte[file.GetProperty("length").GetInt32()];
        var seed = file.GetProperty("seed").GetInt32();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(((i * 31L) + seed) & 255);
        }

        return new FileToSeal(file.TextOf("name"), bytes.Length, () => new MemoryStream(bytes));
    }

    private static byte[] Altered(byte[] envelope, JsonElement opening)
    {
        if (opening.TryGetProperty("header", out _))
        {
            opening.HexOf("header").CopyTo(envelope, 0);
        }

        if (opening.TryGetProperty("flip", out var flip))
        {
            envelope[Index(flip)] ^= 1;
        }

        if (opening.TryGetProperty("swap", out var swap))
        {
            var (first, second, length) = (Index(swap[0]), Index(swap[1]), Index(swap[2]));
            var kept = envelope[first..(first + length)];
            envelope.AsSpan(second, length).CopyTo(envelope.AsSpan(first));
            kept.CopyTo(envelope, second);
        }

        if (opening.TryGetProperty("length", out var wanted))
        {
            Array.Resize(ref envelope, Index(wanted));
        }

        return envelope;

        // Negative: from the end.
        int Index(JsonElement value) => value.GetInt32() is var index && index < 0 ? envelope.Length + index : index;
    }

    private sealed record Bench(CustodianSet Custodians, IReadOnlyList<CustodianKeyPair> Pairs);
}
