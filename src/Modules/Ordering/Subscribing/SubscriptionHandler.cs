using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;
using Samkop.Suppliers.Public;

namespace Samkop.Ordering.Subscribing;

/// <summary>A subscription to start.</summary>
internal sealed record NewSubscription(string? Title, SupplierId Supplier, string? InvoicedObject, NetAmount Amount, decimal TolerancePercent)
{
    public required string? Account { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Through { get; init; }
}

/// <summary>Starts subscriptions and has them approved by somebody else.</summary>
internal sealed class SubscriptionHandler(UnitOfWork work, ISuppliers suppliers, IEntities entities, Routing routing, IInbox inbox, TimeProvider clock)
{
    public async Task<Result<SubscriptionId>> StartAsync(Permit<StartSubscription> permit, NewSubscription given, CancellationToken ct)
    {
        if (permit.Actor is not { Person: { } person, HomeUnit: { } unit } || await entities.FindUnitAsync(unit, ct) is not { } home)
        {
            return OrderingRefusals.NoUnit.With();
        }

        if (await suppliers.FindAsync(given.Supplier, ct) is not { } supplier)
        {
            return OrderingRefusals.NoSuchSupplier.On("Supplier");
        }

        if (Check(given).IsRefused(out var no, out var title))
        {
            return no;
        }

        return await work.WriteAsync<StartSubscription, SubscriptionId>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var key = given.InvoicedObject!.Trim();
                if (await db.Subscriptions.AnyAsync(one => one.Entity == home.Entity && one.Supplier == supplier.Id && one.InvoicedObject == key, ct))
                {
                    return OrderingRefusals.ObjectTaken.On("InvoicedObject", key);
                }

                var made = Make(person, home, supplier, given, title);
                var question = new AttestQuestion(AttestAct.Expenditure, home.Entity, home.CostCode, given.Amount, session.Now.DateInSweden());
                if (await routing.CandidatesAsync(session, question, [person], ct) is not [var right, ..])
                {
                    return await routing.NobodyAsync(question, ct);
                }

                db.Subscriptions.Add(made);
                await inbox.PutAsync(session, ToApprover(made, right), ct);
                session.Audit(AuditNote.On(made.Id, made.Entity) with { After = new { made.InvoicedObject, amount = made.AmountPerPeriod.Minor, supplier = supplier.Id.Value } });
                return made.Id;
            },
            ct);
    }

    public Task<Result<Done>> ApproveAsync(Permit<ApproveSubscription> permit, CancellationToken ct) =>
        work.WriteAsync<ApproveSubscription, Done>(
            permit,
            async session =>
            {
                var found = await session.Of<OrderingDb>().Subscriptions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (found.Approver is not null)
                {
                    return WorkRefusals.AlreadyDone.With();
                }

                (found.Approver, found.ApprovalGround) = (permit.Actor.Person, permit.Ground ?? string.Empty);
                await inbox.CloseAsync(session, permit.Action.About, Matters.Approve, ct);
                session.Audit(AuditNote.On(found.Id, found.Entity) with { After = new { approved = true } });
                return Done.It;
            },
            ct);

    private static Result<string> Check(NewSubscription given)
    {
        if (FreeWords.Read(given.Title, "Title").IsRefused(out var no, out var title))
        {
            return no;
        }

        if (title.Length == 0 || string.IsNullOrWhiteSpace(given.InvoicedObject))
        {
            return OrderingRefusals.NoName.On(title.Length == 0 ? "Title" : "InvoicedObject");
        }

        if (given.Amount.Minor <= 0)
        {
            return OrderingRefusals.NoMaximum.On("Amount");
        }

        if (string.IsNullOrWhiteSpace(given.Account))
        {
            return OrderingRefusals.NoAccount.On("Account");
        }

        return given.Through < given.From || given.TolerancePercent is < 0 or > 100 ? OrderingRefusals.BadPeriod.On("Through") : title;
    }

    private Subscription Make(PersonId person, UnitView home, SupplierView supplier, NewSubscription given, string title) => new()
    {
        Id = EntityId.New<SubscriptionId>(clock),
        Entity = home.Entity,
        Unit = home.Id,
        Supplier = supplier.Id,
        SupplierName = supplier.Name,
        Title = title,
        InvoicedObject = given.InvoicedObject!.Trim(),
        CostCode = home.CostCode,
        Account = given.Account!.Trim(),
        AmountPerPeriod = given.Amount,
        ToleranceBasisPoints = (int)(given.TolerancePercent * 100),
        From = given.From,
        Through = given.Through,
        Orderer = person,
    };

    private static NewMatter ToApprover(Subscription made, AttestRight right) => new()
    {
        About = ObjectRef.To(made.Id),
        Step = Matters.Approve,
        What = new Text("Abonnemang: {0}, {1}", "Subscription: {0}, {1}").With(made.Title, made.SupplierName),
        WhyYou = new Text("Du är beslutsattestant för ansvar {0} ({1}).", "You approve expenditure for cost code {0} ({1}).").With(made.CostCode, right.Ground),
        To = Addressee.To(right.Person, made.Entity),
        Amount = made.AmountPerPeriod,
        Href = Links.Subscriptions,
    };
}

/// <summary>As for requisitions: a right in the register, never one's own.</summary>
internal sealed class ApproveSubscriptionPolicy(Routing routing, TimeProvider clock) : IPolicy<ApproveSubscription>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ApproveSubscription action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Subscriptions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Id, ct);
        if (found is null || !actor.HasAny(BrowseSubscriptions.Kind.OpenTo, found.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        if (actor.Person is not { } person)
        {
            return OrderingRefusals.OnlyPeopleApprove.With();
        }

        var question = new AttestQuestion(AttestAct.Expenditure, found.Entity, found.CostCode, found.AmountPerPeriod, SwedishTime.Today(clock));
        if (found.Orderer == person)
        {
            return OrderingRefusals.OwnRequisition.With(await routing.NamesAsync(reads, question, [found.Orderer], ct));
        }

        if (!actor.HasAny(Roles.Approver, found.Entity) || await routing.RightsOfAsync(reads, person, question, ct) is not { Count: > 0 } rights)
        {
            return OrderingRefusals.NoRight.With(found.AmountPerPeriod, found.CostCode, await routing.NamesAsync(reads, question, [found.Orderer], ct));
        }

        return rights.FirstOrDefault(right => Routing.IsFree(right, [found.Orderer])) is { } right
            ? Judgement.Granted(Scope.Of([found.Entity]), right.Ground)
            : OrderingRefusals.SubstituteOfOrderer.With(await routing.NamesAsync(reads, question, [found.Orderer], ct));
    }
}
