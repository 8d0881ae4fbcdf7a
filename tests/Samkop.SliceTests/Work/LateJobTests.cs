using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samkop.Inbox.Domain;
using Samkop.Inbox.Persistence;
using Samkop.Invoicing.Domain;
using Samkop.Invoicing.Persistence;
using Samkop.Invoicing.Public;
using Samkop.Invoicing.Seed;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Late;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Ordering.Receiving;
using Samkop.Organisation.Public;
using Samkop.Records.Public;
using Samkop.SliceTests.Invoicing;
using Samkop.SliceTests.Records;
using Samkop.Testing;
using Invoice = Samkop.Invoicing.Domain.Invoice;
using Order = Samkop.Ordering.Domain.Order;

namespace Samkop.SliceTests.Work;

/// <summary>The daily jobs that see to what nobody has done, with a clock that the test moves.</summary>
public sealed class LateJobTests
{
    private const string Finance = "Eva-Lena Nordström";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_invoice_is_reminded_of_then_passed_on_once_by_two_nodes_and_past_who_is_away(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        var (open, hidden, done) = await InvoicesAsync(host);
        var waitedFor = (await MatterAsync(host, "Invoice", open.Id.Value, "receipt"))!.Person;

        At(clock, BankingDays.Add(open.DueDate, -2));
        var worker = host.Services.GetRequiredService<ClockWorker>();
        await RunAsync(clock, worker, "invoice-late");
        await RunAsync(clock, worker, "inbox-due");
        await RunAsync(clock, worker, "invoice-late");
        var today = Instant.Now(clock).DateInSweden();
        Assert.Equal(today, (await MatterAsync(host, "Invoice", open.Id.Value, "receipt"))!.RemindedOn);
        Assert.Null(await MatterAsync(host, "Invoice", open.Id.Value, "late"));

        At(clock, BankingDays.Add(open.DueDate, -1));
        await AwayAsync(host, "Mikael Lindqvist", "Lena Stråhle");
        var second = ActivatorUtilities.CreateInstance<ClockWorker>(host.Services);
        await Task.WhenAll(worker.RunDueAsync(Ct), second.RunDueAsync(Ct));
        var late = (await MatterAsync(host, "Invoice", open.Id.Value, "late"))!;
        Assert.NotNull(late.Person);
        Assert.NotEqual(waitedFor, late.Person);
        Assert.NotEqual(DemoIds.Person(2), late.Person);
        Assert.Contains(open.Number, late.WhatSv, StringComparison.Ordinal);
        var run = Assert.Single(await host.Services.GetRequiredService<JobHistory>().RecentAsync(100, Ct), one => one.Job == "invoice-late" && one.Attempts == 1 && one.StartedAt.DateInSweden() == Instant.Now(clock).DateInSweden());
        Assert.True(run.Handled >= 2, $"{run.Handled} handled");
        await RunAsync(clock, worker, "invoice-late");
        Assert.Equal(0, (await worker.StatesAsync(Ct)).Single(job => job.Name == "invoice-late").Latest!.Handled);

        // Protected: another of the named readers, and not a word. Done: nobody.
        var secret = (await MatterAsync(host, "Invoice", hidden.Id.Value, "late"))!;
        Assert.True(secret.IsProtected && secret.Amount is null);
        Assert.DoesNotContain(hidden.Number, secret.WhatSv + secret.WhySv + secret.FitSv, StringComparison.Ordinal);
        Assert.Contains(secret.Person!.Value, await ReadAsync(host, reads => reads.Of<InvoicingDb>().ProtectedReaders.Select(reader => reader.Person).ToListAsync(Ct)));
        Assert.Null(await MatterAsync(host, "Invoice", done.Id.Value, "late"));

        var orderer = await host.SignInAs("Åsa Öberg");
        await (await orderer.Open($"/fakturor/{open.Id.Value}")).Form("Mottagningsattestera").Submit();
        Assert.NotNull((await MatterAsync(host, "Invoice", open.Id.Value, "late"))!.ClosedAt);
    }

    [Theory, EachDatabase]
    public async Task A_late_answer_goes_to_all_buyers_once_and_falls_away_when_the_buyer_acts(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        At(clock, BankingDays.Next(SwedishTime.Today(TimeProvider.System)));
        var today = Instant.Now(clock).DateInSweden();
        var buyer = (await ServiceAsync<IPeople, IReadOnlyList<PersonView>>(host, people => people.HoldersAsync(Roles.Buyer, DemoIds.Entity(1), Ct)))[0];
        var late = await RequestAsync(host, buyer.Id, today.AddDays(-1));
        var inTime = await RequestAsync(host, buyer.Id, today);
        var worker = host.Services.GetRequiredService<ClockWorker>();
        await RunAsync(clock, worker, "request-late");
        await RunAsync(clock, worker, "request-late");
        var matter = (await MatterAsync(host, "PurchaseRequest", late.Value, LateRequests.Step))!;
        Assert.Equal((null, Roles.Buyer, DemoIds.Entity(1), null), (matter.Person, matter.Role, matter.Entity, matter.ClosedAt));
        Assert.Contains(buyer.Name, matter.WhySv, StringComparison.Ordinal);
        Assert.Null(await MatterAsync(host, "PurchaseRequest", inTime.Value, LateRequests.Step));
        Assert.Equal(0, (await worker.StatesAsync(Ct)).Single(job => job.Name == "request-late").Latest!.Handled);

        await host.WriteAsync(async (_, session) =>
        {
            (await session.Of<OrderingDb>().Requests.SingleAsync(one => one.Id == late, Ct)).Take(RequestAct.Propose).OrThrow();
            return Done.It;
        });
        await RunAsync(clock, worker, "request-late");
        Assert.NotNull((await MatterAsync(host, "PurchaseRequest", late.Value, LateRequests.Step))!.ClosedAt);
    }

