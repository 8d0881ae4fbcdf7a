using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.BrowserTests;

/// <summary>What people come for, with scripting off: a locked-down hospital computer, an old phone, a broken network.</summary>
public sealed class JourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Without_script_a_need_becomes_an_order_is_approved_and_received()
    {
        await using var host = await SamkopHost.StartAsync(DatabaseKind.Sqlite, new HostSetup { IsOnRealPort = true });
        var orderer = await OpenAsync(host, "Olle Sandin");
        await orderer.GotoAsync("/bestall?q=patientskjorta");
        await Button(orderer, "Lägg till Patientskjorta kort ärm M").ClickAsync();
        await orderer.GotoAsync("/bestall");
        await orderer.GetByRole(AriaRole.Link, new() { Name = "Till rekvisitionen" }).ClickAsync();
        await orderer.GetByLabel("Vad ska det användas till?").FillAsync("Till provrummet");
        await Button(orderer, "Skicka för attest").ClickAsync();
        await orderer.GetByText("Väntar på attest av Anders Vikström").First.WaitForAsync();
        var requisition = new Uri(orderer.Url).AbsolutePath;

        var approver = await OpenAsync(host, "Anders Vikström");
        await approver.GotoAsync("/inkorg");
        await approver.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Till provrummet") }).ClickAsync();
        await Button(approver, "Attestera").ClickAsync();

        await orderer.GotoAsync(requisition);
        await orderer.Locator("main a[href^='/order/']").First.ClickAsync();
        await Button(orderer, "Allt har kommit").ClickAsync();
        await orderer.GetByText("Allt är mottaget.").First.WaitForAsync();
        Assert.StartsWith("/order/", new Uri(orderer.Url).AbsolutePath, StringComparison.Ordinal);
        await orderer.Context.DisposeAsync();
        await approver.Context.DisposeAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<IPage> OpenAsync(SamkopHost host, string person)
    {
        var visitor = await browser.VisitorAsync(host.Address, script: false);
        await Walk.SignInAsync(visitor, person);
        return await visitor.NewPageAsync();
    }
}
