using Samkop.Kernel;
using Samkop.Sourcing.Deadlines;

namespace Samkop.Sourcing.Joining;

/// <summary>Where the round stands; it only goes forward.</summary>
public enum RoundPhase
{
    /// <summary>Participants know that it comes.</summary>
    Announced,

    /// <summary>They join and change.</summary>
    Open,

    /// <summary>No more joining; answers and decisions are gathered.</summary>
    Closed,

    /// <summary>The table of volumes is the annex of the procurement documents.</summary>
    Frozen,

    /// <summary>The notice is sent.</summary>
    Tendered,

    /// <summary>The contract holds.</summary>
    Live,
}

/// <summary>What a changed volume means for the procurement.</summary>
public enum ChangeEffect
{
    /// <summary>Nothing that is published changes.</summary>
    None,

    /// <summary>A published maximum changes: it must be corrected with more time for tenders, or be announced anew.</summary>
    PublishedMaximum,
}

/// <summary>The round after a change, and what the change means.</summary>
/// <param name="Round">The new state.</param>
/// <param name="Effect">For the procurement.</param>
public sealed record ChangedRound(JoiningRound Round, ChangeEffect Effect);

/// <summary>
/// A joining round (behovsinsamling och anslutning): legal entities join a procurement with their volumes before it is announced.
/// Every step gives a new round or a refusal; who may act in the system is asked elsewhere.
/// </summary>
public sealed record JoiningRound
{
    /// <summary>Days of warning before the round closes.</summary>
    private static readonly int[] ReminderDays = [10, 5, 1];

    private JoiningRound()
    {
    }

    /// <summary>Organisation number of the one that runs the round.</summary>
    public required string JointBody { get; init; }

    /// <summary>Ids of the lots.</summary>
    public required IReadOnlyList<string> Lots { get; init; }

    /// <summary>Who may join.</summary>
    public required IReadOnlyList<Invitation> Invited { get; init; }

    /// <summary>First day to join.</summary>
    public required DateOnly Opens { get; init; }

    /// <summary>Last day to join.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>Planned day of the notice.</summary>
    public required DateOnly Notice { get; init; }

    /// <summary>Where it stands.</summary>
    public RoundPhase Phase { get; private init; }

    /// <summary>Those who have joined, in that order; those who left stand with another joint body.</summary>
    public IReadOnlyList<Enrolment> Enrolments { get; private init; } = [];

    /// <summary>The table, once frozen.</summary>
    public FrozenTable? Table { get; private init; }

    /// <summary>The last day to leave when an answer is in force: two working days before the notice.</summary>
    public DateOnly LastDayToMove => WorkingDays.Add(Notice, -2);

    /// <summary>A new round; refused when its days do not follow each other (JOI-003).</summary>
    public static Result<JoiningRound> Announce(
        string jointBody, IReadOnlyList<string> lots, IReadOnlyList<Invitation> invited, DateOnly opens, DateOnly closes, DateOnly notice)
    {
        var round = new JoiningRound { JointBody = jointBody, Lots = lots, Invited = invited, Opens = opens, Closes = closes, Notice = notice };
        return opens >= closes || closes > round.LastDayToMove ? JoiningRefusals.BadDays.With() : round;
    }

    /// <summary>The round as it stood when it was put away: for whoever keeps it between steps.</summary>
    public JoiningRound Restored(RoundPhase phase, IReadOnlyList<Enrolment> enrolments, FrozenTable? table) =>
        this with { Phase = phase, Enrolments = enrolments, Table = table };

    /// <summary>Lets participants in.</summary>
    public Result<JoiningRound> Open(DateOnly today) =>
        Step(RoundPhase.Announced, today, Opens).Map(static round => round with { Phase = RoundPhase.Open });

