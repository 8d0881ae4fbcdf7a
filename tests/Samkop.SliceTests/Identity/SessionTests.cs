using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Identity;

/// <summary>A session is a row: it ends by time, by hand, and everywhere at once.</summary>
public sealed class SessionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_cookie_is_strict_and_names_nobody(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var visitor = host.Visit();
        var page = await visitor.Open("/logga-in?returnUrl=/visning");
        var token = page.Document.QuerySelector("form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var person = page.Document.QuerySelector("input[name=person]")!.GetAttribute("value")!;
        using var answer = await visitor.Client.PostAsync(
            new Uri("/logga-in?handler=Demo", UriKind.Relative), new FormUrlEncodedContent([new("person", person), new("__RequestVerificationToken", token)]), Ct);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("__Host-samkop=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());

        // Signing out ends the session on the server: a copy of the cookie opens nothing.
        var copy = cookie[..cookie.IndexOf(';', StringComparison.Ordinal)];
        Assert.Equal(HttpStatusCode.OK, await StatusWith(host, copy));
        await (await visitor.Open("/konto")).Form("Logga ut").Submit();
        Assert.Equal(HttpStatusCode.Found, await StatusWith(host, copy));
    }

    [Theory, EachDatabase]
    public async Task A_form_without_its_token_is_turned_away(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        foreach (var path in new[] { "/logga-in?handler=Password", "/logga-in?handler=Code", "/logga-in?handler=Demo", "/logga-ut" })
        {
            using var answer = await host.Visit().Client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("Login", "x")]), Ct);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory, EachDatabase]
    public async Task A_session_ends_when_idle_and_in_the_end_always(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var idle = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        await idle.Open("/konto");
        start.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Equal("/logga-in", (await idle.Open("/konto")).Address.AbsolutePath);

        var busy = await start.SignInAsync();
        for (var hour = 1; hour < 12; hour++)
        {
            start.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal("/konto", (await busy.Open("/konto")).Address.AbsolutePath);
        }

        start.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("/logga-in", (await busy.Open("/konto")).Address.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task Sessions_are_ended_one_by_one_and_everywhere(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var first = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        var (second, third) = (await start.SignInAsync(), await start.SignInAsync());
        var page = await first.Open("/konto");
        Assert.Equal(3, page.Rows("Inloggningar").Count);
        var ending = page.Document.QuerySelectorAll("button").First(button => button.TextContent.Trim() == "Avsluta").GetAttribute("aria-label")!;
        (await page.Form(ending).Submit()).Shows("Inloggningen är avslutad.");
        var alive = new[] { await second.Open("/konto"), await third.Open("/konto") }.Count(one => one.Address.AbsolutePath == "/konto");
        Assert.Equal(1, alive);

        var everywhere = await (await first.Open("/konto")).Form("Logga ut överallt").Submit();
        Assert.Equal("/logga-in", everywhere.Address.AbsolutePath);
        foreach (var one in new[] { first, second, third })
        {
            Assert.Equal("/logga-in", (await one.Open("/konto")).Address.AbsolutePath);
        }
    }

    [Theory, EachDatabase]
    public async Task Changing_password_or_app_asks_for_the_password_and_ends_other_sessions(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var first = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        var other = await start.SignInAsync();
        const string Next = "en annan häst utan skor";
        var form = (await first.Open("/konto")).Form("Byt lösenord").Fill("Nuvarande lösenord", "fel lösenord helt").Fill("Nytt lösenord", Next).Fill("Samma lösenord igen", Next);
        (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-014");
        (await form.Fill("Samma lösenord igen", "x").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-013");
        (await form.Fill("Nuvarande lösenord", Invited.Password).Fill("Samma lösenord igen", Next).Submit()).Shows("Lösenordet är bytt.").Shows("Bytte lösenord");
        Assert.Equal("/logga-in", (await other.Open("/konto")).Address.AbsolutePath);

        var page = await first.Open("/konto");
        start.ReadSecret(page);
        (await page.Form("Byt app").Fill("Koden som den nya appen visar", "1").Fill("Lösenord", Next).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-015");
        (await page.Form("Byt app").Fill("Koden som den nya appen visar", start.Code()).Fill("Lösenord", Next).Submit()).Shows("Autentiseringsappen är bytt.");
        var renewed = await (await first.Open("/konto")).Form("Gör nya koder").Fill("Lösenord", Next).Submit();
        Assert.Equal(10, Invited.CodesOn(renewed).Count);

        start.Clock.Advance(TimeSpan.FromSeconds(60));
        var step = await start.PasswordAsync(start.Host.Visit(), Invited.Email, Next);
        (await step.Form("Logga in").Fill("Kod", start.RecoveryCodes[0]).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-004");
        (await step.Form("Logga in").Fill("Kod", start.Code()).Submit()).Shows("Min inloggning");
    }

    private static async Task<HttpStatusCode> StatusWith(SamkopHost host, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/konto", UriKind.Relative));
        request.Headers.Add("Cookie", cookie);
        using var answer = await host.Visit().Client.SendAsync(request, Ct);
        return answer.StatusCode;
    }
}
