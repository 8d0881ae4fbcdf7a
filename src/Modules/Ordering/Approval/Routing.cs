using Microsoft.EntityFrameworkCore;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Ordering.Persistence;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Approval;

/// <summary>
/// The rule that picks the approver: the lowest sufficient right in the attest register on the cost code, never of somebody who asked for the
/// purchase and never one held as substitute of such a person.
/// </summary>
internal sealed class Routing(IAttestRegister register, IPeople people)
{
    public static AttestQuestion Question(Requisition requisition, NetAmount net, DateOnly day) =>
        new(AttestAct.Expenditure, requisition.Entity, requisition.CostCode, net, day);

    /// <summary>Those who may approve, the one it goes to first.</summary>
    public async Task<IReadOnlyList<AttestRight>> CandidatesAsync(IReads reads, AttestQuestion question, IReadOnlyCollection<PersonId> askers, CancellationToken ct) =>
        [.. (await register.FindAsync(reads, question, ct)).Where(right => IsFree(right, askers))];

    /// <summary>Who asked for the purchase: the one who made the requisition, and the one whose purchase request it answers.</summary>
    public static async Task<IReadOnlyCollection<PersonId>> AskersAsync(IReads reads, Requisition requisition, CancellationToken ct) =>
        [requisition.Orderer, .. await reads.Of<OrderingDb>().Requests.AsNoTracking().Where(one => one.Requisition == requisition.Id).Select(one => one.Requester).ToListAsync(ct)];

    /// <summary>All rights of one person that answer the question, own before those held for others.</summary>
    public async Task<IReadOnlyList<AttestRight>> RightsOfAsync(IReads reads, PersonId person, AttestQuestion question, CancellationToken ct) =>
        [.. (await register.FindAsync(reads, question, ct)).Where(right => right.Person == person)];

    /// <summary>True when the right is neither the own of somebody who asked nor held for such a person.</summary>
    public static bool IsFree(AttestRight right, IReadOnlyCollection<PersonId> askers) =>
        !askers.Contains(right.Person) && !(right.SubstituteFor is { } absent && askers.Contains(absent));

    /// <summary>The names of those who may, or of those who can mend that nobody may.</summary>
    public async Task<string> NamesAsync(IReads reads, AttestQuestion question, IReadOnlyCollection<PersonId> askers, CancellationToken ct)
    {
        var candidates = await CandidatesAsync(reads, question, askers, ct);
        if (candidates.Count == 0)
        {
            return await MendersAsync(question.Entity, ct);
        }

        var names = await people.NamesAsync([.. candidates.Select(right => right.Person).Distinct()], ct);
        return string.Join(", ", names.Values.Order(StringComparer.CurrentCulture));
    }

    /// <summary>The refusal when the register gives nobody.</summary>
    public async Task<Refusal> NobodyAsync(AttestQuestion question, CancellationToken ct) =>
        OrderingRefusals.NobodyHasRight.With(question.Amount, question.CostCode, await MendersAsync(question.Entity, ct));

    private async Task<string> MendersAsync(LegalEntityId entity, CancellationToken ct)
    {
        var holders = await people.HoldersAsync(Roles.Administrator, entity, ct);
        return holders.Count == 0 ? RoleNames.Of(Roles.Administrator).ToString() : string.Join(", ", holders.Select(one => one.Name));
    }
}
