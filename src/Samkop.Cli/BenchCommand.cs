using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;

namespace Samkop.Cli;

/// <summary>
/// The verb <c>bench</c>: processor time of a verdict, beside one bare pass of the XML parser over the same bytes, so that figures from
/// different machines can be compared.
/// </summary>
internal static class BenchCommand
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Runs the verb and gives the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments.Count > 1 || (arguments.Count == 1 && !File.Exists(arguments[0])))
        {
            return Usage.Print(errors, "bench takes one file or none.");
        }

        var first = Environment.CpuUsage.TotalTime;
        var small = arguments.Count == 1 ? File.ReadAllBytes(arguments[0]) : BenchInvoice.OfLines(2);
        Judge(small);
        output.WriteLine(string.Create(Culture, $"first verdict: {Environment.CpuUsage.TotalTime.TotalMilliseconds:0} ms CPU since the process started ({first.TotalMilliseconds:0} ms before the work)"));
        LongMemory(output);
        var one = Measure(output, $"{small.Length / 1024.0:0.0} kB", small, 3000);
        Measure(output, "100 lines", BenchInvoice.OfLines(100), 200);
        var thousand = Measure(output, "1,000 lines", BenchInvoice.OfLines(1000), 30);
        var many = Measure(output, "10,000 lines", BenchInvoice.OfLines(10_000), 6);
        output.WriteLine(string.Create(Culture, $"10,000 lines cost {many / thousand:0.0} times 1,000 lines"));
        TwoThreads(output, small, one);
        return 0;
    }

    // Before the loops, whose thousands of documents say more of the collector's leisure than of what one document needs.
    private static void LongMemory(TextWriter output)
    {
        Judge(BenchInvoice.OfLines(10_000));
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(Culture, $"peak memory of the process after one invoice of 10,000 lines: {process.PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    private static double Measure(TextWriter output, string name, byte[] bytes, int times)
    {
        // Enough calls for the compiler to settle.
        var warm = Math.Max(2, times);
        for (var i = 0; i < warm; i++)
        {
            Judge(bytes);
            Parse(bytes);
        }

        var judged = Time(() => Judge(bytes), times);
        var parsed = Time(() => Parse(bytes), times);
        var read = Time(() => UblReader.Read(bytes), times);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Judge(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine(string.Create(Culture, $"{name}: {judged:0.000} ms CPU a document ({read:0.000} of it reading), {judged / parsed:0.0} times one bare pass of the XML parser ({parsed:0.000} ms); {allocated / 1024.0:#,##0} kB allocated"));
        return judged;
    }

    private static void TwoThreads(TextWriter output, byte[] bytes, double one)
    {
        const int Times = 6000;

        // Measured again just before: the figure compares two moments of one process.
        one = Math.Min(one, Time(() => Judge(bytes), Times / 2));
        var clock = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        Parallel.For(0, Times, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Judge(bytes));
        var used = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Times;
        output.WriteLine(string.Create(Culture, $"two threads: {used:0.000} ms CPU a document, {used / one:0.00} times one thread; {Times / clock.Elapsed.TotalSeconds:0} documents a second"));
    }

    private static double Time(Action work, int times)
    {
        // The best of five runs: others use the machine too, and can only make it slower.
        var best = double.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < times; i++)
            {
                work();
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times);
        }

        return best;
    }

    private static void Judge(byte[] bytes)
    {
        var report = PeppolValidator.Validate(UblReader.Read(bytes), RuleSets.Newest);
        if (report.Refusal is not null)
        {
            throw new InvalidOperationException("The bench document cannot be judged.");
        }
    }

    private static void Parse(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
        }
    }
}
