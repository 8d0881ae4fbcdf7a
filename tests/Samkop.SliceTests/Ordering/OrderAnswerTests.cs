using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Answering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Ordering.Receiving;
using Samkop.Standards.Ubl;
using Samkop.Standards.Ubl.Ordering;
using Samkop.Suppliers.Public;
using static Samkop.SliceTests.Ordering.OrderingWorld;
using Order = Samkop.Ordering.Domain.Order;

namespace Samkop.SliceTests.Ordering;

/// <summary>Answers of suppliers, and what orderers make of them.</summary>
public sealed class OrderAnswerTests
{
    private const string Sent = "Bärbara datorer, ekonomistaben";
    private const string Done = "Patientkläder till avdelning 52";

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task A_response_with_changes_is_decided_by_the_orderer(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var bytes = UblWriter.Write(await ResponseAsync(world, order) with
        {
            ResponseCode = "CA",
            Lines = [new OrderResponseLine { Id = "1", StatusCode = "3", Quantity = UblQuantity.Of(1, "EA"), OrderLineReference = "1" }],
        });

        (await world.Get<IOrderResponses>().ReceiveAsync(bytes, Ct)).OrThrow();
        (await world.Get<IOrderResponses>().ReceiveAsync(bytes, Ct)).OrThrow();

        var changed = await world.OrderAsync(Sent);
        Assert.Equal(OrderState.ConfirmedWithChanges, changed.State);
        Assert.Equal(1, await world.Db.Answers.CountAsync(one => one.Order == order.Id, Ct));
        var orderer = await world.PersonAsync(23);
        (await world.Get<DecideChangeHandler>().AcceptAsync(await world.MayAsync(orderer, new DecideChange(order.Id)), Ct)).OrThrow();
        Assert.Equal(OrderState.Confirmed, (await world.OrderAsync(Sent)).State);
        var line = (await world.Get<IOrders>().FindAsync(world.Get<IReads>(), order.Id, Ct))!.Lines[0];
        Assert.Equal(1m, line.Ordered.ToDecimal());
        Assert.Equal("ORD-001", CodeOf(await world.Get<DecideChangeHandler>().AcceptAsync(await world.MayAsync(orderer, new DecideChange(order.Id)), Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task What_cannot_be_taken_is_refused_with_its_number(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var good = await ResponseAsync(world, order);

        Assert.Equal("ORD-060", CodeOf(await world.Get<IOrderResponses>().ReceiveAsync("not xml"u8.ToArray(), Ct)));
        Assert.Equal("ORD-061", await CodeAsync(world, good with { OrderReference = "DLL9999999" }));
        Assert.Equal("ORD-061", await CodeAsync(world, good with { Seller = new InvoiceParty { LegalRegistrationId = new UblIdentifier("5560125790", "0007") } }));
        Assert.Equal("ORD-062", await CodeAsync(world, good with { ResponseCode = "XX" }));
        Assert.Equal("ORD-063", await CodeAsync(world, good with { Lines = [new OrderResponseLine { Id = "77", OrderLineReference = "77" }] }));
        Assert.Equal("ORD-067", await CodeAsync(world, good with { Lines = [new OrderResponseLine { Id = "1", Quantity = UblQuantity.Of(99, "EA"), OrderLineReference = "1" }] }));
        Assert.Equal("ORD-064", await CodeAsync(world, await ResponseAsync(world, await world.OrderAsync(Done))));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task A_number_of_one_supplier_is_never_linked_for_another(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Sent);
        var other = await ResponseAsync(world, await world.OrderAsync(Done));

        Assert.Equal("ORD-061", await CodeAsync(world, other with { OrderReference = order.Number }));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task A_clinical_substitute_is_accepted_by_the_product_owner_only(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync("Provrör");
        var offered = await world.Db.Substitutes.AsNoTracking().SingleAsync(one => one.Order == order.Id, Ct);
        var deciding = world.Get<DecideChangeHandler>();
        var orderer = await world.MayAsync(await world.PersonAsync(1), new DecideChange(order.Id));
        var owner = await world.MayAsync(await world.PersonAsync(4), new DecideChange(order.Id));

        Assert.Equal("ORD-066", CodeOf(await deciding.DecideSubstituteAsync(orderer, offered.Id, isAccepted: true, Ct)));
        (await deciding.DecideSubstituteAsync(owner, offered.Id, isAccepted: true, Ct)).OrThrow();
        Assert.Equal("ORD-065", CodeOf(await deciding.DecideSubstituteAsync(owner, offered.Id, isAccepted: false, Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task Nothing_more_to_receive_or_cancel_is_said_so(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var order = await world.OrderAsync(Done);
        var orderer = await world.PersonAsync(1);
        var receiving = world.Get<ReceiveGoodsHandler>();
        var receive = await world.MayAsync(orderer, new ReceiveGoods(order.Id));
        var line = (await world.LinesAsync(order))[0].Id;

        Assert.Equal("ORD-051", CodeOf(await receiving.AllAsync(receive, Ct)));
        Assert.Equal("ORD-040", CodeOf(await receiving.CancelAsync(await world.MayAsync(orderer, new CancelOrder(order.Id)), "Behövs inte", Ct)));
        Assert.Equal("ORD-053", CodeOf(await receiving.ReturnAsync(receive, new LineReturn(line, 10_000, "Fel", IsReplaced: false), Ct)));
        (await receiving.ReturnAsync(receive, new LineReturn(line, 10, "Fel storlek", IsReplaced: true), Ct)).OrThrow();
        Assert.Equal(OrderState.PartlyReceived, (await world.OrderAsync(Done)).State);
        Assert.Equal("ORD-025", CodeOf(await world.Get<Gate>().AskAsync(await world.PersonAsync(23), new ReceiveGoods(order.Id), Ct)));
        Assert.Equal("WRK-005", CodeOf(await world.Get<Gate>().AskAsync(await world.PersonAsync(24), new ViewOrder(order.Id), Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task The_ledger_is_append_only_in_the_database_too(DatabaseKind database)
    {
        await using var world = await StartAsync(database);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => world.TamperAsync(db => db.Quantities.ExecuteDeleteAsync(Ct)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => world.TamperAsync(db => db.Quantities.ExecuteUpdateAsync(set => set.SetProperty(one => one.QuantityMicro, 1), Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task Every_state_of_an_order_is_in_the_demo_and_follows_from_its_ledger(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var orders = await world.Db.Orders.AsNoTracking().ToListAsync(Ct);

        foreach (var order in orders)
        {
            var sums = await Samkop.Ordering.Ledger.QuantityLedger.SumsAsync(world.Db, order.Id, Ct);
            Assert.Equal(OrderStates.Of(order.SentAt is not null, order.Answer, [.. sums.Values]), order.State);
        }

        Assert.Superset(
            new HashSet<OrderState> { OrderState.Sent, OrderState.Confirmed, OrderState.ConfirmedWithChanges, OrderState.Declined, OrderState.PartlyReceived, OrderState.Cancelled },
            orders.Select(order => order.State).ToHashSet());
    }

    private static async Task<string> CodeAsync(OrderingWorld world, OrderResponse response) =>
        CodeOf(await world.Get<IOrderResponses>().ReceiveAsync(UblWriter.Write(response), Ct));

    private static async Task<OrderResponse> ResponseAsync(OrderingWorld world, Order order)
    {
        var supplier = (await world.Get<ISuppliers>().FindAsync(order.Supplier, Ct))!;
        return new OrderResponse
        {
            Id = "R-1",
            IssueDate = UblDate.Of(order.OrderedOn),
            ResponseCode = "AP",
            OrderReference = order.Number,
            Seller = new InvoiceParty { LegalRegistrationId = new UblIdentifier(supplier.OrganisationNumber.ToString(), "0007"), Name = supplier.Name },
        };
    }
}
