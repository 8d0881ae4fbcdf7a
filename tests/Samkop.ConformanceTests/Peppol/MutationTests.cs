using System.Diagnostics;
using System.Globalization;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;
using Xunit;

namespace Samkop.ConformanceTests.Peppol;

/// <summary>
/// Official documents with bytes and pieces changed at random, judged under whatever release their day gives: nothing may throw,
/// hang or ask for memory out of proportion. Runs a few seconds, or as many as the environment variable SAMKOP_FUZZ_SECONDS says;
/// the seed is in the message of a failure.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    // Warm, a finding costs about a kilobyte and an element some hundred bytes; the first documents also fill the tables.
    private const long Generous = 64L * 1024 * 1024;
    private const long Factor = 1_000;

    [Fact]
    public void Mutated_documents_never_throw_never_hang_and_never_ask_for_much_memory()
    {
        var folder = Oracle.Folder();
        var files = Oracle.Cases(folder).Where(static c => c.Group is "example" or "swedish" or "robustness" || c.RuleSet.Contains("-t", StringComparison.Ordinal))
            .Select(c => Path.Combine(folder, c.File)).Order(StringComparer.Ordinal).ToList();
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("SAMKOP_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var given) ? given : 5;
        var clock = Stopwatch.StartNew();
        var seed = 0;
        var (longest, most) = (TimeSpan.Zero, 0L);
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            seed++;
            var bytes = Mutate(files, seed);
            var (started, allocated) = (clock.Elapsed, GC.GetAllocatedBytesForCurrentThread());
            try
            {
                var report = PeppolValidator.Validate(bytes, new DateOnly(2025, 6, 1).AddDays(seed % 600));
                Assert.NotEmpty(ReadableReport.ToHtml(report, CultureInfo.InvariantCulture));
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {fault}"));
            }

            var (took, asked) = (clock.Elapsed - started, GC.GetAllocatedBytesForCurrentThread() - allocated);
            (longest, most) = (took > longest ? took : longest, Math.Max(asked, most));
            Assert.True(took < TimeSpan.FromSeconds(10), string.Create(CultureInfo.InvariantCulture, $"Seed {seed} hangs"));
            Assert.True(asked < Generous + (Factor * bytes.Length), string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {asked} bytes of memory for {bytes.Length}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{seed} mutated documents; the slowest took {longest.TotalMilliseconds:0} ms, the greediest asked for {most / 1024} KiB in all; the process held {Environment.WorkingSet / 1024 / 1024} MiB at the end and {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MiB at most"));
        Assert.True(seed > 10);
    }

#pragma warning disable CA5394 // Not for secrets: the same seed must make the same document.
    private static byte[] Mutate(List<string> files, int seed)
    {
        var random = new Random(seed);
        var bytes = File.ReadAllBytes(files[random.Next(files.Count)]).ToList();
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 10; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    Piece(bytes, random);
                    break;
            }
        }

        return [.. bytes];
    }

    // Whole elements removed, doubled or emptied keep the document well-formed, so that the rules are reached.
    private static void Piece(List<byte> bytes, Random random)
    {
        var text = System.Text.Encoding.Latin1.GetString([.. bytes]);
        var open = text.IndexOf("<c", random.Next(text.Length), StringComparison.Ordinal);
        var name = open < 0 ? -1 : text.AsSpan(open).IndexOfAny(' ', '>', '/') + open;
        if (open < 0 || name <= open)
        {
            return;
        }

        var end = $"</{text[(open + 1)..name]}>";
        var close = text.IndexOf(end, open, StringComparison.Ordinal);
        if (close < 0)
        {
            return;
        }

        close += end.Length;
        var inner = text.IndexOf('>', open) + 1;
        var piece = text[open..close];
        string[] values = ["-1", "1e9", "99999999999999999999999999999", "2026-02-30", "SE", "å", "0.005", "true", "<x/>"]; // sv-literal
        var changed = random.Next(5) switch
        {
            0 => text.Remove(open, close - open),
            1 => text.Insert(open, piece),
            2 => text.Insert(random.Next(text.Length), piece),
            3 when inner <= close - end.Length => text.Remove(inner, close - end.Length - inner),
            _ => text.Remove(inner, Math.Max(0, close - end.Length - inner)).Insert(inner, values[random.Next(values.Length)]),
        };
        bytes.Clear();
        bytes.AddRange(System.Text.Encoding.Latin1.GetBytes(changed));
    }
}
