using System.Net;
using System.Security.Cryptography;
using System.Web;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Samkop.Identity.Domain;
using Samkop.Identity.Providers;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Identity;

/// <summary>Sign-in at the organisation's own provider, against a real one, through the whole pipeline.</summary>
public sealed class ProviderSignInTests
{
    private const string Begin = $"/logga-in?handler=Provider&hos={RealProvider.Key}";
    private static readonly PersonId Olle = DemoIds.Person(22);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_right_person_comes_in_with_the_roles_we_know_and_no_others(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "Olle.Sandin@Region.example");
        provider.Claims["role"] = "administrator";

        var olle = host.Visit();
        (await olle.Open("/logga-in?returnUrl=/konto")).Shows("Logga in med Region Provlandet");
        var own = await ComeInAsync(olle, provider, $"{Begin}&returnUrl=%2Fkonto");
        Assert.Equal("/konto", own.Address.AbsolutePath);
        own.Shows("organisationens inloggning").Shows("Kopplades till organisationens inloggning").Hides("Byt lösenord");
        Assert.Equal(HttpStatusCode.OK, (await olle.Open("/bestall")).Status);
        await olle.Open("/administration", HttpStatusCode.Forbidden);

        // The same subject under another address is the same person; the address was only for the first time.
        provider.Claims["email"] = "olle.gift@region.example";
        Assert.Equal("/konto", (await ComeInAsync(host.Visit(), provider, $"{Begin}&returnUrl=%2Fkonto")).Address.AbsolutePath);
        var administrator = await host.SignInAs("Maria Ek");
        (await administrator.Open($"/administration/konton/{Olle.Value}")).Shows("Region Provlandet sedan").Shows("olle.sandin@region.example");
    }

    [Theory, EachDatabase]
    public async Task A_new_person_is_added_with_the_organisations_sign_in(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        var administrator = await host.SignInAs("Maria Ek");
        PageForm Form(Page page) => page.Form("Bjud in").Fill("Namn", "Nadja Nyström").Fill("Uppdrag", "Sjuksköterska").Fill("E-postadress", "nadja@region.example")
            .Fill("Anställd i", "Region Sörmland").Fill("Loggar in med", "Region Provlandet").Fill("Identitet där, om den inte är e-postadressen", "SE2321000032-1A2B");
        await LinkAsync(host, Olle, "se2321000032-1a2b");
        (await Form(await administrator.Open("/administration/konton/ny")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-056");
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        (await Form(await administrator.Open("/administration/konton/ny")).Submit()).Shows("Personen kan logga in med Region Provlandet.").Shows("Väntar på första inloggningen");
        var link = (await administrator.Open($"/administration/konton/{Olle.Value}/koppla")).Form("Koppla");
        (await link.Fill("Identitet där", "SE2321000032-1A2B").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-056");

        provider.Claims["email"] = "SE2321000032-1A2B";
        (await ComeInAsync(host.Visit(), provider, $"{Begin}&returnUrl=/konto")).Shows("nadja@region.example");
        await administrator.Open($"/administration/konton/{Guid.Empty}/koppla", HttpStatusCode.NotFound);
        await (await host.SignInAs("Åsa Öberg")).Open($"/administration/konton/{Olle.Value}/koppla", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task An_unknown_one_is_refused_and_leaves_nothing_but_a_line_in_the_security_events(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        var before = await CountsAsync(host);
        provider.Claims["email"] = "okand@region.example";
        var page = await ComeInAsync(host.Visit(), provider, Begin, HttpStatusCode.Forbidden);
        page.Shows("IDN-050").Shows("okand@region.example").Shows("systemadministratör");
        Assert.Equal(before, await CountsAsync(host));
        Assert.Equal(1, await RefusedAsync(host));

        // Known by e-mail in the register, but nobody has said that this provider may speak for that person.
        provider.Claims["email"] = "demo22@samkop.example";
        (await ComeInAsync(host.Visit(), provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-050");

        // An address that the provider has not verified is no identity at all.
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        provider.Claims["email"] = "olle.sandin@region.example";
        provider.Claims["email_verified"] = "false";
        (await ComeInAsync(host.Visit(), provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-053");
        Assert.Equal(3, await RefusedAsync(host));
    }

    [Theory, EachDatabase]
    public async Task Another_subject_with_a_borrowed_address_is_refused(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        var olle = host.Visit();
        await ComeInAsync(olle, provider, Begin);
        provider.Subject = "s-2";
        (await ComeInAsync(host.Visit(), provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-052");
        await olle.Open("/konto");

        // Linked anew by an administrator: the old binding and its sessions end, and the next who comes is bound.
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        Assert.Equal("/logga-in", (await olle.Open("/konto")).Address.AbsolutePath);
        Assert.Equal("/konto", (await ComeInAsync(olle, provider, $"{Begin}&returnUrl=/konto")).Address.AbsolutePath);
        provider.Subject = "s-1";
        (await ComeInAsync(host.Visit(), provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-052");
    }

    [Theory, EachDatabase]
    public async Task A_closed_account_is_refused_and_its_sessions_are_gone(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        var (olle, elsewhere) = (host.Visit(), host.Visit());
        await ComeInAsync(olle, provider, Begin);
        await ComeInAsync(elsewhere, provider, Begin);
        await (await olle.Open("/konto")).Form("Logga ut överallt").Submit();
        Assert.Equal("/logga-in", (await elsewhere.Open("/konto")).Address.AbsolutePath);

        await ComeInAsync(olle, provider, Begin);
        var account = await (await host.SignInAs("Maria Ek")).Open($"/administration/konton/{Olle.Value}");
        (await account.Form("Avsluta kontot").Submit()).Shows("Avslutat");
        Assert.Equal("/logga-in", (await olle.Open("/konto")).Address.AbsolutePath);
        (await ComeInAsync(olle, provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-051");
        provider.Subject = "s-2";
        (await ComeInAsync(olle, provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-051");
    }

    [Theory, EachDatabase]
    public async Task What_was_not_asked_for_in_this_browser_is_refused(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        var sessions = (await CountsAsync(host)).Sessions;

        // Another nonce than ours in the token.
        var visitor = host.Visit();
        var way = await WayAsync(visitor, Begin);
        Assert.Equal("S256", HttpUtility.ParseQueryString(way.Query)["code_challenge_method"]);
        await RefusedAsync(visitor, await provider.VisitAsync(With(way, "nonce", "638000000000000000.abc")));

        // Another state than ours; the right answer in another browser; and the same answer twice.
        way = await WayAsync(visitor, Begin);
        var back = await provider.VisitAsync(way);
        await RefusedAsync(visitor, With(back, "state", "x" + HttpUtility.ParseQueryString(back.Query)["state"]));
        await RefusedAsync(host.Visit(), back);
        await visitor.Open(back.ToString());
        await RefusedAsync(host.Visit(), back);

        // The code of one way with the state of another: PKCE binds the code to the way it was asked for.
        var (own, foreign) = (host.Visit(), host.Visit());
        var (ownBack, foreignBack) = (await provider.VisitAsync(await WayAsync(own, Begin)), await provider.VisitAsync(await WayAsync(foreign, Begin)));
        await RefusedAsync(own, With(ownBack, "code", HttpUtility.ParseQueryString(foreignBack.Query)["code"]!));

        // A token made out to another client, and one that the person did not want.
        provider.Audience = "another-system";
        var third = host.Visit();
        await RefusedAsync(third, await provider.VisitAsync(await WayAsync(third, Begin)));
        provider.Audience = null;
        provider.Cancels = true;
        await RefusedAsync(third, await provider.VisitAsync(await WayAsync(third, Begin)));
        Assert.Equal(sessions + 1, (await CountsAsync(host)).Sessions);
    }

    [Theory, EachDatabase]
    public async Task Signing_out_ends_our_session_and_goes_on_to_the_provider(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        var olle = host.Visit();
        await ComeInAsync(olle, provider, Begin);
        Assert.Equal(1, await CountAsync(host, "SELECT COUNT(*) FROM identity_session WHERE provider_token NOT LIKE 'eyJ%'"));
        var page = await (await olle.Open("/konto")).Form("Logga ut").Submit();
        page.Shows("Du är utloggad ur Samköp").Shows("Nu loggas du ut hos Region Provlandet också.");
        Assert.Equal("/logga-in", (await olle.Open("/konto")).Address.AbsolutePath);

        using var shown = await olle.Client.GetAsync(page.Address, Ct);
        Assert.Equal($"0; url=/logga-ut?handler=Onward&hos={RealProvider.Key}", shown.Headers.GetValues("Refresh").Single());
        var back = await provider.VisitAsync(await WayAsync(olle, page.HrefOf("Fortsätt om inget händer")));
        Assert.Equal("samkop", provider.EndSession!.ClientId);
        var hint = new JsonWebToken(provider.EndSession.IdTokenHint);
        Assert.Equal((provider.Subject, provider.Session), (hint.Subject, hint.GetClaim("sid").Value));

        // Of the token nothing is left, neither in the database nor in the browser; while the session lived it could not be read there.
        Assert.Equal(0, await CountAsync(host, "SELECT COUNT(*) FROM identity_session WHERE provider_token IS NOT NULL"));
        using var again = await olle.Client.GetAsync(new Uri(page.HrefOf("Fortsätt om inget händer")), Ct);
        Assert.DoesNotContain("id_token_hint", again.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.StartsWith($"https://localhost/logga-ut/svar/{RealProvider.Key}?state=", back.ToString(), StringComparison.Ordinal);
        Assert.Equal("/logga-in", (await olle.Open(back.ToString())).Address.AbsolutePath);

        // Somebody with a session of another kind is not sent there.
        var administrator = await host.SignInAs("Maria Ek");
        Assert.Equal("/logga-in", (await (await administrator.Open("/konto")).Form("Logga ut").Submit()).Address.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task A_level_of_assurance_that_is_demanded_is_asked_for_and_nothing_less_comes_in(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await SamkopHost.StartAsync(database, new HostSetup { Settings = new Dictionary<string, string>(provider.Settings) { [$"Samkop:OpenIdConnect:{RealProvider.Key}:Levels"] = "http://id.region.example/loa3 http://id.region.example/loa4" } });
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        foreach (var level in new[] { null, "http://id.region.example/loa2", "http://id.region.example/LOA3", "http://id.region.example/loa3 http://id.region.example/loa4" })
        {
            provider.Claims.Remove("acr");
            if (level is not null)
            {
                provider.Claims["acr"] = level;
            }

            (await ComeInAsync(host.Visit(), provider, Begin, HttpStatusCode.Forbidden)).Shows("IDN-057").Shows("Region Provlandet");
            Assert.Equal("http://id.region.example/loa3 http://id.region.example/loa4", provider.AskedLevels);
        }

        // Nobody was bound on a word that was not good enough.
        Assert.Equal(0, await CountAsync(host, "SELECT COUNT(*) FROM identity_provider_link WHERE subject IS NOT NULL"));
        Assert.Equal(4, await RefusedAsync(host));
        provider.Claims["acr"] = "http://id.region.example/loa4";
        Assert.Equal("/konto", (await ComeInAsync(host.Visit(), provider, $"{Begin}&returnUrl=%2Fkonto")).Address.AbsolutePath);
    }

    [Theory, EachDatabase]
    public async Task The_provider_can_end_the_sessions_that_began_there_and_nobody_else_can(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        var (first, second, local) = (host.Visit(), host.Visit(), await host.SignInAs("Olle Sandin"));
        provider.Session = "a";
        await ComeInAsync(first, provider, Begin);
        provider.Session = "b";
        await ComeInAsync(second, provider, Begin);
        async Task<bool> IsIn(Visitor visitor) => (await visitor.Open("/konto")).Address.AbsolutePath == "/konto";
        async Task<HttpStatusCode> Tell(string token, string key = RealProvider.Key)
        {
            using var answer = await host.Visit().Client.PostAsync(new Uri($"/logga-ut/fran/{key}", UriKind.Relative), new FormUrlEncodedContent([new("logout_token", token)]), Ct);
            return answer.StatusCode;
        }

        Dictionary<string, object> Claims(params (string Name, object Value)[] more) => new(
            more.Select(one => KeyValuePair.Create(one.Name, one.Value))
                .Append(KeyValuePair.Create<string, object>("events", new Dictionary<string, object>(StringComparer.Ordinal) { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>(StringComparer.Ordinal) })),
            StringComparer.Ordinal);
        using var foreign = RSA.Create(2048);
        var events = Claims()["events"];
        foreach (var token in new[]
        {
            "no token",
            provider.LogoutToken(new(StringComparer.Ordinal) { ["sub"] = "s-1" }),
            provider.LogoutToken(new(StringComparer.Ordinal) { ["sub"] = "s-1", ["events"] = "http://schemas.openid.net/event/backchannel-logout" }),
            provider.LogoutToken(Claims(("sub", "s-1"), ("nonce", "x"))),
            provider.LogoutToken(Claims(("sub", "s-1")), audience: "another-system"),
            provider.LogoutToken(Claims(("sub", "s-1")), key: new RsaSecurityKey(foreign) { KeyId = "test" }),
            provider.LogoutToken(Claims()),
            provider.LogoutToken(new(StringComparer.Ordinal) { ["sub"] = "s-1", ["events"] = events, ["exp"] = 1_700_000_000 }),
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, await Tell(token));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Tell(provider.LogoutToken(Claims(("sub", "s-1"))), "annan"));
        Assert.Equal(HttpStatusCode.OK, await Tell(provider.LogoutToken(Claims(("sub", "s-2")))));
        Assert.Equal(HttpStatusCode.OK, await Tell(provider.LogoutToken(Claims(("sub", "s-2"), ("sid", "a")))));
        Assert.True(await IsIn(first) && await IsIn(second));

        Assert.Equal(HttpStatusCode.OK, await Tell(provider.LogoutToken(Claims(("sid", "a")))));
        Assert.False(await IsIn(first));
        Assert.True(await IsIn(second));
        Assert.Equal(HttpStatusCode.OK, await Tell(provider.LogoutToken(Claims(("sub", "s-1")))));
        Assert.False(await IsIn(second));
        Assert.True(await IsIn(local));
        (await local.Open("/konto")).Shows("Avslutade inloggningar");
    }

    [Theory, EachDatabase]
    public async Task The_way_there_is_strict_and_leads_back_to_our_own_pages_only(DatabaseKind database)
    {
        await using var provider = await RealProvider.StartAsync();
        await using var host = await StartAsync(database, provider);
        await LinkAsync(host, Olle, "olle.sandin@region.example");
        var visitor = host.Visit();
        using var answer = await visitor.Client.GetAsync(new Uri($"{Begin}&returnUrl=https%3A%2F%2Fond.example%2F", UriKind.Relative), Ct);
        var cookies = answer.Headers.GetValues("Set-Cookie").Where(one => one.StartsWith("samkop.provider.", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Contains($"path=/logga-in/svar/{RealProvider.Key}; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal));
        using var home = await visitor.Client.GetAsync(await provider.VisitAsync(answer.Headers.Location!), Ct);
        Assert.Equal("/", home.Headers.Location!.ToString());
        Assert.Contains(home.Headers.GetValues("Set-Cookie"), one => one.StartsWith("__Host-samkop=", StringComparison.Ordinal));
        await host.Visit().Open("/logga-in?handler=Provider&hos=annan", HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_provider_that_does_not_answer_is_told_of_and_without_one_there_is_no_button(DatabaseKind database)
    {
        await using (var host = await SamkopHost.StartAsync(database, new HostSetup { Settings = RealProvider.SettingsFor("http://127.0.0.1:9") }))
        {
            (await host.Visit().Open(Begin, HttpStatusCode.UnprocessableEntity)).Shows("IDN-055").Shows("Region Provlandet svarar inte.");
        }

        await using var plain = await SamkopHost.StartAsync(database);
        (await plain.Visit().Open("/logga-in")).Hides("handler=Provider");
        var administrator = await plain.SignInAs("Maria Ek");
        (await administrator.Open($"/administration/konton/{Olle.Value}/koppla")).Shows("Ingen inloggning hos en organisation är inställd.");
    }

    [Fact]
    public void Half_a_provider_stops_the_start_and_a_secret_may_lie_in_a_file()
    {
        ProviderList Read(params (string Name, string? Value)[] changed)
        {
            var settings = RealProvider.SettingsFor("https://login.region.example").ToDictionary(one => one.Key, one => (string?)one.Value, StringComparer.Ordinal);
            foreach (var (name, value) in changed)
            {
                settings[$"Samkop:OpenIdConnect:{name}"] = value;
            }

            return ProviderList.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        }

        Assert.Equal("oidc-region", Assert.Single(Read().All).Scheme);
        foreach (var name in new[] { "NameSv", "Authority", "ClientId", "ClientSecret", "Claim" })
        {
            var fault = Assert.Throws<InvalidOperationException>(() => Read(($"region:{name}", null)));
            Assert.Contains(name, fault.Message, StringComparison.Ordinal);
        }

        Assert.Throws<InvalidOperationException>(() => Read(("region:Authority", "http://login.region.example")));
        Assert.Throws<InvalidOperationException>(() => Read(("Fel Namn:NameSv", "x")));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "ur en fil\n");
            Assert.Equal("ur en fil", Read(("region:ClientSecret", null), ("region:ClientSecretFile", file)).All[0].ClientSecret);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<SamkopHost> StartAsync(DatabaseKind database, RealProvider provider) =>
        SamkopHost.StartAsync(database, new HostSetup { Settings = provider.Settings });

    /// <summary>What an administrator does under Administration → Konton.</summary>
    private static async Task LinkAsync(SamkopHost host, PersonId person, string identity)
    {
        var page = await (await host.SignInAs("Maria Ek")).Open($"/administration/konton/{person.Value}");
        var form = (await page.Follow("Koppla till organisationens inloggning")).Form("Koppla");
        (await form.Fill("Inloggning", "Region Provlandet").Fill("Identitet där", identity).Submit()).Shows("Personen kan logga in med Region Provlandet.");
    }

    /// <summary>Where our page sends the browser.</summary>
    private static async Task<Uri> WayAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Ct);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!;
    }

    private static async Task<Page> ComeInAsync(Visitor visitor, RealProvider provider, string path, HttpStatusCode expect = HttpStatusCode.OK) =>
        await visitor.Open((await provider.VisitAsync(await WayAsync(visitor, path))).ToString(), expect);

    private static async Task RefusedAsync(Visitor visitor, Uri back)
    {
        (await visitor.Open(back.ToString(), HttpStatusCode.Forbidden)).Shows("IDN-054");
        Assert.Equal("/logga-in", (await visitor.Open("/konto")).Address.AbsolutePath);
    }

    private static Uri With(Uri address, string name, string value)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        query[name] = value;
        return new UriBuilder(address) { Query = query.ToString() }.Uri;
    }

    private static async Task<(long People, long Accounts, long Links, long Sessions)> CountsAsync(SamkopHost host)
    {
        await using var connection = await host.Services.GetRequiredService<Samkop.Kernel.Work.Database>().OpenReadAsync(Ct);
        async Task<long> Of(string table) => await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
        return (await Of("organisation_person"), await Of("identity_account"), await Of("identity_provider_link"), await Of("identity_session WHERE provider IS NOT NULL"));
    }

    private static async Task<long> CountAsync(SamkopHost host, string query)
    {
        await using var connection = await host.Services.GetRequiredService<Samkop.Kernel.Work.Database>().OpenReadAsync(Ct);
        return await connection.ExecuteScalarAsync<long>(query);
    }

    private static Task<long> RefusedAsync(SamkopHost host) => CountAsync(host, $"SELECT COUNT(*) FROM identity_security_event WHERE kind = {(int)SecurityEventKind.ProviderRefused}");
}