    [Theory, EachDatabase]
    public async Task Lines_past_the_promise_are_told_to_the_orderer_then_to_the_buyers_until_the_goods_come(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        At(clock, BankingDays.Next(SwedishTime.Today(TimeProvider.System)));
        var today = Instant.Now(clock).DateInSweden();
        var order = await PromisedAsync(host, today.AddDays(-1));
        var worker = host.Services.GetRequiredService<ClockWorker>();
        await RunAsync(clock, worker, "delivery-late");
        var matter = (await MatterAsync(host, "Order", order.Id.Value, LateDeliveries.ForOrderer))!;
        Assert.Equal(((PersonId?)order.Orderer, today.AddDays(-1)), (matter.Person, matter.Due));
        Assert.Null(await MatterAsync(host, "Order", order.Id.Value, LateDeliveries.ForBuyers));
        await RunAsync(clock, worker, "delivery-late");
        Assert.Equal(0, (await worker.StatesAsync(Ct)).Single(job => job.Name == "delivery-late").Latest!.Handled);

        At(clock, BankingDays.Add(today, 6));
        await RunAsync(clock, worker, "delivery-late");
        Assert.Equal(Roles.Buyer, (await MatterAsync(host, "Order", order.Id.Value, LateDeliveries.ForBuyers))!.Role);

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var orderer = (await services.GetRequiredService<IPeople>().ActorOfAsync(order.Orderer, Ct))!;
            var permit = (await services.GetRequiredService<Gate>().AskAsync(orderer, new ReceiveGoods(order.Id), Ct)).OrThrow();
            (await services.GetRequiredService<ReceiveGoodsHandler>().AllAsync(permit, Ct)).OrThrow();
        }

