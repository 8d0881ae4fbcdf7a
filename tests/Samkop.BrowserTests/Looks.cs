using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Samkop.BrowserTests;

/// <summary>Checks that every page state must pass.</summary>
internal static class Looks
{
    // Beyond so many stops a page has been judged by its first ones.
    private const int MostStops = 120;

    // Year, month, day and the calendar of a date, and one more.
    private const int MostParts = 5;

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>No axe finding. Fails also when the page is not the one meant, since an empty page passes nearly everything.</summary>
    public static async Task AreAccessible(IPage page, string heading)
    {
        Assert.Equal(heading, await page.Locator("h1").InnerTextAsync());
        Assert.Empty(await AxeAsync(page, Wcag));
    }

    /// <summary>
    /// What is wrong with the page as it stands: axe in light and dark, reach and visible focus by keyboard, and width at 320 pixels, at twice the
    /// text size, and in forced colours. The page is left in another shape than it was.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var faults = new List<string>();
        faults.AddRange(await AxeAsync(page, Wcag));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await AxeAsync(page, Contrast)).Select(found => $"dark: {found}"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        faults.AddRange(await KeyboardAsync(page));
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        faults.AddRange((await WideAsync(page)).Select(found => $"200 %: {found}"));
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await page.SetViewportSizeAsync(320, 780);
        faults.AddRange((await WideAsync(page)).Select(found => $"320 px: {found}"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        faults.AddRange((await WideAsync(page)).Select(found => $"forced colours: {found}"));
        return faults;
    }

    // The legacy way examines the page itself only. None of ours holds a frame, and the other way opens a second page for each run.
    private static async Task<IReadOnlyList<string>> AxeAsync(IPage page, AxeRunOptions options)
    {
#pragma warning disable CS0618 // What stands in its place takes seconds a page, and is for pages of frames.
        var result = await page.Locator("html").RunAxeLegacy(options);
#pragma warning restore CS0618
        // A page of nothing passes nothing, and would otherwise look faultless.
        return result.Passes.Length == 0
            ? ["axe examined nothing"]
            : [.. result.Violations.Select(found => $"{found.Id}: {found.Help} {string.Join(" | ", found.Nodes.Select(node => node.Html[..Math.Min(node.Html.Length, 160)]))}")];
    }

    // Tab reaches everything that can take focus, never stands still, and shows where it is.
    private static async Task<IReadOnlyList<string>> KeyboardAsync(IPage page)
    {
        // A blur would leave the starting point where focus was; a faulty form begins at its summary.
        await page.EvaluateAsync("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')");
        var faults = new List<string>();
        var (reached, again) = (0, 0);
        for (var press = 0; press < MostStops; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<JsonElement>("""
                () => {
                  const el = document.activeElement;
                  if (!el || el === document.body || el === document.documentElement) return { end: true };
                  const seen = el.dataset.swept === '1';
                  const same = window.sweptLast === el;
                  el.dataset.swept = '1';
                  window.sweptLast = el;
                  // A radio button or box shows it on its field, label and all.
                  const shows = [el, el.closest('.ds-field')].some(one => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none'));
                  return { end: false, seen, same, shows, who: el.outerHTML.slice(0, 140) };
                }
                """);
            if (stop.GetProperty("end").GetBoolean() || (stop.GetProperty("seen").GetBoolean() && !stop.GetProperty("same").GetBoolean()))
            {
                break;
            }

            // The parts of a date are stops of their own.
            again = stop.GetProperty("same").GetBoolean() ? again + 1 : 0;
            if (again > MostParts)
            {
                faults.Add($"keyboard: cannot leave {stop.GetProperty("who")}");
                break;
            }

            reached++;
            if (again == 0 && !stop.GetProperty("shows").GetBoolean())
            {
                faults.Add($"keyboard: focus is not seen on {stop.GetProperty("who")}");
            }
        }

        var missed = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), summary')]
              .filter(el => el.dataset.swept !== '1' && el.tabIndex >= 0 && el.checkVisibility({ visibilityProperty: true }) && !el.closest('details:not([open]) > :not(summary)')
                && !(el.type === 'radio' && document.querySelector(`input[type=radio][name="${CSS.escape(el.name)}"][data-swept="1"]`)))
              .slice(0, 5).map(el => el.outerHTML.slice(0, 140))
            """);
        if (reached < MostStops)
        {
            faults.AddRange(missed.Select(one => $"keyboard: not reached: {one}"));
        }

        return faults;
    }

    /// <summary>Nothing outside a region of its own is wider than the window.</summary>
    public static async Task Fit(IPage page) => Assert.Empty(await WideAsync(page));

    private static async Task<IReadOnlyList<string>> WideAsync(IPage page)
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
        return wide.GetProperty("over").GetInt32() > 0 || wide.GetProperty("who").GetArrayLength() > 0 ? [wide.ToString()] : [];
    }

    /// <summary>Keeps a picture in artifacts/pictures for people to look at.</summary>
    public static async Task Keep(IPage page, string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "pictures");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
