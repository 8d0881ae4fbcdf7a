using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Domain;
using Samkop.Records.Persistence;
using Samkop.Records.Public;

namespace Samkop.Records.Disposing;

/// <summary>The disposal was approved and is to be carried out.</summary>
internal sealed record DisposalApproved(DisposalId Disposal) : IIntegrationEvent;

/// <summary>Acts on one disposal need the role in its entity; another entity's does not exist for the asker. Only another person than the orderer approves.</summary>
internal sealed class DisposalPolicies : IPolicy<SeeDisposal>, IPolicy<ApproveDisposal>, IPolicy<WithdrawDisposal>, IPolicy<CarryOutDisposal>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, SeeDisposal action, IReads reads, CancellationToken ct) =>
        await FindAsync(actor, SeeDisposal.Kind.OpenTo, action.Id, reads, ct) is { } found ? Judgement.Granted(Scope.Of([found.Entity])) : WorkRefusals.NotFound.With();

    public async ValueTask<Judgement> JudgeAsync(Actor actor, ApproveDisposal action, IReads reads, CancellationToken ct)
    {
        if (await FindAsync(actor, ApproveDisposal.Kind.OpenTo, action.Id, reads, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        return found.WhyNotApprove(actor.Person!.Value) is { } no ? no : Judgement.Granted(Scope.Of([found.Entity]), found.Basis);
    }

    public async ValueTask<Judgement> JudgeAsync(Actor actor, WithdrawDisposal action, IReads reads, CancellationToken ct) =>
        await FindAsync(actor, WithdrawDisposal.Kind.OpenTo, action.Id, reads, ct) is { } found ? Judgement.Granted(Scope.Of([found.Entity])) : WorkRefusals.NotFound.With();

    public async ValueTask<Judgement> JudgeAsync(Actor actor, CarryOutDisposal action, IReads reads, CancellationToken ct)
    {
        if (await FindAsync(actor, CarryOutDisposal.Kind.OpenTo, action.Id, reads, ct) is not { } found)
        {
            return WorkRefusals.NotFound.With();
        }

        return found.State == DisposalState.Approved ? Judgement.Granted(Scope.Of([found.Entity]), found.Basis) : Refusals.DisposalDecided.With();
    }

    private static async ValueTask<Disposal?> FindAsync(Actor actor, Roles roles, DisposalId id, IReads reads, CancellationToken ct) =>
        await reads.Of<RecordsDb>().Disposals.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is { } found && actor.HasAny(roles, found.Entity) ? found : null;
}

/// <summary>Approves as another person; the work is then done in the background.</summary>
internal sealed class ApproveDisposalHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<ApproveDisposal> permit, CancellationToken ct) => work.WriteAsync<ApproveDisposal, Done>(
        permit,
        async session =>
        {
            var disposal = await session.Of<RecordsDb>().Disposals.SingleAsync(one => one.Id == permit.Action.Id, ct);
            disposal.Approve(permit.Actor.Person!.Value, session.Now);
            session.Audit(AuditNote.On(disposal.Id, disposal.Entity) with { After = new { state = disposal.State.ToString(), disposal.Planned } });
            session.Publish(new DisposalApproved(disposal.Id));
            return Done.It;
        },
        ct);
}

/// <summary>Withdraws what nobody has approved yet.</summary>
internal sealed class WithdrawDisposalHandler(UnitOfWork work)
{
    public Task<Result<Done>> HandleAsync(Permit<WithdrawDisposal> permit, CancellationToken ct) => work.WriteAsync<WithdrawDisposal, Done>(
        permit,
        async session =>
        {
            var disposal = await session.Of<RecordsDb>().Disposals.SingleAsync(one => one.Id == permit.Action.Id, ct);
            if (disposal.Withdraw(permit.Actor.Person!.Value, session.Now).IsRefused(out var no))
            {
                return no;
            }

            session.Audit(AuditNote.On(disposal.Id, disposal.Entity) with { After = new { state = disposal.State.ToString() } });
            return Done.It;
        },
        ct);
}
