using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel.Work;
using Samkop.Procurement.Domain;
using Samkop.Procurement.Letters;
using Samkop.Sourcing.Evaluation;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Standards.Seal;
using Samkop.Testing;
using Samkop.Web;

namespace Samkop.SliceTests.Procurement;

/// <summary>From the evaluation to contracts that are handed over, through the pages.</summary>
public sealed class AwardTests
{
    private const string Electronic = "Elektroniskt: e-post och leverantörsportalen";
    private const string Post = "Per post: ni skriver ut och skickar";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_award_is_proposed_by_the_ranking_and_decided_by_another(DatabaseKind database)
    {
        await using var world = await AwardWorld.StartAsync(database);
        var buyer = await world.Host.SignInAs("Samira Haddad");
        await (await world.Host.SignInAs("Nils Fager")).Open(AwardWorld.Award, HttpStatusCode.Forbidden);
        (await (await world.Host.SignInAs("Göran Åkesson")).Open(AwardWorld.Award, HttpStatusCode.Forbidden)).Shows("PRO-071");
        await (await world.Host.SignInAs("Anders Vikström")).Open(AwardWorld.Award, HttpStatusCode.Forbidden);

        await world.ChangeAsync(db => db.JudgedTenders.Where(row => row.Mark == "A3").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JudgedTenderState.Unchecked), Ct));
        (await AwardWorld.Proposal(await buyer.Open(AwardWorld.Award)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-110");
        await world.ChangeAsync(db => db.JudgedTenders.Where(row => row.Mark == "A3").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JudgedTenderState.Admitted), Ct));
        var page = await buyer.Open(AwardWorld.Award);
        page.Shows("Nordtextil AB").Shows("205 500").Shows("Handsken är inte puderfri");
        (await page.Form("Lägg förslaget").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-112");
        var lot = page.Document.QuerySelector("input[name='Proposal.Lots[0].Lot']")!.GetAttribute("value")!;
        Assert.Contains("PRO-111", await ProcurementSteps.PostAsync(buyer, AwardWorld.Award + "?handler=Propose", HttpStatusCode.UnprocessableEntity, ("Proposal.Lots[0].Lot", lot), ("Proposal.Lots[0].Winners", "3")), StringComparison.Ordinal);

        (await AwardWorld.Proposal(page).Submit()).Shows("En annan person beslutar").Shows("Föreslås vinna").Hides("Besluta om tilldelning");
        Assert.Contains("PRO-001", await ProcurementSteps.PostAsync(buyer, AwardWorld.Award + "?handler=Propose", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        var decider = await world.Host.SignInAs("Anders Vikström");
        var form = (await decider.Open(AwardWorld.Award)).Form("Besluta om tilldelning").Fill("På uppdrag av", "Regionstyrelsen").Fill("Punkt i delegationsordningen", "4.2");
        await world.ChangeAsync(db => db.JudgedTenders.Where(row => row.Mark == "A3").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JudgedTenderState.TendererRejected), Ct));
        (await form.Submit(HttpStatusCode.Conflict)).Shows("PRO-115");
        await world.ChangeAsync(db => db.JudgedTenders.Where(row => row.Mark == "A3").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JudgedTenderState.Admitted), Ct));
        (await form.Submit()).Shows("Beslutad av Anders Vikström");
        (await form.Submit(HttpStatusCode.Conflict)).Shows("PRO-114");

        (await (await buyer.Open(AwardWorld.Award)).Form("Ta tillbaka").Fill("Varför?", "Fel volym").Submit()).Shows("Fel volym").Shows("Lägg förslaget");
        (await world.Host.Visit().Open(ProcurementSteps.Notice(1))).Hides("Nordtextil");
        Assert.Equal(CasePhase.Evaluation, await world.ReadAsync(db => db.Cases.Where(row => row.Id == world.Sealed.Id).Select(row => row.Phase).SingleAsync(Ct)));
    }

    [Theory, EachDatabase]
    public async Task All_are_told_at_once_and_nobody_learns_another_losers_prices(DatabaseKind database)
    {
        await using var world = await AwardWorld.StartAsync(database);
        await world.DecideAsync();
        foreach (var file in (string[])["/utvardering/1.json", "/kvitton.json"])
        {
            using var early = await world.Host.Visit().Client.GetAsync(new Uri(ProcurementSteps.Notice(1) + file, UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        }

        var buyer = await world.Host.SignInAs("Samira Haddad");
        var preview = await buyer.Open(AwardWorld.Letters);
        preview.Shows("5 brev är skrivna").Shows("Finns inte i leverantörsregistret");
        (await preview.Form("Skicka till alla").Choose(Electronic, "Hur skickas breven?").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-116").Shows(AwardWorld.Stranger);
        await world.SendAsync(Post);

        var letters = await world.ReadAsync(db => db.Letters.Where(row => row.Case == world.Sealed.Id).OrderBy(row => row.Number).ToListAsync(Ct));
        Assert.Equal(5, letters.Count);
        var loser = letters.Single(row => row.Tenderer == "Steriltvätten AB").Content;
        Assert.Contains(Show.Number(214_000m, 4), LetterContent.Read(loser).Parts[0].Table!.Rows[^2][1], StringComparison.Ordinal);
        Assert.Contains(Show.Number(205_500m, 4), LetterContent.Read(loser).Parts[0].Table!.Rows[^2][2], StringComparison.Ordinal);
        Assert.DoesNotContain("Rent Sjukhus", loser, StringComparison.Ordinal);
        Assert.DoesNotContain("Okänd", loser, StringComparison.Ordinal);
        Assert.Null(LetterContent.Read(letters.Single(row => row.Tenderer == AwardWorld.Stranger).Content).Parts[0].Table);
        Assert.Contains("puderfri", letters.Single(row => row.Tenderer == AwardWorld.Stranger).Content, StringComparison.Ordinal);
        var award = await world.ReadAsync(db => db.Awards.SingleAsync(row => row.Case == world.Sealed.Id, Ct));
        Assert.True(award.StandstillThrough!.Value.DayNumber - award.SentAt!.Value.DateInSweden().DayNumber >= 15);

        (await (await world.Host.SignInAs("Nils Fager")).Open(AwardWorld.Decision)).Shows("Ert anbud antas. Det har plats 1 av 3").Shows("LOU 20 kap.").Shows("Förvaltningsrätten i Granmark").Hides("Steriltvätten");
        (await (await world.Host.SignInAs("Nils Fager")).Open("/leverantor/upphandlingar")).Shows("Beslut till er");
        Assert.Contains("PRO-117", await ProcurementSteps.PostAsync(buyer, AwardWorld.Award + "?handler=Back", HttpStatusCode.UnprocessableEntity, ("Back.Reason", "för sent")), StringComparison.Ordinal);
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("Avtalsspärr").Shows("Skickade underrättelse om beslut");

        var visitor = world.Host.Visit();
        (await visitor.Open(ProcurementSteps.Notice(1))).Shows("Nordtextil AB").Shows("212 000,00").Shows("Inget anbud kom in").Hides("Steriltvätten");
        var file1 = PublishedEvaluation.Read((await visitor.Download(ProcurementSteps.Notice(1) + "/utvardering/1.json")).Bytes).OrThrow();
        Assert.Equal(file1.Ranking!, file1.Decided().OrThrow().Ranking!);
        Assert.Equal("A1", file1.Ranking![0].Tender);
        var root = await world.ReadAsync(db => db.TenderRoots.SingleAsync(row => row.Case == world.Sealed.Id, Ct));
        var number = await world.ReadAsync(db => db.Cases.Where(row => row.Id == world.Sealed.Id).Select(row => row.RegisterNumber).SingleAsync(Ct));
        var list = ReceiptTreeFiles.ReadList((await visitor.Download(ProcurementSteps.Notice(1) + "/kvitton.json")).Bytes, new TreeRoot(number, root.Size, root.Root));
        Assert.False(list.IsRefused(out _));
        Assert.Contains("BEGIN:VEVENT", Encoding.UTF8.GetString((await buyer.Download(AwardWorld.Standstill + ".ics")).Bytes), StringComparison.Ordinal);
        var (html, _, _) = await buyer.Download(AwardWorld.Letters + "/1");
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(html), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Contracts_come_from_the_tenders_when_the_standstill_is_over_and_the_result_is_announced(DatabaseKind database)
    {
        await using var world = await AwardWorld.StartAsync(database);
        await WithoutStrangerAsync(world);
        await world.DecideAsync();
        await world.SendAsync(Electronic);
        Assert.Equal(4, await world.ReadAsync(db => db.Letters.CountAsync(row => row.Case == world.Sealed.Id && row.IsMailed, Ct)));
        var buyer = await world.Host.SignInAs("Samira Haddad");
        Assert.Contains("PRO-120", await MakeAsync(buyer), StringComparison.Ordinal);

        world.Sealed.Pass(16);
        await RunAsync(world, "procurement.award-watch");
        buyer = await world.Host.SignInAs("Samira Haddad");
        (await buyer.Open("/inkorg")).Shows("teckna avtal: Undersökningshandskar");
        var made = await (await buyer.Open(AwardWorld.Conclude)).Form("Skapa avtalen").Choose("Göran Åkesson", "Ägare som tar över").Fill("Fraktvillkor", "Fraktfritt").Submit();
        made.Shows("Avtalen är skapade som utkast");
        var number = await world.ReadAsync(db => db.Cases.Where(row => row.Id == world.Sealed.Id).Select(row => row.RegisterNumber).SingleAsync(Ct));
        var contracts = ((string[])["-1", "-2"]).Select(suffix => made.HrefOf(number + suffix)).ToList();

        var owner = await world.Host.SignInAs("Göran Åkesson");
        (await owner.Open("/inkorg")).Shows("Ta över avtalen från upphandlingen");
        (await owner.Open(contracts[0])).Shows("Nordtextil AB").Shows("Villkor att följa upp").Shows(number).Shows("Prislista 1").Shows("Folktandvården");
        Assert.Contains("PRO-126", await ProcurementSteps.PostAsync(owner, AwardWorld.Conclude + "?handler=TakeOver", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("PRO-126", await ProcurementSteps.PostAsync(buyer, AwardWorld.Conclude + "?handler=Announce", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        foreach (var contract in contracts)
        {
            await SignAsync(owner, contract);
        }

        (await (await owner.Open(AwardWorld.Conclude)).Form("Ta över avtalen").Submit()).Shows("Avtalen är överlämnade till Göran Åkesson");
        // The release has a time and the contract only a day.
        world.Sealed.Pass(1);
        buyer = await world.Host.SignInAs("Samira Haddad");
        (await buyer.Open("/inkorg")).Shows("Efterannonsera resultatet");
        var notice = (await buyer.Open(AwardWorld.Conclude)).Form("Annonsera resultatet");
        foreach (var tenderer in (string[])["Nordtextil AB", "Steriltvätten AB", "Rent Sjukhus Service AB", "Kontorsmaterial Mälaren AB"])
        {
            notice.Fill($"Län (NUTS), {tenderer}", "SE232");
        }

        (await notice.Submit()).Shows("Resultatet är annonserat");
        await AssertResultAsync(world, "29");
        (await buyer.Open("/inkorg")).Hides("Efterannonsera resultatet");
    }

    [Fact]
    public async Task Below_the_threshold_the_result_is_form_E4()
    {
        await using var world = await AwardWorld.StartAsync(DatabaseKind.Sqlite);
        await WithoutStrangerAsync(world);
        await world.ChangeAsync(db => db.TimePlans.Where(row => row.Case == world.Sealed.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Procedure, Samkop.Sourcing.Deadlines.Procedure.BelowThreshold), Ct));
        await world.DecideAsync();
        await world.SendAsync(Electronic);
        world.Sealed.Pass(17);
        // What the contracts module tells when they are signed; the test above signs them there.
        var signed = (await TodayAsync(world)).AddDays(16);
        await world.ChangeAsync(db => db.Winners.ExecuteUpdateAsync(set => set.SetProperty(row => row.SignedOn, signed).SetProperty(row => row.ContractNumber, "A-1"), Ct));
        var notice = (await (await world.Host.SignInAs("Samira Haddad")).Open(AwardWorld.Conclude)).Form("Annonsera resultatet");
        foreach (var tenderer in (string[])["Nordtextil AB", "Steriltvätten AB", "Rent Sjukhus Service AB", "Kontorsmaterial Mälaren AB"])
        {
            notice.Fill($"Län (NUTS), {tenderer}", "SE232");
        }

        (await notice.Submit()).Shows("Resultatet är annonserat");
        await AssertResultAsync(world, "E4");
    }

    [Theory, EachDatabase]
    public async Task A_review_stops_the_contract_until_the_court_has_spoken(DatabaseKind database)
    {
        await using var world = await AwardWorld.StartAsync(database);
        await WithoutStrangerAsync(world);
        await world.DecideAsync();
        await world.SendAsync(Electronic);
        var registrar = await world.Host.SignInAs("Peter Hallgren");
        (await Register(await registrar.Open(AwardWorld.Standstill), "förvaltningsrätten", "1234-27", new DateOnly(2026, 1, 1)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-122");
        var today = await TodayAsync(world);
        (await Register(await registrar.Open(AwardWorld.Standstill), "förvaltningsrätten", "1234-27", today).Submit()).Shows("Stoppar avtal: inkom inom avtalsspärren").Shows("Upphandlingen överprövas i förvaltningsrätten, mål 1234-27");

        world.Sealed.Pass(30);
        var buyer = await world.Host.SignInAs("Samira Haddad");
        Assert.Contains("PRO-121", await MakeAsync(buyer), StringComparison.Ordinal);
        await RunAsync(world, "procurement.award-watch");
        (await buyer.Open("/inkorg")).Hides("teckna avtal: Undersökningshandskar");
        (await End(await buyer.Open(AwardWorld.Standstill), today.AddDays(30), "Ansökan avslogs eller återkallades: beslutet gäller").Submit()).Shows("Utgången är registrerad").Shows("domstolen avgjorde målet");
        Assert.Contains("PRO-120", await MakeAsync(buyer), StringComparison.Ordinal);

        // A later application, in a higher court, stops nothing by itself: the court has to order it.
        world.Sealed.Pass(16);
        buyer = await world.Host.SignInAs("Samira Haddad");
        (await Register(await buyer.Open(AwardWorld.Standstill), "kammarrätten", "77-27", today.AddDays(46)).Submit()).Shows("Stoppar inte avtal").Shows("Avtalsspärren är slut");
        (await (await buyer.Open(AwardWorld.Standstill)).Form("Domstolen har förbjudit avtal").Submit()).Shows("domstolen har förbjudit det").Shows("mål 77-27");
        Assert.Contains("PRO-121", await MakeAsync(buyer), StringComparison.Ordinal);
        (await End(await buyer.Open(AwardWorld.Standstill), today.AddDays(46), "Rättelse: tillbaka till utvärderingen").Submit()).Shows("Gäller inte längre");
        (await world.Host.Visit().Open(ProcurementSteps.Notice(1))).Shows("Beslutet rättas").Hides("Nordtextil");
        (await (await world.Host.SignInAs("Nils Fager")).Open(AwardWorld.Decision)).Shows("Beslutet gäller inte längre");
        (await AwardWorld.Proposal(await buyer.Open(AwardWorld.Award)).Submit()).Shows("Förslaget är lagt");
    }

    [Theory, EachDatabase]
    public async Task A_procurement_that_is_done_over_is_cancelled_and_one_without_winner_has_no_contract(DatabaseKind database)
    {
        await using var world = await AwardWorld.StartAsync(database);
        var buyer = await world.Host.SignInAs("Samira Haddad");
        var none = (await buyer.Open(AwardWorld.Award)).Form("Lägg förslaget");
        foreach (var lot in (string[])["Undersökningshandskar av nitril", "Sterila operationshandskar"])
        {
            none.Choose("Inget anbud antas", $"Vem vinner {lot}?");
        }

        foreach (var lot in (string[])["Undersökningshandskar av nitril", "Sterila operationshandskar", "Förkläden och skoskydd"])
        {
            none.Fill($"Skäl, {lot}", "Priserna är för höga");
        }

        await none.Submit();
        await (await (await world.Host.SignInAs("Anders Vikström")).Open(AwardWorld.Award)).Form("Besluta om tilldelning").Fill("På uppdrag av", "Regionstyrelsen").Fill("Punkt i delegationsordningen", "4.2").Submit();
        await world.SendAsync(Post);
        var today = await TodayAsync(world);
        world.Sealed.Pass(25);
        buyer = await world.Host.SignInAs("Samira Haddad");
        (await buyer.Open(AwardWorld.Conclude)).Shows("Inget anbud är antaget");
        Assert.Contains("PRO-124", await MakeAsync(buyer), StringComparison.Ordinal);
        await Register(await buyer.Open(AwardWorld.Standstill), "förvaltningsrätten", "9-27", today.AddDays(25)).Submit();
        (await End(await buyer.Open(AwardWorld.Standstill), today.AddDays(25), "Görs om: upphandlingen ska avbrytas").Submit()).Shows("Upphandlingen ska göras om");
        await (await buyer.Open(ProcurementSteps.Case(1) + "/avbryt")).Form("Avbryt upphandlingen").Choose("Fel i underlaget eller i genomförandet").Fill("Skälet i ord", "Domstolen har sagt sitt").Fill("Anbud från stora företag, Undersökningshandskar av nitril", "1").Submit();
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("Avbruten");
        (await world.Host.Visit().Open(ProcurementSteps.Notice(1))).Shows("Avbruten: Domstolen har sagt sitt");
        var report = NoticeCheck.Check((await world.Host.Visit().Download(ProcurementSteps.Notice(1) + "/annons.xml")).Bytes);
        Assert.Equal("29", report.Subtype);
        Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
    }

    [Theory, EachDatabase]
    public async Task A_winner_outside_the_register_is_added_before_the_contract(DatabaseKind database)
    {
        await using var world = await AwardWorld.StartAsync(database);
        await world.ChangeAsync(db => db.JudgedTenders.Where(row => row.Mark == "A5").ExecuteUpdateAsync(set => set.SetProperty(row => row.OrganisationNumber, "5560160680").SetProperty(row => row.Tenderer, AwardWorld.Stranger), Ct));
        await world.DecideAsync();
        await world.SendAsync(Post);
        world.Sealed.Pass(25);
        Assert.Contains("PRO-125", await MakeAsync(await world.Host.SignInAs("Samira Haddad")), StringComparison.Ordinal);
    }

    private static Task WithoutStrangerAsync(AwardWorld world) =>
        world.ChangeAsync(db => db.JudgedTenders.Where(row => row.Mark == "A4").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JudgedTenderState.Withdrawn), Ct));

    private static Task<string> MakeAsync(Visitor buyer) => ProcurementSteps.PostAsync(
        buyer, AwardWorld.Conclude + "?handler=Make", HttpStatusCode.UnprocessableEntity, ("Input.Start", "2027-09-01"), ("Input.Owner", Samkop.Organisation.Public.DemoIds.Person(4).Value.ToString()), ("Input.Freight", "Fraktfritt"), ("Input.NoticeMonths", "3"));

    private static PageForm Register(Page page, string instance, string number, DateOnly day) =>
        page.Form("Registrera").Choose(instance, "Instans").Fill("Målnummer", number).Fill("Inkom till domstolen", SwedishIso(day));

    private static PageForm End(Page page, DateOnly day, string outcome) =>
        page.Form("Registrera utgången").Fill("Dag för avgörandet", SwedishIso(day)).Choose(outcome, "Utgång").Fill("Vad domstolen säger", "Domstolen har sagt sitt");

    private static string SwedishIso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Task<DateOnly> TodayAsync(AwardWorld world) => world.ReadAsync(async db => (await db.Awards.SingleAsync(row => row.Case == world.Sealed.Id, Ct)).SentAt!.Value.DateInSweden());

    private static async Task RunAsync(AwardWorld world, string job)
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IClockJob>().Single(one => one.Name == job).RunAsync(Ct);
    }

    private static async Task SignAsync(Visitor owner, string contract)
    {
        (await (await owner.Open(contract + "/andra")).Form("Spara").Fill("Så beställer man", "Ring leverantören").Submit()).Shows("Utkast");
        await (await owner.Open(contract)).Form("Skicka för underskrift").Submit();
        (await (await owner.Open(contract)).Form("Registrera som undertecknat").Submit()).Shows("Avtalet är undertecknat");
    }

    private static async Task AssertResultAsync(AwardWorld world, string subtype)
    {
        var visitor = world.Host.Visit();
        var report = NoticeCheck.Check((await visitor.Download(ProcurementSteps.Notice(1) + "/annons.xml")).Bytes);
        Assert.Equal(subtype, report.Subtype);
        Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
        var json = (await visitor.Download(ProcurementSteps.Notice(1) + "/ocds.json")).Bytes;
        var told = OcdsChecker.Check(json, OcdsProfile.Eforms);
        Assert.True(told.IsValid && told.Findings.All(finding => finding.Kind != FindingKind.Quality), string.Join('\n', told.Findings));
        var release = JsonNode.Parse(json)!["releases"]!.AsArray()[^1]!;
        Assert.Contains("award", release["tag"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("contract", release["tag"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(2, release["contracts"]!.AsArray().Count);
        (await visitor.Open("/annonser")).Shows("Tilldelad");
    }
}
