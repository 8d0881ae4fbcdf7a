using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Samkop.BrowserTests;

/// <summary>Hears what a page must never do: script errors, violations of the content policy, calls to foreign hosts.</summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> faults = new();

    private PageWatch()
    {
    }

    /// <summary>What has been heard so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public static PageWatch On(IPage page, Uri site)
    {
        var watch = new PageWatch();
        page.PageError += (_, error) => watch.faults.Enqueue($"script error: {error}");
        page.Console += (_, message) =>
        {
            // A 4xx answer to the page itself is reported as an error by the browser; that is the test's own business.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                watch.faults.Enqueue($"console {message.Type}: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority != site.Authority)
            {
                watch.faults.Enqueue($"foreign host: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request.ResourceType != "document")
            {
                watch.faults.Enqueue($"{response.Status}: {response.Url}");
            }
        };
        return watch;
    }
}
