using System.Net;
using System.Text;
using System.Text.Json;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Evaluation;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

/// <summary>Models of lots before the notice, and what is published of them.</summary>
public sealed class EvaluationModelTests
{
    private const string SecondLot = "00000000-0000-7000-8029-00000000000c";

    private static readonly string Models = ProcurementSteps.Case(1) + "/utvardering";

    [Theory, EachDatabase]
    public async Task A_relative_model_is_published_only_with_its_warning_accepted(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var form = (await buyer.Open($"{Models}/{SecondLot}")).Form("Spara modellen");
        (await form.Fill("Steg för Funktion i drift", "Bra").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-084");
        (await form.Fill("Steg för Funktion i drift", "Godkänd = 0\nBra / Good = 10,5").Fill("Poäng för priset, som mest", "sextio").Choose("Relativ: lägsta pris genom pris").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-085");
        (await form.Fill("Poäng för priset, som mest", "").Submit(HttpStatusCode.UnprocessableEntity)).Shows("EVA-003");
        var saved = await form.Fill("Poäng för priset, som mest", "60").Submit();
        saved.Shows("MOD-001").Shows("Modellen är sparad");
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("kan inte publiceras");
        var trial = await buyer.Open($"{Models}/{SecondLot}/prova");
        trial.Shows("skulle vinna").Shows("MOD-001");
        Assert.Equal(4, trial.Rows("Utfall").Count);
        var accept = (await buyer.Open($"{Models}/{SecondLot}")).Form("Godta");
        await accept.Fill("Varning", OptionWith(await buyer.Open($"{Models}/{SecondLot}"), "MOD-001")).Fill("Skäl, publiceras med modellen", "Prövas i en förstudie").Submit();
        (await buyer.Open(Models)).Shows("Godtagen med skälet: Prövas i en förstudie");
        (await buyer.Open(ProcurementSteps.Case(1))).Hides("kan inte publiceras");
        Assert.Contains("PRO-087", await ProcurementSteps.PostAsync(buyer, $"{Models}/{SecondLot}?handler=Accept", HttpStatusCode.UnprocessableEntity, ("Accept.Finding", "MOD-009"), ("Accept.Why", "x")), StringComparison.Ordinal);
        await (await host.SignInAs("Göran Åkesson")).Open($"{Models}/{SecondLot}", HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task Criteria_and_model_must_agree_before_the_notice(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var form = (await buyer.Open($"{Models}/{SecondLot}")).Form("Spara modellen");
        await form.Choose("Lägsta pris").Submit();
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("Tilldelningskriteriet Funktion i drift ingår inte i modellen för Sterila operationshandskar");
        (await form.Choose("Prisavdrag i kronor").Fill("Prisrad 1", "Handske").Fill("Volym på rad 1: Region Sörmland", "1200; 900").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-086");
        await form.Fill("Volym på rad 1: Region Sörmland", "1 200; 900; 1500").Submit();
        var kept = (await buyer.Open($"{Models}/{SecondLot}")).Form("Spara modellen");
        Assert.Equal("1200; 900; 1500", kept.ValueOf("Volym på rad 1: Region Sörmland"));
        (await buyer.Open(ProcurementSteps.Case(1))).Hides("ingår inte i modellen");
        await (await buyer.Open(ProcurementSteps.Case(1) + "/krav")).Form("Ta bort Funktion i drift").Submit();
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("som inte längre är ett tilldelningskriterium");
        await ProcurementSteps.ExecuteAsync(host, "DELETE FROM procurement_lot_model WHERE lot IN (SELECT id FROM procurement_lot WHERE title = 'Sterila operationshandskar')");
        (await buyer.Open(ProcurementSteps.Case(1))).Hides("Anbudsområdet Sterila operationshandskar har kvalitetskriterier");
        (await buyer.Open(ProcurementSteps.Case(4) + "/utvardering")).Shows("Inget anbudsområde finns än");
    }

    [Theory, EachDatabase]
    public async Task Quality_criteria_without_a_model_stop_the_notice(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ProcurementSteps.ExecuteAsync(host, "DELETE FROM procurement_lot_model WHERE lot IN (SELECT id FROM procurement_lot WHERE title = 'Sterila operationshandskar')");
        (await (await host.SignInAs("Samira Haddad")).Open(ProcurementSteps.Case(1) + "/annonsera")).Shows("PRO-080").Shows("Sterila operationshandskar");
    }

    [Theory, EachDatabase]
    public async Task The_model_and_the_request_are_published_as_data_and_then_frozen(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        await ProcurementSteps.PublishAsync(host);
        var visitor = host.Visit();
        var notice = await visitor.Open(ProcurementSteps.Notice(1));
        var (bytes, type, name) = await visitor.Download(notice.HrefOf("Utvärderingsmodell, Sterila operationshandskar"));
        Assert.Equal("application/json", type);
        Assert.Equal("utvarderingsmodell-LOT-0002.json", name);
        var published = PublishedEvaluation.Read(bytes).OrThrow();
        Assert.Equal((ModelKind.Deductions, 0), (published.Model.Kind, published.Tenders.Count));
        Assert.Equal("LOT-0002", published.Lot);
        Assert.Null(published.Ranking);
        Assert.DoesNotContain("spread", Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);

        var (request, _, file) = await visitor.Download(notice.HrefOf("Förfrågan som data, läses in på förseglingssidan"));
        Assert.Equal("forfragan.json", file);
        using var json = JsonDocument.Parse(request);
        Assert.Equal("samkop-request/1", json.RootElement.GetProperty("format").GetString());
        var lots = json.RootElement.GetProperty("lots");
        Assert.Equal(3, lots.GetArrayLength());
        Assert.Equal(2, lots[0].GetProperty("items").GetArrayLength());
        Assert.False(lots[1].TryGetProperty("items", out _));
        Assert.Equal(["krav-1", "krav-2", "krav-3", "krav-6", "krav-7"], lots[1].GetProperty("requirements").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
        Assert.Equal("panel", lots[1].GetProperty("criteria")[0].GetProperty("answeredBy").GetString());

        var buyer = await host.SignInAs("Samira Haddad");
        (await (await buyer.Open($"{Models}/{SecondLot}")).Form("Spara modellen").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-002");
        (await buyer.Open(Models)).Shows("Modellen är annonserad").Hides("Ändra modellen");
        (await (await host.SignInAs("Nils Fager")).Open("/leverantor" + ProcurementSteps.Case(2) + "/anbud")).Shows("Hämta förfrågan");
        // Nobody judges quality in the gardens: the lowest price became the model by itself.
        (await buyer.Open(ProcurementSteps.Case(3) + "/utvardering")).Shows("Lägsta pris");
    }

    private static string OptionWith(Page page, string text) =>
        page.Document.QuerySelectorAll("option").Select(option => option.TextContent.Trim()).Single(option => option.Contains(text, StringComparison.Ordinal));
}
