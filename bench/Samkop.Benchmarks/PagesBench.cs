using System.Diagnostics;
using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>Every list that grows with use, with many rows behind it: one client, one request after the other.</summary>
internal static class PagesBench
{
    private const int Requests = 200;
    private const int Warming = 60;

    public static async Task RunAsync(Board board, int rows)
    {
        var program = Published.Host();
        using var data = new TemporaryData();
        await RunningHost.FillAsync(program, data.Path);
        // As for the program itself: an empty database of a server when one is named.
        var database = Environment.GetEnvironmentVariable("SAMKOP_POSTGRES") is { Length: > 0 } server
            ? new DatabaseSettings(DatabaseKind.Postgres, server)
            : new DatabaseSettings(DatabaseKind.Sqlite, Path.Combine(data.Path, "samkop.db"));
        var added = await DemoLists.FillAsync(database, rows);
        board.Head($"Lists with {rows:#,##0} rows behind them ({added:#,##0} in all), {database.Kind}; {Requests} requests each");
        await using var host = await RunningHost.StartAsync(program, data.Path);
        // A server that runs has been asked before: what the compiler does in its first minute is the start's cost.
        foreach (var list in DemoLists.All)
        {
            var visitor = await host.SignInAs(list.Reader);
            for (var i = 0; i < Warming; i++)
            {
                await AskAsync(visitor.Client, list.Address);
            }
        }

        foreach (var list in DemoLists.All)
        {
            var visitor = await host.SignInAs(list.Reader);
            await MeasureAsync(board, host, visitor.Client, list.Address, list.Address);
            if ((await visitor.Open(list.Address)).Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
            {
                await MeasureAsync(board, host, visitor.Client, next, $"{list.Address} (next)");
            }
        }

        board.Add("pages.memory", host.Memory, "MiB");
    }

    private static async Task MeasureAsync(Board board, RunningHost host, HttpClient client, string address, string name)
    {
        var before = host.Cpu;
        var times = new List<double>();
        for (var i = 0; i < Requests; i++)
        {
            times.Add(await AskAsync(client, address));
        }

        times.Sort();
        board.Add($"pages.p95: {name}", times[Requests * 95 / 100], "ms");
        board.Add($"pages.p50: {name}", times[Requests / 2], "ms");
        board.Add($"pages.cpu: {name}", (host.Cpu - before).TotalMilliseconds / Requests, "ms CPU");
    }

    private static async Task<double> AskAsync(HttpClient client, string address)
    {
        var watch = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK
            ? Stopwatch.GetElapsedTime(watch).TotalMilliseconds
            : throw new InvalidOperationException($"{address} answers {(int)answer.StatusCode}.");
    }
}
