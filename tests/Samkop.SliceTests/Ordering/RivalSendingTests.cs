using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Public;
using Samkop.Ordering.Sending;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>The outbox of two nodes, or the outbox and a person, send the same order at the same moment.</summary>
public sealed class RivalSendingTests
{
    private const int Senders = 6;
    private const int Turns = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task All_find_the_order_sent_and_it_was_noted_once(DatabaseKind database)
    {
        await using var world = await OrderingWorld.StartAsync(database);
        var sent = await world.Db.Dispatches.Where(one => one.Channel == DispatchChannel.Peppol).OrderBy(one => one.Id).Select(one => one.Order).Take(Turns).ToListAsync(Ct);
        Assert.Equal(Turns, sent.Count);
        foreach (var order in sent)
        {
            await world.TamperAsync(async db => db.Dispatches.RemoveRange(await db.Dispatches.Where(one => one.Order == order).ToListAsync(Ct)));

            var results = await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() => SendAsync(world.Host, order), Ct)));

            Assert.All(results, result => Assert.Equal("granted", OrderingWorld.CodeOf(result)));
            Assert.Equal(1, await world.Db.Dispatches.CountAsync(one => one.Order == order, Ct));
        }
    }

    private static async Task<Result<Done>> SendAsync(SamkopHost host, OrderId order)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var permit = (await scope.ServiceProvider.GetRequiredService<Gate>().AskAsync(Actor.System("test"), new SendOrder(order), Ct)).OrThrow();
        return await scope.ServiceProvider.GetRequiredService<SendOrderHandler>().HandleAsync(permit, Ct);
    }
}
