using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Host.Verbs;
using Samkop.Kernel.Work;
using Samkop.Procurement.Making;
using Samkop.Procurement.Public;
using Samkop.Standards.EForms.Checking;
using Samkop.Standards.Ocds;
using Samkop.Standards.Ocds.Checking;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

public sealed class PublicationTests
{
    [Theory, EachDatabase]
    public async Task What_is_missing_stops_the_notice_by_number(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open(ProcurementSteps.Case(1) + "/annonsera");
        page.Shows("PRO-029").Hides("Annonsera nu");
        Assert.Contains("PRO-010", await ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(1) + "/annonsera", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        using var none = await host.Visit().Client.GetAsync(new Uri(ProcurementSteps.Notice(1), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        (await host.Visit().Open("/annonser")).Hides("Undersökningshandskar").Shows("Vårdsängar och madrasser");
    }

    [Theory, EachDatabase]
    public async Task A_notice_that_would_be_refused_never_leaves(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await (await (await host.SignInAs("Ulla Björk")).Open(ProcurementSteps.Case(1) + "/deltagare")).Form("Godkänn för Folktandvården Västmanland AB").Submit();
        var buyer = await host.SignInAs("Samira Haddad");
        await ProcurementSteps.ExecuteAsync(host, "UPDATE procurement_participant SET activity = 'nonsense'");
        (await buyer.Open(ProcurementSteps.Case(1) + "/annonsera")).Shows("Fel").Hides("Annonsera nu");
        Assert.Contains("PRO-011", await ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(1) + "/annonsera", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await ProcurementSteps.ExecuteAsync(host, "UPDATE organisation_unit SET city = ''");
        Assert.Contains("PRO-043", await ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(1) + "/annonsera", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        var nothing = Encoding.UTF8.GetBytes("<ContractNotice xmlns='urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2'/>");
        Assert.True(scope.ServiceProvider.GetRequiredService<OpenData>().ReleaseOf(CaseId.From(Guid.NewGuid()), nothing).IsRefused(out var no));
        Assert.Equal("PRO-044", no!.Code);
    }

    [Theory, EachDatabase]
    public async Task A_joint_framework_becomes_a_valid_notice_open_data_and_a_public_page(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var published = await ProcurementSteps.PublishAsync(host);
        published.Shows("Upphandlingen är annonserad").Shows("Annonserad. Anbud till och med");
        var visitor = host.Visit();
        var page = await visitor.Open(ProcurementSteps.Notice(1));
        page.Shows("Folktandvården Västmanland AB").Shows("Sterila operationshandskar").Shows("Fossilfria transporter").Shows("Administrativa föreskrifter");
        page.Hides("Samira").Hides("38 miljoner").Hides("Fullmakter från deltagarna").Hides("Ingrid Sjöö");
        var (xml, type, _) = await visitor.Download(page.HrefOf("Annonsen (eForms 16, XML)"));
        Assert.Equal("application/xml", type);
        var report = NoticeCheck.Check(xml);
        Assert.Equal("16", report.Subtype);
        Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
        var (json, _, _) = await visitor.Download(page.HrefOf("Öppna data (OCDS, JSON)"));
        var ocds = OcdsChecker.Check(json, OcdsProfile.Eforms);
        Assert.Equal(OcdsDocumentKind.ReleasePackage, ocds.DocumentKind);
        Assert.True(ocds.IsValid && ocds.Findings.All(finding => finding.Kind != FindingKind.Quality), string.Join('\n', ocds.Findings));
        await host.Services.GetRequiredService<OutboxWorker>().DeliverDueAsync(TestContext.Current.CancellationToken);
        var handed = Directory.GetFiles(Path.Combine(host.Folder, "outbox", "annonser")).Select(File.ReadAllBytes).ToList();
        Assert.Contains(handed, bytes => bytes.AsSpan().SequenceEqual(xml));
        (await (await host.SignInAs("Peter Hallgren")).Open("/diarium?q=undersökningshandskar")).Shows("Upphandling: Undersökningshandskar");
    }

    [Theory, EachDatabase]
    public async Task Documents_for_us_only_are_never_public_and_numbers_come_back(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var page = await buyer.Open(ProcurementSteps.Case(2));
        var secret = page.HrefOf("Fullmakt från Region Västmanland").Split('/')[^1];
        using (var answer = await host.Visit().Client.GetAsync(new Uri($"{ProcurementSteps.Notice(2)}/dokument/{secret}", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        (await page.Form("Notera").Fill("Upphandlings-id", "12").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-042");
        await (await buyer.Open(ProcurementSteps.Case(2))).Form("Notera").Fill("Upphandlings-id", "KOM123456").Fill("Nummer i TED", "123456-2026").Submit();
        (await host.Visit().Open(ProcurementSteps.Notice(2))).Shows("KOM123456").Shows("123456-2026");
        Assert.Contains("PRO-019", await ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(1) + "?handler=Numbers", HttpStatusCode.UnprocessableEntity, ("number", "KOM1")), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_supplier_asks_and_all_read_the_answer_without_its_name(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var supplier = await host.SignInAs("Nils Fager");
        (await supplier.Open("/leverantor/upphandlingar")).Shows("Vårdsängar och madrasser").Hides("utemiljöer");
        (await (await supplier.Open(ProcurementSteps.Ask(2))).Form("Skicka frågan").Fill("Er fråga", "Vi på Nordtextil undrar om överdrag ingår?").Submit()).Shows("Fråga 4 är skickad").Shows("Väntar på svar");
        var buyer = await host.SignInAs("Samira Haddad");
        (await buyer.Open("/inkorg")).Shows("Besvara fråga 4");
        var questions = await buyer.Open(ProcurementSteps.Case(2) + "/fragor");
        questions.Near("Nordtextil undrar").Shows("Nordtextil AB");
        var open = await questions.Near("Nordtextil undrar").Follow("Besvara fråga 4");
        var answered = await open.Form("Publicera svaret till alla").Fill("Frågan, som alla läser den", "Ingår överdrag?").Fill("Svar", "Ja, ett per madrass.").Submit();
        answered.Shows("Svaret är ute hos alla");
        var page = await host.Visit().Open(ProcurementSteps.Notice(2));
        page.Shows("Ingår överdrag?").Shows("Ja, ett per madrass.").Hides("Nordtextil").Hides("Medicinteknik Norden");
        Assert.Contains("PRO-018", await AnswerAgainAsync(buyer, open), StringComparison.Ordinal);
        Assert.Contains("PRO-017", await ProcurementSteps.PostAsync(supplier, ProcurementSteps.Ask(3), HttpStatusCode.UnprocessableEntity, ("Input.Words", "För sent?")), StringComparison.Ordinal);
        await supplier.Open(ProcurementSteps.Ask(1), HttpStatusCode.NotFound);
        (await buyer.Open(ProcurementSteps.Case(2))).Shows("En leverantör").Hides("Nils Fager");
    }

    [Theory, EachDatabase]
    public async Task A_change_moves_the_last_day_and_is_announced_with_what_is_new(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        await (await buyer.Open(ProcurementSteps.Case(2) + "/dokument/nytt")).Form("Lägg upp").Attach("Fil", "bilaga.txt", Encoding.UTF8.GetBytes("nytt")).Fill("Vad är det?", "Rättad prisbilaga").Submit();
        (await host.Visit().Open(ProcurementSteps.Notice(2))).Hides("Rättad prisbilaga");
        var form = (await buyer.Open(ProcurementSteps.Case(2) + "/andra-annonsen")).Form("Annonsera ändringen").Fill("Vad ändras?", "Prisbilagan är rättad");
        var last = DateOnly.ParseExact(form.ValueOf("Sista anbudsdag"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await form.Fill("Sista anbudsdag", last.AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-039");
        var moved = last.AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await form.Fill("Sista anbudsdag", moved).Submit()).Shows("Ändringen är annonserad");
        var page = await host.Visit().Open(ProcurementSteps.Notice(2));
        page.Shows("Rättad prisbilaga").Shows("Prisbilagan är rättad").Shows(moved);
        var report = NoticeCheck.Check((await host.Visit().Download(ProcurementSteps.Notice(2) + "/annons.xml")).Bytes);
        Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
        var ocds = OcdsChecker.Check((await host.Visit().Download(ProcurementSteps.Notice(2) + "/ocds.json")).Bytes, OcdsProfile.Eforms);
        Assert.True(ocds.IsValid, string.Join('\n', ocds.Findings));
        Assert.Contains("PRO-019", await ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(1) + "/andra-annonsen", HttpStatusCode.UnprocessableEntity, ("Input.Reason", "x"), ("Input.LastDay", moved), ("Input.QuestionsThrough", moved)), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_cancelled_procurement_says_why_by_a_notice_of_its_own(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        (await (await buyer.Open(ProcurementSteps.Case(2) + "/avbryt")).Form("Avbryt upphandlingen").Choose("Pengarna räcker inte").Fill("Skälet i ord", "Budgeten är sänkt").Submit()).Shows("Avbruten: Budgeten är sänkt");
        (await host.Visit().Open(ProcurementSteps.Notice(2))).Shows("Avbruten: Budgeten är sänkt").Hides("Ställ en fråga");
        foreach (var (number, form) in new[] { (2, "16"), (3, "E3") })
        {
            var report = NoticeCheck.Check((await host.Visit().Download(ProcurementSteps.Notice(number) + "/annons.xml")).Bytes);
            Assert.Equal(form, report.Subtype);
            var json = (await host.Visit().Download(ProcurementSteps.Notice(number) + "/ocds.json")).Bytes;
            var told = OcdsChecker.Check(json, OcdsProfile.Eforms);
            Assert.True(told.IsValid && told.Findings.All(finding => finding.Kind != FindingKind.Quality), string.Join('\n', told.Findings));
            Assert.Contains("tenderCancellation", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
            Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
        }

        (await (await buyer.Open(ProcurementSteps.Case(4) + "/avbryt")).Form("Avbryt upphandlingen").Choose("Behovet har ändrats").Fill("Skälet i ord", "Görs senare").Submit()).Shows("Avbruten: Görs senare");
        (await host.Visit().Open("/annonser")).Hides("Språktolkar");
        Assert.Contains("PRO-001", await ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(4) + "/avbryt", HttpStatusCode.UnprocessableEntity, ("Input.Ground", "Other"), ("Input.Reason", "igen")), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_same_notice_and_open_data_come_out_by_the_command(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var ct = TestContext.Current.CancellationToken;
        await using var scope = host.Services.CreateAsyncScope();
        var exports = scope.ServiceProvider.GetRequiredService<IProcurementExports>();
        var id = ProcurementSteps.Case(2).Split('/')[^1];
        Assert.Equal((await host.Visit().Download(ProcurementSteps.Notice(2) + "/annons.xml")).Bytes, await ExportVerb.ExportAsync(exports, "eforms", id, "16", ct));
        Assert.True(OcdsChecker.Check(await ExportVerb.ExportAsync(exports, "ocds", id, "16", ct), OcdsProfile.Eforms).IsValid);
        // Not announced yet: as it would be sent now.
        var draft = NoticeCheck.Check(await ExportVerb.ExportAsync(exports, "eforms", ProcurementSteps.Case(1).Split('/')[^1], "16", ct));
        Assert.True(draft.IsValid, string.Join('\n', draft.Findings));
        await Assert.ThrowsAsync<WrongUseException>(() => ExportVerb.ExportAsync(exports, "ocds", ProcurementSteps.Case(1).Split('/')[^1], "16", ct));
        await Assert.ThrowsAsync<WrongUseException>(() => ExportVerb.ExportAsync(exports, "eforms", id, "29", ct));
        await Assert.ThrowsAsync<WrongUseException>(() => ExportVerb.ExportAsync(exports, "eforms", "DNR 1900-000001", "16", ct));
    }

    private static Task<string> AnswerAgainAsync(Visitor buyer, Page open) => ProcurementSteps.PostAsync(
        buyer, ProcurementSteps.Case(2) + "/fragor", HttpStatusCode.Conflict,
        ("Input.Question", open.Document.QuerySelector("input[name='Input.Question']")!.GetAttribute("value")!), ("Input.PublicText", "x"), ("Input.Answer", "y"));
}
