using Microsoft.EntityFrameworkCore;
using Samkop.Kernel.Work;
using Samkop.Payments.Persistence;
using Samkop.Payments.Public;

namespace Samkop.Payments.Release;

/// <summary>Acts on one batch need the role in the batch's own entity; another entity's batch does not exist for the asker.</summary>
internal sealed class BatchPolicies :
    IPolicy<ReadBatch>, IPolicy<ReleaseBatch>, IPolicy<DiscardBatch>, IPolicy<FetchPaymentFile>, IPolicy<ExportLedger>,
    IPolicy<TakeBankAnswer>, IPolicy<ReadLedgerReceipt>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, ReadBatch action, IReads reads, CancellationToken ct) =>
        OfBatchAsync(actor, Roles.Finance | Roles.Auditor, action.Id, reads, ct);

    public ValueTask<Judgement> JudgeAsync(Actor actor, ReleaseBatch action, IReads reads, CancellationToken ct) =>
        OfBatchAsync(actor, Roles.Finance, action.Id, reads, ct);

    public ValueTask<Judgement> JudgeAsync(Actor actor, DiscardBatch action, IReads reads, CancellationToken ct) =>
        OfBatchAsync(actor, Roles.Finance, action.Id, reads, ct);

    public ValueTask<Judgement> JudgeAsync(Actor actor, FetchPaymentFile action, IReads reads, CancellationToken ct) =>
        OfBatchAsync(actor, Roles.Finance, action.Id, reads, ct);

    public ValueTask<Judgement> JudgeAsync(Actor actor, ExportLedger action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(actor.HasAny(Roles.Finance | Roles.Auditor, action.Entity)
            ? Judgement.Granted(Scope.Of([action.Entity]))
            : Judgement.Refused(Refusals.OtherEntity.With()));

    public ValueTask<Judgement> JudgeAsync(Actor actor, TakeBankAnswer action, IReads reads, CancellationToken ct) =>
        OfBatchAsync(actor, Roles.Finance | Roles.System, action.Id, reads, ct);

    public ValueTask<Judgement> JudgeAsync(Actor actor, ReadLedgerReceipt action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(actor.HasAny(Roles.Finance, action.Entity)
            ? Judgement.Granted(Scope.Of([action.Entity]))
            : Judgement.Refused(Refusals.OtherEntity.With()));

    private static async ValueTask<Judgement> OfBatchAsync(Actor actor, Roles roles, PaymentBatchId id, IReads reads, CancellationToken ct)
    {
        var entity = await reads.Of<PaymentsDb>().Batches.AsNoTracking().Where(batch => batch.Id == id).Select(batch => (LegalEntityId?)batch.Entity).FirstOrDefaultAsync(ct);
        return entity is { } owner && actor.HasAny(roles, owner)
            ? Judgement.Granted(Scope.Of([owner]))
            : Judgement.Refused(WorkRefusals.NotFound.With());
    }
}
