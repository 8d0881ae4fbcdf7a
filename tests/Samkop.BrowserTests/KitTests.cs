using Microsoft.Playwright;

namespace Samkop.BrowserTests;

/// <summary>Every component in every state, as people meet it: wide, narrow, dark, large, in forced colours, without script.</summary>
public sealed class KitTests(BrowserFixture browser, KitHost host)
{
    private const string Heading = "Mönsterbok";

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task The_kit_has_no_axe_finding_and_keeps_the_content_policy(int width, bool dark)
    {
        await using var visitor = await browser.VisitorAsync(host.Site, width, dark);
        var page = await visitor.NewPageAsync();
        var watch = PageWatch.On(page, host.Site);
        var answer = await page.GotoAsync("/kit");
        Assert.Equal(200, answer!.Status);
        await Looks.Keep(page, $"kit-{width}-{(dark ? "dark" : "light")}");
        await Looks.AreAccessible(page, Heading);
        await Looks.Fit(page);
        Assert.Empty(watch.Faults);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_faulty_form_keeps_what_was_typed_and_its_summary_takes_focus(int width)
    {
        await using var visitor = await browser.VisitorAsync(host.Site, width);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await page.GetByLabel("Högsta värde utan moms").FillAsync("tolv kronor");
        await page.GetByLabel("Leveransplats (GLN)").FillAsync("7300009029491");
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Skicka för godkännande" }).ClickAsync(),
            response => response.Request.Method == "POST");
        Assert.Equal(422, answer.Status);
        await page.WaitForFunctionAsync("document.activeElement?.matches('[data-error-summary]')");
        Assert.Equal("Fel: Mönsterbok – Samköp", await page.TitleAsync());
        Assert.Equal("tolv kronor", await page.GetByLabel("Högsta värde utan moms").InputValueAsync());
        await Looks.Keep(page, $"kit-faulty-{width}");
        await Looks.AreAccessible(page, Heading);
        await Looks.Fit(page);

        var summary = page.Locator("[data-error-summary]");
        await summary.GetByText("Vad ska det användas till? Fyll i det här.").ClickAsync();
        await page.WaitForFunctionAsync("document.activeElement?.name === 'Input.Purpose'");
        Assert.Contains("Högsta värde utan moms: Skriv beloppet med siffror", await summary.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Leveransplats (GLN):", await summary.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_form_is_refused_mended_and_done()
    {
        await using var visitor = await browser.VisitorAsync(host.Site, script: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await Fill(page, "60 000,50 kr");
        await page.GetByText("Beloppet är högre än taket 50\u202F000,00 kr.").First.WaitForAsync();
        Assert.Equal("60 000,50 kr", await page.GetByLabel("Högsta värde utan moms").InputValueAsync());
        Assert.Contains("(KIT-001)", await page.Locator("#Input_Amount-error").InnerTextAsync(), StringComparison.Ordinal);

        await Fill(page, "40 000");
        await page.GetByRole(AriaRole.Status).GetByText("Rekvisitionen är skickad för godkännande.").WaitForAsync();
        Assert.Equal("/kit", new Uri(page.Url).AbsolutePath);
        await page.ReloadAsync();
        Assert.Equal(0, await page.GetByText("Rekvisitionen är skickad").CountAsync());
    }

    [Theory]
    [InlineData("Visa en krock", 409, "Någon annan hann före", "KIT-002")]
    [InlineData("Visa en saknad rätt", 403, "Du får inte göra det här", "KIT-003")]
    public async Task A_refusal_that_cannot_be_mended_is_a_page_with_its_number(string action, int status, string heading, string code)
    {
        await using var visitor = await browser.VisitorAsync(host.Site);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await page.GetByText("Mer", new() { Exact = true }).ClickAsync();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = action }).ClickAsync(),
            response => response.Request.Method == "POST");
        Assert.Equal(status, answer.Status);
        await page.GetByText(code).WaitForAsync();
        await Looks.Keep(page, $"refusal-{status}");
        await Looks.AreAccessible(page, heading);
    }

