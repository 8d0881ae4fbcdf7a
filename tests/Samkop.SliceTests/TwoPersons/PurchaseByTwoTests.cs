using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samkop.Catalogue.Public;
using Samkop.Invoicing;
using Samkop.Invoicing.Attest;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Ordering.Receiving;
using Samkop.Ordering.Requests;
using Samkop.Ordering.Subscribing;
using Samkop.Organisation.Public;
using Samkop.SliceTests.Invoicing;
using Samkop.Suppliers.Public;
using Samkop.Testing;
using static Samkop.SliceTests.TwoPersons.ThreePersons;
using Invoice = Samkop.Invoicing.Domain.Invoice;

namespace Samkop.SliceTests.TwoPersons;

/// <summary>From need to paid: who asks, who approves, who takes the goods, who decides on the invoice. Person 0 always asks.</summary>
public sealed class PurchaseByTwoTests
{
    private static readonly Right[] OwnRights = [.. All.Select(person => new Right(person, AttestAct.Expenditure, null)), .. All.Select(person => new Right(person, AttestAct.Receipt, null))];

    [Theory, EachDatabase]
    public async Task Nobody_approves_what_oneself_or_the_one_stood_in_for_asked_for(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        await world.RegisterAsync(OwnRights);
        var own = await SentAsync(world, 0);
        var subscription = await world.MustAsync<StartSubscription, SubscriptionId>(0, new StartSubscription(), (services, permit) => services.GetRequiredService<SubscriptionHandler>().StartAsync(
            permit, new NewSubscription("Vattenautomat", DemoIds.Supplier(1), "V-2", NetAmount.FromMinor(10_000), 5) { Account = "6110", From = new DateOnly(2026, 1, 1) }, Ct));
        var (request, answering) = await RequestedAsync(world, by: 0, buyer: 1);
        var (tried, granted) = (0, 0);
        foreach (var (holder, substitute) in Pairs)
        {
            Right[] register = [new(holder, AttestAct.Expenditure, substitute)];
            await world.RegisterAsync(register);
            foreach (var (away, person) in NobodyOrOne.SelectMany(_ => All, (one, person) => (one, person)))
            {
                await world.AwayAsync(away);
                foreach (var (what, askers, code) in new[]
                {
                    ("requisition", new HashSet<int> { 0 }, await AskAsync(world, person, new ApproveRequisition(own))),
                    ("subscription", [0], await AskAsync(world, person, new ApproveSubscription(subscription))),
                    ("answer to a request", [0, 1], await AskAsync(world, person, new ApproveRequisition(answering))),
                    ("return of an answer", [0, 1], await AskAsync(world, person, new ReturnRequisition(answering))),
                })
                {
                    var may = WaysOf(person, AttestAct.Expenditure, register, away).Any(way => !way.Overlaps(askers));
                    Assert.True(may == (code == Passed), $"{what} by {person}, {register[0]}, away {away}: {code}");
                    tried++;
                    granted += may ? 1 : 0;
                }
            }
        }

        await world.AwayAsync(null);
        await world.RegisterAsync(OwnRights);
        Assert.Equal("ORD-026", await AskAsync(world, 0, new ApproveRequisition(answering)));
        Assert.Equal("ORD-020", await AskAsync(world, 1, new ApproveRequisition(answering)));
        await ApproveAsync(world, 2, answering);
        Assert.NotEqual(string.Empty, await world.ReadAsync(services => services.GetRequiredService<Reads>().Of<OrderingDb>().Requests.Where(one => one.Id == request).Select(one => one.OrderNumber).SingleAsync(Ct)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} questions, {granted} granted");
        Assert.True(granted > 20, $"only {granted} of {tried} granted");
    }

    [Theory, EachDatabase]
    public async Task An_invoice_is_carried_only_when_another_than_the_approver_took_the_goods(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        var number = 0;
        // Who approves, and for whom: 0 asks, so it is 1 or 2.
        foreach (var (approver, absent) in new (int, int?)[] { (1, null), (2, null), (1, 2), (2, 1) })
        {
            foreach (var receiver in All)
            {
                await world.AwayAsync(null);
                await world.RegisterAsync(OwnRights);
                var requisition = await SentAsync(world, 0);
                await world.RegisterAsync(new Right(absent ?? approver, AttestAct.Expenditure, absent is null ? null : approver));
                await world.AwayAsync(absent);
                var order = await ApproveAsync(world, approver, requisition);
                await world.AwayAsync(null);
                await world.RegisterAsync(OwnRights);
                await ReceiveAsync(world, receiver, order);

                var invoice = await BilledAsync(world, order, $"P-{++number}", priceFactor: 1m);
                var isCarried = receiver != approver && receiver != absent;
                Assert.True(isCarried == (invoice.State == InvoiceState.Payable), $"approved by {approver} for {absent}, received by {receiver}: {invoice.State}");
                Assert.Equal(Id(receiver), (await AttestsAsync(world, invoice)).Single(one => one.Act == AttestAct.Receipt).Person);
                if (isCarried)
                {
                    continue;
                }

                // The receipt rests on the approver or the one stood in for: neither decides, and who ordered does not either.
                Assert.Equal("INV-017", await ExpenditureAsync(world, 0, invoice.Id));
                Assert.Equal("INV-002", await ExpenditureAsync(world, receiver, invoice.Id));
                Assert.Equal(Passed, await ExpenditureAsync(world, All.Single(person => person != 0 && person != receiver), invoice.Id));
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Who_ordered_does_not_decide_on_the_invoice_that_deviates(DatabaseKind kind)
    {
        await using var world = await StartAsync(kind);
        await world.RegisterAsync(OwnRights);
        var order = await ApproveAsync(world, 1, await SentAsync(world, 0));
        await ReceiveAsync(world, 0, order);
        var invoice = await BilledAsync(world, order, "P-D", priceFactor: 1.5m);
        Assert.Equal(InvoiceState.Deviating, invoice.State);
        Assert.Equal(Passed, await world.TryAsync<AttestReceipt, InvoiceState>(2, new AttestReceipt(invoice.Id), (services, permit) => services.GetRequiredService<AttestReceiptHandler>().HandleAsync(permit, Ct)));
        Assert.Equal("INV-017", await ExpenditureAsync(world, 0, invoice.Id));
        // Nor by a substitute, while the one who ordered is away.
        await world.RegisterAsync(new Right(0, AttestAct.Expenditure, 1));
        await world.AwayAsync(0);
        Assert.Equal("INV-017", await ExpenditureAsync(world, 1, invoice.Id));
        await world.RegisterAsync(OwnRights);
        Assert.Equal(Passed, await ExpenditureAsync(world, 1, invoice.Id));
    }

    private static async Task<RequisitionId> DraftAsync(ThreePersons world, int person)
    {
        // What the demo's persons have begun is not of this requisition.
        await world.SqlAsync("DELETE FROM ordering_requisition_line WHERE requisition IN (SELECT id FROM ordering_requisition WHERE state = 0)");
        var article = (await world.ReadAsync(services => services.GetRequiredService<IArticles>().SearchAsync(Entity, "patientskjorta", 1, Ct)))[0];
        var id = await world.MustAsync<AddLine, RequisitionId>(person, new AddLine(), (services, permit) => services.GetRequiredService<AddLineHandler>().AddArticleAsync(permit, article.Id, Math.Max(1, article.MinimumQuantity), Ct));
        await world.MustAsync<ChangeRequisition, Done>(person, new ChangeRequisition(id), (services, permit) => services.GetRequiredService<ChangeRequisitionHandler>().HandleAsync(permit, new RequisitionChange("Prov", "6490", null, null, new Dictionary<Guid, decimal>()), Ct));
        return id;
    }

    private static async Task<RequisitionId> SentAsync(ThreePersons world, int person)
    {
        var id = await DraftAsync(world, person);
        await SendAsync(world, person, id);
        return id;
    }

    private static Task<PersonId> SendAsync(ThreePersons world, int person, RequisitionId id) =>
        world.MustAsync<SendRequisition, PersonId>(person, new SendRequisition(id), (services, permit) => services.GetRequiredService<SendRequisitionHandler>().HandleAsync(permit, Ct));

    private static async Task<(PurchaseRequestId Request, RequisitionId Requisition)> RequestedAsync(ThreePersons world, int by, int buyer)
    {
        var request = await world.MustAsync<SubmitRequest, PurchaseRequestId>(by, new SubmitRequest(), (services, permit) => services.GetRequiredService<PurchaseRequestHandler>().SubmitAsync(permit, new NewRequest("Skjortor", "Till provrummet", NetAmount.FromMinor(100_000), null), Ct));
        await world.MustAsync<WorkOnRequest, Done>(buyer, new WorkOnRequest(request), (services, permit) => services.GetRequiredService<PurchaseRequestHandler>().TakeAsync(permit, new DateOnly(2027, 12, 31), Ct));
        var requisition = await DraftAsync(world, buyer);
        await world.MustAsync<WorkOnRequest, Done>(buyer, new WorkOnRequest(request), (services, permit) => services.GetRequiredService<PurchaseRequestHandler>().ProposeAsync(permit, requisition, Ct));
        Assert.Equal(Id(2), await SendAsync(world, buyer, requisition)); // not to the one whose need it is
        return (request, requisition);
    }

    private static async Task<OrderId> ApproveAsync(ThreePersons world, int person, RequisitionId id) =>
        Assert.Single(await world.MustAsync<ApproveRequisition, IReadOnlyList<OrderId>>(person, new ApproveRequisition(id), (services, permit) => services.GetRequiredService<ApproveRequisitionHandler>().HandleAsync(permit, Ct)));

    private static Task<Done> ReceiveAsync(ThreePersons world, int person, OrderId order) =>
        world.MustAsync<ReceiveGoods, Done>(person, new ReceiveGoods(order), (services, permit) => services.GetRequiredService<ReceiveGoodsHandler>().AllAsync(permit, Ct));

    private static Task<string> AskAsync<TAction>(ThreePersons world, int person, TAction action)
        where TAction : IAction => world.TryAsync<TAction, Done>(person, action, (_, _) => Task.FromResult<Result<Done>>(Done.It));

    private static Task<string> ExpenditureAsync(ThreePersons world, int person, InvoiceId id) =>
        world.TryAsync<AttestExpenditure, InvoiceState>(person, new AttestExpenditure(id), (services, permit) => services.GetRequiredService<AttestExpenditureHandler>().HandleAsync(permit, Ct));

    private static Task<List<InvoiceAttest>> AttestsAsync(ThreePersons world, Invoice invoice) =>
        world.ReadAsync(services => services.GetRequiredService<Reads>().Of<InvoicingDb>().Attests.Where(one => one.Invoice == invoice.Id && one.Round == invoice.Round).ToListAsync(Ct));

    private static async Task<Invoice> BilledAsync(ThreePersons world, OrderId id, string number, decimal priceFactor)
    {
        var bytes = await world.ReadAsync(async services =>
        {
            var reads = services.GetRequiredService<Reads>();
            var order = (await services.GetRequiredService<IOrders>().FindAsync(reads, id, Ct))!;
            var account = (await services.GetRequiredService<IPayees>().OfAsync(reads, order.Supplier, Ct)).First(payee => payee.State == PayeeState.Verified).Account;
            var seller = (await services.GetRequiredService<ISuppliers>().FindAsync(order.Supplier, Ct))!;
            return new DemoInvoice(order, await services.GetRequiredService<IEntities>().GetAsync(Entity, Ct), seller, account).Write(number, SwedishTime.Today(TimeProvider.System), new Oddity { PriceFactor = priceFactor });
        });
        var sender = new DemoSender(world.Host);
        return await sender.ExaminedAsync((await sender.SendAsync(bytes)).Id);
    }
}
