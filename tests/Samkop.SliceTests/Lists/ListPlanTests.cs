using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.SliceTests.Access;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.SliceTests.Lists;

/// <summary>Lists stay fast as they grow: every statement of every page finds its rows by an index, and more rows cost no more statements.</summary>
public sealed partial class ListPlanTests
{
    // Tables that grow with the business; the others hold what some hundred people decide, contracts some thousand rows that are read in milliseconds.
    private static readonly string[] Large =
    [
        "ordering_order", "ordering_order_line", "ordering_requisition", "ordering_requisition_line", "ordering_quantity_entry", "ordering_purchase_request",
        "invoicing_invoice", "invoicing_invoice_line", "invoicing_invoice_attest", "invoicing_invoice_reason", "invoicing_inbound_message",
        "inbox_matter", "records_record", "records_record_document", "records_read_note", "suppliers_supplier", "suppliers_payee",
        "procurement_case", "procurement_participant", "procurement_requirement", "procurement_question", "procurement_publication",
        "contracts_price_line", "catalogue_article", "catalogue_posting", "catalogue_trigram", "catalogue_word", "payments_batch", "payments_batch_item",
        "demand_loaded_volume", "demand_participation_volume", "organisation_coding_value", "organisation_delegated_decision", "organisation_attest_entry",
    ];

