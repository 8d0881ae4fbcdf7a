using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Organisation.Public;

/// <summary>The two acts of attest that the register decides on.</summary>
public enum AttestAct
{
    /// <summary>Mottagningsattest: goods or service came as agreed.</summary>
    Receipt,

    /// <summary>Beslutsattest: the expenditure is approved.</summary>
    Expenditure,
}

/// <summary>What right is looked for.</summary>
/// <param name="Act">Which act.</param>
/// <param name="Entity">Legal entity.</param>
/// <param name="CostCode">Cost responsibility code that bears the cost.</param>
/// <param name="Amount">Amount excluding VAT that must be within the limit.</param>
/// <param name="Day">The right must hold on this day.</param>
public sealed record AttestQuestion(AttestAct Act, LegalEntityId Entity, string CostCode, NetAmount Amount, DateOnly Day);

/// <summary>A right from the decided register: person × area × amount × period, with the board's decision.</summary>
/// <param name="Person">Who may attest.</param>
/// <param name="Limit">Largest amount excluding VAT; <see langword="null"/> = no limit.</param>
/// <param name="Decision">Reference of the board's decision.</param>
/// <param name="SubstituteFor">Set when the right is held as named substitute (ersättare) of this person.</param>
public sealed record AttestRight(PersonId Person, NetAmount? Limit, string Decision, PersonId? SubstituteFor)
{
    /// <summary>The ground as it stands in the audit log: in Swedish, as the decision it quotes.</summary>
    public string Ground => Decision
        + (Limit is { } limit ? string.Create(Text.Swedish, $", högst {limit.Money.ToDecimal():N0} kr") : string.Empty) // sv-literal
        + (SubstituteFor is null ? string.Empty : ", som ersättare"); // sv-literal
}

/// <summary>The register of attest rights (attestförteckning).</summary>
public interface IAttestRegister
{
    /// <summary>Those who may answer the question, holders before substitutes, lowest sufficient limit first. Absent holders are left out, their substitutes come in.
    /// One person can answer by several rights. Judged on the given reads, so that policies can ask inside a transaction.</summary>
    Task<IReadOnlyList<AttestRight>> FindAsync(IReads reads, AttestQuestion question, CancellationToken ct);
}
