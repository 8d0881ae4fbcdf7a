using System.Diagnostics;
using System.Globalization;
using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Lists;

/// <summary>Lists with a hundred thousand rows behind them. Takes minutes, so it runs only when asked for (<c>--explicit on</c>).</summary>
public sealed class ListLoadTests
{
    private const int Requests = 200;
    private const int MostMilliseconds = 100;
    [Theory(Explicit = true), EachDatabase]
    public async Task Every_list_with_a_hundred_thousand_rows_answers_within_a_tenth_of_a_second(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await DemoLists.FillAsync(host.Database, 100_000);
        var slow = new List<string>();
        foreach (var (reader, address, _, _, _) in DemoLists.All.Concat(DemoLists.All.Where(list => list.Address == "/ordrar").Select(list => list with { Reader = "Åsa Öberg" })))
        {
            var visitor = await host.SignInAs(reader);
            // The first place, and one far into the list.
            var second = (await visitor.Open(address)).Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            foreach (var place in new[] { address, second }.OfType<string>())
            {
                var times = new List<double>();
                for (var i = 0; i < Requests + 20; i++)
                {
                    var watch = Stopwatch.StartNew();
                    using var answer = await visitor.Client.GetAsync(new Uri(place, UriKind.Relative));
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                }

                var sorted = times.Skip(20).Order().ToList();
                var said = string.Create(CultureInfo.InvariantCulture, $"{database} {reader} {place[..Math.Min(place.Length, 40)]}: p50 {sorted[Requests / 2]:0.0} ms, p95 {sorted[Requests * 95 / 100]:0.0} ms");
                TestContext.Current.TestOutputHelper!.WriteLine(said);
                if (sorted[Requests * 95 / 100] >= MostMilliseconds)
                {
                    slow.Add(said);
                }
            }
        }

        Assert.True(slow.Count == 0, string.Join('\n', slow));
    }
}
