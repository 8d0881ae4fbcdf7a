using System.Globalization;
using Dapper;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Lists;

/// <summary>No list skips or repeats a row, however many rows have the same name, day or moment.</summary>
public sealed class PagedListTests
{
    private const int Copies = 123;
    private static readonly DateOnly SameDay = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Walking_a_list_to_its_end_and_back_shows_each_row_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        foreach (var (reader, address, table, where, change) in DemoLists.All)
        {
            var ids = await host.Database.CopyAsync(table, Copies, (row, i) => change(host.Database, row, i), where);
            var visitor = await host.SignInAs(reader);
            var forward = await WalkAsync(await visitor.Open(address), "Nästa");
            OnceEach(ids, forward.Rows, address);
            var back = await WalkAsync(forward.Last, "Föregående");
            OnceEach(ids, back.Rows, address + " from the end");
            await using var connection = await CopiedRows.OpenAsync(host.Database);
            foreach (var id in ids)
            {
                await connection.ExecuteAsync($"DELETE FROM {table} WHERE id = @id", new { id = CopiedRows.Id(host.Database, id) });
            }
        }
    }

    [Theory, EachDatabase]
    public async Task A_place_that_somebody_has_mangled_gives_the_first_page(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var visitor = await host.SignInAs("Lars Tengblad");
        var first = (await visitor.Open("/ordrar")).Rows("Ordrar");
        foreach (var place in new[] { "e~", "f~x", "e~2026-01-01~A", "e~2026-13-01~A~00000000-0000-7000-8001-000000000001", "e~a~b~c~d", "zzz", "e~2026-01-01~%00~00000000-0000-7000-8001-000000000001" })
        {
            Assert.Equal(first.Count, (await visitor.Open($"/ordrar?sida={Uri.EscapeDataString(place)}")).Rows("Ordrar").Count);
        }
    }

    [Theory, EachDatabase]
    public async Task Pages_of_any_size_joined_are_the_whole_sorted_list(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var random = new Random(11);
        await host.Database.CopyAsync("ordering_order", 90, (row, i) =>
        {
            row["number"] = $"{"ÅäÖoz~"[random.Next(6)]}-{i / 3}";
            row["entity"] = CopiedRows.Id(host.Database, DemoLists.Entity(1 + (i % 3)));
            row["ordered_on"] = CopiedRows.Day(host.Database, SameDay.AddDays(random.Next(3)));
        });
        var order = ListOrder.Of<Order>().Down(one => one.OrderedOn).Up(one => one.Number).Down(one => one.Id);
        var scope = Scope.Of(Enumerable.Range(1, 3).Select(number => LegalEntityId.From(DemoLists.Entity(number))));
        var whole = await host.ReadAsync((_, reads) => reads.Of<OrderingDb>().Orders.PageAsync(scope, one => one.Entity, order, null, 10_000, Ct));
        Assert.Null(whole.Next);
        foreach (var size in new[] { 1, 7, 50 })
        {
            List<OrderId> forward = [], back = [];
            string? at = null, last = null;
            do
            {
                var page = await host.ReadAsync((_, reads) => reads.Of<OrderingDb>().Orders.PageAsync(scope, one => one.Entity, order, at, size, Ct));
                forward.AddRange(page.Rows.Select(one => one.Id));
                (at, last) = (page.Next, page.Previous);
            }
            while (at is not null);
            Assert.Equal(whole.Rows.Select(one => one.Id), forward);
            while (last is not null)
            {
                var page = await host.ReadAsync((_, reads) => reads.Of<OrderingDb>().Orders.PageAsync(scope, one => one.Entity, order, last, size, Ct));
                back.InsertRange(0, page.Rows.Select(one => one.Id));
                last = page.Previous;
            }

            Assert.Equal(whole.Rows.Select(one => one.Id).Take(back.Count), back);
            Assert.True(back.Count >= whole.Rows.Count - size);
        }
    }

    private static async Task<(IReadOnlyList<string> Rows, Page Last)> WalkAsync(Page page, string link)
    {
        var rows = new List<string>();
        for (var pages = 0; pages < 50; pages++)
        {
            rows.AddRange(page.Document.QuerySelectorAll("main tbody tr, main li[data-inbox-row]").Select(row => row.OuterHtml));
            if (!page.Offers(link))
            {
                return (rows, page);
            }

            page = await page.Follow(link);
        }

        throw new InvalidOperationException($"{page.Address} has no end.");
    }

    private static void OnceEach(IReadOnlyList<Guid> ids, IReadOnlyList<string> rows, string list)
    {
        var counts = ids.Select(id => rows.Count(row => row.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(counts.TrueForAll(count => count == 1), $"{list}: {counts.Count(count => count == 0)} rows never, {counts.Count(count => count > 1)} more than once, of {ids.Count} in {rows.Count}");
    }
}
