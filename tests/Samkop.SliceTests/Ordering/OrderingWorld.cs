using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;
using Samkop.Testing;

namespace Samkop.SliceTests.Ordering;

/// <summary>The demo world at hand for tests that go through handlers.</summary>
internal sealed class OrderingWorld : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    private OrderingWorld(SamkopHost host)
    {
        Host = host;
        scope = host.Services.CreateAsyncScope();
    }

    public SamkopHost Host { get; }

    public OrderingDb Db => Get<IReads>().Of<OrderingDb>();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OrderingWorld> StartAsync(DatabaseKind database, Action<IServiceCollection>? services = null) =>
        new(await SamkopHost.StartAsync(database, new HostSetup { Services = services }));

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A person of the demo by number.</summary>
    public async Task<Actor> PersonAsync(int number) =>
        await Get<IPeople>().ActorOfAsync(PersonId.From(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-8003-{number:x12}"))), Ct)
        ?? throw new InvalidOperationException($"no person {number}");

    public async Task<Permit<TAction>> MayAsync<TAction>(Actor actor, TAction action)
        where TAction : IAction => (await Get<Gate>().AskAsync(actor, action, Ct)).OrThrow();

    public async Task<ArticleView> ArticleAsync(Actor actor, string words) => (await Get<IArticles>().SearchAsync(actor.HomeEntity!.Value, words, 1, Ct))[0];

    public async Task<Order> OrderAsync(string purpose) => await Db.Orders.AsNoTracking().SingleAsync(order => order.Purpose == purpose, Ct);

    public async Task<IReadOnlyList<OrderLine>> LinesAsync(Order order) =>
        await Db.OrderLines.AsNoTracking().Where(line => line.Order == order.Id).OrderBy(line => line.Number).ToListAsync(Ct);

    /// <summary>Changes rows behind the handlers' backs.</summary>
    public async Task TamperAsync(Func<OrderingDb, Task> change)
    {
        var permit = await MayAsync(Actor.System("test"), new SeedOrdering());
        (await Get<UnitOfWork>().WriteAsync<SeedOrdering, Done>(permit, async session =>
        {
            await change(session.Of<OrderingDb>());
            session.Audit(new AuditNote(permit.Action.About));
            return Done.It;
        }, Ct)).OrThrow();
    }

    public static string CodeOf<T>(Result<T> result) => result.IsRefused(out var no) ? no.Code : "granted";

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await Host.DisposeAsync();
    }
}
