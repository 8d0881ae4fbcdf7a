using System.Net;
using Microsoft.EntityFrameworkCore;
using Samkop.Invoicing.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Standards.Ubl;
using Samkop.Standards.Ubl.Ordering;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using static Samkop.SliceTests.Ordering.OrderingWorld;
using Order = Samkop.Ordering.Domain.Order;

namespace Samkop.SliceTests.Ordering;

/// <summary>Despatch advices (T16) from the network: what is on its way, and the receipt that they fill in.</summary>
public sealed class DespatchAdviceTests
{
    private const string Sent = "Bärbara datorer, ekonomistaben";

    [Theory, EachDatabase]
    public async Task An_advice_makes_the_order_notified_and_fills_in_the_receipt(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var line = (await world.LinesAsync(order))[0];
        var advice = await AdviceAsync(world, order, line.Quantity.ToDecimal());

        var received = await world.Get<IReception>().ReceiveAsync(UblWriter.Write(advice), "test", Ct);
        Assert.Equal(ReceptionVerdict.Accepted, received.Verdict);
        Assert.Equal($"Leveransavisering till order {order.Number}.", received.Reason.Sv);
        Assert.Equal(OrderState.Notified, (await world.OrderAsync(Sent)).State);
        Assert.Equal(new DateOnly(2030, 1, 15), (await world.OrderAsync(Sent)).PromisedOn);

        var orderer = await world.Host.SignInAs((await world.PersonAsync(23)).Name);
        (await orderer.Open($"/order/{order.Id.Value}")).Shows("Leverantören har skickat varorna, väntas 2030-01-15");
        (await orderer.Open($"/order/{order.Id.Value}?del=leveranser")).Shows("Leveransaviseringar").Shows("FS-1");
        var receive = (await orderer.Open($"/order/{order.Id.Value}/ta-emot")).Shows("Ifyllt från leveransavisering FS-1");
        await receive.Form("Registrera leveransen").Submit();
        Assert.Equal(OrderState.Received, (await world.OrderAsync(Sent)).State);
    }

    [Theory, EachDatabase]
    public async Task The_same_advice_twice_counts_once_and_a_late_one_changes_nothing(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var bytes = UblWriter.Write(await AdviceAsync(world, order, 1));
        var advices = world.Get<IDespatchAdvices>();

        Assert.Equal([order.Number], (await advices.ReceiveAsync(bytes, Ct)).OrThrow());
        (await advices.ReceiveAsync(bytes, Ct)).OrThrow();
        Assert.Equal(1, await world.Db.DespatchNotices.CountAsync(one => one.Order == order.Id, Ct));
        Assert.Equal(1, await world.Db.Quantities.CountAsync(one => one.Order == order.Id && one.Kind == QuantityKind.Despatched, Ct));

        var receive = await world.MayAsync(await world.PersonAsync(23), new ReceiveGoods(order.Id));
        (await world.Get<Samkop.Ordering.Receiving.ReceiveGoodsHandler>().AllAsync(receive, Ct)).OrThrow();
        (await advices.ReceiveAsync(UblWriter.Write((await AdviceAsync(world, order, 1)) with { Id = "FS-2" }), Ct)).OrThrow();
        Assert.Equal(OrderState.Received, (await world.OrderAsync(Sent)).State);
    }

