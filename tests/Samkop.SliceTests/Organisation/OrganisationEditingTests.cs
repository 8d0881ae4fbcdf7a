using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Testing;

namespace Samkop.SliceTests.Organisation;

public sealed class OrganisationEditingTests
{
    private const string Administrator = "Maria Ek";
    private static readonly string Sormland = $"/administration/juridiska-personer/{DemoIds.Entity(1).Value}";
    private static readonly string Ward = $"/administration/enheter/{DemoIds.Unit(1).Value}";
    private static readonly string Today = Samkop.Kernel.SwedishDates.Iso(Samkop.Kernel.SwedishTime.Today(TimeProvider.System));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_entity_is_changed_and_its_series_and_numbers_are_judged(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        async Task<PageForm> Fresh() => (await administrator.Open(Sormland)).Form("Spara");
        (await (await Fresh()).Fill("Antal siffror", "3").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-031");
        (await (await Fresh()).Fill("Ordernummer börjar med", "dll").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-031");
        (await (await Fresh()).Fill("Peppol-id", "0007:2321000172").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-030");
        (await (await Fresh()).Fill("Peppol-id", "inte ett id").Submit(HttpStatusCode.UnprocessableEntity)).Shows("KRN-");
        (await (await Fresh()).Fill("Fakturaadress", "Box 1, 631 01 Eskilstuna").Submit()).Shows("Ändringen är sparad.");
        (await administrator.Open("/administration/juridiska-personer")).Shows("Box 1, 631 01 Eskilstuna");
        await (await host.SignInAs("Åsa Öberg")).Open(Sormland, HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_pattern_is_tried_with_a_sample_before_it_is_kept(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        var page = await administrator.Open(Sormland);
        PageForm Form() => page.Form("Lägg till mönstret").Fill("Slag", "Ordernummer").Fill("Uttryck", "SÖR([0-9]{3})([0-9]{2})").Fill("Vår form", "SÖR-$1-$2")
            .Fill("Så beskrivs den, på svenska", "SÖR och fem siffror").Fill("Så beskrivs den, på engelska", "SÖR and five digits");
        (await Form().Fill("Prova med ett exempel", "SÖR 12").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-032");
        (await Form().Fill("Uttryck", "SÖR([0-9").Fill("Prova med ett exempel", "SÖR12345").Submit(HttpStatusCode.UnprocessableEntity)).Shows("KRN-172");
        (await Form().Fill("Prova med ett exempel", "Ordernr: sör 123-45").Submit()).Shows("Mönstret är tillagt.").Shows("SÖR och fem siffror");
        var found = await host.ReadAsync((services, _) => services.GetRequiredService<IReferencePatterns>().MatchAsync(DemoIds.Entity(1), Samkop.Kernel.ReferenceKind.Order, "sör 123-45", Ct));
        Assert.Equal("SÖR-123-45", found);
    }

    [Theory, EachDatabase]
    public async Task A_new_entity_gets_its_first_administrator(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        PageForm Form(Page page, string number) => page.Form("Lägg upp").Fill("Organisationsnummer", number).Choose("Stiftelse").Fill("Namn", "Stiftelsen Sörmlandsleden").Fill("Kort namn", "Leden")
            .Fill("Fakturaadress", "Box 2, 611 11 Nyköping").Fill("E-post för fakturafrågor", "faktura@leden.example").Fill("Ordernummer börjar med", "SSL").Fill("Enhetens kod kallas", "Referenskod");
        var page = await administrator.Open("/administration/juridiska-personer/ny");
        (await Form(page, "232100-0032").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-030");
        (await Form(page, "802400-0021").Submit()).Shows("Den juridiska personen är upplagd.").Shows("Inga mönster än.");
        (await administrator.Open("/administration/juridiska-personer")).Shows("Stiftelsen Sörmlandsleden").Shows("SSL0000001");
    }

    [Theory, EachDatabase]
    public async Task Units_begin_change_move_and_end_with_codes_that_lead_invoices_right(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        var page = await administrator.Open("/administration/enheter/ny");
        PageForm Form(string code) => page.Form("Lägg upp").Fill("Juridisk person", "Region Sörmland").Fill("Namn", "Avdelning 7").Fill("Kod", code)
            .Fill("Leveransadress", "Sjukhusvägen 1").Fill("Postnummer", "631 88").Fill("Ort", "Eskilstuna");
        (await Form("843008440").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-033");
        (await Form("12").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-034");
        (await Form("843000007").Fill("Leveransplats, GLN", "7300000000001").Submit(HttpStatusCode.UnprocessableEntity)).Shows("GLN");
        var unit = await Form("843000007").Fill("Leveransplats, GLN", string.Empty).Submit();
        unit.Shows("Enheten är upplagd.");
        (await unit.Form("Spara").Fill("Namn", "Avdelning sju").Submit()).Shows("Ändringen är sparad.");

        (await unit.Form("Flytta enheten").Fill("Till", "Region Västmanland").Fill("Kod där", "843000007").Fill("Första dag där", Day(30)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-034");
        (await unit.Form("Flytta enheten").Fill("Till", "Region Västmanland").Fill("Kod där", "1712777").Fill("Första dag där", Day(-9)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-035");
        (await unit.Form("Flytta enheten").Fill("Till", "Region Västmanland").Fill("Kod där", "1712777").Fill("Första dag där", Day(30)).Submit()).Shows("Enheten flyttar.").Shows($"Sista dag {Day(29)}");
        var list = await administrator.Open("/administration/enheter");
        Assert.Equal(["843000007", "1712777"], list.Rows("Enheter").Where(row => row[0] == "Avdelning sju").Select(row => row[2]));
        var today = await host.ReadAsync((services, _) => services.GetRequiredService<IEntities>().UnitsOfAsync(DemoIds.Entity(2), Ct));
        Assert.DoesNotContain(today, one => one.Name == "Avdelning sju");

        (await (await administrator.Open(Ward)).Form("Avsluta enheten").Fill("Sista dag", Today).Submit()).Shows("Enheten avslutas.");
        await (await host.SignInAs("Åsa Öberg")).Open(Ward, HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task One_attest_right_is_added_by_form_with_a_decision_and_not_for_oneself(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        var page = await administrator.Open("/administration/attest/ny");
        var person = page.Document.QuerySelectorAll("select option").Select(one => one.TextContent.Trim()).First(text => text.StartsWith("Mikael Lindqvist", StringComparison.Ordinal));
        PageForm Form(string area) => page.Form("Lägg till").Fill("Person", person).Choose("Beslutsattest").Fill("Juridisk person", "Region Sörmland").Fill("Område", area).Fill("Högst, utan moms", "25 000").Fill("Nämndens beslut", "RS 2026-03-11 § 42");
        (await Form("84*3").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-023");
        (await Form("8430*").Submit()).Shows("Attesträtten är tillagd.").Shows("RS 2026-03-11 § 42");
        (await Form("8430*").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-024");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await administrator.Client.PostAsync(new Uri("/administration/attest/ny", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Input.Person"] = DemoIds.Person(10).Value.ToString(),
            ["Input.Act"] = "Expenditure",
            ["Input.Entity"] = DemoIds.Entity(1).Value.ToString(),
            ["Input.Area"] = "*",
            ["Input.From"] = Today,
            ["Input.Decision"] = "x",
        }), Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("ORG-022", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_chart_of_accounts_is_loaded_mended_and_read_back(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        var address = $"/administration/kontering?entity={DemoIds.Entity(1).Value}&del=konto";
        var page = await administrator.Open(address);
        page.Shows("Kontorsmaterial");
        (await page.Form("Läs in").Attach("CSV-fil", "k.csv", Encoding.UTF8.GetBytes("kod;namn;fran;till\n61 00;;2026;\n")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-036").Shows("Skriv datumet som år-månad-dag");
        (await page.Form("Läs in").Attach("CSV-fil", "k.csv", Encoding.UTF8.GetBytes("kod;namn;fran;till\n6100;Kontorsmaterial;2020-01-01;2020-12-31\n6101;Papper;2021-01-01;\n")).Submit()).Shows("1 värden lades till, 1 ändrades, 0 var oförändrade.");
        var (bytes, _, _) = await administrator.Download($"/administration/kontering.csv?entity={DemoIds.Entity(1).Value}&del=konto");
        Assert.Contains("6101;Papper;2021-01-01;", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        (await (await administrator.Open(address)).Form("Läs in").Attach("CSV-fil", "k.csv", bytes).Submit()).Shows("0 värden lades till, 0 ändrades, 16 var oförändrade.");
        var holds = await host.ReadAsync(async (services, _) =>
        {
            var coding = services.GetRequiredService<ICoding>();
            var (entity, day) = (DemoIds.Entity(1), new DateOnly(2026, 1, 1));
            return (await coding.HoldsAsync(entity, "konto", "6100", day, Ct), await coding.HoldsAsync(entity, "konto", "6101", day, Ct), await coding.HoldsAsync(entity, "projekt", "x", day, Ct));
        });
        Assert.Equal((false, true, true), holds);

        (await page.Form("Lägg till kontodelen").Fill("Kortnamn", "konto").Fill("Namn på svenska", "Konto").Fill("Namn på engelska", "Account").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-037");
        (await page.Form("Lägg till kontodelen").Fill("Kortnamn", "objekt").Fill("Namn på svenska", "Objekt").Fill("Namn på engelska", "Object").Submit()).Shows("Kontodelen är tillagd.").Shows("Inga värden än.");
    }

    [Theory, EachDatabase]
    public async Task A_policy_is_published_as_versions_with_goals_that_everyone_can_read(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var administrator = await host.SignInAs(Administrator);
        var first = await (await administrator.Open("/administration/policy")).Follow("Ny version");
        (await first.Form("Publicera").Fill("Beslut", "§ 1").Fill("Gäller från", "2024-01-01").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-038");
        (await first.Form("Publicera").Fill("Beslut", "§ 1").Fill("Gäller från", Today).Fill("Mål 4 på svenska", "Fler små leverantörer").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-039");
        var published = await first.Form("Publicera").Fill("Beslut", "§ 77").Fill("Mål 4 på svenska", string.Empty).Fill("Text på svenska", "Nytt stycke.").Fill("Mål 1, ska nå", "95 %").Submit();
        published.Shows("Versionen är publicerad.").Shows("95 %").Shows("§ 77").Shows("Version 1, från 2025-01-01");
        var visitor = host.Visit();
        (await visitor.Open("/policy")).Shows("Inköpspolicy").Shows("95 %");
        (await visitor.Open(published.Address.AbsolutePath + "?version=1")).Shows("90 %").Shows("inte den version som gäller i dag");
        await visitor.Open("/policy/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound);
        await (await host.SignInAs("Åsa Öberg")).Open("/administration/policy", HttpStatusCode.Forbidden);
    }

    private static string Day(int offset) => Samkop.Kernel.SwedishDates.Iso(Samkop.Kernel.SwedishTime.Today(TimeProvider.System).AddDays(offset));
}
