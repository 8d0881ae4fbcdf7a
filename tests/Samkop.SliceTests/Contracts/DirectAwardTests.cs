using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Contracts;

public sealed class DirectAwardTests
{
    // A supplier of the demo world (Nordtextil AB); its number is the same in every world of the same seed.
    private const string Supplier = "559900-6136";

    private const string Page = "/avtal/00000000-0000-7000-8006-000000000001";

    [Theory, EachDatabase]
    public async Task An_emergency_purchase_is_recorded_with_its_ground_and_a_number_of_its_own(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var owner = await host.SignInAs("Göran Åkesson");
        (await Fill(await owner.Open(Page + "/direktupphandling")).Fill("Värde utan moms", "0").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-039");
        (await Fill(await owner.Open(Page + "/direktupphandling")).Fill("Leverantörens organisationsnummer", "5561234567").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-027");
        var done = await Fill(await owner.Open(Page + "/direktupphandling")).Submit();
        done.Shows("diarieförd").Shows("Dokumenterade en direktupphandling");
        var row = Assert.Single(done.Rows("Direktupphandlingar"));
        Assert.StartsWith("DNR", row[0], StringComparison.Ordinal);
        Assert.Contains("Synnerlig brådska", row[5], StringComparison.Ordinal);
        (await (await host.SignInAs("Nils Fager")).Open(Page)).Hides("Lakan till tältsjukhuset");
        await (await host.SignInAs("Åsa Öberg")).Open(Page + "/direktupphandling", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task A_direct_award_that_stands_alone_needs_ten_inputs_and_is_counted_documented_and_published(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var counted = await New(await buyer.Open("/direktupphandlingar/ny"), "310 000", "Räkna mot gränserna").Submit();
        counted.Shows("dokumenteras (från 100 000,00 kr)").Shows("Kvar till gränsen 700 000,00 kr");
        (await New(await buyer.Open("/direktupphandlingar/ny"), "310 000").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-051");
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "310 000")).Fill("Anbud som kom in", "3").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-052");
        var bytes = "Vi erbjuder bårar."u8.ToArray();
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "310 000")).Attach("Anbuden", "anbud.exe", bytes).Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-037");
        var done = await Say(New(await buyer.Open("/direktupphandlingar/ny"), "310 000")).Attach("Anbuden", "anbud.txt", bytes).Submit();
        var quote = done.HrefOf("anbud.txt");
        Assert.Equal(bytes, (await buyer.Download(quote)).Bytes);
        await (await host.SignInAs("Helena Kraft")).Open(quote, HttpStatusCode.NotFound);
        await (await host.SignInAs("Helena Kraft")).Open(done.Address.AbsolutePath, HttpStatusCode.NotFound);
        done.Shows("beslutad och diarieförd").Shows("Bårar till akuten").Shows("DNR").Shows("2 tillfrågade, 1 anbud");
        (await buyer.Open("/direktupphandlingar")).Shows("Bårar till akuten");
        var visitor = host.Visit();
        (await visitor.Open("/direktupphandlat")).Shows("Bårar till akuten").Hides("Tog fyra dagar");
        (await (await host.SignInAs("Lars Tengblad")).Open("/revision/2")).Shows("Bårar till akuten");
    }

    [Theory, EachDatabase]
    public async Task Purchases_of_the_same_kind_are_summed_and_the_limit_locks_until_another_ground_is_reasoned(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        await Say(New(await buyer.Open("/direktupphandlingar/ny"), "390 000")).Submit();
        // Another code of the same group counts; the limit must not be reached, so 310,000 more are refused and 309,999.99 are not.
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "310 000")).Fill("CPV-kod", "33192100").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-050").Shows("700 000,00");
        (await New(await buyer.Open("/direktupphandlingar/ny"), "310 000", "Räkna mot gränserna").Submit()).Shows("Över gränsen").Shows("Räknas med");
        await Say(New(await buyer.Open("/direktupphandlingar/ny"), "309 999,99")).Fill("CPV-kod", "33192100").Submit();
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "1")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-050");
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "1")).Choose("Bara en leverantör kan leverera (LOU 6 kap. 14 §)").Submit()).Shows("Bara en leverantör kan leverera");
        // Another kind has its own count.
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "699 999,99")).Fill("CPV-kod", "30190000").Submit()).Shows("beslutad");
    }

    [Theory, EachDatabase]
    public async Task Two_who_decide_at_the_same_time_never_pass_the_limit_together(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var forms = new List<PageForm>();
        for (var i = 0; i < 6; i++)
        {
            forms.Add(Say(New(await (await host.SignInAs("Samira Haddad")).Open("/direktupphandlingar/ny"), "300 000")));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.Press()));
        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.OK));
    }

    [Theory, EachDatabase]
    public async Task What_was_bought_before_counts_and_only_contract_managers_of_the_entity_record_it(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var manager = await host.SignInAs("Göran Åkesson");
        var page = await manager.Open("/direktupphandlingar/ingaende");
        var year = Samkop.Kernel.SwedishTime.Today(TimeProvider.System).Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        PageForm Row(Page at, string amount, string of) => at.Form("Lägg in").Fill("Köpare", "Region Sörmland").Fill("År", of).Fill("CPV-kod", "33192000").Fill("Värde utan moms", amount).Fill("Källa", "Ekonomisystemet");
        (await Row(page, "0", year).Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-053");
        (await Row(await manager.Open("/direktupphandlingar/ingaende"), "650 000", "1999").Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-053");
        (await Row(await manager.Open("/direktupphandlingar/ingaende"), "650 000", year).Submit()).Shows("räknas med");
        var buyer = await host.SignInAs("Samira Haddad");
        (await Say(New(await buyer.Open("/direktupphandlingar/ny"), "50 000")).Submit(HttpStatusCode.UnprocessableEntity)).Shows("CON-050");
        await buyer.Open("/direktupphandlingar/ingaende", HttpStatusCode.Forbidden);
        await (await host.SignInAs("Åsa Öberg")).Open("/direktupphandlingar/ny", HttpStatusCode.Forbidden);
    }

    private static PageForm New(Page page, string value, string button = "Besluta") => page.Form(button).Fill("Köpare", "Region Sörmland").Fill("Vad köps?", "Bårar till akuten").Fill("CPV-kod", "33192000").Fill("Värde utan moms, hela tiden", value)
        .Fill("Leverantörens organisationsnummer", Supplier).Fill("Tillfrågade leverantörer", "2").Fill("Anbud som kom in", "1").Fill("Sista dag", "2099-12-31");

    private static PageForm Say(PageForm form) => form.Fill("Vilka tillfrågades?", "Två i e-post").Fill("Varför denna leverantör?", "Tog fyra dagar och var billigast.");

    private static PageForm Fill(Page page) => page.Form("Dokumentera").Fill("Köpare", "Region Sörmland").Fill("Vad köps?", "Lakan till tältsjukhuset").Fill("Värde utan moms", "240 000")
        .Choose("Synnerlig brådska, nödköp (LOU 6 kap. 15 §)").Fill("Varför är grunden uppfylld?", "Översvämningen i tvätteriet kunde inte förutses.").Fill("Hur användes konkurrensen?", "Två tillfrågade, en kunde leverera samma dag.")
        .Fill("Sista dag", "2099-12-31");
}
