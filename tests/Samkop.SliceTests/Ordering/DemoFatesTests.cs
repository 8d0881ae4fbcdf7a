using Microsoft.EntityFrameworkCore;
using Samkop.Contracts;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Public;
using Samkop.Ordering.Seed;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>The demo's orders meet the rules of the real ones.</summary>
public sealed class DemoFatesTests
{
    private const int Curator = 36;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_order_that_the_ceiling_stops_is_returned_with_the_reason_and_the_world_goes_on(DatabaseKind database)
    {
        await using var world = await OrderingWorld.StartAsync(database);
        var orderer = await world.PersonAsync(Curator);
        await FillCeilingAsync(world);
        var id = await SentAsync(world, orderer, "affisch");
        var requisition = await world.Db.Requisitions.AsNoTracking().SingleAsync(one => one.Id == id, Ct);
        var approver = (await world.Get<IPeople>().ActorOfAsync(requisition.RoutedTo!.Value, Ct))!;

        Assert.False(await world.Get<DemoFates>().MeetAsync(orderer, approver, id, new DemoOrder(Curator, "Affischer", 3, Fate.Received), Ct));

        var stopped = await world.Db.Requisitions.AsNoTracking().SingleAsync(one => one.Id == id, Ct);
        Assert.Equal(RequisitionState.Returned, stopped.State);
        Assert.Contains("ryms inte under taket i avtal 2025-098", stopped.LastWord, StringComparison.Ordinal);
        Assert.False(await world.Db.Orders.AnyAsync(one => one.Requisition == id, Ct));

        // Another contract has room.
        var other = await SentAsync(world, orderer, "kopieringspapper");
        Assert.True(await world.Get<DemoFates>().MeetAsync(orderer, approver, other, new DemoOrder(Curator, "Papper", 3, Fate.Received), Ct));
        Assert.True(await world.Db.Orders.AnyAsync(one => one.Requisition == other && one.State != OrderState.Cancelled, Ct));
    }

    [Theory, EachDatabase]
    public async Task No_order_of_the_small_world_is_stopped(DatabaseKind database)
    {
        await using var world = await OrderingWorld.StartAsync(database);
        Assert.False(await world.Db.Requisitions.AnyAsync(one => one.LastWord.Contains("ryms inte"), Ct));
    }

    private static async Task<RequisitionId> SentAsync(OrderingWorld world, Actor orderer, string words)
    {
        var article = await world.ArticleAsync(orderer, words);
        var id = (await world.Get<AddLineHandler>().AddArticleAsync(await world.MayAsync(orderer, new AddLine()), article.Id, article.MinimumQuantity, Ct)).OrThrow();
        (await world.Get<SendRequisitionHandler>().HandleAsync(await world.MayAsync(orderer, new SendRequisition(id)), Ct)).OrThrow();
        return id;
    }

    // The museum's share of the contract on printing, all taken.
    private static async Task FillCeilingAsync(OrderingWorld world)
    {
        var permit = await world.MayAsync(Actor.System("test"), new SeedContracts());
        (await world.Get<UnitOfWork>().WriteAsync<SeedContracts, Done>(permit, async session =>
        {
            var db = session.Of<ContractsDb>();
            var contract = await db.Contracts.SingleAsync(one => one.Number == "2025-098", Ct);
            var ceiling = await db.Ceilings.SingleAsync(one => one.Contract == contract.Id && one.Entity == DemoIds.Entity(6), Ct);
            ceiling.LimitMinor = ceiling.TakenMinor;
            session.Audit(new AuditNote(permit.Action.About));
            return Done.It;
        }, Ct)).OrThrow();
    }
}
