using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Records.Public;

namespace Samkop.Records.Domain;

/// <summary>States of a disposal.</summary>
internal enum DisposalState
{
    /// <summary>Beställd: awaits another person.</summary>
    Ordered,

    /// <summary>Godkänd: is carried out now, in batches.</summary>
    Approved,

    /// <summary>Genomförd: the list of it is registered.</summary>
    Done,

    /// <summary>Återkallad: nothing was erased.</summary>
    Withdrawn,
}

/// <summary>What may go by one rule of the plan: ordered by one person, carried out when another has approved.</summary>
internal sealed class Disposal : IVersioned
{
    /// <summary>Most records of one disposal: a person can look through them, and the list of it is one file.</summary>
    public const int MostRecords = 1000;

    public DisposalId Id { get; init; }

    public LegalEntityId Entity { get; init; }

    public required string Type { get; init; }

    /// <summary>The rule; its words as they stood are copied here, since a plan read again replaces its lines.</summary>
    public Guid Rule { get; init; }

    public required string RuleTitle { get; init; }

    public int Years { get; init; }

    public required string CountedFrom { get; init; }

    /// <summary>The decision that the rule rests on.</summary>
    public required string Basis { get; init; }

    public DateOnly OldestOn { get; init; }

    public DateOnly NewestOn { get; init; }

    /// <summary>How many records may go.</summary>
    public int Planned { get; init; }

    /// <summary>How many were due and must stay; those found when it was carried out are among them.</summary>
    public int Held { get; set; }

    public int Disposed { get; set; }

    public DisposalState State { get; private set; }

    public PersonId OrderedBy { get; init; }

    public Instant OrderedAt { get; init; }

    public PersonId? DecidedBy { get; private set; }

    public Instant? DecidedAt { get; private set; }

    public Instant? FinishedAt { get; private set; }

    /// <summary>The record of the disposal list.</summary>
    public RecordId? Protocol { get; private set; }

    public string ProtocolDigest { get; private set; } = string.Empty;

    public int RowVersion { get; set; }

    public Text RuleInWords => RetentionRule.Words(Years, CountedFrom);

    /// <summary>Why this person may not approve; <see langword="null"/> when allowed.</summary>
    public Refusal? WhyNotApprove(PersonId person) =>
        State != DisposalState.Ordered ? Refusals.DisposalDecided.With()
        : person == OrderedBy ? Refusals.DisposalSamePerson.With()
        : null;

    public void Approve(PersonId person, Instant now) => (State, DecidedBy, DecidedAt) = (DisposalState.Approved, person, now);

    public Result<Done> Withdraw(PersonId person, Instant now)
    {
        if (State != DisposalState.Ordered)
        {
            return Refusals.DisposalDecided.With();
        }

        (State, DecidedBy, DecidedAt) = (DisposalState.Withdrawn, person, now);
        return Done.It;
    }

    public void Finish(RecordId protocol, string digest, Instant now) => (State, Protocol, ProtocolDigest, FinishedAt) = (DisposalState.Done, protocol, digest, now);
}

/// <summary>What became of a record in a disposal.</summary>
internal enum DisposalItemState
{
    /// <summary>May go, waits.</summary>
    Planned,

    /// <summary>Content erased.</summary>
    Disposed,

    /// <summary>Must stay; the reason stands in the row.</summary>
    Held,
}

/// <summary>One record of a disposal.</summary>
internal sealed class DisposalItem
{
    public Guid Id { get; init; }

    public DisposalId Disposal { get; init; }

    public RecordId Record { get; init; }

    public DisposalItemState State { get; set; }

    /// <summary>The object's own number, as the owner said when it erased the content.</summary>
    public string Number { get; set; } = string.Empty;

    /// <summary>Digests of the erased bytes, with a space between.</summary>
    public string Digests { get; set; } = string.Empty;

    public string HeldSv { get; set; } = string.Empty;

    public string HeldEn { get; set; } = string.Empty;

    public Instant? DoneAt { get; set; }

    public Text WhyHeld => new(HeldSv, HeldEn);

    public void Hold(Text why) => (State, HeldSv, HeldEn) = (DisposalItemState.Held, why.Sv, why.En);
}
