using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Ordering.Domain;
using Samkop.Organisation.Public;

namespace Samkop.Ordering.Approval;

/// <summary>
/// The rule that picks the approver: the lowest sufficient right in the attest register on the cost code, never the orderer's own and never
/// one held as substitute of the orderer.
/// </summary>
internal sealed class Routing(IAttestRegister register, IPeople people)
{
    public static AttestQuestion Question(Requisition requisition, NetAmount net, DateOnly day) =>
        new(AttestAct.Expenditure, requisition.Entity, requisition.CostCode, net, day);

    /// <summary>Those who may approve, the one it goes to first.</summary>
    public async Task<IReadOnlyList<AttestRight>> CandidatesAsync(IReads reads, AttestQuestion question, PersonId orderer, CancellationToken ct) =>
        [.. (await register.FindAsync(reads, question, ct)).Where(right => IsFree(right, orderer))];

    /// <summary>True when the right is neither the orderer's own nor held for the orderer.</summary>
    public static bool IsFree(AttestRight right, PersonId orderer) => right.Person != orderer && right.SubstituteFor != orderer;

    /// <summary>The names of those who may, or of those who can mend that nobody may.</summary>
    public async Task<string> NamesAsync(IReads reads, AttestQuestion question, PersonId orderer, CancellationToken ct)
    {
        var candidates = await CandidatesAsync(reads, question, orderer, ct);
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
