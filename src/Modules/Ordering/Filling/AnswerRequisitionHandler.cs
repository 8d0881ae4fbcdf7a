using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Filling;

/// <summary>The orderer answers a question about the requisition, or takes it back.</summary>
internal sealed class AnswerRequisitionHandler(UnitOfWork work, Routing routing, IInbox inbox)
{
    public async Task<Result<Done>> AnswerAsync(Permit<AnswerRequisition> permit, string? words, CancellationToken ct)
    {
        if (FreeWords.Reason(words, "Words").IsRefused(out var no, out var answer))
        {
            return no;
        }

        return await work.WriteAsync<AnswerRequisition, Done>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var found = await db.Requisitions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (found.Take(RequisitionAct.Answer).IsRefused(out var refused))
                {
                    return refused;
                }

                var lines = await db.RequisitionLines.Where(line => line.Requisition == found.Id).ToListAsync(ct);
                var question = Routing.Question(found, lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net), session.Now.DateInSweden());
                if (await routing.CandidatesAsync(session, question, await Routing.AskersAsync(session, found, ct), ct) is not { Count: > 0 } candidates)
                {
                    return await routing.NobodyAsync(question, ct);
                }

                // Back to the one who asked, as long as that person still may.
                var right = candidates.FirstOrDefault(one => one.Person == found.RoutedTo) ?? candidates[0];
                (found.LastWord, found.RoutedTo, found.RouteGround) = (answer, right.Person, right.Ground);
                await inbox.CloseAsync(session, permit.Action.About, Matters.Answer, ct);
                await inbox.PutAsync(session, Matters.ToApprover(found, lines, right), ct);
                session.Audit(AuditNote.On(found.Id, found.Entity) with { After = new { state = found.State.ToString() }, Personal = new { answer } });
                return Done.It;
            },
            ct);
    }

    public Task<Result<Done>> WithdrawAsync(Permit<WithdrawRequisition> permit, CancellationToken ct) =>
        work.WriteAsync<WithdrawRequisition, Done>(
            permit,
            async session =>
            {
                var found = await session.Of<OrderingDb>().Requisitions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                if (found.Take(RequisitionAct.Withdraw).IsRefused(out var refused))
                {
                    return refused;
                }

                await inbox.CloseAsync(session, permit.Action.About, Matters.Approve, ct);
                await inbox.CloseAsync(session, permit.Action.About, Matters.Answer, ct);
                session.Audit(AuditNote.On(found.Id, found.Entity) with { After = new { state = found.State.ToString() } });
                return Done.It;
            },
            ct);
}
