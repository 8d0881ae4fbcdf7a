using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Start;

public sealed class SearchEverythingTests
{
    private const string Nurse = "Åsa Öberg";
    private const string Buyer = "Samira Haddad";

    [Theory, EachDatabase]
    public async Task One_field_finds_articles_contracts_guidance_shops_plans_and_policies(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var nurse = await host.SignInAs(Nurse);
        (await nurse.Open("/sok?q=telefon")).Shows("Mobiltelefon till ny medarbetare").Shows("Vägledning").Hides("Externa butiker");
        var travel = await nurse.Open("/sok?q=hotel");
        Assert.Equal("https://resor.example/samkop", travel.HrefOf("Resor och hotell"));
        (await nurse.Open("/sok?q=kaffeautomat")).Shows("På gång");
        (await nurse.Open("/sok?q=inköpspolicy")).Shows("Inköpspolicy");
        (await nurse.Open("/sok?q=kontorsmaterial")).Shows("2025-031").Shows("Hittade du inte det du behöver?");
    }

    [Theory, EachDatabase]
    public async Task Only_those_who_may_order_are_led_to_the_ordering_page(DatabaseKind database)
    {
        const string Link = "a[href^='/bestall?q=']";
        await using var host = await SamkopHost.StartAsync(database);
        Assert.NotNull((await (await host.SignInAs(Nurse)).Open("/sok?q=kopieringspapper")).Document.QuerySelector(Link));
        var contractManager = (await (await host.SignInAs("Göran Åkesson")).Open("/sok?q=kopieringspapper")).Shows("Artiklar");
        Assert.Null(contractManager.Document.QuerySelector(Link));
    }

    [Theory, EachDatabase]
    public async Task No_hit_leads_by_at_most_four_questions_to_an_order_or_a_request(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var nurse = await host.SignInAs(Nurse);
        var page = await (await nurse.Open("/sok?q=xqzvw")).Follow("Svara på frågorna");
        page.Shows("Fråga 1 av högst 4").Shows("xqzvw");
        page = await page.Form("Fortsätt").Choose("Nej").Submit();
        page = await page.Form("Fortsätt").Choose("Vet inte").Submit();
        page.Shows("100 000 kr eller mer");
        page = await page.Form("Fortsätt").Choose("Nej").Submit();
        page.Shows("Fråga 4 av högst 4");
        var order = await page.Form("Fortsätt").Choose("Nej").Submit();
        Assert.Equal("Beställ med en rad i fritext", order.Heading);
        await order.Follow("Skriv raden");
        var request = await page.Form("Fortsätt").Choose("Ja").Submit();
        Assert.Equal("Lämna ett inköpsuppdrag", request.Heading);
        await request.Follow("Skriv uppdraget");
    }

    [Theory, EachDatabase]
    public async Task The_function_writes_guidance_and_links_are_ours_or_encrypted(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs(Buyer);
        var page = await (await buyer.Open("/sok/vagledning")).Follow("Skriv en ny");
        PageForm Form(string link) => page.Form("Spara").Choose("Extern butik").Fill("Rubrik på svenska", "Blommor").Fill("Rubrik på engelska", "Flowers").Fill("Text på svenska", "Beställ hos floristen.")
            .Fill("Text på engelska", "Order from the florist.").Fill("Ord som leder hit", "bukett").Fill("Länk", link);
        foreach (var bad in new[] { "", "javascript:alert(1)", "http://blommor.example", "//blommor.example" })
        {
            (await Form(bad).Submit(HttpStatusCode.UnprocessableEntity)).Shows("STA-001");
        }

        (await Form("https://blommor.example").Submit()).Shows("Texten är sparad");
        var nurse = await host.SignInAs(Nurse);
        (await nurse.Open("/sok?q=bukett")).Shows("Blommor").Hides("Synonymer");
        await nurse.Open("/sok/vagledning", HttpStatusCode.Forbidden);
        (await (await buyer.Open("/sok/vagledning")).Form("Ta bort Blommor").Submit()).Shows("Texten är borttagen.").Hides("Blommor");
    }

    [Theory, EachDatabase]
    public async Task A_synonym_that_the_function_adds_is_used_at_once(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs(Buyer);
        (await buyer.Open("/sok?q=krafsblock")).Hides("Kopieringspapper");
        var page = await buyer.Open("/sok/synonymer");
        (await page.Form("Lägg till").Fill("Någon skriver", "två ord").Fill("och ska hitta även", "papper").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CAT-001");
        (await page.Form("Lägg till").Fill("Någon skriver", "krafsblock").Fill("och ska hitta även", "kopieringspapper").Submit()).Shows("Synonymen är tillagd").Shows("krafsblock");
        (await page.Form("Lägg till").Fill("Någon skriver", "Kopieringspapper").Fill("och ska hitta även", "krafsblock").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CAT-002");
        (await buyer.Open("/sok?q=krafsblock")).Shows("Kopieringspapper");
        (await (await buyer.Open("/sok/synonymer?ord=krafs")).Form("Ta bort krafsblock och kopieringspapper").Submit()).Shows("Synonymen är borttagen.");
        await (await host.SignInAs(Nurse)).Open("/sok/synonymer", HttpStatusCode.Forbidden);
    }
}
