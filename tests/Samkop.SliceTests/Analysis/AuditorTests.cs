using System.IO.Compression;
using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;
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
