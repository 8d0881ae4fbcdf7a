using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Public;
using Samkop.Standards.Ubl;
using Samkop.Testing;
using UglyToad.PdfPig;

namespace Samkop.SliceTests.Ordering;

/// <summary>The chain as people walk it: need, requisition, approval, order, answer, receipt, invoice.</summary>
public sealed class OrderingChainTests
{
    private const string Shirt = "Patientskjorta kort ärm M";

    [Theory]
    [EachDatabase]
    public async Task From_need_to_goods_and_invoice(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        await AddAsync(orderer, "patientskjorta", Shirt, "12");
        await AddAsync(orderer, "kopieringspapper", "Kopieringspapper A4 80 g, ohålat", "3");
        var requisition = await SendAsync(orderer, "Till provrummet");
        requisition.Shows("Väntar på attest av Anders Vikström").Shows("Avtal 2024-118").Shows("Avtal 2025-031");

        var approver = await host.SignInAs("Anders Vikström");
        (await approver.Open("/inkorg")).Shows("Till provrummet");
        var attest = (await approver.Open($"{requisition.Address.AbsolutePath}/attest")).Shows("Varför du?");
        var approved = (await attest.Form("Attestera").Submit()).Shows("2 ordrar är på väg till leverantörerna.");
        await SentAsync(host);

        var order = await approved.Follow(await NumberOfAsync(host, "Nordtextil AB"));
        order.Shows("Skickad, leverantören har inte svarat.").Shows("Peppol till 0007:");
        var number = order.Heading.Split(' ')[^1];
        await DocumentsAsync(host, orderer, order, number);
        await ConfirmAsync(host, number);
        await ReceiveAsync(orderer, order);
        await BillAsync(host, number);
        (await orderer.Open(order.Address.AbsolutePath)).Shows("Mottagen och fakturerad.");
        (await orderer.Open(order.Address.AbsolutePath + "?del=historik")).Shows("Beslutsattesterade rekvisitionen").Shows("Anders Vikström");
    }

    [Theory]
    [EachDatabase]
    public async Task Nobody_approves_an_own_requisition(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var chief = await host.SignInAs("Mikael Lindqvist");
        await AddAsync(chief, "patientskjorta", Shirt, "2");
        var requisition = await SendAsync(chief, "Till mig själv");

        var attest = (await chief.Open($"{requisition.Address.AbsolutePath}/attest")).Shows("ORD-020").Shows("Lena Stråhle");

        Assert.False(attest.Offers("Attestera"));
        var outsider = await host.SignInAs("Fatima Nilsson");
        await outsider.Open(requisition.Address.AbsolutePath, HttpStatusCode.NotFound);
    }

