using CsCheck;
using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>What is sealed comes out the same, by every group, and tells no more than its size class.</summary>
public sealed class EnvelopeTests
{
    private const int Mebi = 1 << 20;

    [Fact]
    public async Task Every_group_opens_the_same_files()
    {
        byte[] first = [.. Enumerable.Range(0, (Mebi * 3 / 2) + 7).Select(i => (byte)(i * 7 & 255))];
        var envelope = await SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, SealBench.File("Anbud på städ.pdf", first), SealBench.File("tom.txt", []));
        for (var group = 0; group < SealBench.Custodians.Groups.Count; group++)
        {
            var (refusal, files) = await SealBench.OpenAsync(envelope, SealBench.Custodians, group);
            Assert.Null(refusal);
            Assert.Equal(["Anbud på städ.pdf", "tom.txt"], files.Keys);
            Assert.Equal(first, files["Anbud på städ.pdf"]);
            Assert.Empty(files["tom.txt"]);
        }
    }

    [Fact]
    public void Any_files_come_out_as_they_went_in()
    {
        var content = Gen.Byte.Array[0, 3000];
        var longer = Gen.Select(Gen.Int[Mebi - 40, Mebi + 40], Gen.Byte, (length, fill) => Enumerable.Repeat(fill, length).ToArray());
        Gen.OneOf(content, content, longer).Array[1, 4].Sample(
            contents =>
            {
                var files = contents.Select((bytes, index) => SealBench.File($"fil {index}", bytes)).ToArray();
                var envelope = SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, files).GetAwaiter().GetResult();
                var (refusal, opened) = SealBench.OpenAsync(envelope, SealBench.Custodians, contents.Length % SealBench.Custodians.Groups.Count).GetAwaiter().GetResult();
                return refusal is null && opened.Values.Zip(contents).All(pair => pair.First.SequenceEqual(pair.Second)) && opened.Count == contents.Length;
            },
            iter: 60);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(Mebi, 1)]
    [InlineData(Mebi + 1, 2)]
    [InlineData((2 * Mebi) + 1, 3)]
    [InlineData((3 * Mebi) + 1, 4)]
    [InlineData((4 * Mebi) + 1, 6)]
    [InlineData((6 * Mebi) + 1, 8)]
    [InlineData((256 * Mebi) + 1, 384)]
    [InlineData(500_000_000, 512)]
    public void Sizes_are_padded_to_classes(long bytes, int chunks) => Assert.Equal(chunks, SealFormat.ChunksOf(bytes));

    [Fact]
    public void A_class_costs_at_most_half_of_the_content() =>
        Gen.Long[Mebi, 512L * Mebi].Sample(bytes =>
        {
            var padded = (long)SealFormat.ChunksOf(bytes) * Mebi;
            return padded >= bytes && padded <= Math.Max(bytes * 3 / 2, 2 * Mebi) + Mebi;
        });

    [Fact]
    public async Task Length_and_readable_part_are_the_same_for_one_small_file_and_for_many()
    {
        var one = await SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, SealBench.File("a", [1]));
        var many = await SealBench.SealAsync(
            SealBench.Context(), SealBench.Custodians, [.. Enumerable.Range(0, 50).Select(i => SealBench.File($"en lång benämning {i}.pdf", new byte[20_000]))]);
        Assert.Equal(one.Length, many.Length);
        Assert.Equal(SealBench.HeaderOf(one).Chunks, SealBench.HeaderOf(many).Chunks);
    }

    [Fact]
    public async Task The_same_files_sealed_twice_have_no_chunk_in_common()
    {
        var first = await SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, SealBench.File("a", [1, 2, 3]));
        var second = await SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, SealBench.File("a", [1, 2, 3]));
        Assert.NotEqual(first[^64..], second[^64..]);
        Assert.NotEqual(SealBench.HeaderOf(first).Id, SealBench.HeaderOf(second).Id);
    }

    [Fact]
    public async Task What_cannot_be_sealed_is_refused_by_number()
    {
        Assert.Equal("SEL-006", await RefusalOf());
        Assert.Equal("SEL-007", await RefusalOf(SealBench.File("a/b", [])));
        Assert.Equal("SEL-007", await RefusalOf(SealBench.File(@"c:\anbud", [])));
        Assert.Equal("SEL-007", await RefusalOf(SealBench.File("..", [])));
        Assert.Equal("SEL-007", await RefusalOf(SealBench.File("en", []), SealBench.File("EN", [])));
        Assert.Equal("SEL-007", await RefusalOf(SealBench.File(new string('å', 101), [])));
        Assert.Equal("SEL-005", await RefusalOf(new FileToSeal("stor", 512L * Mebi, () => Stream.Null)));
        Assert.Equal("SEL-005", await RefusalOf(new FileToSeal("orimlig", long.MaxValue, () => Stream.Null)));
        Assert.Equal("SEL-009", await RefusalOf(new FileToSeal("kortare", 10, () => new MemoryStream(new byte[9]))));
        Assert.Equal("SEL-009", await RefusalOf(new FileToSeal("längre", 10, () => new MemoryStream(new byte[11]))));
        var elsewhere = EnvelopeContext.Create("ANNAN-1", "1", "tender", SealBench.Pseudonym, 1).OrThrow();
        Assert.True((await Envelope.SealAsync(elsewhere, SealBench.Custodians, [SealBench.File("a", [])], Stream.Null, CancellationToken.None)).IsRefused(out var refusal));
        Assert.Equal("SEL-021", refusal.Code);
    }

    [Theory]
    [InlineData("", "1", "tender", "00112233445566778899aabbccddeeff", 1)]
    [InlineData("P", "\u0007", "tender", "00112233445566778899aabbccddeeff", 1)]
    [InlineData("P", "1", " ", "00112233445566778899aabbccddeeff", 1)]
    [InlineData("P", "1", "tender", "00112233445566778899AABBCCDDEEFF", 1)]
    [InlineData("P", "1", "tender", "00112233445566778899aabbccddee", 1)]
    [InlineData("P", "1", "tender", "00112233445566778899aabbccddeeff", 0)]
    public void A_context_that_cannot_be_used_is_refused(string procurement, string lot, string kind, string pseudonym, uint version)
    {
        Assert.True(EnvelopeContext.Create(procurement, lot, kind, pseudonym, version).IsRefused(out var refusal));
        Assert.Equal(SealRefusals.BadContext.Code, refusal.Code);
    }

    [Fact]
    public async Task Content_that_a_tenderer_built_wrongly_is_refused()
    {
        Assert.Equal("SEL-029", await OpenRawAsync([0, 0]));
        Assert.Equal("SEL-029", await OpenRawAsync([0, 2, (byte)'.', (byte)'.', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Equal("SEL-029", await OpenRawAsync([0, 1, (byte)'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (byte)'A', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Equal("SEL-029", await OpenRawAsync([0, 1, (byte)'a', 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        Assert.Equal("SEL-029", await OpenRawAsync([0, 1, (byte)'a', 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]));
        Assert.Equal("SEL-029", await OpenRawAsync([0, 1, (byte)'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]));
        Assert.Equal("SEL-029", await OpenRawAsync([0, 1, (byte)'a', .. new byte[5], 0x0F, 0xFF, 0xF5, .. Enumerable.Repeat((byte)9, 0xFFFF5)]));
        Assert.Null(await OpenRawAsync([0, 1, (byte)'a', 0, 0, 0, 0, 0, 0, 0, 1, 9, 0, 0]));
    }

    private static async Task<string?> RefusalOf(params FileToSeal[] files) =>
        (await Envelope.SealAsync(SealBench.Context(), SealBench.Custodians, files, Stream.Null, CancellationToken.None)).IsRefused(out var refusal) ? refusal.Code : null;

    private static async Task<string?> OpenRawAsync(byte[] plain)
    {
        var draw = Draw.For(SealBench.Custodians);
        var header = Wrapping.Seal(SealBench.Context(), SealBench.Custodians, 1, draw);
        using var envelope = new MemoryStream();
        envelope.Write(header.Bytes);
        using (var chunks = new ChunkWriter(ContentKey.Own(header, draw), envelope))
        {
            await chunks.WriteAsync(plain, CancellationToken.None);
            await chunks.FinishAsync(CancellationToken.None);
        }

        return (await SealBench.OpenAsync(envelope.ToArray(), SealBench.Custodians, 0)).Refusal;
    }
}
