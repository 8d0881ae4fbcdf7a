using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Payments.Domain;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;

namespace Samkop.Payments.OwnAccount;

/// <summary>A finance officer of that very entity, a person; the one who entered an account never confirms it.</summary>
internal sealed class PayerAccountPolicies : IPolicy<EnterPayerAccount>, IPolicy<ConfirmPayerAccount>, IPolicy<DeclinePayerAccount>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, EnterPayerAccount action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(actor.Person is not null && actor.HasAny(Roles.Finance, action.Entity)
            ? Judgement.Granted(Scope.Of([action.Entity]))
            : Judgement.Refused(Refusals.OtherEntity.With()));

    public async ValueTask<Judgement> JudgeAsync(Actor actor, ConfirmPayerAccount action, IReads reads, CancellationToken ct)
    {
        if (await FindAsync(actor, action.Id, reads, ct) is not { } account)
        {
            return WorkRefusals.NotFound.With();
        }

        return account.MayConfirm(actor.Person!.Value) is { } no ? no : Judgement.Granted(Scope.Of([account.Entity]));
    }

    public async ValueTask<Judgement> JudgeAsync(Actor actor, DeclinePayerAccount action, IReads reads, CancellationToken ct) =>
        await FindAsync(actor, action.Id, reads, ct) is { } account ? Judgement.Granted(Scope.Of([account.Entity])) : WorkRefusals.NotFound.With();

    // Another entity's account does not exist for the asker, and a job decides on none.
    private static async Task<PayerAccount?> FindAsync(Actor actor, PayerAccountId id, IReads reads, CancellationToken ct) =>
        actor.Person is not null && await reads.Of<PaymentsDb>().PayerAccounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is { } account && actor.HasAny(Roles.Finance, account.Entity)
            ? account
            : null;
}
