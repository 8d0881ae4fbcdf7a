using Samkop.Contracts.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;

namespace Samkop.Contracts.Domain;

/// <summary>On what ground an entity takes part.</summary>
internal enum ParticipationBasis
{
    /// <summary>Its own contract.</summary>
    Own,

    /// <summary>By power of attorney (fullmakt) given before the procurement.</summary>
    PowerOfAttorney,

    /// <summary>Joint procurement (samordnad upphandling).</summary>
    Joint,
}

/// <summary>A legal entity that the contract is for. Who was not named in the procurement may not call off (LOU 7 kap. 2 §).</summary>
internal sealed class Participant
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public LegalEntityId Entity { get; init; }

    public ParticipationBasis Basis { get; set; }

    public bool MayCallOff { get; set; } = true;

    /// <summary>Expected share of the volume in hundredths of a percent; information, not a limit.</summary>
    public int ShareBasisPoints { get; set; }

    /// <summary>Ceiling stated for this entity, net; <see langword="null"/> = only the contract's total binds.</summary>
    public NetAmount? Ceiling { get; set; }

    /// <summary>Ceiling in quantity stated for this entity, in millionths of the contract's unit.</summary>
    public long? QuantityMicro { get; set; }
}

/// <summary>A lot (anbudsområde) that this contract covers.</summary>
internal sealed class Lot
{
    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public int Sequence { get; init; }

    public required string Title { get; set; }
}

/// <summary>What was decided of an option.</summary>
internal enum OptionState
{
    Open,
    Taken,
    Declined,
}

/// <summary>A right to extend the contract, to be used before a last notice date.</summary>
internal sealed class ExtensionOption
{
    /// <summary>Time to ask the users, follow up and decide before the notice date.</summary>
    private const int ReminderDays = 90;

    public Guid Id { get; init; }

    public ContractId Contract { get; init; }

    public int Sequence { get; init; }

    public int Months { get; set; }

    /// <summary>Last day to give notice to the supplier.</summary>
    public DateOnly NoticeBy { get; set; }

    public OptionState State { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>First day when the decision is on somebody's table.</summary>
    public DateOnly ReminderOn => NoticeBy.AddDays(-ReminderDays);
}