    /// <summary>A participant joins, or states other volumes while the round is open; an answer that it has stays.</summary>
    public Result<JoiningRound> Join(string entity, string person, IReadOnlyList<VolumeCommitment> volumes, Instant at)
    {
        if (NotIn(RoundPhase.Open) is { } early)
        {
            return early;
        }

        if (Invited.FirstOrDefault(one => one.Entity == entity)?.Persons.Contains(person, StringComparer.Ordinal) != true)
        {
            return JoiningRefusals.NotAuthorised.With(person, entity);
        }

        if (BadVolume(volumes) is { } bad)
        {
            return JoiningRefusals.BadVolumes.With(bad);
        }

        return Enrolments.FirstOrDefault(one => one.Entity == entity) is { } before
            ? Replace(before with { JointBody = JointBody, Volumes = volumes, JoinedBy = person, Changed = at })
            : this with { Enrolments = [.. Enrolments, new(entity, JointBody, volumes, person, at, [])] };
    }

    /// <summary>The joint body gives a first or new answer; it begins as scheduled.</summary>
    public Result<JoiningRound> Answer(string entity, string author, DateOnly due, string note, IReadOnlyList<AnswerDocument> documents, Instant at) =>
        Answerable(entity, author).Then<JoiningRound>(enrolment => enrolment.Current is { IsInForce: true }
            ? JoiningRefusals.AnswerStands.With()
            : Replace(enrolment with { Changed = at, Answers = [.. enrolment.Answers, new(AnswerState.Scheduled, due, note, documents, at)] }));

    /// <summary>The joint body changes its answer: the due day only while scheduled, the rest while it is in force.</summary>
    public Result<JoiningRound> ChangeAnswer(string entity, string author, AnswerChange change, Instant at) =>
        Answerable(entity, author).Then<JoiningRound>(enrolment =>
        {
            if (enrolment.Current is not { } answer)
            {
                return JoiningRefusals.AnswerCannotChange.Saying(new Text("Svaret", "The answer"), new Text("inte lämnat", "not given"));
            }

            if (Unchangeable(answer, change) is { } what)
            {
                return JoiningRefusals.AnswerCannotChange.Saying(what, StateName(answer.State));
            }

            var changed = answer with
            {
                State = change.State ?? answer.State, Due = change.Due ?? answer.Due, Note = change.Note ?? answer.Note, Changed = at,
                Documents = change.Document is { } document ? [.. answer.Documents, document] : answer.Documents,
                Accepted = change.State == AnswerState.Accepted ? at : change.State is null ? answer.Accepted : null,
            };
            return Replace(enrolment with { Changed = at, Answers = [.. enrolment.Answers.Select(one => one == answer ? changed : one)] });
        });

    /// <summary>
    /// A participant leaves for another joint body, or to buy by itself. Answers in force become void; with one in force it must be done two
    /// working days before the notice (JOI-010).
    /// </summary>
    public Result<JoiningRound> Move(string entity, string toBody, DateOnly today, Instant at)
    {
        if (Phase is not (RoundPhase.Open or RoundPhase.Closed))
        {
            return Wrong();
        }

        if (Find(entity) is not { } enrolment)
        {
            return JoiningRefusals.NotJoined.With(entity);
        }

        return enrolment.Current is { IsInForce: true } && today > LastDayToMove
            ? JoiningRefusals.TooLateToMove.With(SwedishDates.Iso(LastDayToMove))
            : Replace(enrolment with
            {
                JointBody = toBody, Changed = at,
                Answers = [.. enrolment.Answers.Select(one => one.IsInForce ? one with { State = AnswerState.Void, Changed = at } : one)],
            });
    }

    /// <summary>The participant's binding decision, with its register number.</summary>
    public Result<JoiningRound> Decide(string entity, EntityDecision decision, Instant at)
    {
        if (Phase is not (RoundPhase.Open or RoundPhase.Closed))
        {
            return Wrong();
        }

        return Find(entity) is not { } enrolment ? JoiningRefusals.NotJoined.With(entity)
            : !decision.Binds(KindOf(entity)) ? JoiningRefusals.BadDecision.With(entity)
            : Replace(enrolment with { Decision = decision, Changed = at });
    }

