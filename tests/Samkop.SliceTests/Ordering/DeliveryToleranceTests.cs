using System.Globalization;
using System.Net;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>How much over-delivery is taken is a dated decision of the entity.</summary>
public sealed class DeliveryToleranceTests
{
    private const string Page = "/ordrar/leveranstolerans";
    private const string Purpose = "Bärbara datorer, ekonomistaben";

    [Theory, EachDatabase]
    public async Task A_new_tolerance_lets_the_next_over_delivery_in_and_old_rows_stay(DatabaseKind database)
    {
        await using var world = await OrderingWorld.StartAsync(database);
        var order = await world.OrderAsync(Purpose);
        var over = ((await world.LinesAsync(order))[0].Quantity.ToDecimal() * 3 / 2).ToString(CultureInfo.InvariantCulture);
        var orderer = await world.Host.SignInAs((await world.PersonAsync(23)).Name);
        (await ReceiveAsync(orderer, order.Id.Value, over, HttpStatusCode.UnprocessableEntity)).Shows("ORD-052");

        var finance = await world.Host.SignInAs("Eva-Lena Nordström");
        var page = (await finance.Open(Page)).Shows("Anvisning för inköp 2024, 4.3");
        PageForm Form(string from, string percent) => page.Form("Lägg in").Fill("Köpare", "Region Sörmland").Fill("Gäller från", from).Fill("Högst över beställt", percent).Fill("Beslut", "Inköpschefen, prov");
        var today = SwedishDates.Iso(SwedishTime.Today(TimeProvider.System));
        (await Form("2020-01-01", "60").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-094");
        (await Form(today, "101").Submit(HttpStatusCode.UnprocessableEntity)).Shows("ORD-094");
        (await Form(today, "60").Submit()).Shows("Toleransen är inlagd.").Shows("Ersatt").Shows("Anvisning för inköp 2024, 4.3");

        await ReceiveAsync(orderer, order.Id.Value, over, HttpStatusCode.OK);
        (await orderer.Open($"/order/{order.Id.Value}?del=leveranser")).Shows(over);
        await orderer.Open(Page, HttpStatusCode.Forbidden);
    }

    private static async Task<Page> ReceiveAsync(Visitor orderer, Guid order, string count, HttpStatusCode expect)
    {
        var page = await orderer.Open($"/order/{order}/ta-emot");
        var form = page.Form("Registrera leveransen");
        return await form.Fill("Kom på rad 1", count).Submit(expect);
    }
}