    [Theory, EachDatabase]
    public async Task What_does_not_fit_is_refused_whole_and_becomes_a_task(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var other = await world.OrderAsync("Patientkläder till avdelning 52");
        var good = await AdviceAsync(world, order, 1);

        Assert.Equal("ORD-090", CodeOf(await world.Get<IDespatchAdvices>().ReceiveAsync("not xml"u8.ToArray(), Ct)));
        Assert.Equal("ORD-091", await CodeAsync(world, good with { OrderReference = "DLL9999999" }));
        Assert.Equal("ORD-091", await CodeAsync(world, good with { OrderReference = other.Number }));
        Assert.Equal("ORD-092", await CodeAsync(world, good with { Lines = [.. good.Lines, new DespatchLine { Id = "2", OrderLineReference = "77" }] }));
        Assert.Equal("ORD-093", await CodeAsync(world, good with { Lines = [new DespatchLine { Id = "1", OrderLineReference = "1", Delivered = UblQuantity.Of(-1, "EA") }] }));
        Assert.Equal("ORD-093", await CodeAsync(world, good with { Lines = [new DespatchLine { Id = "1", OrderLineReference = "1", Delivered = UblQuantity.Of(1, "KGM") }] }));
        Assert.Equal(OrderState.Sent, (await world.OrderAsync(Sent)).State);
        Assert.Equal(0, await world.Db.DespatchNotices.CountAsync(one => one.Order == order.Id, Ct));

        var rejected = await world.Get<IReception>().ReceiveAsync(UblWriter.Write(good with { OrderReference = "DLL9999999" }), "test", Ct);
        Assert.Equal(ReceptionVerdict.Rejected, rejected.Verdict);
        Assert.StartsWith("ORD-091", rejected.Reason.Sv, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_order_response_from_the_network_is_judged_line_by_line(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var (seller, buyer) = await PartiesAsync(world, order);
        var response = new OrderResponse
        {
            Id = "OS-1", IssueDate = UblDate.Of(order.OrderedOn), ResponseCode = "CA", OrderReference = order.Number, Seller = seller, Buyer = buyer,
            Lines =
            [
                new OrderResponseLine { Id = "1", StatusCode = "7", Note = "Utgått", OrderLineReference = "1" },
            ],
        };

        var received = await world.Get<IReception>().ReceiveAsync(UblWriter.Write(response), "test", Ct);
        Assert.Equal(ReceptionVerdict.Accepted, received.Verdict);
        Assert.Equal(OrderState.ConfirmedWithChanges, (await world.OrderAsync(Sent)).State);
        var sums = await Samkop.Ordering.Ledger.QuantityLedger.SumsAsync(world.Db, order.Id, Ct);
        Assert.Equal(0, sums[(await world.LinesAsync(order))[0].Id].Confirmed);

        var orderer = await world.Host.SignInAs((await world.PersonAsync(23)).Name);
        await (await orderer.Open($"/order/{order.Id.Value}")).Form("Godta ändringen").Submit();
        var after = await Samkop.Ordering.Ledger.QuantityLedger.SumsAsync(world.Db, order.Id, Ct);
        Assert.Equal(0, after[(await world.LinesAsync(order))[0].Id].Wanted);
    }

    [Theory, EachDatabase]
    public async Task Accepted_lines_are_confirmed_and_a_decline_is_a_task(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var (seller, buyer) = await PartiesAsync(world, order);
        var answer = new OrderResponse { Id = "OS-2", IssueDate = UblDate.Of(order.OrderedOn), ResponseCode = "AB", OrderReference = order.Number, Seller = seller, Buyer = buyer };
        var responses = world.Get<IOrderResponses>();

        (await responses.ReceiveAsync(UblWriter.Write(answer), Ct)).OrThrow();
        Assert.Equal(OrderState.Sent, (await world.OrderAsync(Sent)).State);
        (await responses.ReceiveAsync(UblWriter.Write(answer with { Id = "OS-3", ResponseCode = "AP", Lines = [new OrderResponseLine { Id = "1", StatusCode = "5", OrderLineReference = "1" }] }), Ct)).OrThrow();
        Assert.Equal(OrderState.Confirmed, (await world.OrderAsync(Sent)).State);
        var sums = await Samkop.Ordering.Ledger.QuantityLedger.SumsAsync(world.Db, order.Id, Ct);
        Assert.All(sums.Values, line => Assert.Equal(line.Wanted, line.Confirmed));
        (await responses.ReceiveAsync(UblWriter.Write(answer with { Id = "OS-4", ResponseCode = "RE" }), Ct)).OrThrow();
        Assert.Equal(OrderState.Declined, (await world.OrderAsync(Sent)).State);
    }

    [Fact]
    public void Official_examples_of_despatch_advices_are_read()
    {
        var folder = TestDataFolder.Require("oracle", "postaward", "example");
        var files = Directory.GetFiles(folder, "Despatch*.xml");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var read = UblReader.Read(File.ReadAllBytes(file)).DespatchAdvice!;
            Assert.NotNull(read.Id);
            Assert.NotEmpty(read.Lines);
            Assert.All(read.Lines, line => Assert.NotNull(line.Id));
            Assert.Equal(read, UblReader.Read(UblWriter.Write(read)).DespatchAdvice);
        }
    }

    private static async Task<string> CodeAsync(OrderingWorld world, DespatchAdvice advice) => CodeOf(await world.Get<IDespatchAdvices>().ReceiveAsync(UblWriter.Write(advice), Ct));

    private static async Task<DespatchAdvice> AdviceAsync(OrderingWorld world, Order order, decimal count)
    {
        var (seller, buyer) = await PartiesAsync(world, order);
        return new DespatchAdvice
        {
            Id = "FS-1",
            IssueDate = UblDate.Of(order.OrderedOn),
            OrderReference = order.Number,
            Supplier = seller,
            Customer = buyer,
            ExpectedUntil = new UblDate("2030-01-15"),
            Lines = [new DespatchLine { Id = "1", OrderLineReference = "1", Delivered = UblQuantity.Of(count, "EA") }],
        };
    }

    private static async Task<(InvoiceParty Seller, InvoiceParty Buyer)> PartiesAsync(OrderingWorld world, Order order)
    {
        var supplier = (await world.Get<ISuppliers>().FindAsync(order.Supplier, Ct))!;
        var buyer = await world.Get<Samkop.Organisation.Public.IEntities>().GetAsync(order.Entity, Ct);
        var endpoint = buyer.PeppolId.Split(':');
        return (
            new InvoiceParty { EndpointId = new UblIdentifier(supplier.OrganisationNumber.ToString(), "0007"), Name = supplier.Name },
            new InvoiceParty { EndpointId = new UblIdentifier(endpoint[1], endpoint[0]), Name = buyer.Name });
    }
}
