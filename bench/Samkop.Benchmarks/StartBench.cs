using Samkop.Testing;

namespace Samkop.Benchmarks;

/// <summary>What it costs to start, and what is held when every page has been seen.</summary>
internal static class StartBench
{
    private const int Starts = 5;

    // One of each kind of work.
    private static readonly string[] Readers =
        ["Åsa Öberg", "Mikael Lindqvist", "Lars Tengblad", "Göran Åkesson", "Eva-Lena Nordström", "Samira Haddad", "Nils Fager", "Maria Ek"];

    public static async Task RunAsync(Board board)
    {
        var program = Published.Host();
        using var data = new TemporaryData();
        await RunningHost.FillAsync(program, data.Path);
        board.Head("The published program");
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var host = await RunningHost.StartAsync(program, data.Path);
            starts.Add(host.Cpu.TotalMilliseconds);
        }

        board.Add("start.first-page", starts.Order().ElementAt(Starts / 2), "ms CPU");
        await using var crawled = await RunningHost.StartAsync(program, data.Path);
        board.Add("start.memory-at-first-page", crawled.Memory, "MiB");
        var pages = 0;
        foreach (var reader in Readers)
        {
            pages += await CrawlAsync(await crawled.SignInAs(reader));
        }

        board.Add("start.pages-crawled", pages, "pages");
        board.Add("start.memory-after-crawl", crawled.Memory, "MiB");
    }

    // Everything that is linked, files too; never an address that does something.
    private static async Task<int> CrawlAsync(Visitor visitor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Page("/") };
        var waiting = new Queue<string>(["/"]);
        var read = 0;
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            read++;
            if (answer.Headers.Location is { } further)
            {
                var other = further.OriginalString.StartsWith('/') ? further.OriginalString : further.PathAndQuery;
                if (seen.Add(Page(other)))
                {
                    waiting.Enqueue(other);
                }

                continue;
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                await answer.Content.ReadAsByteArrayAsync();
                continue;
            }

            var page = await visitor.Open(address, answer.StatusCode);
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)))
            {
                var target = link.Split('#')[0];
                if (seen.Add(Page(target)))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        return read;
    }

    // Choices of a list multiply with each other and with the place to go back to; each set of choices counts once,
    // whatever is chosen, so that the crawl ends and still sees every page of every object.
    private static string Page(string address)
    {
        var parts = address.Split('?', 2);
        return parts.Length == 1 ? address : $"{parts[0]}?{string.Join('&', parts[1].Split('&').Select(choice => choice.Split('=')[0]).Order(StringComparer.Ordinal))}";
    }
}
