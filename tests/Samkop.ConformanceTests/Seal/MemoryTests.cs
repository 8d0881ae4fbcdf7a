using Samkop.Standards.Seal;

namespace Samkop.ConformanceTests.Seal;

/// <summary>Runs alone, since what is counted is what the whole process asks for.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const int Mebi = 1 << 20;

    [Fact]
    public async Task Memory_does_not_grow_with_the_file()
    {
        const long Length = 96L * Mebi - 100;
        var file = new FileToSeal("stor.bin", Length, () => new Zeros(Length));
        var path = Path.GetTempFileName();
        try
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await using (var envelope = File.Create(path))
            {
                (await Envelope.SealAsync(SealBench.Context(), SealBench.Custodians, [file], envelope, CancellationToken.None)).OrThrow();
            }

            await using var stored = File.OpenRead(path);
            var header = (await EnvelopeHeader.ReadAsync(stored, CancellationToken.None)).OrThrow();
            var shares = SealBench.Custodians.Groups[0].Select(member => CustodianShares.Unwrap(SealBench.Custodians, 0, SealBench.PairOf(member), [header]).OrThrow()).ToList();
            var key = ContentKey.Combine(header, SealBench.Custodians, shares).OrThrow();
            (await Envelope.OpenAsync(key, stored, static (_, _) => Stream.Null, CancellationToken.None)).OrThrow();
            // All that was ever asked for, freed or not, both ways: four chunk buffers and small change.
            Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 12L * Mebi);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Zeros(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var part = (int)Math.Min(left, count);
            left -= part;
            return part;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
