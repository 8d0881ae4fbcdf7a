using System.Net;
using System.Text.Json;
using Samkop.Kernel.Work;
using Samkop.Procurement.Answering;
using Samkop.Procurement.HandIn;
using Samkop.Sourcing.Evaluation;
using Samkop.Standards.Seal;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

/// <summary>From sealed answers to a ranking: nothing is typed again, quality is judged blind, and nobody sees a price before.</summary>
public sealed class EvaluationTests
{
    private const string Lot = "00000000-0000-7000-8029-00000000000c";

    private static readonly string Case = ProcurementSteps.Case(1);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private static readonly string[] Asked = ["krav-1", "krav-2", "krav-3", "krav-6", "krav-7"];

    [Theory, EachDatabase]
    public async Task Sealed_answers_become_a_ranking_that_anyone_can_do_again(DatabaseKind database)
    {
        await using var world = await OpenedAsync(database);
        var officer = await world.Host.SignInAs("Samira Haddad");
        var check = await officer.Open(Case + "/provning");
        Assert.Equal(["A1", "A2", "A3"], check.Rows("Anbud i område 2").Select(row => row[0]));
        check.Near("Första AB").Shows("Lästa ur anbudet");
        check.Near("Andra AB").Shows("Kunde inte läsas: PRO-088");
        Assert.Contains("PRO-097", await ProcurementSteps.PostAsync(officer, Case + "/provning", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);

        await AssertPricesHiddenAsync(world, officer);
        await EnterByHandAsync(officer, check);
        await DecideAsync(officer, await check.Follow("A1"));
        await DecideAsync(officer, await check.Follow("A2"));
        await RejectAsync(await check.Follow("A3"));
        await WithdrawOthersAsync(world, officer, check);

        (await (await officer.Open(Case + "/provning")).Form("Gå vidare till utvärdering").Submit()).Shows("Utvärderingen har börjat");
        await JudgeAsync(world, officer);

        var ranked = await officer.Open(Case + "/rangordning");
        var rows = ranked.Rows("Rangordning i område 2");
        Assert.Equal(["A2", "A1"], rows.Select(row => row[1]));
        // 12 400 000 less nothing, and 12 500 000.50 less four per cent of 15 000 000 kr; the difference decides.
        Assert.Equal(["11900000,5", "12400000"], rows.Select(row => row[6]));
        ranked.Shows("Första AB").Shows("recompute-award").Hides("Tredje AB").Shows("Pris som hade gett lika");
        var (bytes, _, name) = await officer.Download($"{Case}/rangordning/{Lot}.json");
        Assert.Equal("utvardering-LOT-0002.json", name);
        var file = PublishedEvaluation.Read(bytes).OrThrow();
        Assert.Equal(["A2", "A1"], file.Ranking!.Select(place => place.Tender));
        Assert.Equal(file.Ranking, (file with { Ranking = null }).Decided().OrThrow().Ranking);
        Assert.Equal(bytes, file.Write());
    }

    [Theory, EachDatabase]
    public async Task Clarifications_and_low_prices_are_asked_answered_and_decided(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        // The demo's tenders are judged; one of them asks half of what the others ask.
        await ProcurementSteps.ExecuteAsync(host, "UPDATE procurement_judged_tender SET json = REPLACE(REPLACE(json, '1165', '565'), '295', '95')");
        var officer = await host.SignInAs("Samira Haddad");
        var check = await officer.Open(ProcurementSteps.Case(5) + "/provning");
        check.Shows("verkar onormalt lågt (LOU 16 kap. 7 §)");
        var offer = await (await officer.Open(ProcurementSteps.Case(5) + "/provning")).Near("Vårdteknik i Mälardalen AB").Follow(check.Near("Vårdteknik i Mälardalen AB").Document.QuerySelectorAll("tr").First(row => row.TextContent.Contains("Vårdteknik", StringComparison.Ordinal)).QuerySelector("a")!.TextContent);
        var reject = offer.Form("Notera beslutet").Choose("Går inte vidare").Fill("Grund, om anbudet inte går vidare", "Onormalt lågt anbud som inte har förklarats LOU 16 kap. 7 §").Fill("Skäl, om anbudet inte går vidare", "Priset täcker inte materialet.");
        (await reject.Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-095");
        var asked = await offer.Form("Notera frågan").Choose("Lågt pris (LOU 16 kap. 7 §)").Fill("Fråga", "Hur täcker priset tillverkningen?").Fill("Så behandlas alla lika", "Regeln prövas på alla anbud.").Submit();
        asked.Near("Hur täcker priset").Shows("Väntar");
        var closed = await asked.Form("Notera svaret").Fill("Frågan", "Lågt pris (LOU 16 kap. 7 §): Hur täcker priset tillverkningen?").Fill("Anbudsgivarens svar", "Vi säljer med förlust.").Choose("Nej", "Godtas svaret?").Fill("Skäl för beslutet", "Förklaringen visar inte hur avtalet kan fullgöras.").Submit();
        closed.Near("Hur täcker priset").Shows("Inte godtagen");
        var inquiry = asked.Document.QuerySelectorAll("select[name='Close.Inquiry'] option").Select(option => option.GetAttribute("value")!).Last();
        Assert.Contains("PRO-099", await ProcurementSteps.PostAsync(officer, offer.Address.AbsolutePath + "?handler=Close", HttpStatusCode.Conflict, ("Close.Inquiry", inquiry), ("Close.Day", "2027-01-01"), ("Close.Reply", "x"), ("Close.IsAccepted", "true"), ("Close.Cause", "x")), StringComparison.Ordinal);
        (await closed.Form("Notera beslutet").Choose("Går inte vidare").Fill("Grund, om anbudet inte går vidare", "Onormalt lågt anbud som inte har förklarats LOU 16 kap. 7 §").Fill("Skäl, om anbudet inte går vidare", "Priset täcker inte materialet.").Submit()).Shows("LOU 16 kap. 7 §: Priset täcker inte materialet.");
        (await officer.Open(ProcurementSteps.Case(5) + "/rangordning")).Hides("Vårdteknik i Mälardalen");
        (await officer.Open(ProcurementSteps.Case(5))).Hides("Vårdteknik");
        await ProcurementSteps.ExecuteAsync(host, "UPDATE procurement_case SET phase = 8 WHERE title LIKE 'Blodtrycks%'");
        Assert.Contains("PRO-091", await ProcurementSteps.PostAsync(officer, offer.Address.AbsolutePath + "?handler=Decide", HttpStatusCode.UnprocessableEntity, ("Verdict.Admit", "true")), StringComparison.Ordinal);
        await ProcurementSteps.ExecuteAsync(host, "UPDATE procurement_case SET phase = 6 WHERE title LIKE 'Blodtrycks%'");
        await ProcurementSteps.ExecuteAsync(host, "UPDATE procurement_judged_tender SET state = 3");
        Assert.Contains("PRO-098", await ProcurementSteps.PostAsync(officer, ProcurementSteps.Case(5) + "/provning", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_demo_stands_in_the_evaluation_and_only_its_seats_see_it(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var ranking = ProcurementSteps.Case(5) + "/rangordning";
        var rows = (await (await host.SignInAs("Samira Haddad")).Open(ranking)).Rows("Rangordning i område 1");
        Assert.Equal(["Vårdteknik i Mälardalen AB", "Medicinteknik Norden AB", "Nordiska Mätare AB"], rows.Select(row => row[2]));
        Assert.Equal(["3723000", "3863000", "3870000"], rows.Select(row => row[6]));
        var nurse = await host.SignInAs("Åsa Öberg");
        (await nurse.Open(ranking)).Shows("Region Västmanland").Shows("1000 dragningar med frö 1");
        (await nurse.Open($"{ProcurementSteps.Case(5)}/panel")).Shows("Samsyn nådd").Shows("2,5");
        foreach (var page in new[] { "/provning", "/panel", "/rangordning", "/panel/00000000-0000-7000-8029-000000000033", "/rangordning/00000000-0000-7000-8029-000000000033.json" })
        {
            foreach (var name in new[] { "Göran Åkesson", "Maria Ek", "Lars Tengblad", "Peter Hallgren", "Helena Kraft", "Ingrid Sjöö", "Kent Åberg", "Eva-Lena Nordström" })
            {
                using var answer = await (await host.SignInAs(name)).Client.GetAsync(new Uri(ProcurementSteps.Case(5) + page, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{name} {page} {(int)answer.StatusCode}");
            }
        }
    }

    private static async Task<SealWorld> OpenedAsync(DatabaseKind database)
    {
        var world = await SealWorld.StartAsync(database);
        var supplier = await world.Host.SignInAs("Nils Fager");
        var envelopes = new List<byte[]>
        {
            await LeaveAsync(world, supplier, "Första AB", "12400000", "ja"),
            await LeaveAsync(world, supplier, "Andra AB", null, "ja"),
            await LeaveAsync(world, supplier, "Tredje AB", "9000000.25", "nej"),
            await LeaveAsync(world, supplier, "Lånade svar AB", "1", "ja", "LOT-0003", EnvelopeContext.DrawPseudonym()),
            await LeaveAsync(world, supplier, "Utan svar AB", null, "ja", "LOT-0003"),
        };
        await world.EndAsync();
        // All tenders are opened at one occasion, and every custodian's shares are for all of them.
        await world.HandAsync(world.First, await world.SharesAsync(world.First, envelopes), "Har lämnat");
        await world.HandAsync(world.Second, await world.SharesAsync(world.Second, envelopes), "Anbuden är öppnade");
        var buyer = await world.Host.SignInAs("Samira Haddad");
        await SeatAsync(buyer, "Samira Haddad", scores: false);
        await SeatAsync(buyer, "Åsa Öberg", scores: true);
        await SeatAsync(buyer, "Daniel Ekberg", scores: true);
        foreach (var name in new[] { "Samira Haddad", "Åsa Öberg", "Daniel Ekberg" })
        {
            var visitor = await world.Host.SignInAs(name);
            using (var undeclared = await visitor.Client.GetAsync(new Uri(Case + "/provning", UriKind.Relative), TestContext.Current.CancellationToken))
            {
                Assert.Contains("PRO-071", await undeclared.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }

            await (await visitor.Open(Case + "/expertgrupp")).Form("Lämna förklaringen").Choose("Nej", "Är du jävig?").Submit();
        }

        return world;
    }

    private static async Task<byte[]> LeaveAsync(SealWorld world, Visitor supplier, string name, string? price, string third, string lot = "LOT-0002", string? borrowed = null)
    {
        var pseudonym = EnvelopeContext.DrawPseudonym();
        var answers = new AnswerContent(AnswerFile.Format, world.Set.Procurement, lot, borrowed ?? pseudonym, Asked.ToDictionary(id => id, id => id == "krav-3" ? third : id == "krav-7" ? "2027-06-01" : "ja"), new Dictionary<string, string>(), price);
        var json = price is null ? "{\"format\":\"samkop-answer/1\",\"extra\":1}"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(answers, Web);
        var who = (TendererFile.Name, TendererFile.Write(name, "5560000159", pseudonym));
        var envelope = price is null && lot == "LOT-0003" ? await world.SealAsync(pseudonym, 1, lot, who) : await world.SealAsync(pseudonym, 1, lot, who, (AnswerFile.Name, json));
        await world.LeaveAsync(supplier, envelope);
        world.Wait();
        return envelope;
    }

    private static async Task SeatAsync(Visitor buyer, string name, bool scores)
    {
        var page = await buyer.Open(Case + "/expertgrupp");
        var person = page.Document.QuerySelectorAll("select option").Select(option => option.TextContent.Trim()).First(text => text.StartsWith(name, StringComparison.Ordinal));
        var form = page.Form("Tillsätt").Fill("Person", person).Fill("Vad personen bedömer", "Funktion");
        await (scores ? form : form.Clear("Poängsätter kvalitet, och ser inga priser förrän det är klart")).Submit();
    }

    private static async Task AssertPricesHiddenAsync(SealWorld world, Visitor officer)
    {
        var nurse = await world.Host.SignInAs("Åsa Öberg");
        foreach (var visitor in new[] { officer, nurse })
        {
            (await visitor.Open(Case + "/rangordning", HttpStatusCode.Forbidden)).Shows("PRO-105");
            using var file = await visitor.Client.GetAsync(new Uri($"{Case}/rangordning/{Lot}.json", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, file.StatusCode);
            var first = await (await visitor.Open(Case + "/provning")).Follow("A1");
            first.Shows("Priset visas när").Hides("12400000").Hides("12 400 000");
        }

        var opening = await nurse.Open(Case + "/oppning");
        var answers = opening.Document.QuerySelectorAll("a").First(link => link.TextContent == AnswerFile.Name).GetAttribute("href")!;
        using var refused = await nurse.Client.GetAsync(new Uri(answers, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("PRO-105", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var second = await (await nurse.Open(Case + "/provning")).Follow("A2");
        Assert.Contains("PRO-106", await ProcurementSteps.PostAsync(nurse, second.Address.AbsolutePath + "?handler=Enter", HttpStatusCode.Forbidden, ("Enter.Tenderer", "X"), ("Enter.Price", "1")), StringComparison.Ordinal);
    }

    private static async Task EnterByHandAsync(Visitor officer, Page check)
    {
        var second = await check.Follow("A2");
        (await second.Form("Notera beslutet").Choose("Går vidare").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-092");
        var form = second.Form("För in");
        (await form.Fill("Pris, kr", "gratis").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-085");
        (await form.Fill("Pris, kr", "").Submit(HttpStatusCode.UnprocessableEntity)).Shows("EVA-008");
        form.Fill("Pris, kr", "12 500 000,50");
        foreach (var title in new[] { "Inga brott", "Stabil ekonomi", "CE-märkning", "Arbetsvillkor" })
        {
            form.Fill($"Svar: {title}", "Ja");
        }

        var entered = await form.Submit();
        entered.Shows("Förda in för hand av Samira Haddad");
        // Left unanswered: a person judges, with a reason.
        var judging = entered.Form("Spara bedömningen").Choose("Uppfyllt");
        (await judging.Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-094");
        (await judging.Fill("Skäl: Fossilfria transporter", "Förtydligat i svar den 3 mars.").Submit()).Shows("Samira Haddad: Förtydligat");
        (await officer.Open(Case + "/provning")).Near("Andra AB").Shows("Förda in för hand");
    }

    private static async Task DecideAsync(Visitor officer, Page offer)
    {
        (await offer.Form("Notera beslutet").Choose("Går vidare").Submit()).Shows("Beslutet är noterat").Shows("Går vidare");
        (await officer.Open(Case)).Hides("Första AB").Hides("Andra AB");
    }

    private static async Task RejectAsync(Page offer)
    {
        offer.Near("CE-märkning").Shows("Inte uppfyllt");
        (await offer.Form("Notera beslutet").Choose("Går vidare").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-093");
        (await offer.Form("Notera beslutet").Choose("Går inte vidare").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-094");
        (await offer.Form("Notera beslutet").Choose("Går inte vidare").Fill("Grund, om anbudet inte går vidare", "Anbudet uppfyller inte kraven i upphandlingsdokumenten LOU 16 kap. 1 §").Fill("Skäl, om anbudet inte går vidare", "Handskarna är inte CE-märkta.").Submit())
            .Shows("LOU 16 kap. 1 §: Handskarna är inte CE-märkta.");
    }

    // The two of another lot: one has the answers of somebody else, one has none.
    private static async Task WithdrawOthersAsync(SealWorld world, Visitor officer, Page check)
    {
        check.Near("Lånade svar AB").Shows("PRO-089");
        check.Near("Utan svar AB").Shows("PRO-090");
        await ProcurementSteps.ExecuteAsync(world.Host, "UPDATE procurement_reply SET outcome = 1 WHERE judged_tender IN (SELECT id FROM procurement_judged_tender WHERE mark IN ('A4', 'A5'))");
        foreach (var mark in new[] { "A4", "A5" })
        {
            var offer = await check.Follow(mark);
            (await offer.Form("Notera beslutet").Choose("Går vidare").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-096");
            await offer.Form("Notera beslutet").Choose("Går inte vidare").Fill("Grund, om anbudet inte går vidare", "Återtaget av anbudsgivaren").Fill("Skäl, om anbudet inte går vidare", "Skrivelse inkommen.").Submit();
        }

        (await officer.Open(Case + "/provning")).Near("Utan svar AB").Shows("Återtaget");
    }

    private static async Task JudgeAsync(SealWorld world, Visitor officer)
    {
        var ballot = $"{Case}/panel/{Lot}";
        (await officer.Open(ballot, HttpStatusCode.Forbidden)).Shows("PRO-100");
        var nurse = await world.Host.SignInAs("Åsa Öberg");
        var other = await world.Host.SignInAs("Daniel Ekberg");
        var mine = await Score(await nurse.Open(ballot), "Godkänd", "Mycket bra", "Grepp").Fill("Skäl för A1: Funktion i drift", "").Submit();
        (await mine.Form("Signera min bedömning").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-102");
        await Score(await nurse.Open(ballot), "Godkänd", "Mycket bra", "Grepp").Fill("Minuter som du har lagt på bedömningen", "90").Submit();
        (await (await nurse.Open(ballot)).Form("Signera min bedömning").Submit()).Shows("Du har signerat");
        Assert.Contains("PRO-101", await ProcurementSteps.PostAsync(nurse, ballot, HttpStatusCode.UnprocessableEntity, ("Input.Minutes", "1")), StringComparison.Ordinal);
        Assert.Contains("PRO-103", await ProcurementSteps.PostAsync(nurse, ballot + "?handler=Settle", HttpStatusCode.UnprocessableEntity, ("Input.Minutes", "1")), StringComparison.Ordinal);
        (await other.Open(ballot)).Hides("Grepp").Hides("12400000");
        await Score(await other.Open(ballot), "Bra", "Bra", "Passform").Submit();
        (await officer.Open(Case + "/rangordning", HttpStatusCode.Forbidden)).Shows("PRO-105");
        var together = await (await other.Open(ballot)).Form("Signera min bedömning").Submit();
        together.Shows("Alla har signerat").Shows("Grepp").Shows("Passform");
        Assert.Contains("PRO-109", await ProcurementSteps.PostAsync(other, ballot + "?handler=Settle", HttpStatusCode.UnprocessableEntity, ("Input.Minutes", "1")), StringComparison.Ordinal);
        var settled = await together.Form("Notera samsynen").Fill("A1: Funktion i drift", "Godkänd").Fill("Skäl för A1: Funktion i drift", "Hal yta").Fill("A2: Funktion i drift", "Mycket bra").Fill("Skäl för A2: Funktion i drift", "Bäst grepp").Submit();
        settled.Shows("Samsyn är nådd").Shows("Bäst grepp");
        Assert.Contains("PRO-101", await ProcurementSteps.PostAsync(other, ballot + "?handler=Settle", HttpStatusCode.UnprocessableEntity, ("Input.Minutes", "1")), StringComparison.Ordinal);
        Assert.Contains((await officer.Open(Case + "/panel")).Rows("Panelen i område 2"), row => row[0] == "Åsa Öberg" && row[3] == "1,5");
        Assert.Contains("PRO-104", (await (await officer.Open(Case + "/expertgrupp")).Form("Ta bort Åsa Öberg").Submit(HttpStatusCode.UnprocessableEntity)).Text, StringComparison.Ordinal);
    }

    private static PageForm Score(Page page, string first, string second, string why) => page.Form("Spara")
        .Fill("A1: Funktion i drift", first).Fill("Skäl för A1: Funktion i drift", why)
        .Fill("A2: Funktion i drift", second).Fill("Skäl för A2: Funktion i drift", why);
}
