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
    private const string Sormland = "00000000-0000-7000-8001-000000000001";
    private static readonly DateOnly SameDay = new(2026, 3, 2);

    // Reader, address, table, which row is copied, and what of the copy differs.
    internal static readonly (string Reader, string Address, string Table, string Where, Action<SamkopHost, IDictionary<string, object?>, int> Change)[] Lists =
    [
        ("Samira Haddad", "/leverantorer", "suppliers_supplier", "1 = 1", (_, row, i) =>
        {
            (row["name"], row["organisation_number"]) = ("Lika Namn AB", Number(i));
            row["vat_number"] = row["peppol_id"] = row["gln"] = null;
        }),
        ("Lars Tengblad", "/diarium", "records_record", "1 = 1", (_, row, _) => (row["about_id"], row["number"]) = (Guid.NewGuid().ToString(), string.Empty)),
        ("Lars Tengblad", "/ordrar", "ordering_order", "1 = 1", (host, row, i) =>
            (row["number"], row["entity"], row["ordered_on"]) = ($"LIKA{i / 2}", CopiedRows.Id(host, Entity(1 + (i % 2))), CopiedRows.Day(host, SameDay))),
        ("Eva-Lena Nordström", "/fakturor/mottaget", "invoicing_inbound_message", "NOT EXISTS (SELECT 1 FROM invoicing_invoice i WHERE i.message = invoicing_inbound_message.id AND i.is_protected)", (_, row, i) =>
            (row["digest"], row["instance_key"], row["entity"]) = ($"lika-{i}", null, i % 2 == 0 ? null : row["entity"])),
        ("Lars Tengblad", "/inkopsuppdrag", "ordering_purchase_request", "1 = 1", (_, _, _) => { }),
        ("Maria Ek", "/administration/personer", "organisation_person", "supplier IS NULL", (_, row, i) => (row["name"], row["email"]) = ("Lika Namn", $"lika{i}@example.se")),
        ("Maria Ek", "/administration/attest", "organisation_attest_entry", $"entity = '{Sormland}'", (host, row, i) => (row["from"], row["through"]) = (CopiedRows.Day(host, new DateOnly(2020, 1, 1).AddDays(i)), null)),
        ("Göran Åkesson", "/avtal?visa=alla", "contracts_contract", "1 = 1", (_, row, _) => (row["number"], row["title"]) = ($"LIKA-{row["id"]}", "Lika städavtal")),
        ("Göran Åkesson", "/avtal?visa=alla&q=lika", "contracts_contract", "1 = 1", (_, row, _) => (row["number"], row["title"]) = ($"LIKA-{row["id"]}", "Lika städavtal")),
        ("Göran Åkesson", "/avtal?visa=mina", "contracts_contract", "1 = 1", (host, row, _) => (row["number"], row["title"], row["owner"]) = ($"LIKA-{row["id"]}", "Lika städavtal", Demo(host, 3, 4))),
        ("Eva-Lena Nordström", "/fakturor?urval=klara", "invoicing_invoice", "1 = 1", (host, row, i) =>
        {
            row["entity"] = CopiedRows.Id(host, Entity(1));
            (row["message"], row["state"], row["due_date"]) = (CopiedRows.Id(host, Guid.NewGuid()), (int)(i % 2 == 0 ? Samkop.Invoicing.Domain.InvoiceState.Paid : Samkop.Invoicing.Domain.InvoiceState.Credited), CopiedRows.Day(host, SameDay));
            row["duplicate_key"] = row["voucher"] = null;
            row["is_protected"] = host.Database.Kind == DatabaseKind.Sqlite ? 0L : false;
        }),
        ("Mikael Lindqvist", "/inkorg", "inbox_matter", "1 = 1", (host, row, i) =>
            (row["object_id"], row["href"], row["closed_at"], row["due"], row["person"]) = ($"lika-{i}", $"/order/{row["id"]}", null, i % 3 == 0 ? null : CopiedRows.Day(host, SameDay), Demo(host, 3, 2))),
        ("Nils Fager", "/leverantor/fakturor", "invoicing_invoice", "1 = 1", (host, row, _) =>
        {
            row["supplier"] = Demo(host, 5, 1);
            (row["message"], row["number"], row["due_date"]) = (CopiedRows.Id(host, Guid.NewGuid()), row["id"], CopiedRows.Day(host, SameDay));
            row["duplicate_key"] = row["voucher"] = null;
        }),
        ("Nils Fager", "/leverantor/ordrar", "ordering_order", "1 = 1", (host, row, i) => (row["number"], row["ordered_on"], row["supplier"]) = ($"LEV{i}", CopiedRows.Day(host, SameDay), Demo(host, 5, 1))),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Walking_a_list_to_its_end_and_back_shows_each_row_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        foreach (var (reader, address, table, where, change) in Lists)
        {
            var ids = await host.CopyAsync(table, Copies, (row, i) => change(host, row, i), where);
            var visitor = await host.SignInAs(reader);
            var forward = await WalkAsync(await visitor.Open(address), "Nästa");
            OnceEach(ids, forward.Rows, address);
            var back = await WalkAsync(forward.Last, "Föregående");
            OnceEach(ids, back.Rows, address + " from the end");
            await using var connection = await CopiedRows.OpenAsync(host);
            foreach (var id in ids)
            {
                await connection.ExecuteAsync($"DELETE FROM {table} WHERE id = @id", new { id = CopiedRows.Id(host, id) });
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
        await host.CopyAsync("ordering_order", 90, (row, i) =>
        {
            row["number"] = $"{"ÅäÖoz~"[random.Next(6)]}-{i / 3}";
            row["entity"] = CopiedRows.Id(host, Entity(1 + (i % 3)));
            row["ordered_on"] = CopiedRows.Day(host, SameDay.AddDays(random.Next(3)));
        });
        var order = ListOrder.Of<Order>().Down(one => one.OrderedOn).Up(one => one.Number).Down(one => one.Id);
        var scope = Scope.Of(Enumerable.Range(1, 3).Select(number => LegalEntityId.From(Entity(number))));
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

    // The demo's own way to make ids: kind and number.
    private static object Demo(SamkopHost host, int kind, int number) =>
        CopiedRows.Id(host, Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-80{kind:x2}-{number:x12}")));

    private static Guid Entity(int number) => Guid.Parse(Sormland[..^1] + number.ToString(CultureInfo.InvariantCulture));

    // The type demands a right check digit.
    private static string Number(int i)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"55991{i:0000}");
        var sum = digits.Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 2 : 1)).Sum(product => (product / 10) + (product % 10));
        return string.Create(CultureInfo.InvariantCulture, $"{digits}{(10 - (sum % 10)) % 10}");
    }
}
