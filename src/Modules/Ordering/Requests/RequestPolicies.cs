using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;

namespace Samkop.Ordering.Requests;

internal static class RequestReading
{
    public static Task<PurchaseRequest?> FindAsync(IReads reads, PurchaseRequestId id, CancellationToken ct) =>
        reads.Of<OrderingDb>().Requests.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
}

internal sealed class ViewRequestPolicy : IPolicy<ViewRequest>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ViewRequest action, IReads reads, CancellationToken ct) =>
        await RequestReading.FindAsync(reads, action.Id, ct) is { } found && actor.HasAny(ViewRequest.Kind.OpenTo, found.Entity)
            ? Judgement.Granted(Scope.Of([found.Entity]))
            : WorkRefusals.NotFound.With();
}

internal sealed class WorkOnRequestPolicy : IPolicy<WorkOnRequest>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, WorkOnRequest action, IReads reads, CancellationToken ct) =>
        await RequestReading.FindAsync(reads, action.Id, ct) is { } found && actor.HasAny(Roles.Buyer, found.Entity)
            ? Judgement.Granted(Scope.Of([found.Entity]))
            : WorkRefusals.NotFound.With();
}

internal sealed class AnswerRequestPolicy : IPolicy<AnswerRequest>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, AnswerRequest action, IReads reads, CancellationToken ct)
    {
        var found = await RequestReading.FindAsync(reads, action.Id, ct);
        if (found is null || !actor.HasAny(ViewRequest.Kind.OpenTo, found.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        return actor.Kind == ActorKind.System || found.Requester == actor.Person
            ? Judgement.Granted(Scope.Of([found.Entity]))
            : OrderingRefusals.NotYours.With();
    }
}
