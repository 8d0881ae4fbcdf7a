using Microsoft.EntityFrameworkCore;
using Samkop.Inbox.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;

namespace Samkop.Payments.OwnAccount;

/// <summary>Confirms or declines an account that waits. What was released before keeps its own account and its file.</summary>
internal sealed class DecidePayerAccountHandler(UnitOfWork work, IInbox inbox)
{
    public Task<Result<Done>> ConfirmAsync(Permit<ConfirmPayerAccount> permit, CancellationToken ct) => work.WriteAsync<ConfirmPayerAccount, Done>(
        permit, session => DecideAsync(session, permit.Action.Id, account => account.Confirm(permit.Actor.Person!.Value, session.Now), ct), ct);

    public Task<Result<Done>> DeclineAsync(Permit<DeclinePayerAccount> permit, CancellationToken ct) => work.WriteAsync<DeclinePayerAccount, Done>(
        permit, session => DecideAsync(session, permit.Action.Id, account => account.Decline(permit.Actor.Person!.Value, session.Now), ct), ct);

    private async Task<Result<Done>> DecideAsync(WriteSession session, PayerAccountId id, Func<PayerAccount, Result<Done>> decide, CancellationToken ct)
    {
        var account = await session.Of<PaymentsDb>().PayerAccounts.SingleAsync(one => one.Id == id, ct);
        var before = account.State.ToString();
        if (decide(account).IsRefused(out var no))
        {
            return no;
        }

        await inbox.CloseAsync(session, ObjectRef.To(id), EnterPayerAccountHandler.ConfirmStep, ct);
        session.Audit(AuditNote.On(id, account.Entity) with { Before = new { State = before }, After = EnterPayerAccountHandler.Facts(account) });
        return Done.It;
    }
}
