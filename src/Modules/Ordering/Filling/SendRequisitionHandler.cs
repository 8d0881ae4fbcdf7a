using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Public;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Approval;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Filling;

/// <summary>Sends a requisition to the approver that the rule picks, at the prices of today.</summary>
internal sealed class SendRequisitionHandler(UnitOfWork work, IContracts contracts, Routing routing, IInbox inbox)
{
    public Task<Result<PersonId>> HandleAsync(Permit<SendRequisition> permit, CancellationToken ct) =>
        work.WriteAsync<SendRequisition, PersonId>(
            permit,
            async session =>
            {
                var db = session.Of<OrderingDb>();
                var found = await db.Requisitions.SingleAsync(one => one.Id == permit.Action.Id, ct);
                var lines = await db.RequisitionLines.Where(line => line.Requisition == found.Id).OrderBy(line => line.Number).ToListAsync(ct);
                if (Check(found, lines).IsRefused(out var no)
                    || found.Take(RequisitionAct.Send).IsRefused(out no)
                    || (await RepriceAsync(session, found, lines, ct)).IsRefused(out no))
                {
                    return no;
                }

                var question = Routing.Question(found, lines.Aggregate(NetAmount.Zero, (sum, line) => sum + line.Net), session.Now.DateInSweden());
                if (await routing.CandidatesAsync(session, question, await Routing.AskersAsync(session, found, ct), ct) is not [var right, ..])
                {
                    return await routing.NobodyAsync(question, ct);
                }

                await SignAsync(db, found, session.Now, ct);
                (found.SentAt, found.RoutedTo, found.RouteGround, found.LastWord) = (session.Now, right.Person, right.Ground, string.Empty);
                await inbox.CloseAsync(session, permit.Action.About, Matters.Answer, ct);
                await inbox.PutAsync(session, Matters.ToApprover(found, lines, right), ct);
                session.Audit(AuditNote.On(found.Id, found.Entity) with
                {
                    After = new { net = question.Amount.Minor, lines = lines.Count, found.CostCode, routedTo = right.Person.Value, right.Ground },
                });
                return right.Person;
            },
            ct);

    private static Result<Done> Check(Requisition found, List<RequisitionLine> lines)
    {
        if (lines.Count == 0)
        {
            return OrderingRefusals.Empty.With();
        }

        return found.Account.Length == 0 ? OrderingRefusals.NoAccount.On("Account") : Done.It;
    }

    private async Task<Result<Done>> RepriceAsync(WriteSession session, Requisition found, List<RequisitionLine> lines, CancellationToken ct)
    {
        foreach (var line in lines.Where(line => line.Kind == LineKind.Article))
        {
            if (await contracts.PriceAsync(session, found.Entity, line.Supplier, line.ArticleNumber, session.Now.DateInSweden(), ct) is not { } price
                || price.Unit != line.UnitCode)
            {
                return OrderingRefusals.PriceGone.With(line.Name);
            }

            Freeze(line, price);
        }

        return Done.It;
    }

    /// <summary>The contract's price of the day becomes the line's.</summary>
    public static void Freeze(RequisitionLine line, ContractPrice price)
    {
        (line.Price, line.BaseMicro, line.VatRate) = (price.Price, price.Base.Micro, price.VatRate);
        (line.Contract, line.ContractNumber, line.PriceThrough) = (price.Contract, price.ContractNumber, price.Valid.End);
    }

    private static async Task SignAsync(OrderingDb db, Requisition found, Instant now, CancellationToken ct)
    {
        // Sent again after a return: the signature of the first time stands.
        if (!await db.Signatures.AnyAsync(one => one.Requisition == found.Id && one.Act == Signature.Request, ct))
        {
            db.Signatures.Add(new Signature
            {
                Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
                Requisition = found.Id,
                Act = Signature.Request,
                Person = found.Orderer,
                At = now,
                Ground = string.Empty,
            });
        }
    }
}
