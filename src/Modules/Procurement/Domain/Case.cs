using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;
using Samkop.Records.Public;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Procurement.Domain;

/// <summary>What is bought, in the words of the notice.</summary>
internal enum Nature
{
    Supplies,
    Services,
    Works,
}

/// <summary>How one calls off from a framework (BT-765).</summary>
internal enum CallOffForm
{
    Fixed,
    Reopened,
    Both,
}

/// <summary>
/// A procurement: what is bought, for whom, and where it stands. Strategy, time plan, participants, lots and requirements are rows of their own
/// that point here, so that several people can write at the same time.
/// </summary>
internal sealed class Case : IVersioned
{
    public CaseId Id { get; init; }

    /// <summary>The lead: the legal entity that runs the procurement and in whose register it stands.</summary>
    public LegalEntityId Entity { get; init; }

    /// <summary>Register number (diarienummer), taken when the case is begun.</summary>
    public string RegisterNumber { get; set; } = string.Empty;

    /// <summary>The case's row in the register; documents are kept with it.</summary>
    public RecordId Record { get; set; }

    public required string Title { get; set; }

    /// <summary>Why something is bought.</summary>
    public required string Need { get; set; }

    /// <summary>What is bought, as suppliers read it in the notice.</summary>
    public string Description { get; set; } = string.Empty;

    public CasePhase Phase { get; set; }

    /// <summary>The act that the lead follows.</summary>
    public Act Law { get; set; }

    public Nature Nature { get; set; }

    public CpvCode? Cpv { get; set; }

    /// <summary>Where it is delivered.</summary>
    public NutsCode? Region { get; set; }

    /// <summary>Estimated value without VAT, options and extensions as if fully used (LOU 5 kap.).</summary>
    public NetAmount? Estimate { get; set; }

    public bool IsFramework { get; set; }

    /// <summary>How one calls off from the framework.</summary>
    public CallOffForm CallOff { get; set; }

    /// <summary>Why a framework runs longer than four years (LOU 7 kap. 2 §).</summary>
    public string LongReason { get; set; } = string.Empty;

    /// <summary>Months that the contract runs before extensions.</summary>
    public int Months { get; set; }

    /// <summary>How many extensions of twelve months may follow.</summary>
    public int Extensions { get; set; }

    /// <summary>Who runs the case.</summary>
    public PersonId Buyer { get; set; }

    /// <summary>Where suppliers reach the buyer: the address of a function, as it stands in the notice.</summary>
    public string ContactEmail { get; set; } = string.Empty;

    public string ContactPhone { get; set; } = string.Empty;

    public Instant OpenedAt { get; init; }

    public Instant? PublishedAt { get; set; }

    /// <summary>When it was cancelled, and why.</summary>
    public Instant? CancelledAt { get; set; }

    public string CancelReason { get; set; } = string.Empty;

    public int RowVersion { get; set; }

    /// <summary>Goes on to another phase, or refuses (PRO-001).</summary>
    public Result<Done> MoveTo(CasePhase next)
    {
        if (!CasePhases.Allows(Phase, next))
        {
            return Refusals.WrongPhase.Saying(CasePhases.Of(Phase), CasePhases.Of(next));
        }

        Phase = next;
        return Done.It;
    }

    /// <summary>Refuses when the notice is out: what it says changes only by a notice (PRO-002).</summary>
    public Refusal? Frozen() => Phase.IsInPreparation() ? null : Refusals.AlreadyPublished.Saying(CasePhases.Of(Phase));
}
