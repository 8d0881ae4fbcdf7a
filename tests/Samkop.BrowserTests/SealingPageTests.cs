using System.Text;
using Microsoft.Playwright;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.BrowserTests;

/// <summary>The sealing page as people meet it: a saved file, without a network. What it seals the program opens, and the other way.</summary>
public sealed class SealingPageTests(BrowserFixture browser) : IDisposable
{
    private const string Heading = "Försegla anbud";
    private const string Passphrase = "fem slumpade ord på rad";

    private readonly string folder = Directory.CreateTempSubdirectory("samkop-page-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_page_is_accessible_in_both_languages_and_keeps_its_own_content_policy(int width)
    {
        await using var visitor = await VisitorAsync(width);
        var (page, watch) = await OpenAsync(visitor);
        await ChooseSetAsync(page, Two());
        foreach (var part in new[] { "Skapa en nyckel", "Lämna andelar vid öppningen", "Öppna ett anbud med en hel grupps andelar" })
        {
            await page.GetByText(part, new() { Exact = true }).ClickAsync();
        }

        await Looks.Keep(page, $"sealing-{width}");
        await Looks.AreAccessible(page, Heading);
        Assert.Empty(await Looks.FaultsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Looks.Keep(page, $"sealing-{width}-english");
        await Looks.AreAccessible(page, "Seal a tender");
        await Assertions.Expect(page.Locator("#set-word")).ToContainTextAsync("The list is whole");
        Assert.Empty(watch.Faults);
    }

    [Fact]
    public async Task A_foreign_script_does_not_run_in_the_page_and_nothing_leaves_it()
    {
        await using var visitor = await VisitorAsync();
        var (page, _) = await OpenAsync(visitor);
        var tried = await page.EvaluateAsync<string>("""
            async () => {
              const script = document.createElement('script');
              script.textContent = 'window.foreign = true';
              document.head.append(script);
              let sent = 'sent';
              try { await fetch('https://example.org/'); } catch { sent = 'stopped'; }
              return `${window.foreign === true} ${sent}`;
            }
            """);
        Assert.Equal("false stopped", tried);
    }

    [Fact]
    public async Task Without_script_the_page_says_what_to_do()
    {
        await using var visitor = await browser.VisitorAsync(Site(), script: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Site().ToString());
        await Assertions.Expect(page.GetByText("Slå på JavaScript")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_shared_vectors_come_out_right_in_the_page()
    {
        await using var visitor = await VisitorAsync();
        var (page, watch) = await OpenAsync(visitor);
        var file = RepositoryRoot.At("docs", "rules", "seal-1.vectors.json");
        var count = (await SealVectors.RunAsync(await File.ReadAllBytesAsync(file), CancellationToken.None)).OrThrow().Count;
        await page.Locator("#vectors").SetInputFilesAsync(file);
        await Assertions.Expect(page.Locator("#vectors-word")).ToHaveTextAsync($"Alla {count} provvektorer stämmer.", new() { Timeout = 60_000 });
        Assert.Empty(watch.Faults);
    }

    [Fact]
    public async Task The_page_finds_a_vector_that_does_not_come_out()
    {
        await using var visitor = await VisitorAsync();
        var (page, _) = await OpenAsync(visitor);
        var changed = (await File.ReadAllTextAsync(RepositoryRoot.At("docs", "rules", "seal-1.vectors.json"))).Replace("SEL-027", "SEL-026", StringComparison.Ordinal);
        await page.Locator("#vectors").SetInputFilesAsync(Put("vectors.json", Encoding.UTF8.GetBytes(changed)));
        await Assertions.Expect(page.Locator("#vectors-word")).ToContainTextAsync("SEL-050", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task What_the_page_seals_the_program_opens()
    {
        using var first = CustodianKeyPair.Create();
        using var second = CustodianKeyPair.Create();
        var set = SetOf(first.Key, second.Key);
        byte[] content = [.. Enumerable.Range(0, 2_500_000).Select(i => (byte)(i * 13L & 255))];
        await using var visitor = await VisitorAsync();
        var (page, watch) = await OpenAsync(visitor);
        await ChooseSetAsync(page, set);
        Assert.Equal(set.Fingerprint, (await page.Locator("#fingerprint").InnerTextAsync()).Replace(" ", string.Empty, StringComparison.Ordinal));
        var pseudonym = EnvelopeContext.DrawPseudonym();
        await page.GetByLabel("Beteckning").FillAsync(pseudonym);
        await page.Locator("#version").FillAsync("3");
        await page.Locator("#files").SetInputFilesAsync([Put("Anbud på städ.pdf", content), Put("bilaga.txt", "hej"u8.ToArray())]);
        var envelope = await SaveAsync(page, "#seal button");
        await Assertions.Expect(page.Locator("#seal-word")).ToContainTextAsync("Klart");

        await using var stream = File.OpenRead(envelope);
        var header = (await EnvelopeHeader.ReadAsync(stream, CancellationToken.None)).OrThrow();
        Assert.Equal(EnvelopeContext.Create("UPPH-1", "LOT-0001", "tender", pseudonym, 3).OrThrow(), header.Context);
        Assert.Equal((3, header.EnvelopeLength), (header.Chunks, stream.Length));
        var key = ContentKey.Combine(header, set, [CustodianShares.Unwrap(set, 0, first, [header]).OrThrow(), CustodianShares.Unwrap(set, 0, second, [header]).OrThrow()]).OrThrow();
        (await Envelope.OpenAsync(key, stream, (name, _) => File.Create(At("ut-" + name)), CancellationToken.None)).OrThrow();
        Assert.Equal(content, await File.ReadAllBytesAsync(At("ut-Anbud på städ.pdf")));
        Assert.Equal("hej", await File.ReadAllTextAsync(At("ut-bilaga.txt")));
        Assert.Empty(watch.Faults);
    }

    [Fact]
    public async Task The_form_of_a_request_says_what_is_missing_and_its_answers_are_sealed()
    {
        const string Request = """
            {"format":"samkop-request/1","procurement":"UPPH-1","title":"Handskar","lots":[{"id":"LOT-0002","title":"Sterila","currency":"SEK",
             "requirements":[{"id":"krav-1","kind":"technical","title":"CE-märkning","text":"Enligt standard","answer":"yes-no","expected":"ja"},{"id":"krav-2","kind":"technical","title":"Vikt","text":"Minst","answer":"number","expected":"250","unit":"kg"}],
             "criteria":[{"id":"krav-3","sv":"Leveranstid","en":"Time","answeredBy":"tenderer","steps":[{"id":"s1","sv":"Fem dagar","en":"Five days"}]},{"id":"krav-4","sv":"Grepp","en":"Grip","answeredBy":"panel","steps":[{"id":"s1","sv":"Bra","en":"Good"}]}],
             "items":[{"id":"pris-1","sv":"<b>Liten</b>","en":"Small"}]}]}
            """;
        using var first = CustodianKeyPair.Create();
        using var second = CustodianKeyPair.Create();
        var set = SetOf(first.Key, second.Key);
        await using var visitor = await VisitorAsync(360);
        var (page, watch) = await OpenAsync(visitor);
        await ChooseSetAsync(page, set);
        await page.Locator("#request").SetInputFilesAsync(Put("fel.json", "{}"u8.ToArray()));
        await Assertions.Expect(page.Locator("#request-word")).ToContainTextAsync("Filen är ingen förfrågan");
        await page.Locator("#request").SetInputFilesAsync(Put("forfragan.json", Encoding.UTF8.GetBytes(Request)));
        await Assertions.Expect(page.Locator("#missing-word")).ToContainTextAsync("CE-märkning; Vikt; Leveranstid; <b>Liten</b>");
        await page.GetByLabel("CE-märkning").SelectOptionAsync("ja");
        await page.GetByLabel("Vikt (kg)").FillAsync("tung");
        await page.GetByLabel("Leveranstid").SelectOptionAsync("s1");
        await page.GetByLabel("<b>Liten</b> (SEK)").FillAsync("1 250,50");
        await Assertions.Expect(page.Locator("#missing-word")).ToHaveTextAsync("Saknas eller går inte att läsa: Vikt.");
        var pseudonym = EnvelopeContext.DrawPseudonym();
        await page.GetByLabel("Beteckning").FillAsync(pseudonym);
        await page.Locator("#seal button").ClickAsync();
        await Assertions.Expect(page.Locator("#seal-word")).ToContainTextAsync("alla frågor är inte besvarade");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await page.GetByLabel("Vikt (kg)").FillAsync("260,5");
        await Assertions.Expect(page.Locator("#missing-word")).ToContainTextAsync("All is answered");
        await Looks.Keep(page, "sealing-request-360");
        await Looks.AreAccessible(page, "Seal a tender");
        Assert.Empty(await Looks.FaultsAsync(page));
        var envelope = await SaveAsync(page, "#seal button");

        await using var stream = File.OpenRead(envelope);
        var header = (await EnvelopeHeader.ReadAsync(stream, CancellationToken.None)).OrThrow();
        Assert.Equal("LOT-0002", header.Context.Lot);
        var key = ContentKey.Combine(header, set, [CustodianShares.Unwrap(set, 0, first, [header]).OrThrow(), CustodianShares.Unwrap(set, 0, second, [header]).OrThrow()]).OrThrow();
        (await Envelope.OpenAsync(key, stream, (name, _) => File.Create(At("ut-" + name)), CancellationToken.None)).OrThrow();
        using var answers = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(At("ut-anbudssvar.json")));
        var root = answers.RootElement;
        Assert.Equal(("samkop-answer/1", "UPPH-1", "LOT-0002", pseudonym), (root.GetProperty("format").GetString(), root.GetProperty("procurement").GetString(), root.GetProperty("lot").GetString(), root.GetProperty("pseudonym").GetString()));
        Assert.Equal("""{"krav-1":"ja","krav-2":"260.5"}""", System.Text.Json.JsonSerializer.Serialize(root.GetProperty("requirements")));
        Assert.Equal("""{"krav-3":"s1"}""", System.Text.Json.JsonSerializer.Serialize(root.GetProperty("criteria")));
        Assert.Equal("""{"pris-1":"1250.50"}""", System.Text.Json.JsonSerializer.Serialize(root.GetProperty("prices")));
        Assert.Empty(watch.Faults);
    }

    [Fact]
    public async Task Keys_made_in_the_page_open_what_the_program_seals()
    {
        await using var visitor = await VisitorAsync();
        var (page, watch) = await OpenAsync(visitor);
        await page.GetByText("Skapa en nyckel", new() { Exact = true }).ClickAsync();
        var (backup, open) = await MakeKeyAsync(page);
        var key = CustodianKeyPair.ReadPublic(await File.ReadAllBytesAsync(open)).OrThrow();
        using var restored = CustodianKeyPair.Restore(await File.ReadAllBytesAsync(backup), Passphrase).OrThrow();
        Assert.Equal(key, restored.Key);

        using var other = CustodianKeyPair.Create();
        var set = SetOf(key, other.Key);
        var envelope = At("anbud.samkop");
        await using (var stream = File.Create(envelope))
        {
            var context = EnvelopeContext.Create("UPPH-1", "1", "tender", EnvelopeContext.DrawPseudonym(), 1).OrThrow();
            (await Envelope.SealAsync(context, set, [new FileToSeal("anbud.txt", 3, () => new MemoryStream("abc"u8.ToArray()))], stream, CancellationToken.None)).OrThrow();
        }

        await ChooseSetAsync(page, set);
        await page.GetByText("Lämna andelar vid öppningen", new() { Exact = true }).ClickAsync();
        await page.Locator("#envelopes").SetInputFilesAsync(envelope);
        await page.Locator("#backup").SetInputFilesAsync(backup);
        await page.Locator("#unlock").FillAsync("en helt annan lösenfras");
        await page.Locator("#shares button").ClickAsync();
        await Assertions.Expect(page.Locator("#shares-word")).ToContainTextAsync("SEL-031");
        await page.Locator("#unlock").FillAsync(Passphrase);
        var fromBackup = await SaveAsync(page, "#shares button");

        // The key that the browser keeps gives the same share without file and passphrase, also after the page was closed.
        await page.ReloadAsync();
        await ChooseSetAsync(page, set);
        await page.GetByText("Lämna andelar vid öppningen", new() { Exact = true }).ClickAsync();
        await page.Locator("#envelopes").SetInputFilesAsync(envelope);
        await page.Locator("#source").SelectOptionAsync(key.Fingerprint);
        var fromBrowser = await SaveAsync(page, "#shares button");
        Assert.Equal(await File.ReadAllTextAsync(fromBackup), await File.ReadAllTextAsync(fromBrowser));

        var header = EnvelopeHeader.Read((await File.ReadAllBytesAsync(envelope)).AsMemory()[..^(SealFormat.ChunkSize + SealFormat.TagSize)]).OrThrow();
        var others = Put("andra.json", CustodianShares.Unwrap(set, 0, other, [header]).OrThrow().Write());
        await page.GetByText("Öppna ett anbud med en hel grupps andelar", new() { Exact = true }).ClickAsync();
        await page.Locator("#envelope").SetInputFilesAsync(envelope);
        await page.Locator("#share-files").SetInputFilesAsync(others);
        await page.Locator("#open button").ClickAsync();
        await Assertions.Expect(page.Locator("#open-word")).ToContainTextAsync("SEL-024");
        await page.Locator("#share-files").SetInputFilesAsync([others, fromBrowser]);
        await page.Locator("#open button").ClickAsync();
        await Assertions.Expect(page.Locator("#open-word")).ToContainTextAsync("Öppnat");
        Assert.Equal("abc", await File.ReadAllTextAsync(await SaveAsync(page, "#opened a")));
        Assert.Empty(watch.Faults);
    }

    [Fact]
    public async Task A_list_of_one_organisation_and_a_missing_entry_are_refused_in_words()
    {
        await using var visitor = await VisitorAsync();
        var (page, _) = await OpenAsync(visitor);
        var one = Encoding.UTF8.GetString(Two().Write()).Replace("2321000016", "2321000032", StringComparison.Ordinal);
        await page.Locator("#set").SetInputFilesAsync(Put("en.json", Encoding.UTF8.GetBytes(one)));
        await Assertions.Expect(page.Locator("#set-word")).ToContainTextAsync("SEL-012: I tillåten grupp 1+2 kommer alla från samma organisation.");
        await ChooseSetAsync(page, Two());
        await page.Locator("#seal button").ClickAsync();
        await Assertions.Expect(page.Locator("#seal-word")).ToContainTextAsync("SEL-008: Uppgiften pseudonym");
        await page.Locator("#pseudonym").FillAsync(EnvelopeContext.DrawPseudonym());
        await page.Locator("#seal button").ClickAsync();
        await Assertions.Expect(page.Locator("#seal-word")).ToContainTextAsync("SEL-006");
    }

    private static CustodianSet Two()
    {
        using var first = CustodianKeyPair.Create();
        using var second = CustodianKeyPair.Create();
        return SetOf(first.Key, second.Key);
    }

    private static CustodianSet SetOf(CustodianKey first, CustodianKey second) => CustodianSet.Create(
        "UPPH-1", [new Custodian("Åsa Öberg", "2321000032", first), new Custodian("Bo Ek", "2321000016", second)], [[0, 1]]).OrThrow();

    // Two files come at once, in the order in which the page saves them.
    private async Task<(string Backup, string Open)> MakeKeyAsync(IPage page)
    {
        var saved = new List<string>();
        var both = new TaskCompletionSource();
        page.Download += async (_, download) =>
        {
            var path = At(download.SuggestedFilename);
            await download.SaveAsAsync(path);
            lock (saved)
            {
                saved.Add(path);
                if (saved.Count == 2)
                {
                    both.TrySetResult();
                }
            }
        };
        await page.Locator("#phrase").FillAsync(Passphrase);
        await page.Locator("#again").FillAsync(Passphrase);
        await page.Locator("#make button").ClickAsync();
        await both.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return (saved.Single(path => path.EndsWith("-hemlig.json", StringComparison.Ordinal)), saved.Single(path => path.EndsWith("-oppen.json", StringComparison.Ordinal)));
    }

    private async Task<IBrowserContext> VisitorAsync(int width = 1280)
    {
        var visitor = await browser.VisitorAsync(Site(), width);
        await visitor.SetOfflineAsync(true);
        // Without a person there is nobody to answer the dialogue; the way of browsers that have none is taken.
        await visitor.AddInitScriptAsync("delete window.showSaveFilePicker");
        return visitor;
    }

    private async Task<(IPage Page, PageWatch Watch)> OpenAsync(IBrowserContext visitor)
    {
        var page = await visitor.NewPageAsync();
        var watch = PageWatch.On(page, Site());
        await page.GotoAsync(Site().ToString());
        return (page, watch);
    }

    private async Task ChooseSetAsync(IPage page, CustodianSet set)
    {
        await page.Locator("#set").SetInputFilesAsync(Put("custodians.json", set.Write()));
        await Assertions.Expect(page.Locator("#set-word")).ToContainTextAsync("Förteckningen är hel");
    }

    private async Task<string> SaveAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(button).ClickAsync());
        var path = At($"{Guid.NewGuid():N}-{download.SuggestedFilename}");
        await download.SaveAsAsync(path);
        return path;
    }

    private Uri Site()
    {
        var path = At("forsegla.html");
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, SealingPage.Html.ToArray());
        }

        return new Uri(path);
    }

    private string At(string name) => Path.Combine(folder, name);

    private string Put(string name, byte[] content)
    {
        File.WriteAllBytes(At(name), content);
        return At(name);
    }
}
