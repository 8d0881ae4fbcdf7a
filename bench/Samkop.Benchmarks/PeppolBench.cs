using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Samkop.Standards.Peppol;
using Samkop.Standards.Ubl;

namespace Samkop.Benchmarks;

/// <summary>
/// Processor time of a verdict, beside one bare pass of the XML parser over the same bytes, so that figures from
/// different machines can be compared.
/// </summary>
internal static class PeppolBench
{
    private const int Rounds = 15;

    public static void Run(Board board, string? file)
    {
        var small = file is null ? BenchInvoice.OfLines(2) : File.ReadAllBytes(file);
        board.Head($"Peppol verdicts; the small document has {small.Length / 1024.0:0.0} kB");
        FirstVerdict(board, small);
        Measure(board, "peppol.small", small, 500);
        Measure(board, "peppol.100-lines", BenchInvoice.OfLines(100), 40);
        var thousand = BenchInvoice.OfLines(1000);
        var many = BenchInvoice.OfLines(10_000);
        Measure(board, "peppol.1000-lines", thousand, 6);
        Measure(board, "peppol.10000-lines", many, 1);
        var (once, tenfold) = ByTurns(() => Judge(thousand), 10, () => Judge(many), 1);
        board.Add("peppol.10000-lines.times-1000-lines", tenfold / once, "times");
        TwoThreads(board, small);
    }

    // In the published program: how long somebody waits who judges one invoice, and what one long invoice needs.
    private static void FirstVerdict(Board board, byte[] small)
    {
        var program = Published.Cli();
        using var data = new TemporaryData();
        var first = Enumerable.Range(0, 5).Select(_ => RunOnce(program, data, small).Cpu).Order().ElementAt(2);
        board.Add("peppol.first-verdict", first, "ms CPU");
        board.Add("peppol.10000-lines.peak-memory", RunOnce(program, data, BenchInvoice.OfLines(10_000)).Memory, "MiB");
    }

    private static (double Cpu, double Memory) RunOnce(string program, TemporaryData data, byte[] invoice)
    {
        var file = Path.Combine(data.Path, "invoice.xml");
        File.WriteAllBytes(file, invoice);
        // The shell knows what its child used; a process that has ended cannot be asked.
        var start = new ProcessStartInfo("/bin/bash", ["-c", "TIMEFORMAT='%U %S'; time \"$0\" validate --format jsonl \"$1\" > \"$1.out\"", program, file]) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var peak = 0.0;
        while (!process.WaitForExit(1))
        {
            peak = Math.Max(peak, PeakOfChild(process.Id));
        }

        var used = process.StandardError.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).Sum();
        return (used * 1000, peak);
    }

    private static double PeakOfChild(int shell)
    {
        try
        {
            var child = int.Parse(File.ReadAllText($"/proc/{shell}/task/{shell}/children").Split(' ')[0], CultureInfo.InvariantCulture);
            var line = File.ReadLines($"/proc/{child}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception gone) when (gone is IOException or FormatException or InvalidOperationException)
        {
            // Not started yet, or just ended.
            return 0;
        }
    }

    private static void Measure(Board board, string name, byte[] bytes, int times)
    {
        Settle(() => Judge(bytes), () => Parse(bytes), () => UblReader.Read(bytes));
        var (judged, parsed) = ByTurns(() => Judge(bytes), times, () => Parse(bytes), times);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Judge(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        board.Add(name, judged, "ms CPU");
        board.Add($"{name}.bare-parser", parsed, "ms CPU");
        board.Add($"{name}.times-bare-parser", judged / parsed, "times");
        board.Add($"{name}.reading", ByTurns(() => UblReader.Read(bytes), times, () => { }, 1).First, "ms CPU");
        board.Add($"{name}.allocated", allocated / 1024.0, "KiB");
    }

    // Warm is when the compiler has nothing left to do; it works beside us and would be counted.
    private static void Settle(params Action[] works)
    {
        var clock = Stopwatch.StartNew();
        var (compiled, since) = (-1L, TimeSpan.Zero);
        while (clock.Elapsed - since < TimeSpan.FromSeconds(1) && clock.Elapsed < TimeSpan.FromSeconds(20))
        {
            foreach (var work in works)
            {
                work();
            }

            if (System.Runtime.JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                (compiled, since) = (now, clock.Elapsed);
            }
        }
    }

    private static void TwoThreads(Board board, byte[] bytes)
    {
        const int Times = 1000;
        void Both() => Parallel.For(0, Times, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ => Judge(bytes));
        Settle(Both, () => Judge(bytes));
        var clock = Stopwatch.StartNew();
        Both();
        var perSecond = Times / clock.Elapsed.TotalSeconds;
        var (two, one) = ByTurns(Both, 1, () => Judge(bytes), Times);
        board.Add("peppol.two-threads.times-one", two / Times / one, "times");
        board.Add("peppol.two-threads.documents-a-second", perSecond, "documents");
    }

    // In turns, so that what is compared met the same machine; the best of the rounds, since others can only make it slower.
    private static (double First, double Second) ByTurns(Action first, int timesFirst, Action second, int timesSecond)
    {
        var best = (First: double.MaxValue, Second: double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            best = (Math.Min(best.First, Time(first, timesFirst)), Math.Min(best.Second, Time(second, timesSecond)));
        }

        return best;
    }

    private static double Time(Action work, int times)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
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
