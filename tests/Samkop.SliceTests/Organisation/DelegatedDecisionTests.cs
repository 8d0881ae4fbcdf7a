using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Domain;
using Samkop.Organisation.Persistence;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using Xunit;

namespace Samkop.SliceTests.Organisation;

/// <summary>What is decided by delegation gets onto its board's list by itself, with point and number; the rest by hand.</summary>
public sealed class DelegatedDecisionTests
{
    private const string List = "/administration/delegationsbeslut";
    private const string Contract = "/avtal/00000000-0000-7000-8006-000000000001";
    private const string Owner = "Göran Åkesson";
    private const string Registrar = "Peter Hallgren";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Signing_options_raises_moves_and_direct_awards_are_listed_with_point_and_number(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var before = await DecisionsAsync(host);
        var owner = await host.SignInAs(Owner);
        var number = (await (await owner.Open("/avtal/nytt")).Form("Spara utkast").Fill("Avtalsnummer", "2027-001").Fill("Vad gäller avtalet?", "Kaffe och te").Fill("Leverantörens organisationsnummer", await SupplierNumberAsync(host))
            .Fill("Första dag", "2026-01-01").Fill("Sista dag", "2029-12-31").Fill("Avtalets tak", "500 000").Fill("Fraktvillkor", "Fraktfritt").Choose("Region Sörmland får avropa").Fill("Eget tak för Region Sörmland", "300 000")
            .Fill("Vad avtalet omfattar", "Kaffe, te och tillbehör.").Fill("Område och sökord", "Livsmedel, kaffe").Fill("Så beställer man", "Beställ i Samköp.").Fill("Kontaktens e-post", "order@leverantor.example").Submit()).Address.PathAndQuery;
        await (await (await owner.Open(number)).Form("Skicka för underskrift").Submit()).Form("Registrera som undertecknat").Submit();
        await (await owner.Open(Contract)).Form("Förläng avtalet").Submit();
        await (await owner.Open(Contract + "/hoj-taket")).Form("Höj taket").Fill("Vem får det nya utrymmet?", "Region Sörmland").Choose("Varor eller tjänster").Fill("Höj med, utan moms", "100 000")
            .Fill("Grund", "Fler vårdplatser än väntat; samma varor och samma villkor.").Choose("Jag har prövat att avtalets övergripande karaktär inte ändras").Submit();
        await MoveAsync(owner);
        await AwardAsync(owner, "240 000", HttpStatusCode.OK);
        await AwardAsync(owner, "0", HttpStatusCode.UnprocessableEntity);

        await (await (await host.SignInAs("Samira Haddad")).Open("/direktupphandlingar/ny")).Form("Besluta").Fill("Köpare", "Region Sörmland").Fill("Vad köps?", "Bårar till akuten").Fill("CPV-kod", "33192000").Fill("Värde utan moms, hela tiden", "40 000")
            .Fill("Leverantörens organisationsnummer", await SupplierNumberAsync(host)).Fill("Tillfrågade leverantörer", "2").Fill("Anbud som kom in", "1").Fill("Sista dag", "2099-12-31").Submit();

        var made = (await DecisionsAsync(host)).Except(before).ToList();
        Assert.Equal(["4.2", "4.3", "4.4", "4.5", "4.6", "4.6"], made.Select(row => row.Point).Order(StringComparer.Ordinal)); // and nothing of the refused one
        Assert.All(made, row => Assert.Equal(("Regionstyrelsen", true), (row.Board, row.Number.StartsWith("DNR", StringComparison.Ordinal))));

        var page = await (await host.SignInAs(Registrar)).Open(List);
        page.Shows("Avtal 2027-001 tecknades").Shows("Avtal 2024-118: option 1 används").Shows("Avtal 2024-118: taket höjs med 100 000,00 kr").Shows("utrymme flyttas från Region Sörmland till Region Västmanland")
            .Shows("Direktupphandling vid avtal 2024-118, 240 000,00 kr").Shows("Direktupphandling: Bårar till akuten, 40 000,00 kr").Shows(Owner).Shows("Samira Haddad");
        (await (await host.SignInAs("Lars Tengblad")).Open("/revision/12")).Shows("Avtal 2027-001 tecknades").Shows("Samordnat upphandlingsuppdrag").Shows("4.6");
        await using var scope = host.Services.CreateAsyncScope();
        var trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        Assert.Contains(await trail.OfAsync([new ObjectRef("Contract", Contract[^36..])], Ct), line => line.After.Contains("4.4", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task What_no_board_has_delegated_is_not_listed_and_the_page_says_so(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var registrar = await host.SignInAs(Registrar);
        var points = await registrar.Open(List + "/beslutspunkter");
        points.Shows("Regionstyrelsen 2024-12-10 § 215").Hides("Kommer inte med på någon lista");
        PageForm Form() => points.Form("Lägg in").Fill("Juridisk person", "Region Sörmland").Fill("Beslut", "Direktupphandla").Fill("Källa", "RS 2026-11-03 § 88");
        var today = SwedishDates.Iso(SwedishTime.Today(TimeProvider.System));
        (await Form().Fill("Gäller från", "2024-01-01").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-043");
        (await Form().Fill("Gäller från", today).Fill("Nämnd", "Regionstyrelsen").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-043");
        (await Form().Fill("Gäller från", today).Fill("Nämnd", string.Empty).Submit()).Shows("Beslutspunkten är inlagd.").Shows("Inte delegerat").Shows("Ersatt");
        var before = await DecisionsAsync(host);
        await AwardAsync(await host.SignInAs(Owner), "240 000", HttpStatusCode.OK);
        Assert.Equal(before, await DecisionsAsync(host));

        await host.WriteAsync(async (_, session) =>
        {
            session.Of<OrganisationDb>().DelegationPoints.RemoveRange(await session.Of<OrganisationDb>().DelegationPoints.Where(row => row.Kind == DelegatedKind.MoveRoom).ToListAsync(Ct));
            return Done.It;
        });
        (await registrar.Open(List + "/beslutspunkter")).Shows("Kommer inte med på någon lista").Shows("Sörmland: Flytta utrymme mellan deltagare");
        await (await host.SignInAs("Åsa Öberg")).Open(List + "/beslutspunkter", HttpStatusCode.Forbidden);
        await (await host.SignInAs("Lars Tengblad")).Open(List + "/nytt", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_decision_taken_outside_the_system_is_entered_with_its_number_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var registrar = await host.SignInAs(Registrar);
        (await registrar.Open(List)).Shows("Samordnat upphandlingsuppdrag till inköpsfunktionen").Shows("Direktupphandling vid avtal 2025-064");
        var page = await registrar.Open(List + "/nytt");
        var today = SwedishTime.Today(TimeProvider.System);
        PageForm Form(DateOnly day) => page.Form("Lägg till").Fill("Juridisk person", "Region Västmanland").Fill("Nämnd", "Regionstyrelsen").Fill("Beslutspunkt", "2.7").Fill("Beslut", "Yttrande över remiss")
            .Fill("Beslutat av", "Helena Kraft, Sjukhuschef – beslutsattestant utan beloppsgräns").Fill("Beslutsdag", SwedishDates.Iso(day)).Fill("Diarienummer", "RV260777");
        (await Form(today.AddDays(1)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-044");
        (await Form(today.AddDays(-40)).Submit()).Shows("Beslutet står i listan.").Shows("Regionstyrelsen, Västmanland").Near("Yttrande över remiss").Shows("RV260777").Shows("Helena Kraft");
        (await Form(today).Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORG-045");
    }

    private static Task<IReadOnlyList<(string Board, string Point, string Number)>> DecisionsAsync(SamkopHost host) => host.ReadAsync<IReadOnlyList<(string, string, string)>>(async (_, reads) =>
        [.. (await reads.Of<OrganisationDb>().Decisions.ToListAsync(Ct)).Select(row => (row.Board, row.Point, row.RegisterNumber))]);

    private static Task<string> SupplierNumberAsync(SamkopHost host) =>
        host.ReadAsync(async (services, _) => (await services.GetRequiredService<ISuppliers>().FindAsync(DemoIds.Supplier(2), Ct))!.OrganisationNumber.ToDisplay());

    private static async Task MoveAsync(Visitor owner)
    {
        var page = await owner.Open(Contract + "/omfordela");
        var form = page.Form("Flytta");
        foreach (var (label, name) in new[] { ("Från", "Region Sörmland"), ("Till", "Region Västmanland") })
        {
            form.Fill(label, page.Document.QuerySelectorAll("select option").Select(one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).First(text => text.StartsWith(name, StringComparison.Ordinal)));
        }

        await form.Fill("Belopp utan moms", "1 000").Submit();
    }

    private static async Task AwardAsync(Visitor owner, string kronor, HttpStatusCode expect) =>
        await (await owner.Open(Contract + "/direktupphandling")).Form("Dokumentera").Fill("Köpare", "Region Sörmland").Fill("Vad köps?", "Lakan till tältsjukhuset").Fill("Värde utan moms", kronor)
            .Choose("Synnerlig brådska, nödköp (LOU 6 kap. 15 §)").Fill("Varför är grunden uppfylld?", "Översvämningen i tvätteriet kunde inte förutses.").Fill("Hur användes konkurrensen?", "Två tillfrågade, en kunde leverera samma dag.")
            .Fill("Sista dag", "2099-12-31").Submit(expect);
}
