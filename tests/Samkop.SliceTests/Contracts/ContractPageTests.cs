using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Contracts;
using Samkop.Contracts.Persistence;
using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class ContractPageTests
{
    private const string Owner = "Göran Åkesson";
    private const string Buyer = "Samira Haddad";
    private const string Nurse = "Åsa Öberg";
    private const string Page = "/avtal/00000000-0000-7000-8006-000000000001";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task The_manager_sees_the_contracts_by_the_next_thing_to_do(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var page = await (await host.SignInAs(Owner)).Open("/avtal");
        Assert.Equal("Mina avtal", page.Heading);
        var rows = page.Rows("Mina avtal");
        Assert.Equal(12, rows.Count);
        Assert.Contains("Medicinteknisk utrustning", rows[0][1] + rows[1][1] + rows[2][1], StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Staff_see_what_they_may_order_on_and_how(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var nurse = await host.SignInAs(Nurse);
        var list = await nurse.Open("/avtal?q=sänglinne");
        Assert.Single(list.Rows("Avtal att beställa på"));
        var contract = await list.Follow("Textilier och sänglinne");
        contract.Shows("Region Västmanland").Shows("Fraktfritt").Shows("Göran Åkesson").Hides("Lägg upp en ny prislista").Hides("Säg upp avtalet");
        var how = await contract.Follow("Så beställer du");
        how.Shows("Beställ i Samköp").Shows("010-555 10 01");
    }

    [Theory, EachDatabase]
    public async Task A_supplier_sees_its_contracts_and_not_how_the_buyer_works_with_them(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var seller = await host.SignInAs("Nils Fager");
        var list = await (await seller.Open("/leverantor")).Follow("Våra avtal");
        Assert.Equal("Textilier och sänglinne", Assert.Single(list.Rows("Avtal"))[1]);
        var contract = await list.Follow("Textilier och sänglinne");
        contract.Shows("Prislista 1").Shows("Deltagarnas tak").Hides("Nästa datum").Hides("Historik").Hides("Så beställer du");
        await seller.Open("/avtal/00000000-0000-7000-8006-000000000002", HttpStatusCode.NotFound);
        await (await host.SignInAs(Nurse)).Open("/leverantor/avtal", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_spelling_fault_in_the_search_is_forgiven_and_nonsense_says_so(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var nurse = await host.SignInAs(Nurse);
        (await nurse.Open("/avtal?q=möblr")).Shows("Kontors- och vårdmöbler");
        (await nurse.Open("/avtal?q=xqzv")).Shows("Inget avtal passar sökningen.");
    }

    [Theory, EachDatabase]
    public async Task Only_owner_deputy_and_managers_decide(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var nurse = await host.SignInAs(Nurse);
        foreach (var path in new[] { "/andra", "/omfordela", "/prislista/ny" })
        {
            await nurse.Open(Page + path, HttpStatusCode.Forbidden);
        }

        await (await host.SignInAs("Nils Fager")).Open("/avtal/00000000-0000-7000-8006-000000000002", HttpStatusCode.NotFound);
        (await (await host.SignInAs("Nils Fager")).Open(Page)).Shows("Textilier och sänglinne");
    }

    [Theory, EachDatabase]
    public async Task A_buyer_who_is_neither_owner_nor_deputy_is_sent_to_them(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var permit = (await services.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedContracts(), Ct)).OrThrow();
            (await services.GetRequiredService<UnitOfWork>().WriteAsync<SeedContracts, Done>(permit, async session =>
            {
                var contract = await session.Of<ContractsDb>().Contracts.AsTracking().SingleAsync(one => one.Id == Ledger.Textiles, Ct);
                contract.Deputy = null;
                session.Audit(new AuditNote(permit.Action.About));
                return Done.It;
            }, Ct)).OrThrow();
        }

        (await (await host.SignInAs(Buyer)).Open(Page + "/andra", HttpStatusCode.Forbidden)).Shows("CON-001");
    }

    [Theory, EachDatabase]
    public async Task A_new_price_list_is_shown_as_a_difference_and_holds_when_another_person_approved_it(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var buyer = await host.SignInAs(Buyer);
        var (bytes, type, name) = await buyer.Download(Page + "/prislista.csv");
        Assert.Equal(("text/csv", "prislista-2024-118.csv"), (type, name));
        var changed = Encoding.UTF8.GetString(bytes).Replace(";96;", ";98,40;", StringComparison.Ordinal);
        var today = SwedishDates.Iso(SwedishTime.Today(TimeProvider.System));

        var diff = await (await buyer.Open(Page + "/prislista/ny")).Form("Läs in och jämför")
            .Attach("Fil", "nya-priser.csv", Encoding.UTF8.GetBytes(changed)).Fill("Gäller från", today).Submit();
        diff.Shows("5 dyrare").Shows("28 oförändrade").Shows("+2,5").Shows("Avtalets ägare eller ersättare godkänner den.");
        Assert.False(diff.Offers("Godkänn prislistan"));
        Assert.Equal(96m, await PriceAsync(host, "NT-PS-M"));

        var owner = await host.SignInAs(Owner);
        (await owner.Open("/inkorg")).Shows("Ny prislista på avtal 2024-118");
        var done = await (await owner.Open(diff.Address.PathAndQuery)).Form("Godkänn prislistan").Submit();
        done.Shows("Prislistan är godkänd.").Shows("Prislista 2").Shows("Beslutade om prislistan");
        Assert.Equal(98.40m, await PriceAsync(host, "NT-PS-M"));
        (await owner.Open("/inkorg")).Hides("Ny prislista på avtal 2024-118");
    }

    [Theory, EachDatabase]
    public async Task The_sender_is_refused_though_the_button_is_not_shown(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var owner = await host.SignInAs(Owner);
        var bytes = (await owner.Download(Page + "/prislista.csv")).Bytes;
        var diff = await (await owner.Open(Page + "/prislista/ny")).Form("Läs in och jämför").Attach("Fil", "p.csv", bytes).Submit();
        var token = diff.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await owner.Client.PostAsync(
            new Uri(diff.Address.PathAndQuery + "?handler=Approve", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("CON-012", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Faulty_cells_are_listed_and_nothing_is_saved(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var buyer = await host.SignInAs(Buyer);
        var page = await (await buyer.Open(Page + "/prislista/ny")).Form("Läs in och jämför")
            .Attach("Fil", "p.csv", Encoding.UTF8.GetBytes("Artikelnummer;Benämning;Enhet;Pris;Moms\nA;Skjorta;st;tio;25\nB;;st;5;25\n"))
            .Submit(HttpStatusCode.UnprocessableEntity);
        page.Shows("CON-016");
        Assert.Equal([["2", "Pris"], ["3", "Benämning"]], page.Rows("Celler att rätta").Select(row => row.Take(2).ToArray()));
        (await buyer.Open(Page)).Hides("Prislista 2");
    }

    [Theory, EachDatabase]
    public async Task Prices_never_change_backwards(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var buyer = await host.SignInAs(Buyer);
        var bytes = (await buyer.Download(Page + "/prislista.csv")).Bytes;
        var page = await (await buyer.Open(Page + "/prislista/ny")).Form("Läs in och jämför").Attach("Fil", "p.csv", bytes)
            .Fill("Gäller från", "2025-01-01").Submit(HttpStatusCode.UnprocessableEntity);
        page.Shows("CON-014");
    }

    [Theory, EachDatabase]
    public async Task Room_moves_between_participants_and_the_total_stays(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var ledger = new Ledger(host);
        var (from, to, total) = (await ledger.CeilingOfAsync(Ledger.Sormland), await ledger.CeilingOfAsync(Ledger.Vastmanland), await ledger.CeilingOfAsync(null));
        var owner = await host.SignInAs(Owner);
        (await Move(owner, "Region Sörmland", "Region Sörmland", "10", HttpStatusCode.UnprocessableEntity)).Shows("CON-024");
        (await Move(owner, "Region Sörmland", "Region Västmanland", "999 999 999", HttpStatusCode.UnprocessableEntity)).Shows("CON-023");
        (await Move(owner, "Region Sörmland", "Region Västmanland", "1 000,50", HttpStatusCode.OK)).Shows("Utrymmet är flyttat.");
        Assert.Equal(from.LimitMinor - 100_050, (await ledger.CeilingOfAsync(Ledger.Sormland)).LimitMinor);
        Assert.Equal(to.LimitMinor + 100_050, (await ledger.CeilingOfAsync(Ledger.Vastmanland)).LimitMinor);
        Assert.Equal(total.LimitMinor, (await ledger.CeilingOfAsync(null)).LimitMinor);
    }

    [Theory, EachDatabase]
    public async Task A_contract_is_written_signed_and_then_fixed(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var owner = await host.SignInAs(Owner);
        var form = (await owner.Open("/avtal/nytt")).Form("Spara utkast");
        Fill(form, await NumberOfSupplierAsync(host), "2027-001", "2026-01-01", "2029-12-31");
        var draft = await form.Submit();
        draft.Shows("Avtalet är upplagt som utkast.").Shows("Utkast. Ingen kan beställa på avtalet än.");
        await (await host.SignInAs(Nurse)).Open(draft.Address.PathAndQuery, HttpStatusCode.NotFound);
        var signing = await draft.Form("Skicka för underskrift").Submit();
        var signed = await signing.Form("Registrera som undertecknat").Submit();
        signed.Shows("Avtalet är undertecknat").Shows("Gäller till och med 2029-12-31").Shows("DNR");
        (await (await host.SignInAs(Nurse)).Open(draft.Address.PathAndQuery)).Shows("Kaffe och te");
        (await owner.Open(draft.Address.PathAndQuery + "/andra")).Hides("Input.Terms.Title");
    }

    [Theory, EachDatabase]
    public async Task What_is_wrong_with_a_new_contract_is_said(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var owner = await host.SignInAs(Owner);
        var supplier = await NumberOfSupplierAsync(host);
        await Refused(owner, "CON-007", form => Fill(form, supplier, "2024-118", "2026-01-01", "2029-12-31"));
        await Refused(owner, "CON-008", form => Fill(form, supplier, "2027-002", "2026-01-01", "2025-12-31"));
        await Refused(owner, "CON-009", form => Fill(form, supplier, "2027-002", "2026-01-01", "2029-12-31").Fill("Förlängning 1, månader", "12"));
        await Refused(owner, "CON-025", form => Fill(form, supplier, "2027-002", "2026-01-01", "2029-12-31").Fill("Betalningstid", "10"));
        await Refused(owner, "CON-026", form => Fill(form, supplier, "2027-002", "2026-01-01", "2029-12-31").Fill("Eget tak för Region Sörmland", "500 001"));
        await Refused(owner, "CON-030", form => Fill(form, supplier, "2027-002", "2026-01-01", "2029-12-31").Fill("Största antal för hela avtalet", "5"));
        await Refused(owner, "CON-027", form => Fill(form, supplier, "2027-002", "2026-01-01", "2029-12-31").Fill("Leverantörens organisationsnummer", "5561234567"));
    }

    [Theory, EachDatabase]
    public async Task Terms_of_a_signed_contract_are_refused_though_the_form_hides_them(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        var owner = await host.SignInAs(Owner);
        var page = await owner.Open(Page + "/andra");
        var fields = page.Document.QuerySelectorAll("form[data-sk-form] input, form[data-sk-form] textarea")
            .Where(field => field.GetAttribute("name") is { Length: > 0 } name && name != "__RequestVerificationToken")
            .Select(field => new KeyValuePair<string, string>(field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent))
            .Append(new("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!))
            .Append(new("Input.Care.Owner", "00000000-0000-7000-8003-000000000004"))
            .Append(new("Input.Terms.Title", "Annat")).Append(new("Input.Terms.SupplierNumber", await NumberOfSupplierAsync(host)))
            .Append(new("Input.Terms.Start", "2026-01-01")).Append(new("Input.Terms.End", "2030-01-01")).Append(new("Input.Terms.Freight", "Fri")).Append(new("Input.Terms.PaymentDays", "30"));
        using var answer = await owner.Client.PostAsync(new Uri(Page + "/andra", UriKind.Relative), new FormUrlEncodedContent(fields), Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("CON-010", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_daily_look_reminds_once_and_a_decision_takes_the_reminder_away(DatabaseKind kind)
    {
        await using var host = await SamkopHost.StartAsync(kind);
        Assert.True(await RemindAsync(host) > 0);
        Assert.Equal(0, await RemindAsync(host));
        var owner = await host.SignInAs(Owner);
        const string Medical = "/avtal/00000000-0000-7000-8006-000000000005";
        var page = await owner.Open(Medical);
        page.Shows("Påminnelser som väntar");
        (await page.Form("Omhändertagen").Submit()).Shows("Påminnelsen är omhändertagen.").Hides("Påminnelser som väntar");
        Assert.Equal(0, await RemindAsync(host));
    }

    [Theory, EachDatabase]
    public async Task What_the_owner_leaves_goes_on_to_the_managers_once(DatabaseKind kind)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        var ledger = new Ledger(host);
        var ceiling = await ledger.CeilingOfAsync(Ledger.Sormland);
        Assert.False((await ledger.ReserveAsync(Ledger.Sormland, "mark", (ceiling.LimitMinor!.Value * 3 / 4) - ceiling.TakenMinor)).IsRefused(out _));
        await RemindAsync(host);
        Assert.Equal(0, await LateAsync(ledger));
        clock.Advance(TimeSpan.FromDays(3));
        await RemindAsync(host);
        Assert.Equal(0, await LateAsync(ledger));
        clock.Advance(TimeSpan.FromDays(8));
        await RemindAsync(host);
        var passed = await ledger.ReadAsync(db => db.Reminders.Where(one => one.EscalatedOn != null).ToListAsync(Ct));
        Assert.Contains(passed, one => one.Step == $"ceiling-75/{Ledger.Sormland.Value}");
        Assert.Contains(passed, one => !one.IsOfCeiling);
        Assert.Equal(0, await RemindAsync(host));
        await using var scope = host.Services.CreateAsyncScope();
        var matter = await scope.ServiceProvider.GetRequiredService<Reads>().Of<Samkop.Inbox.Persistence.InboxDb>().Matters.SingleAsync(one => one.Step == $"ceiling-75/{Ledger.Sormland.Value}", Ct);
        Assert.Equal((Roles.ContractManager, null), (matter.Role, matter.Person));
        Assert.Contains("inte agerat på 5 arbetsdagar", matter.WhySv, StringComparison.Ordinal);
    }

    private static Task<int> LateAsync(Ledger ledger) => ledger.ReadAsync(db => db.Reminders.CountAsync(one => one.EscalatedOn != null, Ct));

    private static async Task<int> RemindAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IContractReminders>().RunAsync(Ct);
    }

    private static async Task<string> NumberOfSupplierAsync(SamkopHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var supplier = await scope.ServiceProvider.GetRequiredService<Samkop.Suppliers.Public.ISuppliers>().FindAsync(SupplierId.From(new Guid("00000000-0000-7000-8005-000000000002")), Ct);
        return supplier!.OrganisationNumber.ToDisplay();
    }

    private static async Task<decimal?> PriceAsync(SamkopHost host, string article)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var price = await services.GetRequiredService<IContracts>().PriceAsync(
            services.GetRequiredService<Reads>(), Ledger.Sormland, SupplierId.From(new Guid("00000000-0000-7000-8005-000000000001")), article, SwedishTime.Today(TimeProvider.System), Ct);
        return price?.Price.ToDecimal();
    }

    private static async Task<Page> Move(Visitor owner, string from, string to, string kronor, HttpStatusCode expect)
    {
        var page = await owner.Open(Page + "/omfordela");
        var form = page.Form("Flytta");
        foreach (var (label, name) in new[] { ("Från", from), ("Till", to) })
        {
            var option = page.Document.QuerySelectorAll("select option").Select(one => Clean(one.TextContent)).First(text => text.StartsWith(name, StringComparison.Ordinal));
            form.Fill(label, option);
        }

        return await form.Fill("Belopp utan moms", kronor).Submit(expect);
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task Refused(Visitor owner, string code, Action<PageForm> fill)
    {
        var form = (await owner.Open("/avtal/nytt")).Form("Spara utkast");
        fill(form);
        (await form.Submit(HttpStatusCode.UnprocessableEntity)).Shows(code);
    }

    private static PageForm Fill(PageForm form, string supplier, string number, string start, string end) => form
        .Fill("Avtalsnummer", number)
        .Fill("Vad gäller avtalet?", "Kaffe och te")
        .Fill("Leverantörens organisationsnummer", supplier)
        .Fill("Första dag", start).Fill("Sista dag", end)
        .Fill("Avtalets tak", "500 000")
        .Fill("Fraktvillkor", "Fraktfritt")
        .Choose("Region Sörmland får avropa")
        .Fill("Eget tak för Region Sörmland", "300 000")
        .Fill("Vad avtalet omfattar", "Kaffe, te och tillbehör.")
        .Fill("Område och sökord", "Livsmedel, kaffe")
        .Fill("Så beställer man", "Beställ i Samköp.")
        .Fill("Kontaktens e-post", "order@leverantor.example");
}
