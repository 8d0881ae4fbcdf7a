using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Procurement.Public;

namespace Samkop.Procurement.Domain;

/// <summary>Where an award decision stands.</summary>
internal enum AwardState
{
    /// <summary>Proposed by the buyer.</summary>
    Proposed,

    /// <summary>Decided, with a number in the register.</summary>
    Decided,

    /// <summary>Told to every tenderer: secrecy has let go.</summary>
    Sent,

    /// <summary>Taken back before the letters, or made again after a review.</summary>
    TakenBack,
}

/// <summary>
/// An award decision (tilldelningsbeslut): proposed by one person, decided by another, told to all at the same time. Secrecy of tenders and of how many
/// they are lets go when it is told (OSL 19 kap. 3 §).
/// </summary>
internal sealed class AwardDecision : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Sequence { get; init; }

    public AwardState State { get; set; }

    public PersonId? ProposedBy { get; init; }

    public Instant ProposedAt { get; init; }

    public PersonId? DecidedBy { get; set; }

    public Instant? DecidedAt { get; set; }

    /// <summary>Board that has delegated the decision, and the point of its delegation.</summary>
    public string Board { get; set; } = string.Empty;

    public string Point { get; set; } = string.Empty;

    public string RegisterNumber { get; set; } = string.Empty;

    public Instant? TakenBackAt { get; set; }

    public string TakenBackReason { get; set; } = string.Empty;

    public Instant? SentAt { get; set; }

    /// <summary>The letters went by electronic means: ten days of standstill, else fifteen.</summary>
    public bool IsElectronic { get; set; }

    /// <summary>Last day of the standstill; moved by a review.</summary>
    public DateOnly? StandstillThrough { get; set; }

    /// <summary>Why that day, in one sentence with the section.</summary>
    public string StandstillWhySv { get; set; } = string.Empty;

    public string StandstillWhyEn { get; set; } = string.Empty;

    /// <summary>What the public page shows, as JSON of <c>PublishedOutcome</c>; empty until sent.</summary>
    public string Outcome { get; set; } = string.Empty;

    /// <summary>Who takes over the contracts.</summary>
    public PersonId? Owner { get; set; }

    public Instant? TakenOverAt { get; set; }

    /// <summary>When the result notice was announced.</summary>
    public Instant? ResultAt { get; set; }

    public int RowVersion { get; set; }

    /// <summary>Decides. Never the proposer (PRO-113), and once (PRO-114).</summary>
    public Result<Done> Decide(PersonId? person, Instant now)
    {
        if (person is not null && person == ProposedBy)
        {
            return Refusals.OwnProposal.With();
        }

        if (State != AwardState.Proposed)
        {
            return Refusals.AwardMoved.With();
        }

        (State, DecidedBy, DecidedAt) = (AwardState.Decided, person, now);
        return Done.It;
    }

    /// <summary>Takes back before anybody has been told (PRO-117 after).</summary>
    public Result<Done> TakeBack(string reason, Instant now)
    {
        if (State == AwardState.Sent)
        {
            return Refusals.ToldAlready.With();
        }

        if (State == AwardState.TakenBack)
        {
            return Refusals.AwardMoved.With();
        }

        (State, TakenBackAt, TakenBackReason) = (AwardState.TakenBack, now, reason);
        return Done.It;
    }

    /// <summary>A review has led to correction: what was told no longer holds.</summary>
    public void Undo(string reason, Instant now) => (State, TakenBackAt, TakenBackReason) = (AwardState.TakenBack, now, reason);

    /// <summary>Why a contract may not be concluded on the day, or nothing (PRO-120 in the standstill, PRO-121 under review).</summary>
    public Refusal? Hold(IEnumerable<Review> reviews, DateOnly day)
    {
        if (reviews.FirstOrDefault(static review => review.Stops) is { } stopping)
        {
            return Refusals.UnderReview.Saying(Words.Of(stopping.Instance), stopping.CaseNumber);
        }

        return StandstillThrough is { } last && day <= last
            ? Refusals.InStandstill.Saying(SwedishDates.Iso(last.AddDays(1)), new Text(StandstillWhySv, StandstillWhyEn))
            : null;
    }
}

