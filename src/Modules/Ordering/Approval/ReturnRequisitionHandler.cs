using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Filling;
using Samkop.Ordering.Persistence;

namespace Samkop.Ordering.Approval;

/// <summary>The approver asks back, or returns with a reason.</summary>
internal sealed class ReturnRequisitionHandler(UnitOfWork work, IInbox inbox)
{
    public Task<Result<Done>> ReturnAsync(Permit<ReturnRequisition> permit, string? reason, CancellationToken ct) =>
        StepAsync(permit, RequisitionAct.Return, reason, ct);

    public Task<Result<Done>> AskAsync(Permit<ReturnRequisition> permit, string? question, CancellationToken ct) =>
        StepAsync(permit, RequisitionAct.Ask, question, ct);

    private async Task<Result<Done>> StepAsync(Permit<ReturnRequisition> permit, RequisitionAct act, string? words, CancellationToken ct)
    {
        if (FreeWords.Reason(words, "Words").IsRefused(out var no, out var reason))
        {
            return no;
        }

        return await work.WriteAsync<ReturnRequisition, Done>(
            permit,
            async session =>
            {
                var found = await session.Of<OrderingDb>().Requisitions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (found.Take(act).IsRefused(out var refused))
                {
                    return refused;
                }

                (found.LastWord, found.RoutedTo) = (reason, permit.Actor.Person);
                await inbox.CloseAsync(session, permit.Action.About, Matters.Approve, ct);
                await inbox.PutAsync(session, Matters.ToOrderer(found, What(act, reason), Why(act)), ct);
                session.Audit(AuditNote.On(found.Id, found.Entity) with { After = new { state = found.State.ToString() }, Personal = new { reason } });
                return Done.It;
            },
            ct);
    }

    private static Text What(RequisitionAct act, string reason) => act == RequisitionAct.Return
        ? new Text("Rekvisitionen är återlämnad: {0}", "The requisition was returned: {0}").With(reason)
        : new Text("Fråga om rekvisitionen: {0}", "Question about the requisition: {0}").With(reason);

    private static Text Why(RequisitionAct act) => act == RequisitionAct.Return
        ? new("Du lade rekvisitionen. Ändra den och skicka den igen, eller återta den.", "You made the requisition. Change it and send it again, or withdraw it.")
        : new("Du lade rekvisitionen. Svara, så går den tillbaka till attestanten.", "You made the requisition. Answer, and it goes back to the approver.");
}
