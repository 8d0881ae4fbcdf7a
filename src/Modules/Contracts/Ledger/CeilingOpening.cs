using Samkop.Contracts.Domain;

namespace Samkop.Contracts.Ledger;

/// <summary>Makes the balances of a contract when it is signed: one a participant, one for the whole.</summary>
internal sealed class CeilingOpening
{
    public IReadOnlyList<Ceiling> Open(Contract contract, Func<int, Guid> newId) =>
    [
        new Ceiling { Id = newId(0), Contract = contract.Id, LimitMinor = contract.TotalCeiling?.Minor, QuantityLimitMicro = contract.TotalQuantityMicro },
        .. contract.Participants.Select((part, index) => new Ceiling
        {
            Id = newId(index + 1),
            Contract = contract.Id,
            Entity = part.Entity,
            LimitMinor = part.Ceiling?.Minor,
            QuantityLimitMicro = part.QuantityMicro,
        }),
    ];
}
