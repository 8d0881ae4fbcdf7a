using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Records;
using Samkop.Suppliers.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Suppliers;

public sealed class SupplierRegisterTests
{
    [Theory, EachDatabase]
    public async Task The_register_is_searched_by_name_town_and_number_and_paged(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var all = await buyer.Open("/leverantorer");
        Assert.Equal(50, all.Rows("Leverantörer").Count);
        Assert.Equal(10, (await all.Follow("Nästa")).Rows("Leverantörer").Count);
        (await buyer.Open("/leverantorer?q=NORDTEXTIL")).Shows("Nordtextil AB").Hides("Dentaldepån");
        (await buyer.Open("/leverantorer?q=västerås+data")).Shows("Mälardata Teknik AB");
        (await buyer.Open("/leverantorer?q=finnsinte")).Shows("Ingen leverantör stämmer med");
        (await buyer.Open("/leverantorer?q=Agnetas")).Shows("850709-****").Hides("9805");
        var sole = await (await buyer.Open("/leverantorer?q=Agnetas")).Follow("Agnetas Blommor");
        sole.Shows("850709-****").Hides("9805");
    }

    [Theory, EachDatabase]
    public async Task A_legal_person_is_added_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var form = await buyer.Open("/leverantorer/ny");
        var faulty = await Fill(form, "559900-0001", "SE").Submit(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("KRN-102", Assert.Single(faulty.Errors), StringComparison.Ordinal);
        Assert.Contains("SUP-002", Assert.Single((await Fill(form, "232100-0016", "S1").Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        (await Fill(form, "232100-0016", "SE").Submit()).Shows("Nya Bolaget");
        (await Fill(form, "2321000016", "SE").Submit(HttpStatusCode.Conflict)).Shows("SUP-001");
        var orderer = await host.SignInAs("Åsa Öberg");
        await orderer.Open("/leverantorer/ny", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task F_tax_is_noted_with_the_day_of_the_check(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var finance = await host.SignInAs("Eva-Lena Nordström");
        var page = await finance.Open($"/leverantorer/{DemoIds.Supplier(50).Value}");
        page.Shows("Aldrig kontrollerad");
        Assert.Contains("SUP-003", Assert.Single((await page.Form("Spara kontrollen").Fill("Kontrollerad", "2099-01-01").Submit(HttpStatusCode.UnprocessableEntity)).Errors), StringComparison.Ordinal);
        (await page.Form("Spara kontrollen").Clear("Godkänd för F-skatt").Fill("Kontrollerad", "2026-01-02").Submit()).Shows("Inte godkänd, 2026-01-02");
    }

    [Theory, EachDatabase]
    public async Task A_sender_is_identified_by_any_key_and_by_none_when_two_disagree(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var nord = (await host.ReadAsync((services, _) => services.GetRequiredService<ISuppliers>().FindAsync(DemoIds.Supplier(1), CancellationToken.None)))!;
        var other = (await host.ReadAsync((services, _) => services.GetRequiredService<ISuppliers>().FindAsync(DemoIds.Supplier(2), CancellationToken.None)))!;
        var number = nord.OrganisationNumber.ToString();
        Assert.Equal(nord.Id, await IdentifyAsync(host, new SupplierKeys(number, null, null, null, null)));
        Assert.Equal(nord.Id, await IdentifyAsync(host, new SupplierKeys(null, nord.VatNumber!.ToString(), null, null, null)));
        Assert.Equal(nord.Id, await IdentifyAsync(host, new SupplierKeys(null, null, "0007", number, null)));
        Assert.Equal(nord.Id, await IdentifyAsync(host, new SupplierKeys("not a number", nord.VatNumber.ToString(), "0007", number, null)));
        Assert.Null(await IdentifyAsync(host, new SupplierKeys(number, other.VatNumber!.ToString(), null, null, null)));
        Assert.Null(await IdentifyAsync(host, new SupplierKeys(null, null, null, null, null)));
        Assert.Null(await IdentifyAsync(host, new SupplierKeys("2321000016", null, null, null, null)));
        var found = await host.ReadAsync((services, _) => services.GetRequiredService<ISuppliers>().SearchAsync("mälar", 5, CancellationToken.None));
        Assert.Equal("Mälardata Teknik AB", found[0].Name);
    }

    [Theory, EachDatabase]
    public async Task The_suppliers_own_page_shows_its_own(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var supplier = await host.SignInAs("Nils Fager");
        var page = await supplier.Open("/leverantor");
        Assert.Equal("Nordtextil AB", page.Heading);
        page.Shows("Får betalas till").Hides("Dentaldepån");
        await supplier.Open("/leverantorer", HttpStatusCode.Forbidden);
        var buyer = await host.SignInAs("Samira Haddad");
        await buyer.Open("/leverantor", HttpStatusCode.Forbidden);
    }

    private static PageForm Fill(Page page, string number, string country) => page.Form("Lägg upp")
        .Fill("Organisationsnummer", number).Fill("Registrerat namn", "Nya Bolaget").Fill("E-post för order och frågor", "a@b.example")
        .Fill("Gatuadress", "Gatan 1").Fill("Postnummer", "111 11").Fill("Ort", "Orten").Fill("Land", country);

    private static async Task<SupplierId?> IdentifyAsync(SamkopHost host, SupplierKeys keys) =>
        (await host.ReadAsync((services, _) => services.GetRequiredService<ISuppliers>().IdentifyAsync(keys, CancellationToken.None)))?.Id;
}
