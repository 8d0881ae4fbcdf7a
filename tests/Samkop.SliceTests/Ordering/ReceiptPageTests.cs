using System.Globalization;
using System.Net;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>Every way in which a delivery can turn out, through the pages.</summary>
public sealed class ReceiptPageTests
{
    private const string Purpose = "Bärbara datorer, ekonomistaben";

    [Theory, EachDatabase]
    public async Task Over_wrong_partial_back_ordered_returned_and_under_are_all_registered(DatabaseKind database)
    {
        await using var world = await OrderingWorld.StartAsync(database);
        var order = await world.OrderAsync(Purpose);
        var wanted = (await world.LinesAsync(order))[0].Quantity.ToDecimal();
        Assert.True(wanted >= 2, "the test needs two pieces");
        var orderer = await world.Host.SignInAs((await world.PersonAsync(23)).Name);
        var receive = $"/order/{order.Id.Value}/ta-emot";
        var deliveries = $"/order/{order.Id.Value}?del=leveranser";

        (await (await FormAsync(orderer, receive)).Fill("Kom på rad 1", Shown((wanted * 2) + 1)).Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-052");
        (await (await FormAsync(orderer, receive)).Fill("Kom på rad 1", "1").Fill("Resten av rad 1 kommer den", "2020-01-01").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-013");
        await (await FormAsync(orderer, receive)).Fill("Vägrat på rad 1", "1").Fill("Vad var fel på rad 1", "Skrivare i stället").Choose("Fel artikel på rad 1").Submit();
        (await orderer.Open(deliveries)).Shows("vägrat, fel artikel").Shows("Skrivare i stället");

        var later = SwedishTime.Today(TimeProvider.System).AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await (await FormAsync(orderer, receive)).Fill("Kom på rad 1", "1").Fill("Resten av rad 1 kommer den", later).Submit();
        (await orderer.Open(deliveries)).Shows("restnoterat").Shows(later);
        Assert.Equal(OrderState.PartlyReceived, (await world.OrderAsync(Purpose)).State);

        var back = (await orderer.Open($"/order/{order.Id.Value}/retur")).Form("Registrera returen");
        (await back.Fill("Antal", "99").Fill("Varför?", "Sprucken skärm").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-053");
        await back.Fill("Antal", "1").Fill("Varför?", "Sprucken skärm").Choose("Vi vill ha en ny vara i stället för kredit").Submit();
        (await orderer.Open(deliveries)).Shows("retur, ny vara väntas").Shows("Sprucken skärm");

        await (await FormAsync(orderer, receive)).Fill("Kom på rad 1", "1").Choose("Resten av rad 1 kommer inte").Submit();
        (await orderer.Open(deliveries)).Shows("kommer inte, makulerat");
        Assert.Equal(OrderState.Received, (await world.OrderAsync(Purpose)).State);
        var sums = (await Samkop.Ordering.Ledger.QuantityLedger.SumsAsync(world.Db, order.Id, OrderingWorld.Ct)).Values.First();
        Assert.Equal((1_000_000L, 1_000_000L, 0L), (sums.Wanted, sums.Kept, sums.OpenToReceive));
    }

    [Theory, EachDatabase]
    public async Task The_order_page_carries_number_code_and_how_to_invoice(DatabaseKind database)
    {
        await using var world = await OrderingWorld.StartAsync(database);
        var order = await world.OrderAsync(Purpose);
        var orderer = await world.Host.SignInAs((await world.PersonAsync(23)).Name);

        var page = (await orderer.Open($"/order/{order.Id.Value}")).Shows($"Ordernummer {order.Number} (BT-13)").Shows($"referens {order.CostCode} (BT-10)").Shows("till Peppol-id 0007:");
        Assert.Equal($"QR-kod med ordernummer {order.Number}", page.Document.QuerySelector("svg[role=img][aria-label^=QR]")?.GetAttribute("aria-label"));
    }

    private static string Shown(decimal count) => count.ToString(CultureInfo.InvariantCulture);

    private static async Task<PageForm> FormAsync(Visitor orderer, string address) => (await orderer.Open(address)).Form("Registrera leveransen");
}
