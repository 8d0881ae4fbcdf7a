using System.Net;
using System.Text;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

public sealed class PreparationTests
{
    [Theory, EachDatabase]
    public async Task Each_participant_approves_by_a_person_of_its_own_and_a_change_asks_anew(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var address = ProcurementSteps.Case(1) + "/deltagare";
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open(address);
        Assert.Equal(4, page.Rows("Deltagare").Count);
        Assert.False(page.Offers("Godkänn för Folktandvården Västmanland AB"));
        var other = await host.SignInAs("Patrik Lund");
        (await (await other.Open(address)).Form("Godkänn för Folktandvården Västmanland AB").Submit()).Shows("Patrik Lund");
        Assert.Contains("PRO-008", await ProcurementSteps.PostAsync(other, address + "?handler=Approve", HttpStatusCode.Conflict, ("entity", Entity(4))), StringComparison.Ordinal);
        await ProcurementSteps.PostAsync(other, address + "?handler=Approve", HttpStatusCode.NotFound, ("entity", Entity(3)));
        var changing = await (await buyer.Open(address)).Near("Folktandvården Västmanland AB").Follow("Ändra Folktandvården Västmanland AB");
        (await changing.Form("Spara deltagaren").Fill("Fullmakten gäller till och med", "2020-01-01").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-009");
        var changed = await changing.Form("Spara deltagaren").Fill("Fullmakten gäller till och med", "2099-01-01").Choose("LUF").Submit();
        changed.Near("Folktandvården Västmanland AB").Shows("LUF").Shows("Väntar");
        (await (await host.SignInAs("Ulla Björk")).Open("/inkorg")).Shows("Godkänn deltagande i upphandlingen Undersökningshandskar");
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("1 deltagare har inte godkänt");
        Assert.Equal(3, (await (await buyer.Open(address)).Form("Ta bort Folktandvården Västmanland AB").Submit()).Rows("Deltagare").Count);
    }

    [Theory, EachDatabase]
    public async Task Nobody_approves_what_they_have_asked_for(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ProcurementSteps.ExecuteAsync(host, "UPDATE procurement_participant SET asked_by = (SELECT id FROM organisation_person WHERE name = 'Ulla Björk') WHERE approved_by IS NULL AND role <> 0");
        var asker = await host.SignInAs("Ulla Björk");
        var text = await ProcurementSteps.PostAsync(asker, ProcurementSteps.Case(1) + "/deltagare?handler=Approve", HttpStatusCode.Forbidden, ("entity", Entity(4)));
        Assert.Contains("PRO-007", text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_buyer_of_another_participant_reads_and_does_not_change(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ProcurementSteps.ExecuteAsync(host, "DELETE FROM organisation_role_holding WHERE person IN (SELECT id FROM organisation_person WHERE name = 'Samira Haddad') AND entity IN (SELECT id FROM organisation_legal_entity WHERE name = 'Region Sörmland')");
        var buyer = await host.SignInAs("Samira Haddad");
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("Undersökningshandskar").Hides("Uppgifter till annonsen");
        (await buyer.Open(ProcurementSteps.Case(1) + "/strategi", HttpStatusCode.Forbidden)).Shows("PRO-003");
        await buyer.Open(ProcurementSteps.Case(3), HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Procedures_are_compared_with_reasons_and_too_short_times_refused(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open(ProcurementSteps.Case(1) + "/tider?annons=2026-03-02");
        page.Shows("Öppet förfarande, elektronisk inlämning").Shows("2026-04-01").Shows("LOU 11 kap.");
        var form = page.Form("Välj förfarande och datum").Fill("Annonsen skickas", "2026-03-02").Fill("Sista anbudsdag", "2026-03-20").Fill("Sista dag för frågor", "2026-03-10");
        (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-012").Shows("30 dagar");
        (await form.Fill("Sista anbudsdag", "2026-04-10").Fill("Sista dag för frågor", "2026-04-09").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-013");
        (await form.Fill("Sista dag för frågor", "2026-03-30").Choose("Brådska gör den vanliga tiden omöjlig").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-041");
        var chosen = await form.Clear("Brådska gör den vanliga tiden omöjlig").Submit();
        chosen.Shows("Förfarande och datum är valda").Shows("2026-04-10").Shows("2026-04-04");
        var (bytes, type, name) = await buyer.Download(ProcurementSteps.Case(1) + "/tider.ics");
        Assert.Equal("text/calendar", type);
        Assert.EndsWith(".ics", name, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260410", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Requirements_come_from_the_library_with_their_version_and_from_earlier_cases(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var address = ProcurementSteps.Case(4) + "/krav";
        var taken = await (await buyer.Open(address)).Form("Hämta de markerade").Choose("Kvalificeringskrav: Stabil ekonomi").Choose("Särskilt kontraktsvillkor: Fossilfria transporter").Submit();
        taken.Shows("Stabil ekonomi").Shows("2028-01-01").Shows("Hållbarhetsstrategen");
        var library = await (await buyer.Open("/upphandlingar/krav")).Follow("Stabil ekonomi");
        (await library.Form("Spara i biblioteket").Fill("Rubrik", "Stabil ekonomi hela avtalstiden").Submit()).Near("Stabil ekonomi hela avtalstiden").Shows("2");
        (await buyer.Open(address)).Shows("Stabil ekonomi").Hides("hela avtalstiden");
        var both = await (await buyer.Open(address)).Form("Hämta kraven").Fill("Upphandling", OptionWith(await buyer.Open(address), "Vårdsängar")).Submit();
        both.Shows("Högsta användarvikt").Shows("250 kg").Shows("Tilldelningskriterium");
        var faulty = await buyer.Open(address + "/redigera");
        (await faulty.Form("Spara kravet").Choose("Krav på varan eller tjänsten").Fill("Rubrik", "Vikt").Fill("Kravet, som", "Minst").Choose("Ett tal").Fill("Väntat svar", "tung").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-015");
        (await both.Form("Ta bort Fossilfria transporter").Submit()).Shows("Kravet är borttaget");
    }

    [Theory, EachDatabase]
    public async Task Documents_are_for_suppliers_or_for_us_and_a_power_in_use_stays(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open(ProcurementSteps.Case(1) + "/dokument/nytt");
        (await page.Form("Lägg upp").Attach("Fil", "sida.html", [1]).Fill("Vad är det?", "X").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-016");
        var added = await page.Form("Lägg upp").Attach("Fil", "bilaga.pdf", Encoding.UTF8.GetBytes("%PDF-1.7")).Fill("Vad är det?", "Prisbilaga").Submit();
        Assert.Equal(Encoding.UTF8.GetBytes("%PDF-1.7"), (await buyer.Download(added.HrefOf("Prisbilaga"))).Bytes);
        (await added.Form("Ta ut Prisbilaga").Submit()).Hides("Prisbilaga");
        (await (await buyer.Open(ProcurementSteps.Case(1) + "/dokument/nytt")).Form("Ta ut Fullmakter från deltagarna").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-040");
    }

    [Theory, EachDatabase]
    public async Task A_seat_in_the_expert_group_lets_in_who_holds_it_and_asks_for_a_declaration(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var address = ProcurementSteps.Case(1) + "/expertgrupp";
        var nurse = await host.SignInAs("Åsa Öberg");
        await nurse.Open(address, HttpStatusCode.NotFound);
        var buyer = await host.SignInAs("Samira Haddad");
        (await (await buyer.Open(address)).Form("Tillsätt").Fill("Person", "Åsa Öberg, Sjuksköterska, avdelning 52 – beställare").Fill("Vad personen bedömer", "Funktion i drift").Submit()).Near("Åsa Öberg").Shows("Väntar");
        (await nurse.Open("/inkorg")).Shows("Lämna jävs- och sekretessförklaring");
        (await (await nurse.Open(address)).Form("Lämna förklaringen").Choose("Nej").Submit()).Shows("Du har uppgett att du inte är jävig");
        (await buyer.Open(address)).Near("Åsa Öberg").Shows("Inget jäv");
        (await (await nurse.Open(address)).Form("Lämna förklaringen").Choose("Ja").Submit()).Near("Funktion i drift").Shows("Jävig");
        (await (await buyer.Open(address)).Form("Ta bort Åsa Öberg").Submit()).Shows("Ingen sitter i expertgruppen");
        await nurse.Open(address, HttpStatusCode.NotFound);
    }

    private static string Entity(int number) => $"00000000-0000-7000-8001-{number:x12}";

    private static string OptionWith(Page page, string text) =>
        page.Document.QuerySelectorAll("option").Select(option => option.TextContent.Trim()).Single(option => option.Contains(text, StringComparison.Ordinal));
}
