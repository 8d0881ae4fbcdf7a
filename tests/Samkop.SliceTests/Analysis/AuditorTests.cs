using System.IO.Compression;
using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Analysis.AuditQuestions;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;
using Period = Samkop.Analysis.Period;
using Xunit;

namespace Samkop.SliceTests.Analysis;

public sealed class AuditorTests
{
    [Theory, EachDatabase]
    public async Task All_twelve_questions_are_answered_as_page_and_as_file(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var auditor = await host.SignInAs("Lars Tengblad");
        await auditor.Open("/revision");
        for (var number = 1; number <= 12; number++)
        {
            await auditor.Open($"/revision/{number}");
            using var file = await auditor.Client.GetAsync(new Uri($"/revision/{number}.csv", UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }

        (await auditor.Open("/revision/1")).Shows("Nordtextil AB");
        (await auditor.Open("/revision/5")).Shows("Inget att anmärka på");
        (await auditor.Open("/revision/13", HttpStatusCode.NotFound)).Shows("ANA-001");
    }

    [Theory, EachDatabase]
    public async Task A_seeded_sample_is_the_same_when_drawn_again(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var auditor = await host.SignInAs("Lars Tengblad");
        var first = await EntriesAsync(auditor, "/revision/urval.zip?count=2&seed=7");
        Assert.Contains("lista.csv", first);
        Assert.Equal(first, await EntriesAsync(auditor, "/revision/urval.zip?count=2&seed=7"));
        using var refused = await auditor.Client.GetAsync(new Uri("/revision/urval.zip?count=0&seed=7", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ANA-003", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_answers_agree_with_sums_taken_straight_from_the_tables(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var bought = await AnswerAsync(host, 1);
        Assert.Equal(await SumAsync(host, "SELECT COALESCE(SUM(net), 0) FROM ordering_order_line"), bought.Sum(row => (decimal)row[6]! * 100m));
        Assert.Equal(await SumAsync(host, "SELECT COUNT(*) FROM ordering_order_line"), bought.Count);
        var unannounced = await AnswerAsync(host, 2);
        Assert.Equal(
            await SumAsync(host, "SELECT (SELECT COALESCE(SUM(net), 0) FROM ordering_order_line WHERE contract IS NULL) + (SELECT SUM(value_minor + options_minor) FROM contracts_direct_award)"),
            unannounced.Sum(row => (decimal)row[5]! * 100m));
        Assert.Contains(unannounced, row => row[2] is string { Length: > 0 } && row[4]?.ToString() == "0");

        // The ceilings as the append-only ledger has them, movement by movement.
        var ceilings = await AnswerAsync(host, 7);
        Assert.NotEmpty(ceilings);
        var (ordered, billed) = (
            await SumAsync(host, "SELECT COALESCE(SUM(e.reserved_minor), 0) FROM contracts_ceiling_entry e WHERE EXISTS (SELECT 1 FROM contracts_ceiling c WHERE c.contract = e.contract AND c.entity IS NULL AND c.limit_minor IS NOT NULL)"),
            await SumAsync(host, "SELECT COALESCE(SUM(e.consumed_minor), 0) FROM contracts_ceiling_entry e WHERE EXISTS (SELECT 1 FROM contracts_ceiling c WHERE c.contract = e.contract AND c.entity IS NULL AND c.limit_minor IS NOT NULL)"));
        Assert.Equal((ordered, billed), (ceilings.Where(row => (string)row[2]! == "").Sum(row => (decimal)row[4]! * 100m), ceilings.Where(row => (string)row[2]! == "").Sum(row => (decimal)row[5]! * 100m)));
        Assert.All(ceilings, row => Assert.Equal((decimal)row[3]! - (decimal)row[4]! - (decimal)row[5]!, (decimal)row[6]!));
        Assert.Equal(
            await SumAsync(host, "SELECT COALESCE(SUM(ABS(l.deviation_minor)), 0) FROM invoicing_invoice_line l"),
            (await AnswerAsync(host, 9)).Sum(row => Math.Abs((decimal)row[5]!) * 100m));
    }

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> AnswerAsync(SamkopHost host, int number)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<AuditQuestionReader>();
        var all = Scope.Of([.. Enumerable.Range(1, 6).Select(DemoIds.Entity)]);
        return (await reader.AskAsync(all, QuestionList.Find(number)!, new Period(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)), 100_000, Ct)).Rows;
    }

    private static async Task<decimal> SumAsync(SamkopHost host, string sql)
    {
        await using var connection = await host.Services.GetRequiredService<Database>().OpenWriteAsync(Ct);
        return await connection.ExecuteScalarAsync<decimal>(sql);
    }

    [Theory, EachDatabase]
    public async Task Others_than_auditors_are_turned_away(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await (await host.SignInAs("Åsa Öberg")).Open("/revision/1", HttpStatusCode.Forbidden);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<List<string>> EntriesAsync(Visitor auditor, string address)
    {
        var (bytes, _, _) = await auditor.Download(address);
        await using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
