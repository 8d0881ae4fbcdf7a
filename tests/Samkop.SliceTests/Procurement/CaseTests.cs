using System.Net;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Procurement;

public sealed class CaseTests
{
    [Theory, EachDatabase]
    public async Task A_need_becomes_a_case_with_a_register_number_and_goes_on_when_nothing_is_missing(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var form = await buyer.Open("/upphandlingar/ny");
        (await form.Form("Påbörja").Submit(HttpStatusCode.UnprocessableEntity)).Shows("Vad ska upphandlas?");
        var page = await form.Form("Påbörja").Fill("Vad ska upphandlas?", "Kaffe till personalrummen").Fill("Behovet", "Automaterna är slut.").Fill("Vem leder upphandlingen?", "Region Sörmland").Choose("Varor").Fill("Uppskattat värde", "1 200 000").Submit();
        Assert.Equal("Kaffe till personalrummen", page.Heading);
        page.Shows("påbörjad och diarieförd").Shows("DNR ").Shows("Påbörjade upphandlingen").Shows("Inget saknas för nästa steg");
        var strategy = await page.Form("Gå vidare till Strategi").Submit();
        strategy.Shows("Saknas för Underlag").Shows("Uppföljningsstrategi saknas").Hides("Gå vidare till");
        var written = await (await strategy.Follow("Uppföljningsstrategi saknas.")).Form("Spara").Fill("Så följs avtalet upp", "Varje kvartal").Fill("Ansvarig enhet", "Gemensamma inköpsfunktionen")
            .Fill("Varför upphandlingen inte delas", "Litet").Choose("Behövs inte").Fill("Skäl för bedömningen", "Görs i Sverige").Fill("Marknadsdialog", "Ingen behövs").Submit();
        written.Shows("Strategin är sparad").Shows("Inget saknas för nästa steg");
        var documents = await written.Form("Gå vidare till Underlag").Submit();
        documents.Shows("Saknas för Annonserad");
        (await (await host.SignInAs("Lars Tengblad")).Open("/upphandlingar?visa=alla")).Shows("Kaffe till personalrummen");
        (await (await host.SignInAs("Peter Hallgren")).Open("/diarium?q=kaffe")).Shows("Upphandling: Kaffe till personalrummen");
        await (await host.SignInAs("Åsa Öberg")).Open(documents.Address.AbsolutePath, HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Steps_that_are_not_there_yet_or_not_allowed_are_refused_with_their_numbers(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        Assert.Contains("PRO-001", await MoveAsync(buyer, 4, "Documents", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await MoveAsync(buyer, 4, "Strategy", HttpStatusCode.SeeOther);
        Assert.Contains("PRO-010", await MoveAsync(buyer, 4, "Documents", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("PRO-004", await MoveAsync(buyer, 2, "Closed", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        Assert.Contains("PRO-004", await MoveAsync(buyer, 1, "Published", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Facts_and_lots_change_until_the_notice_is_out(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var buyer = await host.SignInAs("Samira Haddad");
        var facts = await buyer.Open(ProcurementSteps.Case(1) + "/uppgifter");
        (await facts.Form("Spara").Fill("Vad upphandlas?", "Handskar").Fill("Antal förlängningar", "4").Submit()).Shows("Handskar").Shows("längre än fyra år");
        var lots = await buyer.Open(ProcurementSteps.Case(1) + "/omraden");
        (await lots.Form("Spara").Fill("Namn på område 4", "Visir").Submit()).Shows("Anbudsområde 4");
        (await buyer.Open(ProcurementSteps.Case(1))).Shows("Anbudsområdet Visir saknar");
        await (await buyer.Open(ProcurementSteps.Case(1) + "/omraden")).Form("Spara").Fill("Namn på område 4", "").Submit();
        (await buyer.Open(ProcurementSteps.Case(1))).Hides("Visir");
        var own = await buyer.Open(ProcurementSteps.Case(1) + "/krav/redigera");
        await own.Form("Spara kravet").Choose("Krav på varan eller tjänsten").Fill("Rubrik", "Storlekar").Fill("Kravet, som", "Fem storlekar").Choose("Ett tal").Fill("Väntat svar", "5").Fill("Gäller bara området", "Förkläden och skoskydd").Submit();
        (await (await buyer.Open(ProcurementSteps.Case(1) + "/omraden")).Form("Spara").Fill("Namn på område 3", "").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-005");
        (await (await buyer.Open(ProcurementSteps.Case(2) + "/uppgifter")).Form("Spara").Submit(HttpStatusCode.UnprocessableEntity)).Shows("PRO-002");
    }

    private static Task<string> MoveAsync(Visitor buyer, int number, string next, HttpStatusCode expect) =>
        ProcurementSteps.PostAsync(buyer, ProcurementSteps.Case(number) + "?handler=Move", expect, ("next", next));
}
