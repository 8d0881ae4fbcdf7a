using Samkop.Kernel;
using Samkop.Sourcing.Exact;

namespace Samkop.Sourcing.Joining;

/// <summary>What kind of legal entity a participant is; it decides who may bind it.</summary>
public enum EntityKind
{
    /// <summary>Region or municipality.</summary>
    Authority,

    /// <summary>Aktiebolag.</summary>
    Company,

    /// <summary>Stiftelse.</summary>
    Foundation,
}

/// <summary>Who took the decision for a participant.</summary>
public enum DecidedBy
{
    /// <summary>A person by delegation.</summary>
    Delegate,

    /// <summary>The board: nämnd or styrelse.</summary>
    Board,

    /// <summary>Verkställande direktör.</summary>
    ManagingDirector,
}

/// <summary>How far a volume binds.</summary>
public enum CommitmentKind
{
    /// <summary>Uppskattad: nothing is promised.</summary>
    Estimated,

    /// <summary>Garanterad: the lowest volume will be bought.</summary>
    Guaranteed,
}

/// <summary>The joint body's answer to a participant.</summary>
public enum AnswerState
{
    /// <summary>To be answered by its due day.</summary>
    Scheduled,

    /// <summary>The need is taken in.</summary>
    Accepted,

    /// <summary>It is not.</summary>
    Declined,

    /// <summary>No longer of meaning, because the participant left.</summary>
    Void,
}

/// <summary>Who is invited to a round.</summary>
/// <param name="Entity">Organisation number.</param>
/// <param name="Name">Of the legal entity.</param>
/// <param name="Kind">Decides who may bind it.</param>
/// <param name="Persons">Those who may join for it.</param>
public sealed record Invitation(string Entity, string Name, EntityKind Kind, IReadOnlyList<string> Persons);

/// <summary>A participant's yearly volume in one lot.</summary>
/// <param name="Lot">The lot's id.</param>
/// <param name="Kind">How far it binds.</param>
/// <param name="Low">Lowest thinkable; what is promised when it is guaranteed.</param>
/// <param name="Expected">What it counts on.</param>
/// <param name="High">Highest thinkable.</param>
/// <param name="History">Its own volume last year by order and invoice lines, for comparison; null when there is none.</param>
public sealed record VolumeCommitment(string Lot, CommitmentKind Kind, Fraction Low, Fraction Expected, Fraction High, Fraction? History = null);

/// <summary>The decision that binds a participant.</summary>
/// <param name="By">Who took it.</param>
/// <param name="RegisterNumber">Diarienummer at the participant.</param>
/// <param name="Date">Its day.</param>
public sealed record EntityDecision(DecidedBy By, string RegisterNumber, DateOnly Date)
{
    /// <summary>May this body bind an entity of the kind, and can the decision be found.</summary>
    public bool Binds(EntityKind kind) =>
        !string.IsNullOrWhiteSpace(RegisterNumber) && By != (kind == EntityKind.Authority ? DecidedBy.ManagingDirector : DecidedBy.Delegate);
}

/// <summary>A document of an answer; a new version has the same id.</summary>
/// <param name="Id">The same over versions.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Digest">SHA-256 of the content.</param>
public sealed record AnswerDocument(string Id, string Title, string Digest);

/// <summary>The joint body's answer.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Due">When the participant will know.</param>
/// <param name="Note">What is said about it.</param>
/// <param name="Documents">All versions, oldest first.</param>
/// <param name="Changed">When it was last changed.</param>
/// <param name="Accepted">When it was accepted.</param>
public sealed record EnrolmentAnswer(AnswerState State, DateOnly Due, string Note, IReadOnlyList<AnswerDocument> Documents, Instant Changed, Instant? Accepted = null)
{
    /// <summary>Does it bind the joint body: no second one can be given beside it.</summary>
    public bool IsInForce => State is AnswerState.Scheduled or AnswerState.Accepted;
}

/// <summary>What changes in an answer; what is left out stays.</summary>
/// <param name="State">Accepted or declined.</param>
/// <param name="Due">A new due day.</param>
/// <param name="Note">A new note.</param>
/// <param name="Document">A new document, or a new version of one.</param>
public sealed record AnswerChange(AnswerState? State = null, DateOnly? Due = null, string? Note = null, AnswerDocument? Document = null);

/// <summary>A participant in the round.</summary>
/// <param name="Entity">Organisation number.</param>
/// <param name="JointBody">Organisation number of the one that procures for it; another one when it has left.</param>
/// <param name="Volumes">By lot.</param>
/// <param name="JoinedBy">The person.</param>
/// <param name="Changed">When anything of it last changed.</param>
/// <param name="Answers">Oldest first; at most one in force.</param>
/// <param name="Decision">What binds it.</param>
public sealed record Enrolment(
    string Entity, string JointBody, IReadOnlyList<VolumeCommitment> Volumes, string JoinedBy, Instant Changed, IReadOnlyList<EnrolmentAnswer> Answers, EntityDecision? Decision = null)
{
    /// <summary>The answer in force; else the last one; null before the first.</summary>
    public EnrolmentAnswer? Current => Answers.FirstOrDefault(static answer => answer.IsInForce) ?? (Answers.Count == 0 ? null : Answers[^1]);
}
