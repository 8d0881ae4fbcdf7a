using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Identity.Domain;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Identity;

/// <summary>Passkeys through the forms that the script fills in, and every way in which one is refused.</summary>
public sealed class PasskeyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_passkey_is_added_by_password_signs_in_alone_and_is_removed(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var own = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        using var key = new SoftKey();
        (await (await own.Open("/konto/passkey")).Form("Fortsätt").Fill("Lösenord", "fel lösenord helt").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-014");
        (await (await own.Open("/konto/passkey")).Form("Fortsätt").Fill("Namn på passkeyn", " ").Fill("Lösenord", Invited.Password).Submit(HttpStatusCode.UnprocessableEntity)).Hides("data-options=");
        (await AddAsync(own, key, "Min telefon")).Shows("Passkeyn Min telefon är klar.").Shows("Lade till en passkey").Near("Min telefon").Shows("aldrig");

        // Without script the button is there for nobody, and the rest of the page is as it was.
        var page = await start.Host.Visit().Open("/logga-in");
        Assert.True(page.Document.QuerySelector("form[data-passkey]")!.HasAttribute("hidden"));
        var visitor = start.Host.Visit();
        var inside = await SignInAsync(visitor, key);
        Assert.Equal("/konto", inside.Address.AbsolutePath);
        inside.Shows(", passkey");
        (await visitor.Open("/administration")).Shows("Konton");

        var removed = await (await own.Open("/konto")).Form("Ta bort passkeyn Min telefon").Submit();
        removed.Shows("Passkeyn är borttagen.").Shows("Tog bort en passkey");
        Assert.Equal("/logga-in", (await visitor.Open("/konto")).Address.AbsolutePath);
        (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
        await start.SignInAsync();
    }

    [Theory, EachDatabase]
    public async Task An_answer_is_taken_once_in_the_browser_that_was_asked_and_in_time(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var own = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        using var key = new SoftKey();
        await AddAsync(own, key);
        var visitor = start.Host.Visit();
        using var asked = await AskAsync(visitor);
        var cookie = asked.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("samkop.passkey=", StringComparison.Ordinal));
        Assert.Contains("; path=/; secure; samesite=strict; httponly", cookie, StringComparison.Ordinal);
        var answer = key.Sign(await asked.Content.ReadAsStringAsync(Ct));
        (await SendAsync(start.Host.Visit(), answer, HttpStatusCode.UnprocessableEntity)).Shows("IDN-060");
        Assert.Equal("/konto", (await SendAsync(visitor, answer)).Address.AbsolutePath);

        // The same answer with a copy of the same cookie.
        var thief = start.Host.Visit();
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        (await SendAsync(thief, answer, HttpStatusCode.UnprocessableEntity)).Shows("IDN-060");

        var late = start.Host.Visit();
        answer = key.Sign(await OptionsAsync(late));
        start.Clock.Advance(TimeSpan.FromMinutes(11));
        (await SendAsync(late, answer, HttpStatusCode.UnprocessableEntity)).Shows("IDN-060");
        (await SendAsync(late, "inte json", HttpStatusCode.UnprocessableEntity)).Shows("IDN-060");

        // An answer to another challenge than this browser's.
        var other = key.Sign(await OptionsAsync(start.Host.Visit()));
        await OptionsAsync(late);
        (await SendAsync(late, other, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
    }

    [Theory, EachDatabase]
    public async Task Another_site_no_owner_a_foreign_account_and_an_unknown_key_are_refused(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database, World.Demo);
        var olle = await start.AcceptAsync("/inbjudan/demo");
        using var key = new SoftKey();
        await AddAsync(olle, key);
        var visitor = start.Host.Visit();
        key.Origin = "https://ond.localhost";
        (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
        key.Origin = "https://localhost";
        key.Verifies = false;
        (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
        key.Verifies = true;
        var owner = key.Owner;
        key.Owner = DemoIds.Person(10).Value.ToString();
        (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
        key.Owner = owner;
        using var unknown = new SoftKey { Owner = owner };
        (await SignInAsync(visitor, unknown, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");

        // The same key a second time, and one whose device did not look who it was.
        (await AddAsync(olle, key, expect: HttpStatusCode.UnprocessableEntity)).Shows("IDN-063");
        using var careless = new SoftKey { Verifies = false };
        (await AddAsync(olle, careless, expect: HttpStatusCode.UnprocessableEntity)).Shows("IDN-063");

        Assert.Equal("/konto", (await SignInAsync(visitor, key)).Address.AbsolutePath);
        await (await (await start.Host.SignInAs("Maria Ek")).Open($"/administration/konton/{owner}")).Form("Avsluta kontot").Submit();
        (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
    }

    [Theory, EachDatabase]
    public async Task A_counter_that_goes_back_is_refused_and_told(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var own = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        using var key = new SoftKey { Count = 7 };
        await AddAsync(own, key);
        await SignInAsync(start.Host.Visit(), key);
        key.Count = 7;
        (await SignInAsync(start.Host.Visit(), key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-062");
        (await own.Open("/konto")).Shows("En passkey nekades: den kan ha kopierats");
        key.Count = 20;
        Assert.Equal("/konto", (await SignInAsync(start.Host.Visit(), key)).Address.AbsolutePath);
        await using var connection = await start.Host.Services.GetRequiredService<Samkop.Kernel.Work.Database>().OpenReadAsync(Ct);
        Assert.Equal(21, await connection.ExecuteScalarAsync<long>("SELECT sign_count FROM identity_passkey"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM identity_security_event WHERE kind = @kind", new { kind = (int)SecurityEventKind.PasskeyCopied }));
    }

    [Theory, EachDatabase]
    public async Task Failures_make_wait_and_ten_are_enough(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var own = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        using var key = new SoftKey();
        await AddAsync(own, key);
        var visitor = start.Host.Visit();
        key.Verifies = false;
        for (var i = 0; i < 5; i++)
        {
            (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");
        }

        key.Verifies = true;
        (await SignInAsync(visitor, key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-002");
        start.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal("/konto", (await SignInAsync(visitor, key)).Address.AbsolutePath);

        for (var i = 1; i < Passkey.Most; i++)
        {
            using var more = new SoftKey();
            await AddAsync(own, more);
        }

        (await (await own.Open("/konto/passkey")).Form("Fortsätt").Fill("Lösenord", Invited.Password).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-064");
    }

    [Theory, EachDatabase]
    public async Task A_new_invitation_takes_the_old_passkeys_away(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database);
        var own = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        using var key = new SoftKey();
        await AddAsync(own, key);
        var again = await start.AcceptAsync((await start.FoundAsync()).OrThrow());
        (await SignInAsync(start.Host.Visit(), key, HttpStatusCode.UnprocessableEntity)).Shows("IDN-061");

        // What was begun in one session is not ended in another.
        var page = await (await again.Open("/konto/passkey")).Form("Fortsätt").Fill("Lösenord", Invited.Password).Submit();
        var options = page.Document.QuerySelector("form[data-passkey]")!.GetAttribute("data-options")!;
        await (await again.Open("/konto")).Form("Logga ut").Submit();
        start.Clock.Advance(TimeSpan.FromSeconds(60));
        await (await start.PasswordAsync(again)).Form("Logga in").Fill("Kod", start.Code()).Submit();
        var token = (await again.Open("/konto/passkey")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await again.Client.PostAsync(
            new Uri("/konto/passkey?handler=Add", UriKind.Relative),
            new FormUrlEncodedContent([new("Name", "Nyckel"), new("signed", key.Create(options)), new("__RequestVerificationToken", token)]),
            Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("IDN-060", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task<Page> AddAsync(Visitor visitor, SoftKey key, string name = "Nyckel", HttpStatusCode expect = HttpStatusCode.OK)
    {
        var form = (await visitor.Open("/konto/passkey")).Form("Fortsätt").Fill("Namn på passkeyn", name).Fill("Lösenord", Invited.Password);
        var page = await form.Submit();
        Put(page, key.Create(page.Document.QuerySelector("form[data-passkey]")!.GetAttribute("data-options")!));
        return await page.Form("Gör passkeyn").Submit(expect);
    }

    private static async Task<Page> SignInAsync(Visitor visitor, SoftKey key, HttpStatusCode expect = HttpStatusCode.OK) =>
        await SendAsync(visitor, key.Sign(await OptionsAsync(visitor)), expect);

    private static async Task<string> OptionsAsync(Visitor visitor)
    {
        using var asked = await AskAsync(visitor);
        return await asked.Content.ReadAsStringAsync(Ct);
    }

    /// <summary>What the script does when the button is pressed.</summary>
    private static async Task<HttpResponseMessage> AskAsync(Visitor visitor)
    {
        var page = await visitor.Open("/logga-in");
        var form = page.Document.QuerySelector("form[data-passkey]")!;
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await visitor.Client.PostAsync(
            new Uri(form.GetAttribute("data-options-from")!, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Ct);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        return answer;
    }

    private static async Task<Page> SendAsync(Visitor visitor, string answer, HttpStatusCode expect = HttpStatusCode.OK)
    {
        var page = await visitor.Open("/logga-in?returnUrl=/konto");
        Put(page, answer);
        return await page.Form("Logga in med passkey").Submit(expect);
    }

    private static void Put(Page page, string answer) => ((IHtmlInputElement)page.Document.QuerySelector("form[data-passkey] input[name=signed]")!).Value = answer;
}
