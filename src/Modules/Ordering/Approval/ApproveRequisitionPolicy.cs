using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Persistence;
using Samkop.Ordering.Public;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Approval;

/// <summary>
/// Who may approve an expenditure: a person with a right in the attest register for the cost code and the whole amount without VAT on the day,
/// never for one's own requisition and never as substitute of the one who made it (kommunallagen 2017:725 chapter 6; the entity's rules of attest).
/// </summary>
internal sealed class Approvers(IAttestRegister register, Routing routing, TimeProvider clock)
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, RequisitionId id, IReads reads, CancellationToken ct)
    {
        var db = reads.Of<OrderingDb>();
        var found = await db.Requisitions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (found is null || !actor.HasAny(ViewRequisition.Kind.OpenTo, found.Entity))
        {
            return WorkRefusals.NotFound.With();
        }

        if (actor.Person is not { } person)
        {
            return OrderingRefusals.OnlyPeopleApprove.With();
        }

        var lines = await db.RequisitionLines.AsNoTracking().Where(line => line.Requisition == id).ToListAsync(ct);
        var net = lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net);
        var question = Routing.Question(found, net, SwedishTime.Today(clock));
        if (found.Orderer == person)
        {
            return OrderingRefusals.OwnRequisition.With(await routing.NamesAsync(reads, question, found.Orderer, ct));
        }

        if (!actor.HasAny(Roles.Approver, found.Entity) || await register.RightOfAsync(reads, person, question, ct) is not { } right)
        {
            return OrderingRefusals.NoRight.With(net, found.CostCode, await routing.NamesAsync(reads, question, found.Orderer, ct));
        }

        return Routing.IsFree(right, found.Orderer)
            ? Judgement.Granted(Scope.Of([found.Entity]), right.Ground)
            : OrderingRefusals.SubstituteOfOrderer.With(await routing.NamesAsync(reads, question, found.Orderer, ct));
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