    /// <summary>Ends joining; after the last day.</summary>
    public Result<JoiningRound> Close(DateOnly today) =>
        Step(RoundPhase.Open, today, Closes.AddDays(1)).Map(static round => round with { Phase = RoundPhase.Closed });

    /// <summary>Makes the table: everyone answered, everyone accepted bound by a decision, and at least one of them (JOI-011).</summary>
    public Result<JoiningRound> Freeze(DateOnly today)
    {
        if (NotIn(RoundPhase.Closed) is { } wrong)
        {
            return wrong;
        }

        var ours = Enrolments.Where(one => one.JointBody == JointBody).ToList();
        var missing = ours.FirstOrDefault(static one => one.Current is not { State: AnswerState.Accepted or AnswerState.Declined } answer || (answer.State == AnswerState.Accepted && one.Decision is null));
        var rows = ours.Where(static one => one.Current?.State == AnswerState.Accepted)
            .SelectMany(one => one.Volumes.Select(volume => new FrozenRow(one.Entity, NameOf(one.Entity), volume, one.Decision?.RegisterNumber ?? ""))).ToList();
        return missing is not null || rows.Count == 0
            ? JoiningRefusals.NotReadyToFreeze.With(missing is null ? "–" : NameOf(missing.Entity))
            : this with { Phase = RoundPhase.Frozen, Table = new(today, rows) };
    }

    /// <summary>The notice is sent with the table as annex.</summary>
    public Result<JoiningRound> Tender() => NotIn(RoundPhase.Frozen) is { } wrong ? wrong : this with { Phase = RoundPhase.Tendered };

    /// <summary>The contract holds; volumes are followed and no longer changed.</summary>
    public Result<JoiningRound> GoLive() => NotIn(RoundPhase.Tendered) is { } wrong ? wrong : this with { Phase = RoundPhase.Live };

    /// <summary>
    /// An invited participant joins a frozen table by its decision, or with another lot. Not once the notice is sent: those who may call off
    /// must be named in it.
    /// </summary>
    public Result<JoiningRound> JoinFrozen(string entity, VolumeCommitment volume, EntityDecision decision)
    {
        if (NotIn(RoundPhase.Frozen) is { } wrong)
        {
            return wrong;
        }

        if (Invited.All(one => one.Entity != entity))
        {
            return JoiningRefusals.NotAuthorised.With("–", entity);
        }

        if (BadVolume([volume]) is { } bad)
        {
            return JoiningRefusals.BadVolumes.With(bad);
        }

        return !decision.Binds(KindOf(entity)) ? JoiningRefusals.BadDecision.With(NameOf(entity))
            : this with
            {
                Table = Table! with
                {
                    Rows = [.. Table.Rows.Where(row => row.Entity != entity || row.Volume.Lot != volume.Lot), new(entity, NameOf(entity), volume, decision.RegisterNumber)],
                },
            };
    }

    /// <summary>A changed volume in a frozen table: by a new decision of the participant. Says whether a published maximum changes.</summary>
    public Result<ChangedRound> ChangeFrozen(string entity, VolumeCommitment volume, EntityDecision decision)
    {
        if (Phase is not (RoundPhase.Frozen or RoundPhase.Tendered) || Table is null)
        {
            return Wrong();
        }

        if (Table.Rows.All(row => row.Entity != entity))
        {
            return JoiningRefusals.NotJoined.With(entity);
        }

        if (BadVolume([volume]) is { } bad)
        {
            return JoiningRefusals.BadVolumes.With(bad);
        }

        if (!decision.Binds(KindOf(entity)))
        {
            return JoiningRefusals.BadDecision.With(entity);
        }

        var changed = Table with
        {
            Rows = [.. Table.Rows.Where(row => row.Entity != entity || row.Volume.Lot != volume.Lot), new(entity, NameOf(entity), volume, decision.RegisterNumber)],
        };
        var isPublished = Phase == RoundPhase.Tendered && changed.Of(volume.Lot).Maximum != Table.Of(volume.Lot).Maximum;
        return new ChangedRound(this with { Table = changed }, isPublished ? ChangeEffect.PublishedMaximum : ChangeEffect.None);
    }