    [Theory, EachDatabase]
    public async Task Every_statement_of_every_page_finds_its_rows_by_an_index(DatabaseKind database)
    {
        await using var world = await ForeignWorld.StartAsync(database);
        string[] pages = [.. Pages(world.Host), .. Enumerable.Range(1, 12).Select(number => $"/revision/{number}")];
        using var watch = new SqlWatch(world.Host);
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var statements = new List<string>();
        foreach (var reader in new[] { ForeignWorld.Everybody, "Nils Fager" })
        {
            var visitor = await world.Host.SignInAs(reader);
            statements.AddRange(await HearAsync(watch, visitor.Client, pages.SelectMany(page => new[] { page, page + "?q=patientskjorta", page + "?q=a", page + "?visa=alla", page + "?urval=klara" }), faults));
        }

        Assert.True(pages.Length > 42 && statements.Count > 200, $"{pages.Length} pages, {statements.Count} statements");
        // What is written by hand is among them: the auditor's twelve questions, and the search among articles with its synonyms.
        Assert.True(statements.Where(one => one.Contains("pub_", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count() >= 12);
        Assert.Contains(statements, one => one.StartsWith("WITH m(word", StringComparison.Ordinal));
        Assert.Contains(statements, one => one.StartsWith("SELECT term AS Term", StringComparison.Ordinal));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => fault[..Math.Min(fault.Length, 700)]).Take(40)));
    }

    [Theory, EachDatabase]
    public async Task A_statement_written_by_hand_that_reads_a_whole_table_is_found(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        using var watch = new SqlWatch(host);
        await using var scope = host.Services.CreateAsyncScope();
        var connection = await scope.ServiceProvider.GetRequiredService<Reads>().ConnectionAsync(TestContext.Current.CancellationToken);
        watch.Take();
        await connection.QueryAsync<string>("SELECT o.number FROM ordering_order o WHERE o.supplier_name = @name", new { name = "Nordtextil AB" });
        var statement = Assert.Single(watch.Take(), one => one.Text.Contains("supplier_name = @name", StringComparison.Ordinal));
        var views = await watch.ViewsAsync();
        Assert.Contains(await watch.PlanAsync(statement), line => IsWholeTable(line, statement.Text, views));
    }

    [Theory, EachDatabase]
    public async Task Every_statement_of_every_list_of_the_api_finds_its_rows_by_an_index(DatabaseKind database)
    {
        await using var world = await ForeignWorld.StartAsync(database);
        var lists = world.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<ApiSummary>() is not null && !route.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal))
            .Select(route => route.RoutePattern.RawText!).Order(StringComparer.Ordinal).ToList();
        var (_, key) = await ApiTests.KeyOfAsync(world.Host, ForeignWorld.Everybody);
        using var program = ApiTests.Program(world.Host, key);
        using var watch = new SqlWatch(world.Host);
        var addresses = new List<string>();
        foreach (var list in lists)
        {
            using var answer = await program.GetAsync(new Uri(list, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var next = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement is { ValueKind: JsonValueKind.Object } page && page.TryGetProperty("next", out var place) ? place.GetString() : null;
            addresses.AddRange(next is null ? [list] : [list, $"{list}?after={Uri.EscapeDataString(next)}"]);
        }

        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var statements = await HearAsync(watch, program, addresses, faults);
        Assert.True(lists.Count >= 6 && statements.Count > lists.Count, $"{lists.Count} lists, {statements.Count} statements");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory, EachDatabase]
    public async Task Two_hundred_rows_cost_as_many_statements_as_ten(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        using var watch = new SqlWatch(host);
        foreach (var list in DemoLists.All)
        {
            var visitor = await host.SignInAs(list.Reader);
            await host.Database.CopyAsync(list.Table, 10, (row, i) => list.Change(host.Database, row, i), list.Where);
            await visitor.Open(list.Address);
            watch.Take();
            await visitor.Open(list.Address);
            var few = Reads(watch);
            await host.Database.CopyAsync(list.Table, 190, (row, i) => list.Change(host.Database, row, i + 10), list.Where);
            watch.Take();
            await visitor.Open(list.Address);
            var many = Reads(watch);
            Assert.True(few > 1, $"{list.Address}: {few} statements were heard");
            // One more at most: when there is a second page, the whole is counted.
            Assert.True(many <= few + 1, $"{list.Address}: {few} statements for ten rows, {many} for two hundred");
        }
    }

    private static async Task<List<string>> HearAsync(SqlWatch watch, HttpClient client, IEnumerable<string> addresses, SortedSet<string> faults)
    {
        watch.Take();
        var statements = new List<string>();
        var views = await watch.ViewsAsync();
        foreach (var address in addresses)
        {
            using (await client.GetAsync(new Uri(address, UriKind.Relative)))
            {
            }

            foreach (var statement in watch.Take().Where(one => IsRead(one) && !AsksNothing().IsMatch(one.Text)))
            {
                statements.Add(statement.Text);
                foreach (var line in (await watch.PlanAsync(statement)).Where(line => IsWholeTable(line, statement.Text, views)))
                {
                    faults.Add($"{address}: {line.Trim()} of {statement.Text.ReplaceLineEndings(" ")}");
                }
            }
        }

        return statements;
    }

    private static bool IsRead(SentSql sent) => sent.Text.StartsWith("SELECT", StringComparison.Ordinal) || sent.Text.StartsWith("WITH", StringComparison.Ordinal);

    private static int Reads(SqlWatch watch) => watch.Take().Count(one => IsRead(one) && !one.Text.Contains("work_", StringComparison.Ordinal));

    private static IReadOnlyList<string> Pages(SamkopHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<PageActionDescriptor>() is not null && !route.RoutePattern.RawText!.Contains('{', StringComparison.Ordinal))
            .Where(route => route.Metadata.GetOrderedMetadata<IRouteAccess>().Any(access => access.OpenTo != Roles.None))
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // An index that is walked in the order of the list, or that holds all that is counted, is as good as one that is sought in.
    private static bool IsWholeTable(string line, string statement, string views)
    {
        if (Whole().Match(line) is not { Success: true } match)
        {
            return false;
        }

        // SQLite says the name that the statement gave the table.
        var named = match.Groups["table"].Value;
        string[] tables = [.. Alias().Matches(statement).Concat(statement.Contains("pub_", StringComparison.Ordinal) ? Alias().Matches(views) : [])
            .Where(one => one.Groups["alias"].Value == named).Select(one => one.Groups["table"].Value)];
        // Words inside names are sought in all names: some thousand, in a few milliseconds.
        return tables.DefaultIfEmpty(named).Any(table => Large.Contains(table, StringComparer.Ordinal) && !(table == "suppliers_supplier" && (statement.Contains("LIKE", StringComparison.Ordinal) || statement.Contains("instr(", StringComparison.Ordinal))));
    }

    // A list of no ids: nothing is read, though the plan names the table.
    [GeneratedRegex("""WHERE (0|FALSE)\s*$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsksNothing();

    [GeneratedRegex("""(FROM|JOIN) \(*"?(?<table>\w+)"?( AS)? "?(?<alias>\w+)"?""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alias();

    [GeneratedRegex(@"(^SCAN|Seq Scan on) (?<table>\w+)(?!.*USING (COVERING )?INDEX)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
