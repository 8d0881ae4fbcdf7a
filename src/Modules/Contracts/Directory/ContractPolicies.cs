using Microsoft.EntityFrameworkCore;
using Samkop.Contracts.Domain;
using Samkop.Contracts.Persistence;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Directory;

/// <summary>
/// A contract in force or passed is seen by everyone whose entity takes part, and by its supplier; a draft by those who work with contracts
/// in the holder's entity. Others are told that it does not exist.
/// </summary>
internal sealed class ReadContractPolicy : IPolicy<ReadContract>
{
    /// <summary>Roles that see drafts.</summary>
    public const Roles Workers = Roles.ContractManager | Roles.Buyer | Roles.Auditor;

    public async ValueTask<Judgement> JudgeAsync(Actor actor, ReadContract action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<ContractsDb>().Contracts.AsNoTracking().Include(one => one.Participants).FirstOrDefaultAsync(one => one.Id == action.Contract, ct);
        return found is not null && MaySee(actor, found) ? Judgement.Granted(actor.ScopeOf(Roles.Staff | Roles.Supplier)) : WorkRefusals.NotFound.With();
    }

    private static bool MaySee(Actor actor, Contract contract)
    {
        if (contract.State is ContractState.Draft or ContractState.Signing)
        {
            return actor.HasAny(Workers, contract.Holder);
        }

        return actor.Kind == ActorKind.System
            || (actor.Supplier is { } supplier && supplier == contract.Supplier)
            || actor.HasAny(Roles.Staff, contract.Holder)
            || contract.Participants.Exists(part => actor.HasAny(Roles.Staff, part.Entity));
    }
}

/// <summary>One may begin a contract that is held by an entity where one works with contracts.</summary>
internal sealed class CreateContractPolicy : IPolicy<CreateContract>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, CreateContract action, IReads reads, CancellationToken ct)
    {
        var isOpen = action.Holder is not { } holder || actor.HasAny(CreateContract.Kind.OpenTo, holder);
        return ValueTask.FromResult(isOpen ? Judgement.Granted(actor.ScopeOf(CreateContract.Kind.OpenTo)) : WorkRefusals.NotFound.With());
    }
}

/// <summary>
/// The owner or the deputy decides; of all others only contract managers of the holder, so that a contract is never without somebody
/// when both are away. Who may not see it is told that it does not exist.
/// </summary>
internal abstract class OwnContractPolicy<TAction> : IPolicy<TAction>
    where TAction : IContractAction
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, TAction action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<ContractsDb>().Contracts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Contract, ct);
        if (found is null || !actor.HasAny(TAction.Kind.OpenTo, found.Holder))
        {
            return WorkRefusals.NotFound.With();
        }

        return found.IsOwnedBy(actor.Person)
            ? Judgement.Granted(Scope.Of([found.Holder]), found.Owner == actor.Person ? "contract owner" : "contract deputy")
            : actor.Kind == ActorKind.System || actor.HasAny(Roles.ContractManager, found.Holder)
                ? Judgement.Granted(Scope.Of([found.Holder]), "contract manager of the holder")
                : Refusals.NotOwner.With();
    }
}

internal sealed class ChangeContractPolicy : OwnContractPolicy<ChangeContract>;

internal sealed class MoveContractPolicy : OwnContractPolicy<MoveContract>;

internal sealed class DecideOptionPolicy : OwnContractPolicy<DecideOption>;

internal sealed class ReallocateCeilingPolicy : OwnContractPolicy<ReallocateCeiling>;

internal sealed class RecordDirectAwardPolicy : OwnContractPolicy<RecordDirectAward>;

/// <summary>One decides for an entity where one is a buyer or works with contracts.</summary>
internal sealed class DecideDirectAwardPolicy : IPolicy<DecideDirectAward>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, DecideDirectAward action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(action.Entity is not { } entity || actor.HasAny(DecideDirectAward.Kind.OpenTo, entity) ? Judgement.Granted(actor.ScopeOf(DecideDirectAward.Kind.OpenTo)) : WorkRefusals.NotFound.With());
}

internal sealed class KeepBoughtBeforePolicy : IPolicy<KeepBoughtBefore>
{
    public ValueTask<Judgement> JudgeAsync(Actor actor, KeepBoughtBefore action, IReads reads, CancellationToken ct) =>
        ValueTask.FromResult(action.Entity is not { } entity || actor.HasAny(KeepBoughtBefore.Kind.OpenTo, entity) ? Judgement.Granted(actor.ScopeOf(KeepBoughtBefore.Kind.OpenTo)) : WorkRefusals.NotFound.With());
}

internal sealed class ReadDirectAwardPolicy : IPolicy<ReadDirectAward>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ReadDirectAward action, IReads reads, CancellationToken ct) =>
        await reads.Of<ContractsDb>().DirectAwards.AsNoTracking().Where(one => one.Id == action.Award).Select(one => (LegalEntityId?)one.Entity).FirstOrDefaultAsync(ct) is { } entity
            && actor.HasAny(ReadDirectAward.Kind.OpenTo, entity)
            ? Judgement.Granted(Scope.Of([entity]))
            : WorkRefusals.NotFound.With();
}

internal sealed class AttachDocumentPolicy : OwnContractPolicy<AttachDocument>;

internal sealed class RaiseCeilingPolicy : OwnContractPolicy<RaiseCeiling>;

internal sealed class HandleReminderPolicy : OwnContractPolicy<HandleReminder>;

internal sealed class DecidePriceListPolicy : OwnContractPolicy<DecidePriceList>;

/// <summary>Every buyer and contract manager of the holder may send a price list in; another person approves it.</summary>
internal sealed class ProposePriceListPolicy : IPolicy<ProposePriceList>
{
    public async ValueTask<Judgement> JudgeAsync(Actor actor, ProposePriceList action, IReads reads, CancellationToken ct)
    {
        var found = await reads.Of<ContractsDb>().Contracts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Contract, ct);
        return found is not null && actor.HasAny(ProposePriceList.Kind.OpenTo, found.Holder)
            ? Judgement.Granted(Scope.Of([found.Holder]))
            : WorkRefusals.NotFound.With();
    }
}
