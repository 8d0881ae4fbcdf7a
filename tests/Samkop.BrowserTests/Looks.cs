using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Samkop.BrowserTests;

/// <summary>Checks that every page state must pass.</summary>
internal static class Looks
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>No axe finding. Fails also when the page is not the one meant, since an empty page passes nearly everything.</summary>
    public static async Task AreAccessible(IPage page, string heading)
    {
        Assert.Equal(heading, await page.Locator("h1").InnerTextAsync());
        var result = await page.RunAxe(Wcag);
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join(
            Environment.NewLine,
            result.Violations.Select(found => $"{found.Id}: {found.Help} {string.Join(" | ", found.Nodes.Select(node => node.Html[..Math.Min(node.Html.Length, 160)]))}")));
    }

    /// <summary>Nothing outside a region of its own is wider than the window.</summary>
    public static async Task Fit(IPage page)
    {
        var wide = await page.EvaluateAsync<JsonElement>("""
            () => {
              const width = document.documentElement.clientWidth;
              const scrolls = el => el.closest('.sk-table');
              const all = [...document.body.querySelectorAll('*')].filter(el => !scrolls(el) && !el.closest('.ds-sr-only') && !el.closest('svg')
                && !el.closest('details:not([open]) > :not(summary)') && el.getClientRects().length && el.getBoundingClientRect().right > width + 1);
              return { over: document.documentElement.scrollWidth - width, who: all.slice(0, 5).map(el => el.outerHTML.slice(0, 120)) };
            }
            """);
        Assert.True(wide.GetProperty("over").GetInt32() <= 0, wide.ToString());
        Assert.True(wide.GetProperty("who").GetArrayLength() == 0, wide.ToString());
    }

    /// <summary>Keeps a picture in artifacts/pictures for people to look at.</summary>
    public static async Task Keep(IPage page, string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "pictures");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
