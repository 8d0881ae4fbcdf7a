using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Samkop.BrowserTests.BrowserFixture))]

namespace Samkop.BrowserTests;

/// <summary>
/// The system's Chromium, one per run; each test opens its own context. Without Chromium the tests are skipped with a word,
/// but fail where <c>CI=true</c>.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // No sandbox only as root, where Chromium refuses to start with one; the rest keeps it from calling home.
    private static readonly string[] Flags =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("SAMKOP_CHROMIUM") ?? Array.Find(Places, File.Exists);
        if (path is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = Environment.UserName == "root" ? [.. Flags, "--no-sandbox"] : Flags,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A new visitor with a window of <paramref name="width"/> pixels.</summary>
    public async Task<IBrowserContext> VisitorAsync(
        Uri site, int width = 1280, bool dark = false, bool script = true, bool forcedColors = false)
    {
        if (browser is null)
        {
            const string Missing = "Chromium is missing (apt-get install chromium, or set SAMKOP_CHROMIUM).";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }

        return await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            Locale = "sv-SE",
            TimezoneId = "Europe/Stockholm",
            ViewportSize = new ViewportSize { Width = width, Height = width < 500 ? 780 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = forcedColors ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = script,
            HasTouch = width < 500,
        });
    }
}