        Assert.NotNull((await MatterAsync(host, "Order", order.Id.Value, LateDeliveries.ForOrderer))!.ClosedAt);
        Assert.NotNull((await MatterAsync(host, "Order", order.Id.Value, LateDeliveries.ForBuyers))!.ClosedAt);
        await RunAsync(clock, worker, "delivery-late");
        Assert.NotNull((await MatterAsync(host, "Order", order.Id.Value, LateDeliveries.ForOrderer))!.ClosedAt);
    }

    [Theory, EachDatabase]
    public async Task A_reception_that_was_left_is_finished_and_one_that_cannot_be_is_told_and_stops_no_other(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await SamkopHost.StartAsync(kind, new HostSetup { Clock = clock });
        var bytes = await new DemoSender(host).WriteAsync("KVAR-1");
        var lost = await LeaveAsync(host, clock, "bytes that the archive has lost"u8.ToArray(), isStored: false);
        var left = await LeaveAsync(host, clock, bytes, isStored: true);
        var worker = host.Services.GetRequiredService<ClockWorker>();
        await RunAsync(clock, worker, "reception-left");
        Assert.Equal(ReceptionVerdict.Accepted, await VerdictAsync(host, left));
        Assert.Null(await VerdictAsync(host, lost));
        var matter = await LeftAsync(host);
        Assert.Equal((Roles.Finance, null), (matter!.Role, matter.ClosedAt));
        Assert.StartsWith("1 ", matter.WhatSv, StringComparison.Ordinal);
        (await (await host.SignInAs(Finance)).Open("/inkorg")).Shows("mottagna filer eller fakturor är inte behandlade");

        await host.WriteAsync(async (services, session) =>
        {
            await services.GetRequiredService<IArchive>().StoreAsync(session, "bytes that the archive has lost"u8.ToArray(), Ct);
            return Done.It;
        });
        await RunAsync(clock, worker, "reception-left");
        Assert.Equal(ReceptionVerdict.Unreadable, await VerdictAsync(host, lost));
        Assert.NotNull((await LeftAsync(host))!.ClosedAt);
    }

    private static void At(FakeTimeProvider clock, DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(7, 0));
        clock.SetUtcNow(new DateTimeOffset(local, SwedishTime.Zone.GetUtcOffset(local)));
    }

    // A run by hand has its moment for a name; on a clock that stands still two would be one.
    private static async Task RunAsync(FakeTimeProvider clock, ClockWorker worker, string job)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await worker.RunNowAsync(job, Ct), job);
    }

    // One that waits, a protected one that waits, and one that is done.
    private static async Task<(Invoice Open, Invoice Hidden, Invoice Done)> InvoicesAsync(SamkopHost host)
    {
        var sender = new DemoSender(host);
        var invoices = new List<Invoice>();
        foreach (var number in new[] { "SEN-1", "SEN-2", "SEN-3" })
        {
            invoices.Add(await sender.ExaminedAsync(number, new Oddity { OrderReference = string.Empty, BuyerReference = DemoSender.CostCode }));
        }

        var finance = await host.SignInAs(Finance);
        await (await finance.Open($"/fakturor/{invoices[1].Id.Value}")).Form("Skydda fakturan").Submit();
        foreach (var invoice in invoices)
        {
            await (await finance.Open($"/fakturor/{invoice.Id.Value}")).Form("Kontera och skicka för attest").Fill("Konto", "6460").Fill("Referenskod", DemoSender.CostCode).Submit();
        }

        var done = $"/fakturor/{invoices[2].Id.Value}";
        await (await (await host.SignInAs("Åsa Öberg")).Open(done)).Form("Mottagningsattestera").Submit();
        await (await (await host.SignInAs("Mikael Lindqvist")).Open(done)).Form("Beslutsattestera").Submit();
        return (invoices[0], invoices[1], invoices[2]);
    }

    private static async Task AwayAsync(SamkopHost host, string person, string deputy)
    {
        var visitor = await host.SignInAs(person);
        var today = SwedishDates.Iso(SwedishTime.Today(host.Services.GetRequiredService<TimeProvider>()));
        await (await visitor.Open("/franvaro")).Form("Spara frånvaro").Fill("Första dagen", today).Fill("Sista dagen", today).Fill("Vem ersätter dig?", deputy).Submit();
    }

    private static async Task<PurchaseRequestId> RequestAsync(SamkopHost host, PersonId buyer, DateOnly answerBy) => await host.WriteAsync((_, session) =>
    {
        var request = new PurchaseRequest
        {
            Id = EntityId.New<PurchaseRequestId>(TimeProvider.System),
            Entity = DemoIds.Entity(1),
            Unit = DemoIds.Unit(1),
            Requester = DemoIds.Person(1),
            Title = "Vagnar till sterilen",
            Need = "Fyra vagnar",
            CreatedAt = session.Now,
            Buyer = buyer,
            AnswerBy = answerBy,
        };
        request.Take(RequestAct.Take).OrThrow();
        session.Of<OrderingDb>().Requests.Add(request);
        return Task.FromResult(request.Id);
    });

    private static async Task<Order> PromisedAsync(SamkopHost host, DateOnly day) => await host.WriteAsync(async (_, session) =>
    {
        var db = session.Of<OrderingDb>();
        var order = await db.Orders.Where(one => one.State == OrderState.Sent).OrderBy(one => one.Number).FirstAsync(Ct);
        foreach (var line in await db.OrderLines.Where(line => line.Order == order.Id).ToListAsync(Ct))
        {
            line.PromisedOn = day;
        }

        return order;
    });

    private static async Task<InboundMessageId> LeaveAsync(SamkopHost host, TimeProvider clock, byte[] bytes, bool isStored) => await host.WriteAsync(async (services, session) =>
    {
        if (isStored)
        {
            await services.GetRequiredService<IArchive>().StoreAsync(session, bytes, Ct);
        }

        var message = new InboundMessage
        {
            Id = EntityId.New<InboundMessageId>(TimeProvider.System),
            Digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            ByteCount = bytes.Length,
            Origin = "test",
            ReceivedAt = Instant.Now(clock).Add(TimeSpan.FromHours(-2)),
        };
        session.Of<InvoicingDb>().Messages.Add(message);
        return message.Id;
    });

    private static Task<ReceptionVerdict?> VerdictAsync(SamkopHost host, InboundMessageId message) =>
        ReadAsync(host, reads => reads.Of<InvoicingDb>().Messages.Where(one => one.Id == message).Select(one => one.Verdict).SingleAsync(Ct));

    private static Task<Matter?> MatterAsync(SamkopHost host, string kind, Guid id, string step)
    {
        var key = id.ToString("D", CultureInfo.InvariantCulture);
        return ReadAsync(host, reads => reads.Of<InboxDb>().Matters.SingleOrDefaultAsync(one => one.ObjectKind == kind && one.ObjectId == key && one.Step == step, Ct));
    }

    private static Task<Matter?> LeftAsync(SamkopHost host)
    {
        var key = $"left-{DemoIds.Entity(1).Value}";
        return ReadAsync(host, reads => reads.Of<InboxDb>().Matters.SingleOrDefaultAsync(one => one.ObjectId == key, Ct));
    }

    private static Task<T> ReadAsync<T>(SamkopHost host, Func<Reads, Task<T>> body) => host.ReadAsync((_, reads) => body(reads));

    private static Task<T> ServiceAsync<TService, T>(SamkopHost host, Func<TService, Task<T>> body)
        where TService : notnull => host.ReadAsync((services, _) => body(services.GetRequiredService<TService>()));
}
