using Samkop.Demand.Public;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Domain;

/// <summary>How far a legal entity has come in a round.</summary>
internal enum ParticipationState
{
    /// <summary>Begun; nothing is sent.</summary>
    Draft,

    /// <summary>Joined with volumes.</summary>
    Joined,

    /// <summary>Said no, with a reason.</summary>
    Declined,

    /// <summary>Joined and left again.</summary>
    Left,
}

/// <summary>A legal entity's part in a round.</summary>
internal sealed class Participation : IVersioned
{
    public Guid Id { get; init; }

    public RoundId Round { get; init; }

    public LegalEntityId Entity { get; init; }

    public ParticipationState State { get; set; }

    /// <summary>Why it said no or left.</summary>
    public required string Reason { get; set; }

    public PersonId ChangedBy { get; set; }

    public Instant ChangedAt { get; set; }

    /// <summary>The joint body's answer; null before it.</summary>
    public AnswerState? Answer { get; set; }

    public required string AnswerNote { get; set; }

    public Instant? AnsweredAt { get; set; }

    public DecidedBy? DecidedBy { get; set; }

    /// <summary>Register number of the decision at the participant.</summary>
    public required string DecisionNumber { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public int RowVersion { get; set; }

    public EntityDecision? Decision => DecidedBy is { } by && DecidedOn is { } day ? new EntityDecision(by, DecisionNumber, day) : null;

    public IReadOnlyList<EnrolmentAnswer> Answers =>
        Answer is { } state && AnsweredAt is { } at ? [new EnrolmentAnswer(state, at.DateInSweden(), AnswerNote, [], at, state == AnswerState.Accepted ? at : null)] : [];
}

/// <summary>Yearly volume of one lot, low, expected and high, in millionths.</summary>
internal sealed class ParticipationVolume
{
    public Guid Id { get; init; }

    public Guid Participation { get; init; }

    public RoundId Round { get; init; }

    public LegalEntityId Entity { get; init; }

    public Guid Lot { get; init; }

    public CommitmentKind Kind { get; init; }

    public long LowMicro { get; init; }

    public long ExpectedMicro { get; init; }

    public long HighMicro { get; init; }

    /// <summary>What the entity bought in the last whole year when this was written; null when nothing was known.</summary>
    public long? HistoryMicro { get; init; }
}

/// <summary>A row of the frozen table.</summary>
internal sealed class FrozenVolume : IVersioned
{
    public Guid Id { get; init; }

    public RoundId Round { get; init; }

    public LegalEntityId Entity { get; init; }

    public Guid Lot { get; init; }

    public CommitmentKind Kind { get; set; }

    public long LowMicro { get; set; }

    public long ExpectedMicro { get; set; }

    public long HighMicro { get; set; }

    public required string RegisterNumber { get; set; }

    public int RowVersion { get; set; }
}

/// <summary>A change of the frozen table by decision; never changed itself.</summary>
internal sealed class VolumeChange
{
    public Guid Id { get; init; }

    public RoundId Round { get; init; }

    public LegalEntityId Entity { get; init; }

    public Guid Lot { get; init; }

    /// <summary>Expected before; null when the participant was not in the table.</summary>
    public long? BeforeMicro { get; init; }

    public long AfterMicro { get; init; }

    public DecidedBy DecidedBy { get; init; }

    public required string RegisterNumber { get; init; }

    public DateOnly DecidedOn { get; init; }

    public ChangeEffect Effect { get; init; }

    public PersonId By { get; init; }

    public Instant At { get; init; }
}

/// <summary>Purchases before the system's time, as loaded from an earlier ledger.</summary>
internal sealed class LoadedVolume
{
    public Guid Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Through { get; init; }

    public required CpvCode Cpv { get; init; }

    public required UnitCode Unit { get; init; }

    public long QuantityMicro { get; init; }

    public NetAmount Value { get; init; }

    public required string Source { get; init; }
}
