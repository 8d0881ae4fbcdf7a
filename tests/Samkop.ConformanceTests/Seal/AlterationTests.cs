using CsCheck;
using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>Altered, swapped, replayed and truncated envelopes and wraps are all refused.</summary>
public sealed class AlterationTests
{
    private static readonly byte[] Sealed = SealBench.SealAsync(
        SealBench.Context(), SealBench.Custodians, SealBench.File("anbud.pdf", new byte[1_200_000])).GetAwaiter().GetResult();

    private static readonly EnvelopeHeader Header = SealBench.HeaderOf(Sealed);

    [Fact]
    public void Every_single_bit_of_the_header_is_guarded_towards_every_group() =>
        Gen.Select(Gen.Int[0, (Header.Bytes.Length * 8) - 1], Gen.Int[0, SealBench.Custodians.Groups.Count - 1]).Sample(
            (bit, group) => Refused(Flip(Sealed, bit), group),
            iter: 600);

    [Fact]
    public void Every_single_bit_of_the_chunks_is_guarded() =>
        Gen.Int[Header.Bytes.Length, Sealed.Length - 1].Select(Gen.Int[0, 7]).Sample(
            (at, bit) => Refused(Flip(Sealed, (at * 8) + bit), 0),
            iter: 120);

    [Fact]
    public void No_shorter_and_no_longer_envelope_opens() =>
        Gen.OneOf(Gen.Int[0, Sealed.Length - 1], Gen.Int[0, Header.Bytes.Length], Gen.Int[Sealed.Length + 1, Sealed.Length + 5000]).Sample(
            length =>
            {
                var other = Sealed.ToArray();
                Array.Resize(ref other, length);
                return Refused(other, 0);
            },
            iter: 120);

    [Fact]
    public void No_two_wraps_may_change_places() =>
        Gen.Select(Gen.Int[0, SealBench.Custodians.WrapCount - 1], Gen.Int[0, SealBench.Custodians.WrapCount - 1], Gen.Int[0, SealBench.Custodians.Groups.Count - 1])
            .Where((first, second, _) => first != second)
            .Sample((first, second, group) => Refused(Swap(WrapAt(first), WrapAt(second), SealFormat.WrapSize), group), iter: 150);

    [Fact]
    public void Chunks_may_not_change_places() => Assert.True(Refused(Swap(Header.Bytes.Length, Header.Bytes.Length + Chunk, Chunk), 0));