    [Fact]
    public async Task A_broken_page_tells_a_number_and_no_detail()
    {
        await using var visitor = await browser.VisitorAsync(host.Site);
        var page = await visitor.NewPageAsync();
        var answer = await page.GotoAsync("/broken");
        Assert.Equal(500, answer!.Status);
        await Looks.AreAccessible(page, "Något gick fel hos oss");
        Assert.DoesNotContain("secret", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await page.GotoAsync("/finns-inte"))!.Status);
        await Looks.Keep(page, "missing");
        await Looks.AreAccessible(page, "Sidan finns inte");
    }

    [Fact]
    public async Task Text_at_twice_the_size_still_fits_in_320_pixels_and_in_a_wide_window()
    {
        await using var visitor = await browser.VisitorAsync(host.Site, 320);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await Looks.Fit(page);
        await page.SetViewportSizeAsync(1280, 900);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await Looks.Fit(page);
        await Looks.Keep(page, "kit-200-percent");
    }

    [Fact]
    public async Task Forced_colours_keep_states_and_the_current_place_visible()
    {
        await using var visitor = await browser.VisitorAsync(host.Site, forcedColors: true);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await Looks.AreAccessible(page, Heading);
        var current = page.Locator(".sk-nav-wide a[aria-current]");
        var other = page.Locator(".sk-nav-wide a:not([aria-current])").First;
        const string Border = "el => getComputedStyle(el).borderBlockEndColor";
        Assert.NotEqual(await other.EvaluateAsync<string>(Border), await current.EvaluateAsync<string>(Border), StringComparer.Ordinal);
        await Looks.Keep(page, "kit-forced-colours");
    }

    [Fact]
    public async Task Language_and_appearance_are_kept_by_the_server()
    {
        await using var visitor = await browser.VisitorAsync(host.Site, script: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/visning?returnUrl=%2Fkit");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Pattern book" }).WaitForAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await page.GotoAsync("/visning?returnUrl=https%3A%2F%2Fexample.org%2F");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        Assert.Equal(host.Site.Authority, new Uri(page.Url).Authority);
        await page.GotoAsync("/kit");
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-color-scheme"));
        Assert.Equal("rgb(15, 22, 23)", await page.Locator("body").EvaluateAsync<string>("el => getComputedStyle(el).backgroundColor"));
    }

    [Fact]
    public async Task The_keyboard_walks_the_inbox_marks_and_sums()
    {
        await using var visitor = await browser.VisitorAsync(host.Site);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await page.Keyboard.PressAsync("j");
        await page.WaitForFunctionAsync("document.activeElement?.textContent.includes('88213')");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        Assert.Equal("2", await page.Locator("[data-marked]").InnerTextAsync());
        Assert.Equal("15494,50", string.Concat((await page.Locator("[data-sum]").InnerTextAsync()).Where(c => !char.IsWhiteSpace(c))));
        await page.Keyboard.PressAsync("k");
        await page.WaitForFunctionAsync("document.activeElement?.textContent.includes('88213')");
    }

    [Fact]
    public async Task Menus_close_by_escape_and_give_the_focus_back()
    {
        await using var visitor = await browser.VisitorAsync(host.Site);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await page.GetByText("Åsa Öberg · Region Sörmland").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Byt person" }).WaitForAsync();
        await Looks.Keep(page, "kit-menu");
        await Looks.AreAccessible(page, Heading);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.GetByRole(AriaRole.Link, new() { Name = "Byt person" }).IsVisibleAsync());
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task No_norwegian_word_of_the_design_base_is_left(string language)
    {
        await using var visitor = await browser.VisitorAsync(host.Site);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        var left = await page.EvaluateAsync<string[]>("""
            language => {
              document.documentElement.lang = language;
              const names = new Set();
              for (const sheet of document.styleSheets)
                for (const word of [...sheet.cssRules].map(rule => rule.cssText).join(' ').matchAll(/(--dsc-[\w-]+):\s*"([^"]+)"/g))
                  if (!/^\\/.test(word[2])) names.add(word[1]);
              const found = [];
              for (const tag of ['field', 'breadcrumbs', 'pagination', 'chip', 'suggestion', 'search', 'dialog', 'popover']) {
                const probe = document.body.appendChild(document.createElement('div'));
                probe.className = 'ds-' + tag;
                for (const name of names) {
                  const value = getComputedStyle(probe).getPropertyValue(name);
                  if (/tegn|igjen|forslag|Fjern|Tøm|valgte|treff|Ugyldig|Bla i|er her|Lukk/.test(value)) found.push(tag + ' ' + name + value);
                }
                probe.remove();
              }
              return [names.size > 3 ? '' : 'no words found at all', ...found].filter(Boolean);
            }
            """, language);
        Assert.Empty(left);
    }

    [Fact]
    public async Task Print_shows_the_address_and_no_navigation()
    {
        await using var visitor = await browser.VisitorAsync(host.Site, dark: true);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/kit");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator(".sk-header").IsVisibleAsync());
        Assert.True(await page.Locator(".sk-print-address").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.Locator("body").EvaluateAsync<string>("el => getComputedStyle(el).backgroundColor"));
        await Looks.Keep(page, "kit-print");
    }

    private static async Task Fill(IPage page, string amount)
    {
        await page.GetByLabel("Vad ska det användas till?").FillAsync("Arbetskläder till akuten");
        await page.GetByLabel("Högsta värde utan moms").FillAsync(amount);
        await page.GetByLabel("Avdelningen").CheckAsync();
        await page.GetByLabel("För vilken enhet?").SelectOptionAsync("Kirurgkliniken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka för godkännande" }).ClickAsync();
    }
}
