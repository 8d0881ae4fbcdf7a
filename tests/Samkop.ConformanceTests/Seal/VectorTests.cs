using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.ConformanceTests.Seal;

/// <summary>
/// The shared vectors: written from fixed random numbers, so that the file can be made again byte by byte, and run by the library here, by
/// <c>./samkop seal vectors</c>, and by the sealing page in the browser tests.
/// </summary>
public sealed class VectorTests
{
    private const string Passphrase = "fem slumpade ord på rad";

    private static readonly string Path = RepositoryRoot.At("docs", "rules", "seal-1.vectors.json");

    [Fact]
    public async Task All_vectors_come_out_as_stated()
    {
        var outcomes = (await SealVectors.RunAsync(await File.ReadAllBytesAsync(Path), CancellationToken.None)).OrThrow();
        Assert.True(outcomes.Count > 50);
        Assert.Empty(outcomes.Select(outcome => outcome.Fault?.ToString()).OfType<string>());
    }

    [Fact]
    public async Task A_vector_that_differs_is_told_by_number()
    {
        var changed = (await File.ReadAllTextAsync(Path)).Replace("\"expected\": \"SEL-028\"", "\"expected\": \"SEL-002\"", StringComparison.Ordinal);
        var outcomes = (await SealVectors.RunAsync(Encoding.UTF8.GetBytes(changed), CancellationToken.None)).OrThrow();
        Assert.Contains(outcomes, outcome => outcome.Fault?.Code == "SEL-050");
        Assert.True((await SealVectors.RunAsync("{}"u8.ToArray(), CancellationToken.None)).IsRefused(out var refusal));
        Assert.Equal("SEL-051", refusal.Code);
    }

    /// <summary>A changed vector is a changed format: with <c>SAMKOP_WRITE_GENERATED=1</c> the file is written anew, and the difference is for review.</summary>
    [Fact]
    public async Task The_file_is_what_the_format_gives()
    {
        var written = await WriteAsync();
        if (Environment.GetEnvironmentVariable("SAMKOP_WRITE_GENERATED") == "1")
        {
            await File.WriteAllTextAsync(Path, written);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(Path));
    }

    private static async Task<string> WriteAsync()
    {
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", "samkop-seal/1");
            json.WriteString("type", "vectors");
            json.WriteString("custodians", SealBench.Custodians.Fingerprint);
            json.WritePropertyName("custodianSet");
            json.WriteRawValue(SealBench.Custodians.Write());
            Array(json, "secrets", Enumerable.Range(1, 4).Select(number => SealBench.Bytes($"custodian {number}")));
            json.WriteStartArray("envelopes");
            await EnvelopeAsync(json, "one small file", SealBench.Context(), ("anbud.txt", 1000, 3));
            await EnvelopeAsync(json, "two files over two chunks", SealBench.Context("LOT-0002", "quality", 7), ("Anbud på städning.pdf", 1_048_570, 11), ("tom.txt", 0, 0));
            json.WriteEndArray();
            Backups(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static async Task EnvelopeAsync(Utf8JsonWriter json, string name, EnvelopeContext context, params (string Name, int Length, int Seed)[] files)
    {
        var draw = new Draw(SealBench.Bytes(name + ": key"), SealBench.Bytes(name + ": ephemeral"), [.. Enumerable.Range(0, 5).Select(number => SealBench.Bytes($"{name}: share {number}"))]);
        using var envelope = new MemoryStream();
        var header = (await Envelope.SealAsync(context, SealBench.Custodians, [.. files.Select(file => SealBench.File(file.Name, Content(file.Length, file.Seed)))], envelope, draw, CancellationToken.None)).OrThrow();
        envelope.Position = 0;
        json.WriteStartObject();
        json.WriteString("name", name);
        Context(json, context);
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("length", file.Length);
            json.WriteNumber("seed", file.Seed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("contentKey", Base64Url.EncodeToString(draw.ContentKey));
        json.WriteString("ephemeral", Base64Url.EncodeToString(draw.Ephemeral));
        Array(json, "shares", draw.Shares);
        json.WriteString("header", Convert.ToHexStringLower(header.Bytes));
        json.WriteString("id", header.Id);
        json.WriteString("digest", (await Envelope.CheckAsync(envelope, CancellationToken.None)).OrThrow().Digest);
        json.WriteStartArray("openings");
        foreach (var opening in new Openings(header, context, string.Join('|', files.Select(file => file.Name))).All())
        {
            opening(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Backups(Utf8JsonWriter json)
    {
        using var pair = CustodianKeyPair.Of(SealBench.Bytes("custodian 1"));
        var backup = pair.Backup(Passphrase, SealBench.Bytes("salt")[..16]).OrThrow();
        (string Name, string Passphrase, string Expected)[] tries =
            [("backup", Passphrase, pair.Key.Fingerprint), ("backup, å in two signs", Passphrase.Normalize(NormalizationForm.FormD), pair.Key.Fingerprint), ("backup, wrong passphrase", Passphrase + ".", "SEL-031")];
        json.WriteStartArray("backups");
        foreach (var one in tries)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WriteString("passphrase", one.Passphrase);
            json.WriteString("expected", one.Expected);
            json.WritePropertyName("backup");
            json.WriteRawValue(backup);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Context(Utf8JsonWriter json, EnvelopeContext context)
    {
        json.WriteStartObject("context");
        json.WriteString("procurement", context.Procurement);
        json.WriteString("lot", context.Lot);
        json.WriteString("kind", context.Kind);
        json.WriteString("pseudonym", context.Pseudonym);
        json.WriteNumber("version", context.Version);
        json.WriteEndObject();
    }

    private static byte[] Content(int length, int seed) => [.. Enumerable.Range(0, length).Select(i => (byte)(((i * 31L) + seed) & 255))];

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<byte[]> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(Base64Url.EncodeToString(value));
        }

        json.WriteEndArray();
    }
}
