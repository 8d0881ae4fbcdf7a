using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Public;
using Samkop.Ordering.Requests;
using Samkop.Ordering.Subscribing;
using Samkop.Organisation.Public;
using static Samkop.SliceTests.Ordering.OrderingWorld;

namespace Samkop.SliceTests.Ordering;

public sealed class RequisitionRefusalTests
{
    private const int Olle = 22;
    private static readonly SupplierId Nordtextil = SupplierId.From(Guid.Parse("00000000-0000-7000-8005-000000000001"));
    private static readonly Dictionary<Guid, decimal> NoChange = [];

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task Lines_are_refused_with_their_numbers(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var olle = await world.PersonAsync(Olle);
        var adding = world.Get<AddLineHandler>();
        var add = await world.MayAsync(olle, new AddLine());
        var article = await world.ArticleAsync(olle, "patientskjorta");
        var homeless = await world.MayAsync(Actor.Staff(olle.Person!.Value, "Olle", olle.HomeEntity!.Value, homeUnit: null, olle.Assignments), new AddLine());

        Assert.Equal("ORD-002", CodeOf(await adding.AddArticleAsync(homeless, article.Id, 1, Ct)));
        Assert.Equal("ORD-003", CodeOf(await adding.AddArticleAsync(add, ArticleId.From(Guid.NewGuid()), 1, Ct)));
        Assert.Equal("ORD-004", CodeOf(await adding.AddArticleAsync(add, article.Id, 0, Ct)));
        Assert.Equal("ORD-004", CodeOf(await adding.AddArticleAsync(add, article.Id, 1_000_001, Ct)));
        Assert.Equal("ORD-006", CodeOf(await adding.AddFreeAsync(add, Free() with { Supplier = SupplierId.From(Guid.NewGuid()) }, Ct)));
        Assert.Equal("ORD-007", CodeOf(await adding.AddFreeAsync(add, Free() with { Maximum = NetAmount.Zero }, Ct)));
        Assert.Equal("ORD-008", CodeOf(await adding.AddFreeAsync(add, Free() with { Name = "  " }, Ct)));
        Assert.Equal("ORD-009", CodeOf(await adding.AddFreeAsync(add, Free() with { Name = "Till 19121212-1212" }, Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task The_smallest_quantity_of_an_article_is_kept(DatabaseKind database)
    {
        await using var world = await StartAsync(database, services => services.AddScoped<IArticles>(_ => new OneArticle()));
        var olle = await world.PersonAsync(Olle);

        Assert.Equal("ORD-005", CodeOf(await world.Get<AddLineHandler>().AddArticleAsync(await world.MayAsync(olle, new AddLine()), ArticleId.From(Guid.NewGuid()), 9, Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task Changes_and_sending_are_refused_with_their_numbers(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var olle = await world.PersonAsync(Olle);
        var id = (await world.Get<AddLineHandler>().AddFreeAsync(await world.MayAsync(olle, new AddLine()), Free(), Ct)).OrThrow();
        var change = await world.MayAsync(olle, new ChangeRequisition(id));
        var changing = world.Get<ChangeRequisitionHandler>();
        var line = (await world.Db.RequisitionLines.SingleAsync(one => one.Requisition == id, Ct)).Id;
        var foreign = (await world.Get<IEntities>().UnitsOfAsync((await world.PersonAsync(24)).HomeEntity!.Value, Ct))[0].Id;

        Assert.Equal("ORD-012", CodeOf(await changing.HandleAsync(change, new RequisitionChange(null, null, null, null, new Dictionary<Guid, decimal> { [Guid.NewGuid()] = 1 }), Ct)));
        Assert.Equal("ORD-013", CodeOf(await changing.HandleAsync(change, new RequisitionChange(null, null, new DateOnly(2020, 1, 1), null, NoChange), Ct)));
        Assert.Equal("ORD-081", CodeOf(await changing.HandleAsync(change, new RequisitionChange(null, null, null, foreign, NoChange), Ct)));
        (await changing.HandleAsync(change, new RequisitionChange(null, string.Empty, null, null, NoChange), Ct)).OrThrow();
        var send = await world.MayAsync(olle, new SendRequisition(id));
        Assert.Equal("ORD-011", CodeOf(await world.Get<SendRequisitionHandler>().HandleAsync(send, Ct)));
        (await changing.HandleAsync(change, new RequisitionChange(null, "6490", null, null, new Dictionary<Guid, decimal> { [line] = 0 }), Ct)).OrThrow();
        Assert.Equal("ORD-010", CodeOf(await world.Get<SendRequisitionHandler>().HandleAsync(send, Ct)));
        Assert.Equal("ORD-025", CodeOf(await world.Get<Gate>().AskAsync(await world.PersonAsync(1), new ChangeRequisition(id), Ct)));
        Assert.Equal("WRK-005", CodeOf(await world.Get<Gate>().AskAsync(await world.PersonAsync(24), new ChangeRequisition(id), Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task When_nobody_has_the_right_the_administrator_is_named(DatabaseKind database)
    {
        await using var world = await StartAsync(database, services => services.AddScoped<IAttestRegister>(_ => new EmptyRegister()));
        var olle = await world.PersonAsync(Olle);
        var id = (await world.Get<AddLineHandler>().AddFreeAsync(await world.MayAsync(olle, new AddLine()), Free(), Ct)).OrThrow();

        var sent = await world.Get<SendRequisitionHandler>().HandleAsync(await world.MayAsync(olle, new SendRequisition(id)), Ct);

        Assert.True(sent.IsRefused(out var no));
        Assert.Equal("ORD-022", no.Code);
        Assert.Contains("Maria Ek", no.WayOn.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task A_price_that_rose_or_is_gone_stops_the_approval_and_leaves_nothing(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var (id, approve) = await SentAsync(world);
        var handler = world.Get<ApproveRequisitionHandler>();
        var before = await world.Db.Orders.CountAsync(Ct);

        await world.TamperAsync(async db => (await db.RequisitionLines.SingleAsync(line => line.Requisition == id, Ct)).Price = UnitPrice.FromMicro(10_000));
        Assert.Equal("ORD-031", CodeOf(await handler.HandleAsync(approve, Ct)));
        await world.TamperAsync(db => db.RequisitionLines.Where(line => line.Requisition == id).ExecuteUpdateAsync(set => set.SetProperty(line => line.ArticleNumber, "GONE"), Ct));
        Assert.Equal("ORD-030", CodeOf(await handler.HandleAsync(approve, Ct)));
        Assert.Equal(before, await world.Db.Orders.CountAsync(Ct));
        Assert.False(await world.Db.Signatures.AnyAsync(one => one.Requisition == id && one.Act == Signature.Approve, Ct));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task An_approval_done_twice_makes_one_order(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var (id, approve) = await SentAsync(world);
        var handler = world.Get<ApproveRequisitionHandler>();

        (await handler.HandleAsync(approve, Ct)).OrThrow();

        Assert.Equal("ORD-001", CodeOf(await handler.HandleAsync(approve, Ct)));
        Assert.Equal(1, await world.Db.Orders.CountAsync(order => order.Requisition == id, Ct));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task Subscriptions_and_requests_are_refused_with_their_numbers(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var olle = await world.PersonAsync(Olle);
        var start = await world.MayAsync(olle, new StartSubscription());
        var subscriptions = world.Get<SubscriptionHandler>();
        var good = new NewSubscription("Vattenautomat", Nordtextil, "V-1", NetAmount.FromMinor(10_000), 5) { Account = "6110", From = new DateOnly(2026, 1, 1) };

        Assert.Equal("ORD-071", CodeOf(await subscriptions.StartAsync(start, good with { Through = new DateOnly(2025, 1, 1) }, Ct)));
        var id = (await subscriptions.StartAsync(start, good, Ct)).OrThrow();
        Assert.Equal("ORD-070", CodeOf(await subscriptions.StartAsync(start, good, Ct)));
        Assert.Null(await world.Get<IOrders>().SubscriptionAsync(world.Get<IReads>(), olle.HomeEntity!.Value, Nordtextil, "V-1", Ct));
        (await subscriptions.ApproveAsync(await world.MayAsync(await world.PersonAsync(21), new ApproveSubscription(id)), Ct)).OrThrow();
        Assert.Equal(5m, (await world.Get<IOrders>().SubscriptionAsync(world.Get<IReads>(), olle.HomeEntity!.Value, Nordtextil, "V-1", Ct))!.TolerancePercent);

        var requests = world.Get<PurchaseRequestHandler>();
        var request = (await requests.SubmitAsync(await world.MayAsync(olle, new SubmitRequest()), new NewRequest("Skärm", "Till expeditionen", NetAmount.Zero, NeededBy: null), Ct)).OrThrow();
        var work = await world.MayAsync(await world.PersonAsync(3), new WorkOnRequest(request));
        Assert.Equal("ORD-080", CodeOf(await requests.TakeAsync(work, answerBy: null, Ct)));
        (await requests.TakeAsync(work, SwedishTime.Today(TimeProvider.System).AddDays(3), Ct)).OrThrow();
        Assert.Equal("ORD-001", CodeOf(await requests.TakeAsync(work, SwedishTime.Today(TimeProvider.System).AddDays(3), Ct)));
    }

    [Theory]
    [Samkop.Testing.EachDatabase]
    public async Task A_purchase_request_ends_in_an_order_number(DatabaseKind database)
    {
        await using var world = await StartAsync(database);
        var olle = await world.PersonAsync(Olle);
        var buyer = await world.PersonAsync(3);
        var requests = world.Get<PurchaseRequestHandler>();
        var request = (await requests.SubmitAsync(await world.MayAsync(olle, new SubmitRequest()), new NewRequest("Gardiner", "Efter mått", NetAmount.Zero, NeededBy: null), Ct)).OrThrow();
        var work = await world.MayAsync(buyer, new WorkOnRequest(request));
        (await requests.TakeAsync(work, SwedishTime.Today(TimeProvider.System).AddDays(3), Ct)).OrThrow();
        var id = (await world.Get<AddLineHandler>().AddFreeAsync(await world.MayAsync(buyer, new AddLine()), Free(), Ct)).OrThrow();
        (await requests.ProposeAsync(work, id, Ct)).OrThrow();
        var approver = await SendAsync(world, buyer, id);

        var orders = (await world.Get<ApproveRequisitionHandler>().HandleAsync(await world.MayAsync(approver, new ApproveRequisition(id)), Ct)).OrThrow();

        var made = await world.Db.Requests.AsNoTracking().SingleAsync(one => one.Id == request, Ct);
        Assert.Equal((RequestState.Ordered, (await world.Db.Orders.AsNoTracking().SingleAsync(one => one.Id == orders[0], Ct)).Number), (made.State, made.OrderNumber));
    }

    private static FreeLine Free() => new(LineKind.Service, Nordtextil, "Sömnad", NetAmount.FromMinor(500_000), VatRate.FromBasisPoints(2500));

    private static async Task<(RequisitionId Id, Permit<ApproveRequisition> Approve)> SentAsync(OrderingWorld world)
    {
        var olle = await world.PersonAsync(Olle);
        var article = await world.ArticleAsync(olle, "patientskjorta");
        var id = (await world.Get<AddLineHandler>().AddArticleAsync(await world.MayAsync(olle, new AddLine()), article.Id, 3, Ct)).OrThrow();
        var approver = await SendAsync(world, olle, id);
        return (id, await world.MayAsync(approver, new ApproveRequisition(id)));
    }

    private static async Task<Actor> SendAsync(OrderingWorld world, Actor by, RequisitionId id)
    {
        var change = await world.MayAsync(by, new ChangeRequisition(id));
        (await world.Get<ChangeRequisitionHandler>().HandleAsync(change, new RequisitionChange("Prov", "6490", null, null, NoChange), Ct)).OrThrow();
        var approver = (await world.Get<SendRequisitionHandler>().HandleAsync(await world.MayAsync(by, new SendRequisition(id)), Ct)).OrThrow();
        return (await world.Get<IPeople>().ActorOfAsync(approver, Ct))!;
    }

    private sealed class EmptyRegister : IAttestRegister
    {
        public Task<IReadOnlyList<AttestRight>> FindAsync(IReads reads, AttestQuestion question, CancellationToken ct) => Task.FromResult<IReadOnlyList<AttestRight>>([]);
    }

    private sealed class OneArticle : IArticles
    {
        public Task<IReadOnlyList<ArticleView>> SearchAsync(LegalEntityId entity, string text, int take, CancellationToken ct) => Task.FromResult<IReadOnlyList<ArticleView>>([]);

        public Task<ArticleView?> FindAsync(LegalEntityId entity, ArticleId article, CancellationToken ct) => Task.FromResult<ArticleView?>(new ArticleView
        {
            Id = article,
            Supplier = Nordtextil,
            SupplierName = "Nordtextil AB",
            Number = "X",
            Name = "Säljs i tiotal",
            Description = string.Empty,
            MinimumQuantity = 10,
            Price = new(default, "1", "X", UnitPrice.FromMicro(1_000_000), PriceBase.One(UnitCode.Each), UnitCode.Each, VatRate.Zero, Period.From(new DateOnly(2020, 1, 1))),
        });
    }
}