    /// <summary>Who should be reminded today: invited and not joined, ten, five and one working days before the round closes.</summary>
    public IReadOnlyList<Invitation> RemindersOn(DateOnly today) =>
        Phase == RoundPhase.Open && Array.Exists(ReminderDays, days => WorkingDays.Add(Closes, -days) == today)
            ? [.. Invited.Where(one => Find(one.Entity) is null)]
            : [];

    private static Text? Unchangeable(EnrolmentAnswer answer, AnswerChange change) =>
        change.Due is not null && answer.State != AnswerState.Scheduled ? new Text("Svarsdagen", "The due day")
        : (change.Note ?? (object?)change.Document) is not null && !answer.IsInForce ? new Text("Anteckning och handlingar", "Note and documents")
        : change.State is { } state && !(answer.IsInForce && state is AnswerState.Accepted or AnswerState.Declined) ? new Text("Svaret", "The answer")
        : null;

    private string? BadVolume(IReadOnlyList<VolumeCommitment> volumes) =>
        volumes.Count == 0 ? "–"
        : volumes.FirstOrDefault(one => !Lots.Contains(one.Lot, StringComparer.Ordinal) || one.Low.Sign < 0 || one.Low > one.Expected || one.Expected > one.High)?.Lot
        ?? Evaluation.ModelCheck.FirstTwice(volumes.Select(static one => one.Lot));

    private Result<Enrolment> Answerable(string entity, string author)
    {
        if (Phase is not (RoundPhase.Open or RoundPhase.Closed))
        {
            return Wrong();
        }

        return Enrolments.FirstOrDefault(one => one.Entity == entity) is not { } enrolment ? JoiningRefusals.NotJoined.With(entity)
            : enrolment.JointBody != author || author != JointBody ? JoiningRefusals.NotTheJointBody.With(enrolment.JointBody)
            : enrolment;
    }

    private Result<JoiningRound> Step(RoundPhase phase, DateOnly today, DateOnly earliest) =>
        NotIn(phase) is { } wrong ? wrong : today < earliest ? JoiningRefusals.TooEarly.With(SwedishDates.Iso(earliest)) : this;

    private Enrolment? Find(string entity) => Enrolments.FirstOrDefault(one => one.Entity == entity && one.JointBody == JointBody);

    private JoiningRound Replace(Enrolment enrolment) => this with { Enrolments = [.. Enrolments.Select(one => one.Entity == enrolment.Entity ? enrolment : one)] };

    private EntityKind KindOf(string entity) => Invited.First(one => one.Entity == entity).Kind;

    private string NameOf(string entity) => Invited.First(one => one.Entity == entity).Name;

    private Refusal? NotIn(RoundPhase phase) => Phase == phase ? null : Wrong();

    private Refusal Wrong() => JoiningRefusals.WrongPhase.Saying(Phase switch
    {
        RoundPhase.Announced => new Text("aviserad", "announced"),
        RoundPhase.Open => new Text("öppen", "open"),
        RoundPhase.Closed => new Text("stängd", "closed"),
        RoundPhase.Frozen => new Text("låst", "frozen"),
        RoundPhase.Tendered => new Text("annonserad", "tendered"),
        _ => new Text("i drift", "live"),
    });

    private static Text StateName(AnswerState state) => state switch
    {
        AnswerState.Scheduled => new("planerat", "scheduled"),
        AnswerState.Accepted => new("ja", "accepted"),
        AnswerState.Declined => new("nej", "declined"),
        _ => new("utan verkan", "void"),
    };
}