/// <summary>What was decided for one lot.</summary>
internal sealed class AwardedLot
{
    public Guid Id { get; init; }

    public Guid Award { get; init; }

    public LotId Lot { get; init; }

    /// <summary>How many win; 0 when no tender does.</summary>
    public int Winners { get; init; }

    /// <summary>Why no tender wins, or what the buyer adds to the reasons.</summary>
    public required string Reason { get; init; }

    /// <summary>The file <c>samkop-evaluation/1</c> with the ranking, in the archive; empty without admitted tenders.</summary>
    public required string EvaluationDigest { get; init; }
}

/// <summary>A tender that wins, and its contract.</summary>
internal sealed class AwardWinner
{
    public Guid Id { get; init; }

    public Guid Award { get; init; }

    public LotId Lot { get; init; }

    public Guid JudgedTender { get; init; }

    public int Place { get; init; }

    /// <summary>The evaluated price in öre; null when the model has none in kronor.</summary>
    public long? SumMinor { get; init; }

    /// <summary>The contract's id in its own module.</summary>
    public Guid? Contract { get; set; }

    public string ContractNumber { get; set; } = string.Empty;

    public DateOnly? SignedOn { get; set; }
}

/// <summary>The letter (underrättelse om beslut, LOU 12 kap. 12 §) to one tenderer, as it went out.</summary>
internal sealed class AwardLetter
{
    public Guid Id { get; init; }

    public Guid Award { get; init; }

    public CaseId Case { get; init; }

    /// <summary>1, 2, 3 … within the decision.</summary>
    public int Number { get; init; }

    public required string Tenderer { get; init; }

    public required string OrganisationNumber { get; init; }

    /// <summary>The supplier of the register, when it is one: sees the letter in the portal.</summary>
    public SupplierId? Supplier { get; init; }

    public bool IsEnglish { get; init; }

    public bool IsMailed { get; init; }

    public required string HtmlDigest { get; init; }

    /// <summary>What the portal shows, as JSON of <c>LetterContent</c>.</summary>
    public required string Content { get; init; }

    public Instant SentAt { get; init; }

    /// <summary>Size of the tenderer for the result notice (BT-165); empty until stated.</summary>
    public string Size { get; set; } = string.Empty;

    /// <summary>County of the tenderer for the result notice; null abroad and until stated.</summary>
    public NutsCode? Region { get; set; }
}

/// <summary>The court that tries a review (överprövning, LOU 20 kap.).</summary>
internal enum ReviewInstance
{
    AdministrativeCourt,
    CourtOfAppeal,
    SupremeCourt,
}

/// <summary>What a review led to.</summary>
internal enum ReviewOutcome
{
    /// <summary>Rejected or withdrawn: the decision stands.</summary>
    Continue,

    /// <summary>The decision is corrected: back to the evaluation.</summary>
    Correct,

    /// <summary>The procurement is done over.</summary>
    DoOver,
}

/// <summary>An application for review. It stops the contract by itself within the standstill where the rule says so, else by the court's order.</summary>
internal sealed class Review
{
    public Guid Id { get; init; }

    public Guid Award { get; init; }

    public CaseId Case { get; init; }

    public ReviewInstance Instance { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>When it came in to the court.</summary>
    public DateOnly ReceivedOn { get; init; }

    public bool IsAutomatic { get; init; }

    /// <summary>When the court forbade a contract for the time being.</summary>
    public DateOnly? OrderedOn { get; set; }

    public PersonId? RegisteredBy { get; init; }

    public Instant RegisteredAt { get; init; }

    public DateOnly? EndedOn { get; set; }

    public ReviewOutcome? Outcome { get; set; }

    /// <summary>The outcome in words.</summary>
    public string Note { get; set; } = string.Empty;

    /// <summary>A contract may not be concluded because of it.</summary>
    public bool Stops => EndedOn is null && (IsAutomatic || OrderedOn is not null);
}

/// <summary>Dated: does an application in the instance stop the contract by itself when it comes within the standstill.</summary>
internal sealed class ReviewRule
{
    public ReviewInstance Instance { get; init; }

    public DateOnly ValidFrom { get; init; }

    public bool StopsByItself { get; init; }

    public required string Source { get; init; }
}
