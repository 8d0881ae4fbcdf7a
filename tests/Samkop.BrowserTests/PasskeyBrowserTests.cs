using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Samkop.Identity.Domain;
using Samkop.Identity.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.BrowserTests;

/// <summary>A passkey in a real browser, with the browser's own virtual authenticator.</summary>
public sealed class PasskeyBrowserTests(BrowserFixture browser)
{
    private const string Password = "grön häst på blank is"; // sv-literal

    [Fact]
    public async Task A_passkey_is_made_signs_in_and_is_removed()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { World = World.Empty, IsOnRealPort = true });

        // A passkey belongs to a name, never to a bare address.
        var site = new Uri($"http://localhost:{host.Address.Port}");
        await using var visitor = await browser.VisitorAsync(site);
        var page = await visitor.NewPageAsync();
        var watch = PageWatch.On(page, site);
        await using var authenticator = await Authenticator.AddAsync(page);
        await AcceptAsync(host, page);

        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till en passkey" }).ClickAsync();
        await page.GetByLabel("Namn på passkeyn").FillAsync("Min dator");
        await page.GetByLabel("Lösenord").FillAsync(Password);
        await Button(page, "Fortsätt").ClickAsync();
        await Button(page, "Gör passkeyn").WaitForAsync();
        Assert.False(await page.Locator("[data-passkey-absent]").IsVisibleAsync());
        await Looks.AreAccessible(page, "Lägg till en passkey");
        await Button(page, "Gör passkeyn").ClickAsync();
        await page.GetByText("Passkeyn Min dator är klar.").WaitForAsync();
        Assert.Equal(1, await authenticator.CountAsync());
        await Looks.AreAccessible(page, "Min inloggning");

        await SignOutAsync(page);
        await Looks.AreAccessible(page, "Logga in");
        await Button(page, "Logga in med passkey").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/logga-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await page.GotoAsync("/konto");
        await page.GetByText(", passkey").WaitForAsync();

        await Button(page, "Ta bort passkeyn Min dator").ClickAsync();
        await page.GetByText("Passkeyn är borttagen.").WaitForAsync();
        await SignOutAsync(page);
        await Button(page, "Logga in med passkey").ClickAsync();
        await page.GetByText("IDN-061").First.WaitForAsync();

        // A device without a passkey for this site: the browser says no, and the page says what to do.
        await authenticator.ClearAsync();
        await page.GotoAsync("/logga-in");
        await Button(page, "Logga in med passkey").ClickAsync();
        await page.GetByText("Ingen passkey användes.").WaitForAsync();
        Assert.Empty(watch.Faults);
    }

    [Fact]
    public async Task Without_script_nothing_speaks_of_passkeys()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { World = World.Empty, IsOnRealPort = true });
        await using var visitor = await browser.VisitorAsync(host.Address, script: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/logga-in");
        Assert.True(await Button(page, "Fortsätt").IsVisibleAsync());
        Assert.False(await page.Locator("form[data-passkey]").IsVisibleAsync());
    }

    private static async Task AcceptAsync(SamkopHost host, IPage page)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var path = (await scope.ServiceProvider.GetRequiredService<IFounding>().InviteAdministratorAsync(
            new Founder { Name = "Anna Ahl", Email = "anna.ahl@region.example", Entity = "Region Provlandet", Number = OrganisationNumber.Parse("232100-0032") },
            TestContext.Current.CancellationToken)).OrThrow();
        await page.GotoAsync(path);
        var text = (await page.Locator("p code").InnerTextAsync()).Replace(" ", string.Empty, StringComparison.Ordinal);
        var bits = string.Concat(text.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] secret = [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
        await page.GetByLabel("Nytt lösenord").FillAsync(Password);
        await page.GetByLabel("Samma lösenord igen").FillAsync(Password);
        await page.GetByLabel("Koden som appen visar").FillAsync(Totp.CodeOf(secret, Totp.StepOf(Instant.Now(TimeProvider.System))));
        await Button(page, "Skapa kontot").ClickAsync();
        await page.GetByText("Jag har sparat dem").WaitForAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/logga-ut");
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/logga-in", new() { WaitUntil = WaitUntilState.Commit });
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A platform authenticator that unlocks by itself (WebAuthn over the browser's debugging protocol).</summary>
    private sealed class Authenticator(ICDPSession browser, string id) : IAsyncDisposable
    {
        public static async Task<Authenticator> AddAsync(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            });
            return new Authenticator(session, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public async Task<int> CountAsync() =>
            (await browser.SendAsync("WebAuthn.getCredentials", Arguments()))!.Value.GetProperty("credentials").GetArrayLength();

        public Task<JsonElement?> ClearAsync() => browser.SendAsync("WebAuthn.clearCredentials", Arguments());

        public async ValueTask DisposeAsync() => await browser.DetachAsync();

        private Dictionary<string, object> Arguments() => new(StringComparer.Ordinal) { ["authenticatorId"] = id };
    }
}
