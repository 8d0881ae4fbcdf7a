using Samkop.Catalogue.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Ordering.Requests;
using Samkop.Ordering.Subscribing;
using Samkop.Organisation.Public;
using Samkop.Web;

namespace Samkop.Ordering.Seed;

/// <summary>Requisitions and orders in every state, made by the people of the demo through the same handlers as theirs.</summary>
internal sealed class OrderingSeeder(
    Gate gate, UnitOfWork work, IPeople people, IEntities entities, IArticles articles, AddLineHandler adding, ChangeRequisitionHandler changing,
    SendRequisitionHandler sending, DemoFates fates, PurchaseRequestHandler requests, SubscriptionHandler subscriptions,
    DemoClock clock) : ISeeder
{
    public int Order => 80;

    public async Task SeedAsync(SeedRequest request, CancellationToken ct)
    {
        var random = request.StreamOf("Ordering");
        await FillRulesAsync(request.Today, ct);
        var rounds = request.IsFull ? 40 : 1;
        var stopped = new HashSet<DemoOrder>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var demo in DemoOrders.All)
            {
                var neededBy = request.Today.AddDays(random.Next(5, 30) - demo.DaysAgo);
                var times = round == 0 ? 1 : random.Next(1, 4);
                using var then = clock.Back(demo.DaysAgo);
                // Who was stopped by a ceiling once does not ask for the same again.
                if (!stopped.Contains(demo) && !await OrderAsync(demo, neededBy, times, ct))
                {
                    stopped.Add(demo);
                }
            }
        }

        await FreeTextAsync(request.Today, ct);
        await RequestAsync(request.Today, ct);
        await SubscribeAsync(request.Today, ct);
    }

    private async Task<bool> OrderAsync(DemoOrder demo, DateOnly neededBy, int times, CancellationToken ct)
    {
        var actor = await ActorAsync(DemoOrders.Person(demo.Orderer), ct);
        RequisitionId? made = null;
        foreach (var (words, count) in demo.Lines)
        {
            // A catalogue that lacks the article gives a smaller order, not a broken demo.
            if ((await articles.SearchAsync(actor.HomeEntity!.Value, words, 1, ct)) is [var article, ..])
            {
                var permit = (await gate.AskAsync(actor, new AddLine(), ct)).OrThrow();
                made = (await adding.AddArticleAsync(permit, article.Id, Math.Max(count * times, article.MinimumQuantity), ct)).OrThrow();
            }
        }

        return made is not { } id || await SendAsync(actor, id, demo, neededBy, ct);
    }

    private async Task<bool> SendAsync(Actor actor, RequisitionId id, DemoOrder demo, DateOnly neededBy, CancellationToken ct)
    {
        var change = (await gate.AskAsync(actor, new ChangeRequisition(id), ct)).OrThrow();
        (await changing.HandleAsync(change, new RequisitionChange(demo.Purpose, null, neededBy, null, new Dictionary<Guid, decimal>()), ct)).OrThrow();
        if (demo.Fate == Fate.Draft)
        {
            return true;
        }

        var send = (await gate.AskAsync(actor, new SendRequisition(id), ct)).OrThrow();
        var approver = (await sending.HandleAsync(send, ct)).OrThrow();
        return await fates.MeetAsync(actor, await ActorAsync(approver, ct), id, demo, ct);
    }

    private async Task FreeTextAsync(DateOnly today, CancellationToken ct)
    {
        var actor = await ActorAsync(DemoOrders.Person(33), ct);
        var permit = (await gate.AskAsync(actor, new AddLine(), ct)).OrThrow();
        var line = new FreeLine(LineKind.Service, DemoOrders.Joiner, "Snickeriarbeten i entrén, löpande räkning", NetAmount.FromMinor(4_000_000), VatRate.FromBasisPoints(2500)); // sv-literal
        var id = (await adding.AddFreeAsync(permit, line, ct)).OrThrow();
        await SendAsync(actor, id, new DemoOrder(33, "Entrén, Munktellstorget", 0, Fate.Sent), today.AddDays(21), ct); // sv-literal
    }

    private async Task RequestAsync(DateOnly today, CancellationToken ct)
    {
        var orderer = await ActorAsync(DemoOrders.Person(1), ct);
        var submit = (await gate.AskAsync(orderer, new SubmitRequest(), ct)).OrThrow();
        var given = new NewRequest("Taklyft till två vårdrum", "Två motorer, sele i tre storlekar, montering och utbildning. Taken är av betong.", NetAmount.FromMinor(18_000_000), today.AddDays(60)); // sv-literal
        var first = (await requests.SubmitAsync(submit, given, ct)).OrThrow();
        var buyer = await ActorAsync(DemoOrders.Person(3), ct);
        var take = (await gate.AskAsync(buyer, new WorkOnRequest(first), ct)).OrThrow();
        (await requests.TakeAsync(take, today.AddDays(5), ct)).OrThrow();
        (await requests.SubmitAsync(submit, given with { Title = "Ljuddämpande skärmar till expeditionen", Need = "Fyra skärmar, höjd 140 cm, tvättbart tyg.", EstimatedValue = NetAmount.FromMinor(2_400_000) }, ct)).OrThrow(); // sv-literal
    }

    private async Task SubscribeAsync(DateOnly today, CancellationToken ct)
    {
        var actor = await ActorAsync(DemoOrders.Person(1), ct);
        var start = (await gate.AskAsync(actor, new StartSubscription(), ct)).OrThrow();
        var from = new DateOnly(today.Year, 1, 1);
        foreach (var (title, key) in new[] { ("Kaffeautomat, plan 3", "KA-52-3"), ("Vattenautomat, plan 4", "VA-52-4") }) // sv-literal
        {
            var id = (await subscriptions.StartAsync(start, new NewSubscription(title, DemoOrders.Coffee, key, NetAmount.FromMinor(145_000), 10) { Account = "6110", From = from }, ct)).OrThrow();
            if (key.StartsWith('K'))
            {
                var approver = await ActorAsync(DemoOrders.Person(2), ct);
                (await subscriptions.ApproveAsync((await gate.AskAsync(approver, new ApproveSubscription(id), ct)).OrThrow(), ct)).OrThrow();
            }
        }
    }

    private async Task FillRulesAsync(DateOnly today, CancellationToken ct)
    {
        var permit = (await gate.AskAsync(Actor.System("demo"), new SeedOrdering(), ct)).OrThrow();
        var all = await entities.AllAsync(ct);
        (await work.WriteAsync<SeedOrdering, Done>(
            permit,
            session =>
            {
                var db = session.Of<OrderingDb>();
                foreach (var entity in all)
                {
                    db.Tolerances.Add(new DeliveryTolerance { Id = Guid.CreateVersion7(session.Now.ToDateTimeOffset()), Entity = entity.Id, From = new DateOnly(today.Year - 1, 1, 1), OverBasisPoints = 500, Decision = "Anvisning för inköp 2024, 4.3" }); // sv-literal
                    db.AccountRules.AddRange(Rules(entity, session.Now));
                }

                session.Audit(new AuditNote(permit.Action.About) { After = new { entities = all.Count } });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct)).OrThrow();
    }

    // Accounts by kind of goods; made up after the pattern of the regions' chart (L-Bas).
    private static IEnumerable<AccountRule> Rules(EntityView entity, Instant now) =>
        new[] { ("", "6490"), ("18", "5460"), ("30", "6110"), ("33", "5610"), ("39", "5410"), ("398", "5470"), ("60", "6290"), ("64", "6290"), ("79", "7510"), ("72", "7510"), ("45", "6610"), ("50", "6610") }
            .Select(rule => new AccountRule { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Entity = entity.Id, CpvPrefix = rule.Item1, Account = rule.Item2, From = new DateOnly(2020, 1, 1) });

    private async Task<Actor> ActorAsync(PersonId person, CancellationToken ct) =>
        await people.ActorOfAsync(person, ct) ?? throw new InvalidOperationException($"The demo has no person {person.Value}.");
}
