using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Identity;

/// <summary>What an administrator does with the accounts of others.</summary>
public sealed class AccountTests
{
    private const string Administrator = "Maria Ek";
    private static readonly string Olle = $"/administration/konton/{DemoIds.Person(22).Value}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_person_is_invited_reset_signed_out_and_ended(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database, World.Demo);
        var administrator = await start.Host.SignInAs(Administrator);
        (await administrator.Open("/administration")).Shows("Konton");
        (await administrator.Open("/administration/konton?q=Sandin")).Near("Olle Sandin").Shows("Inbjuden till");
        var olle = await start.AcceptAsync(AddressOn(await (await administrator.Open(Olle)).Form("Bjud in").Submit()));
        Assert.Equal("/konto", (await olle.Open("/konto")).Address.AbsolutePath);
        (await administrator.Open(Olle)).Shows("Sedan").Shows("Använde en inbjudan");

        (await (await administrator.Open(Olle)).Form("Logga ut överallt").Submit()).Shows("Personen är utloggad överallt.");
        Assert.Equal("/logga-in", (await olle.Open("/konto")).Address.AbsolutePath);

        var address = AddressOn(await (await administrator.Open(Olle)).Form("Återställ lösenord och andra faktor").Submit());
        await NoLongerLetInAsync(start);
        await start.AcceptAsync(address);
        start.Clock.Advance(TimeSpan.FromSeconds(60));
        (await (await administrator.Open(Olle)).Form("Avsluta kontot").Submit()).Shows("Kontot är avslutat.").Shows("Avslutat");
        await NoLongerLetInAsync(start);

        await using var connection = await start.Host.Services.GetRequiredService<Samkop.Kernel.Work.Database>().OpenReadAsync(Ct);
        var verbs = (await connection.QueryAsync<string>("SELECT action FROM work_audit_entry WHERE action LIKE 'identity.%' ORDER BY seq")).ToList();
        Assert.Equal(["identity.seed", "identity.account.invite", "identity.sessions.end", "identity.account.reset", "identity.account.end"], verbs);
    }

    [Theory, EachDatabase]
    public async Task New_staff_are_added_and_invited_and_belong_to_one(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database, World.Demo);
        var administrator = await start.Host.SignInAs(Administrator);
        PageForm Form(Page page, string email) => page.Form("Bjud in").Fill("Namn", "Nadja Nyström").Fill("Uppdrag", "Sjuksköterska, avdelning 52").Fill("E-postadress", email);
        var page = await administrator.Open("/administration/konton/ny");
        (await Form(page, "nadja@region.example").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-041");
        (await Form(page, "nadja@region.example").Fill("Eller leverantörens organisationsnummer", "232100-0032").Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-041");
        var address = AddressOn(await Form(await administrator.Open("/administration/konton/ny"), "nadja@region.example").Fill("Anställd i", "Region Sörmland").Submit());
        // Nadja holds no role yet: she sees her own sign-in and nothing else.
        var nadja = await start.AcceptAsync(address);
        (await nadja.Open("/konto")).Shows("Min inloggning");
        await nadja.Open("/administration", HttpStatusCode.Forbidden);
        (await administrator.Open("/administration/konton?q=Nadja")).Near("Nadja Nyström").Shows("Sedan");
    }

    [Theory, EachDatabase]
    public async Task A_contact_of_a_supplier_is_invited_by_its_number_and_comes_to_its_page(DatabaseKind database)
    {
        await using var start = await Invited.StartAsync(database, World.Demo);
        await using var connection = await start.Host.Services.GetRequiredService<Samkop.Kernel.Work.Database>().OpenReadAsync(Ct);
        var number = await connection.ExecuteScalarAsync<string>("SELECT organisation_number FROM suppliers_supplier WHERE name = 'Nordtextil AB'");
        var administrator = await start.Host.SignInAs(Administrator);
        PageForm Form(Page page) => page.Form("Bjud in").Fill("Namn", "Sofia Sand").Fill("Uppdrag", "Säljare").Fill("E-postadress", "sofia@nordtextil.example")
            .Fill("Eller leverantörens organisationsnummer", number!);
        var both = Form(await administrator.Open("/administration/konton/ny")).Fill("Anställd i", "Region Sörmland");
        (await both.Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-041");
        var address = AddressOn(await Form(await administrator.Open("/administration/konton/ny")).Submit());
        (await start.Host.Visit().Open(address)).Shows("Sofia Sand");
        var sofia = await start.AcceptAsync(address);
        Assert.Equal("Nordtextil AB", (await sofia.Open("/leverantor")).Heading);
        await sofia.Open("/administration", HttpStatusCode.Forbidden);
        (await administrator.Open("/administration/konton?q=Sofia")).Near("Sofia Sand").Shows("Nordtextil AB").Shows("Sedan");
        Assert.Equal(1, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM work_audit_entry WHERE action = 'identity.person.invite'"));
    }

    [Theory, EachDatabase]
    public async Task Only_an_administrator_and_nobody_their_own_account(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await (await host.SignInAs("Åsa Öberg")).Open(Olle, HttpStatusCode.Forbidden);
        var administrator = await host.SignInAs(Administrator);
        await administrator.Open($"/administration/konton/{Guid.Empty}", HttpStatusCode.NotFound);
        var own = $"/administration/konton/{DemoIds.Person(10).Value}";
        await (await administrator.Open(own)).Form("Bjud in").Submit();
        (await (await administrator.Open(own)).Form("Avsluta kontot").Submit(HttpStatusCode.Forbidden)).Shows("IDN-040");
        (await (await administrator.Open(Olle)).Form("Avsluta kontot").Submit()).Shows("Inget konto");
        (await host.Visit().Open("/inbjudan/demo", HttpStatusCode.NotFound)).Shows("IDN-020");
    }

    private static string AddressOn(Page page) => new Uri(page.Document.QuerySelector("[data-invitation]")!.TextContent.Trim()).AbsolutePath;

    private static async Task NoLongerLetInAsync(Invited start)
    {
        var form = (await start.Host.Visit().Open("/logga-in")).Form("Fortsätt").Fill("E-postadress", "demo22@samkop.example").Fill("Lösenord", Invited.Password);
        (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows("IDN-001");
    }
}
