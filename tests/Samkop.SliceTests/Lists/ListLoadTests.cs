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
    private static readonly DateOnly First = new(2023, 11, 1);

    // How many rows the larger world has of each.
    private static readonly Dictionary<string, int> Rows = new(StringComparer.Ordinal)
    {
        ["suppliers_supplier"] = 5_000, ["contracts_contract"] = 2_000, ["organisation_person"] = 2_000, ["organisation_attest_entry"] = 500,
    };

    [Theory(Explicit = true), EachDatabase]
    public async Task Every_list_with_a_hundred_thousand_rows_answers_within_a_tenth_of_a_second(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var random = new Random(5);
        foreach (var list in PagedListTests.Lists.DistinctBy(list => list.Table))
        {
            await host.CopyAsync(list.Table, Rows.GetValueOrDefault(list.Table, 100_000), (row, i) =>
            {
                list.Change(host, row, i);
                Spread(host, list.Table, row, i, random);
            }, list.Where);
        }

        var slow = new List<string>();
        foreach (var (reader, address, _, _, _) in PagedListTests.Lists.Concat(PagedListTests.Lists.Where(list => list.Address == "/ordrar").Select(list => list with { Reader = "Åsa Öberg" })))
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

    // Three years of days instead of one and the same.
    private static void Spread(SamkopHost host, string table, IDictionary<string, object?> row, int i, Random random)
    {
        foreach (var column in new[] { "ordered_on", "due_date", "due" }.Where(row.ContainsKey))
        {
            row[column] = CopiedRows.Day(host, First.AddDays(random.Next(1100)));
        }

        // What waits is a small part of all that ever waited.
        if (table == "inbox_matter" && i % 300 != 0)
        {
            row["closed_at"] = row["arrived_at"];
        }
    }
}