    [Theory]
    [EachDatabase]
    public async Task A_question_is_answered_and_a_return_can_be_sent_again(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        await AddAsync(orderer, "patientskjorta", Shirt, "2");
        var requisition = await SendAsync(orderer, "Frågas om");
        var approver = await host.SignInAs("Anders Vikström");
        var address = requisition.Address.AbsolutePath;

        (await (await approver.Open(address + "/attest")).Form("Fråga").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-014");
        await (await approver.Open(address + "/attest")).Form("Fråga").Fill("Fråga eller skäl", "Behövs de i år?").Submit();
        var asked = (await orderer.Open(address)).Shows("Behövs de i år?");
        (await asked.Form("Svara").Fill("Ditt svar", "Ja, till 19121212-1212").Submit(HttpStatusCode.UnprocessableEntity)).Shows("RCD-020");
        await asked.Form("Svara").Fill("Ditt svar", "Ja, vi öppnar i mars.").Submit();
        var again = (await approver.Open(address + "/attest")).Shows("Ja, vi öppnar i mars.");
        await again.Form("Lämna tillbaka").Fill("Fråga eller skäl", "Ta färre.").Submit();

        var returned = (await orderer.Open(address)).Shows("Återlämnad av Anders Vikström: Ta färre.");
        var sent = await returned.Form("Skicka för attest").Fill("Antal på rad 1", "1").Submit();
        sent.Shows("Väntar på attest av Anders Vikström");
        await (await approver.Open(address + "/attest")).Form("Attestera").Submit();
    }

    [Theory]
    [EachDatabase]
    public async Task A_free_text_line_needs_a_maximum_and_becomes_an_order(DatabaseKind database)
    {
        await using var host = await SamkopHost.StartAsync(database);
        var orderer = await host.SignInAs("Olle Sandin");
        var form = (await orderer.Open("/bestall/fritext?leverantor=Nordtextil")).Form("Lägg i rekvisitionen")
            .Fill("Leverantör", await SupplierChoiceAsync(orderer))
            .Choose("Tjänst")
            .Fill("Vad ska köpas?", "Sömnad av gardiner efter mått");
        (await form.Fill("Högsta värde utan moms", "0").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-007");

        var filled = (await form.Fill("Högsta värde utan moms", "8 500").Submit()).Shows("Fritext: högsta värde, inget avtalspris.");
        var sent = await filled.Form("Skicka för attest").Fill("Vad ska det användas till?", "Gardiner").Submit();

        sent.Shows("8 500,00");
    }

    private static async Task<string> SupplierChoiceAsync(Visitor orderer)
    {
        var page = await orderer.Open("/bestall/fritext?leverantor=Nordtextil");
        return page.Document.QuerySelectorAll("select option").Select(option => option.TextContent.Trim()).First(text => text.StartsWith("Nordtextil", StringComparison.Ordinal));
    }

    private static async Task AddAsync(Visitor orderer, string words, string article, string count)
    {
        var found = await orderer.Open($"/bestall?q={Uri.EscapeDataString(words)}");
        (await found.Form($"Lägg till {article}").Fill("Antal", count).Submit()).Shows("Raden ligger i rekvisitionen.");
    }

    private static async Task<Page> SendAsync(Visitor orderer, string purpose)
    {
        var draft = await (await orderer.Open("/bestall")).Follow("Till rekvisitionen");
        return await draft.Form("Skicka för attest").Fill("Vad ska det användas till?", purpose).Submit();
    }

    // The worker in the background may be at it too; who comes second finds it done.
    private static async Task SentAsync(SamkopHost host)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IReads>().Of<Samkop.Ordering.Persistence.OrderingDb>();
        foreach (var id in await db.Orders.Where(order => order.Purpose == "Till provrummet").Select(order => order.Id).ToListAsync(ct))
        {
            var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SendOrder(id), ct)).OrThrow();
            await scope.ServiceProvider.GetRequiredService<Samkop.Ordering.Sending.SendOrderHandler>().HandleAsync(permit, ct);
        }
    }

    private static async Task<string> NumberOfAsync(SamkopHost host, string supplier)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IReads>().Of<Samkop.Ordering.Persistence.OrderingDb>();
        return await db.Orders.Where(order => order.SupplierName == supplier && order.Purpose == "Till provrummet").Select(order => order.Number).SingleAsync(TestContext.Current.CancellationToken);
    }

    private static async Task DocumentsAsync(SamkopHost host, Visitor visitor, Page order, string number)
    {
        var (xml, type, _) = await visitor.Download(order.Address.AbsolutePath + "/order.xml");
        Assert.Equal("application/xml", type);
        var message = UblReader.Read(xml).Order!;
        Assert.Equal((number, "843001100", "2024-118"), (message.Id, message.CustomerReference, message.ContractReference));
        Assert.Equal(("NT-PS-M", "12", "96"), (message.Lines[0].Item.SellersItemId, message.Lines[0].Quantity!.Text, message.Lines[0].Price!.Text));
        Assert.Equal(message.Lines[0].NetAmount!.Value, message.Totals!.TaxExclusive!.Value);
        var (pdf, _, _) = await visitor.Download(order.Address.AbsolutePath + "/order.pdf");
        using var document = PdfDocument.Open(pdf);
        Assert.Contains(number, document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("0007:2321000032", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.True(document.GetPage(1).Paths.Count > 100, "the code is drawn as squares");
        var handedOver = Assert.Single(Directory.GetFiles(Path.Combine(host.Folder, "outbox", "peppol"), $"{number}-*.xml"));
        var envelope = UblReader.Read(await File.ReadAllBytesAsync(handedOver, TestContext.Current.CancellationToken));
        Assert.Equal(number, envelope.Order!.Id);
        Assert.Equal("0007:2321000032", envelope.Envelope!.Sender.Value);
    }

    private static async Task ConfirmAsync(SamkopHost host, string number)
    {
        var seller = await host.SignInAs("Nils Fager");
        var own = await (await seller.Open("/leverantor/ordrar")).Follow(number);
        (await own.Form("Bekräfta ordern").Fill("Levereras den", SwedishTime.Today(TimeProvider.System).AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Submit()).Shows("Svaret är skickat till köparen.");
    }

    private static async Task ReceiveAsync(Visitor orderer, Page order)
    {
        var address = order.Address.AbsolutePath;
        (await orderer.Open(address)).Shows("Bekräftad, utlovad");
        var receive = await orderer.Open(address + "/ta-emot");
        (await receive.Form("Registrera leveransen").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-050");
        (await receive.Form("Registrera leveransen").Fill("Kom på rad 1", "99").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-052");
        (await receive.Form("Registrera leveransen").Fill("Kom på rad 1", "5").Fill("Vägrat på rad 1", "1").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-055");
        await receive.Form("Registrera leveransen").Fill("Kom på rad 1", "5").Fill("Vägrat på rad 1", "1").Fill("Vad var fel på rad 1", "Reva i tyget").Submit();
        (await orderer.Open(address)).Shows("En del har kommit");
        (await (await orderer.Open(address)).Form("Allt har kommit").Submit()).Shows("Allt är mottaget.");
        (await orderer.Open(address + "?del=leveranser")).Shows("vägrat, fel på varan").Shows("Reva i tyget");
    }

    private static async Task BillAsync(SamkopHost host, string number)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = host.Services.CreateAsyncScope();
        var orders = scope.ServiceProvider.GetRequiredService<IOrders>();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SeedOrdering(), ct)).OrThrow();
        (await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync<SeedOrdering, Done>(permit, async session =>
        {
            var entity = (await orders.OwnerOfNumberAsync(session, number, ct))!.Value;
            var order = (await orders.ByNumberAsync(session, entity, number, ct))!;
            Assert.Equal(order.Lines[0].Ordered, order.Lines[0].Accepted);
            // Dearer than ordered: the money deviates, the quantity closes.
            await orders.BillAsync(session, order.Lines[0].Id, order.Lines[0].Accepted, NetAmount.FromMinor(999_999), new ObjectRef("Invoice", "1"), ct);
            Assert.Equal(order.Lines[0].Accepted, (await orders.FindAsync(session, order.Id, ct))!.Lines[0].Invoiced);
            session.Audit(new AuditNote(new ObjectRef("Invoice", "1")));
            return Done.It;
        }, ct)).OrThrow();
    }
}