    [Fact]
    public async Task Nothing_of_another_envelope_fits_into_this_one()
    {
        var other = await SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, SealBench.File("anbud.pdf", new byte[1_200_000]));
        Assert.Equal(Sealed.Length, other.Length);
        Assert.All(
            [
                (0, Header.Bytes.Length), (Header.Bytes.Length, Chunk), (Header.Bytes.Length + Chunk, Chunk), (WrapAt(0), SealFormat.WrapSize),
                (WrapAt(0), SealBench.Custodians.WrapCount * SealFormat.WrapSize), (WrapAt(SealBench.Custodians.WrapCount - 1), SealFormat.WrapSize),
            ],
            part =>
            {
                var mixed = Sealed.ToArray();
                other.AsSpan(part.Item1, part.Item2).CopyTo(mixed.AsSpan(part.Item1));
                Assert.True(Refused(mixed, 0));
            });
    }

    [Theory]
    [InlineData("LOT-0002", "tender", 1)]
    [InlineData("LOT-0001", "price", 1)]
    [InlineData("LOT-0001", "tender", 2)]
    public async Task An_envelope_played_back_elsewhere_is_refused(string lot, string kind, uint version)
    {
        var (refusal, files) = await SealBench.OpenAsync(Sealed, SealBench.Custodians, 0, SealBench.Context(lot, kind, version));
        Assert.Equal(SealRefusals.OtherContext.Code, refusal);
        Assert.Empty(files);
    }

    [Fact]
    public async Task An_envelope_to_other_custodians_is_refused()
    {
        var others = SealBench.Set("2321000032", "2321000016");
        Assert.Equal("SEL-020", (await SealBench.OpenAsync(Sealed, others, 0)).Refusal);
    }

    [Fact]
    public async Task Shares_of_another_envelope_do_not_open_this_one()
    {
        var other = SealBench.HeaderOf(await SealBench.SealAsync(SealBench.Context(), SealBench.Custodians, SealBench.File("a", [1])));
        var (first, second) = (SharesOf(0, [Header]), SharesOf(1, [other]));
        Assert.True(ContentKey.Combine(Header, SealBench.Custodians, [first, second]).IsRefused(out var refusal));
        Assert.Equal("SEL-025", refusal.Code);

        // Handed in under this envelope's name, by a custodian who lies.
        var lie = System.Text.Encoding.UTF8.GetString(second.Write()).Replace(other.Id, Header.Id, StringComparison.Ordinal);
        Assert.True(ContentKey.Combine(Header, SealBench.Custodians, [first, CustodianShares.Read(System.Text.Encoding.UTF8.GetBytes(lie)).OrThrow()]).IsRefused(out refusal));
        Assert.Equal("SEL-026", refusal.Code);
    }

    [Fact]
    public void A_tenderer_who_gives_one_group_another_key_is_found_out_by_every_group()
    {
        var honest = Draw.For(SealBench.Custodians);
        var header = SealBench.Dishonest(honest, cheatedGroup: 1);
        for (var group = 0; group < SealBench.Custodians.Groups.Count; group++)
        {
            var shares = SealBench.Custodians.Groups[group].Select(member => CustodianShares.Unwrap(SealBench.Custodians, group, SealBench.PairOf(member), [header]).OrThrow()).ToList();
            Assert.True(ContentKey.Combine(header, SealBench.Custodians, shares).IsRefused(out var refusal));
            Assert.Equal(group == 1 ? "SEL-026" : "SEL-027", refusal.Code);
        }
    }

    [Fact]
    public async Task Each_fault_has_its_number()
    {
        async Task<string?> Code(byte[] envelope, int group = 0) => (await SealBench.OpenAsync(envelope, SealBench.Custodians, group)).Refusal;
        Assert.Equal("SEL-001", await Code(Flip(Sealed, 0)));
        Assert.Equal("SEL-002", await Code(Sealed[..^1]));
        Assert.Equal("SEL-002", await Code(Sealed[..100]));
        Assert.Equal("SEL-003", await Code([.. Sealed, 0]));
        Assert.Equal("SEL-004", await Code(Flip(Sealed, (WrapAt(0) - 1) * 8)));
        Assert.Equal("SEL-023", await Code(Flip(Sealed, WrapAt(0) * 8)));
        Assert.Equal("SEL-027", await Code(Flip(Sealed, WrapAt(0) * 8), group: 1));
        Assert.Equal("SEL-028", await Code(Flip(Sealed, (Sealed.Length * 8) - 1)));
        using var cut = new MemoryStream(Sealed[..^1]);
        Assert.True((await Envelope.CheckAsync(cut, CancellationToken.None)).IsRefused(out var refusal));
        Assert.Equal("SEL-002", refusal.Code);
        Assert.True(EnvelopeHeader.Read(Sealed.AsMemory(0, Header.Bytes.Length + 1)).IsRefused(out refusal));
        Assert.Equal("SEL-003", refusal.Code);
    }

    private static int Chunk => SealFormat.ChunkSize + SealFormat.TagSize;

    private static int WrapAt(int index) => Header.Bytes.Length - ((SealBench.Custodians.WrapCount - index) * SealFormat.WrapSize);

    private static CustodianShares SharesOf(int place, EnvelopeHeader[] headers) =>
        CustodianShares.Unwrap(SealBench.Custodians, 0, SealBench.PairOf(SealBench.Custodians.Groups[0][place]), headers).OrThrow();

    private static bool Refused(byte[] envelope, int group) => SealBench.OpenAsync(envelope, SealBench.Custodians, group).GetAwaiter().GetResult().Refusal is not null;

    private static byte[] Flip(byte[] envelope, int bit)
    {
        var other = envelope.ToArray();
        other[bit / 8] ^= (byte)(1 << (bit % 8));
        return other;
    }

    private static byte[] Swap(int first, int second, int length)
    {
        var other = Sealed.ToArray();
        Sealed.AsSpan(first, length).CopyTo(other.AsSpan(second));
        Sealed.AsSpan(second, length).CopyTo(other.AsSpan(first));
        return other;
    }
}
