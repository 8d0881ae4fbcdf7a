using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Approval;

/// <summary>
/// Who may approve an expenditure: a person with a right in the attest register for the cost code and the whole amount without VAT on the day,
/// never who asked for the purchase (by requisition or by the purchase request that it answers) and never as substitute of such a person
/// (kommunallagen 2017:725 chapter 6; the entity's rules of attest).
/// </summary>
internal sealed class Approvers(Routing routing, TimeProvider clock)
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, RequisitionId id, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<OrderingDb>().Requisitions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (found is null || !actor.HasAny(ViewRequisition.Kind.OpenTo, found.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        if (actor.Person is not { } person)
        {
            return OrderingRefusals.OnlyPeopleApprove.With();
        }

        var question = await QuestionAsync(reads, found, ct);
        var askers = await Routing.AskersAsync(reads, found, ct);
        if (askers.Contains(person))
        {
            return (found.Orderer == person ? OrderingRefusals.OwnRequisition : OrderingRefusals.OwnRequest).With(await routing.NamesAsync(reads, question, askers, ct));
        }

        if (!actor.HasAny(Roles.Approver, found.Entity) || await routing.RightsOfAsync(reads, person, question, ct) is not { Count: > 0 } rights)
        {
            return OrderingRefusals.NoRight.With(question.Amount, found.CostCode, await routing.NamesAsync(reads, question, askers, ct));
        }

        return rights.FirstOrDefault(right => Routing.IsFree(right, askers)) is { } free
            ? Judgement.Granted(Scope.Of([found.Entity]), free.Ground)
            : OrderingRefusals.SubstituteOfOrderer.With(await routing.NamesAsync(reads, question, askers, ct));
    }

    /// <summary>For whom the person stands in when approving; judged on the writing session, after the policy.</summary>
    public async Task<PersonId?> StandsInForAsync(IReads reads, PersonId person, Requisition found, CancellationToken ct)
    {
        var askers = await Routing.AskersAsync(reads, found, ct);
        var rights = await routing.RightsOfAsync(reads, person, await QuestionAsync(reads, found, ct), ct);
        return rights.First(right => Routing.IsFree(right, askers)).SubstituteFor;
    }

    private async Task<AttestQuestion> QuestionAsync(IReads reads, Requisition found, CancellationToken ct)
    {
        var lines = await reads.Of<OrderingDb>().RequisitionLines.AsNoTracking().Where(line => line.Requisition == found.Id).ToListAsync(ct);
        return Routing.Question(found, lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net), SwedishTime.Today(clock));
    }
}

internal sealed class ApproveRequisitionPolicy(Approvers approvers) : IPolicy<ApproveRequisition>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ApproveRequisition action, IReads reads, CancellationToken ct) =>
        approvers.JudgeAsync(actor, action.Id, reads, ct);
}

internal sealed class ReturnRequisitionPolicy(Approvers approvers) : IPolicy<ReturnRequisition>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ReturnRequisition action, IReads reads, CancellationToken ct) =>
        approvers.JudgeAsync(actor, action.Id, reads, ct);
}
