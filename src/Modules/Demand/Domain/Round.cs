using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Domain;

/// <summary>A joining round as stored; its steps are judged by <see cref="JoiningRound"/>.</summary>
internal sealed class Round : IVersioned
{
    public RoundId Id { get; init; }

    public required string Number { get; init; }

    public required string Subject { get; set; }

    public required string About { get; set; }

    /// <summary>The legal entity whose function runs the round.</summary>
    public LegalEntityId Entity { get; init; }

    /// <summary>Its organisation number.</summary>
    public required string JointBody { get; init; }

    public DateOnly Opens { get; init; }

    public DateOnly Closes { get; init; }

    public DateOnly Notice { get; init; }

    public RoundPhase Phase { get; set; }

    /// <summary>Register number of the round at the joint body.</summary>
    public required string RegisterNumber { get; set; }

    /// <summary>The procurement it is for, as people refer to it.</summary>
    public required string ProcurementReference { get; set; }

    public PersonId CreatedBy { get; init; }

    public DateOnly? FrozenOn { get; set; }

    /// <summary>First day of the contract: from here the outcome is counted.</summary>
    public DateOnly? LiveFrom { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>A lot. Its name is its key in the round, so that every message can say it.</summary>
internal sealed class RoundLot
{
    public Guid Id { get; init; }

    public RoundId Round { get; init; }

    public int Sequence { get; init; }

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required UnitCode Unit { get; init; }

    public required CpvCode Cpv { get; init; }

    /// <summary>What a unit costs at a yearly volume: <c>0=24,00 5000=21,50</c>; empty when nobody has guessed yet.</summary>
    public required string PriceSteps { get; set; }

    /// <summary>The ceiling chosen after freezing, in millionths a year.</summary>
    public long? CeilingMicro { get; set; }
}

/// <summary>A legal entity that is invited.</summary>
internal sealed class RoundInvitation
{
    public Guid Id { get; init; }

    public RoundId Round { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string OrganisationNumber { get; init; }

    public required string Name { get; init; }

    public EntityKind Kind { get; init; }
}

/// <summary>Somebody who may join for a legal entity.</summary>
internal sealed class InvitedPerson
{
    public Guid Id { get; init; }

    public RoundId Round { get; init; }

    public LegalEntityId Entity { get; init; }

    public PersonId Person { get; init; }
}
