using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>What a legal entity does in a joint procurement.</summary>
internal enum ParticipantRole
{
    /// <summary>Runs it.</summary>
    Lead,

    /// <summary>Takes part in the work.</summary>
    Active,

    /// <summary>Will use the contract, leaves the work to the lead.</summary>
    Passive,
}

/// <summary>A legal entity for which the procurement is run. Others than the lead have given a power of attorney and approved what is published.</summary>
internal sealed class Participant
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public LegalEntityId Entity { get; init; }

    public ParticipantRole Role { get; set; }

    /// <summary>The act that this entity follows; may differ from the lead's.</summary>
    public Act Law { get; set; }

    /// <summary>Where the entity is, for the notice.</summary>
    public NutsCode? Region { get; set; }

    /// <summary>Main activity of the entity, as the notice's list codes it (BT-10).</summary>
    public string Activity { get; set; } = "health";

    /// <summary>First day of the power of attorney.</summary>
    public DateOnly? PowerFrom { get; set; }

    /// <summary>Last day of the power of attorney; open when left out.</summary>
    public DateOnly? PowerThrough { get; set; }

    /// <summary>The signed power of attorney among the case's documents.</summary>
    public Guid? PowerDocument { get; set; }

    /// <summary>Who asked the entity; never the one who approves.</summary>
    public PersonId? AskedBy { get; set; }

    public PersonId? ApprovedBy { get; set; }

    public Instant? ApprovedAt { get; set; }

    public bool NeedsPower => Role != ParticipantRole.Lead;

    /// <summary>Does a power of attorney with its document hold on the day.</summary>
    public bool HasPowerOn(DateOnly day) => !NeedsPower || (PowerDocument is not null && PowerFrom <= day && !(PowerThrough < day));
}
