using System.Net;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Inbox;

/// <summary>Deciding in the rows of the inbox: one tap, or many at once, never what deviates.</summary>
public sealed class RowActTests
{
    private const string Approver = "Anders Vikström";

    [Theory, EachDatabase]
    public async Task A_requisition_is_approved_asked_about_or_returned_in_its_row(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        var approver = await host.SignInAs(Approver);
        var address = await SendAsync(orderer, "Gå direkt");

        await Press(await approver.Open("/inkorg"), "Fråga", "Gå direkt");
        await (await orderer.Open(address)).Shows("Attestanten vill veta mer.").Form("Svara").Fill("Ditt svar", "Till provrummet.").Submit();
        await Press(await approver.Open("/inkorg"), "Lämna tillbaka", "Gå direkt", "Ta färre");
        await (await orderer.Open(address)).Shows("Ta färre").Form("Skicka för attest").Submit();
        (await Press(await approver.Open("/inkorg"), "Attestera", "Gå direkt")).Shows("Attesterad. Ordern är på väg till leverantören.").Hides("Gå direkt");
        (await orderer.Open(address)).Shows("Gå direkt");
    }

    [Theory, EachDatabase]
    public async Task Many_are_approved_at_once_and_the_flagged_are_left_out(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        var approver = await host.SignInAs(Approver);
        await SendAsync(orderer, "Första av två");
        await SendAsync(orderer, "Andra av två");
        await SendFreeAsync(orderer, "Utan avtal");

        var inbox = (await approver.Open("/inkorg")).Shows("Öppna först");
        Assert.False(inbox.Near("Utan avtal").Offers("Attestera: Rekvisition, 1 rader: Utan avtal"));
        (await inbox.Form("Attestera de markerade").Submit(HttpStatusCode.UnprocessableEntity)).Shows("INB-003");
        var done = await inbox.Form("Attestera de markerade")
            .Choose("Markera Rekvisition, 1 rader: Första av två").Choose("Markera Rekvisition, 1 rader: Andra av två").Submit();
        done.Shows("2 attesterade.").Hides("Första av två").Hides("Andra av två").Shows("Utan avtal");

        // The pages of before are sent once more, and a flagged row is pressed behind the page's back.
        (await Press(inbox, "Attestera", "Första av två", words: null, HttpStatusCode.UnprocessableEntity)).Shows("INB-001");
        (await ForgedAsync(inbox, "Utan avtal", "approve")).Shows("INB-002");
    }

    [Theory, EachDatabase]
    public async Task Nobody_acts_on_what_waits_for_somebody_else(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        await SendAsync(orderer, "Inte min sak");
        var inbox = await (await host.SignInAs(Approver)).Open("/inkorg");
        var action = Button(inbox, "Attestera", "Inte min sak").GetAttribute("formaction")!;

        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", Token(await orderer.Open("/inkopsuppdrag/nytt")))]);
        using var answer = await orderer.Client.PostAsync(new Uri(inbox.Address, action), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(text.Contains("INB-001", StringComparison.Ordinal), text[text.IndexOf("<main", StringComparison.Ordinal)..]);
    }

    private static string Token(Page page) => page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? string.Empty;

    private static AngleSharp.Dom.IElement Button(Page inbox, string act, string purpose) => inbox.Document.QuerySelectorAll("button")
        .Single(one => one.GetAttribute("aria-label") == $"{act}: Rekvisition, 1 rader: {purpose}");

    private static Task<Page> Press(Page inbox, string act, string purpose, string? words = null, HttpStatusCode expect = HttpStatusCode.OK)
    {
        var form = inbox.Form($"{act}: Rekvisition, 1 rader: {purpose}");
        return (words is null ? form : form.Fill($"Fråga eller skäl: Rekvisition, 1 rader: {purpose}", words)).Submit(expect);
    }

    private static async Task<Page> ForgedAsync(Page inbox, string purpose, string act)
    {
        var button = Button(inbox, "Fråga", purpose);
        button.SetAttribute("formaction", button.GetAttribute("formaction")!.Replace("act=ask", $"act={act}", StringComparison.Ordinal));
        return await inbox.Form($"Fråga: Rekvisition, 1 rader: {purpose}").Submit(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> SendAsync(Visitor orderer, string purpose)
    {
        var found = await orderer.Open("/bestall?q=patientskjorta");
        await found.Form("Lägg till Patientskjorta kort ärm M").Fill("Antal", "2").Submit();
        return await SentAsync(orderer, purpose);
    }

    private static async Task SendFreeAsync(Visitor orderer, string purpose)
    {
        var page = await orderer.Open("/bestall/fritext?leverantor=Nordtextil");
        var supplier = page.Document.QuerySelectorAll("select option").Select(option => option.TextContent.Trim()).First(text => text.StartsWith("Nordtextil", StringComparison.Ordinal));
        await page.Form("Lägg i rekvisitionen").Fill("Leverantör", supplier).Choose("Tjänst").Fill("Vad ska köpas?", "Sömnad").Fill("Högsta värde utan moms", "8 500").Submit();
        await SentAsync(orderer, purpose);
    }

    private static async Task<string> SentAsync(Visitor orderer, string purpose)
    {
        var draft = await (await orderer.Open("/bestall")).Follow("Till rekvisitionen");
        return (await draft.Form("Skicka för attest").Fill("Vad ska det användas till?", purpose).Submit()).Address.AbsolutePath;
    }
}
