using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samkop.Demand.Domain;
using Samkop.Demand.Persistence;
using Samkop.Demand.Public;
using Samkop.Demand.Rounds;
using Samkop.Kernel;
using Samkop.Kernel.Work;
using Samkop.Organisation.Public;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand.Follow;

/// <summary>A round: where it stands, who has answered what, and the next thing to do.</summary>
[Asks<SeeRound>]
internal sealed class RoundPageModel(Reads reads, RoundMoves moves, IPeople people, TimeProvider clock) : GatedPage
{
    [BindProperty(SupportsGet = true)]
    public RoundId Id { get; set; }

    [BindProperty]
    public DateOnly? LiveFrom { get; set; }

    public RoundFile Stored { get; private set; } = null!;

    public Round Round => Stored.Round;

    /// <summary>True for the function that runs it.</summary>
    public bool RunsIt { get; private set; }

    /// <summary>The entities that the reader may answer for.</summary>
    public IReadOnlyList<LegalEntityId> Mine { get; private set; } = [];

    /// <summary>Entities whose volumes the reader may see: one's own until the table is frozen, then all.</summary>
    public IReadOnlySet<LegalEntityId> Visible { get; private set; } = new HashSet<LegalEntityId>();

    public IReadOnlyList<VolumeChange> Changes { get; private set; } = [];

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public DateOnly Today { get; } = SwedishTime.Today(clock);

    public RoundStep? Next => RoundSteps.Next(Round.Phase);

    public int Answered => Stored.Participations.Count(one => one.State != ParticipationState.Draft);

    /// <summary>Who lacks an answer, or a decision on what is taken in.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Stored.Participations.Where(one => one is { State: ParticipationState.Joined } and not ({ Answer: AnswerState.Declined } or { Answer: AnswerState.Accepted, DecidedBy: not null })).Select(one => Stored.NameOf(one.Entity))];

    public int Waiting => Stored.Participations.Count(one => one is { State: ParticipationState.Joined, Answer: null });

    public Text State => Round.Phase switch
    {
        RoundPhase.Announced => new Text("Aviserad. Öppnar {0}.", "Announced. Opens on {0}.").With(Day(Round.Opens)),
        RoundPhase.Open when Today > Round.Closes => new Text("Sista dagen har passerat. {0} av {1} har svarat.", "The last day has passed. {0} of {1} have answered.").With(Answered, Stored.Invitations.Count),
        RoundPhase.Open => new Text($"Öppen till och med {{0}}, {Show.DaysLeft(Round.Closes, Today).Sv}. {{1}} av {{2}} har svarat.", $"Open through {{0}}, {Show.DaysLeft(Round.Closes, Today).En}. {{1}} of {{2}} have answered.").With(Day(Round.Closes), Answered, Stored.Invitations.Count),
        RoundPhase.Closed when Missing.Count > 0 => new Text("Stängd. Låses när besked och beslut finns för {0}.", "Closed. Is frozen when there is an answer and a decision for {0}.").With(string.Join(", ", Missing)),
        RoundPhase.Closed => new("Stängd. Alla har besked och beslut: tabellen kan låsas.", "Closed. All have an answer and a decision: the table can be frozen."),
        RoundPhase.Frozen => new Text("Låst {0}. Tabellen är bilaga till upphandlingen.", "Frozen on {0}. The table is an annex of the procurement.").With(Day(Round.FrozenOn!.Value)),
        RoundPhase.Tendered => new("Annonserad. Volymerna ändras bara genom beslut och rättelse.", "Tendered. The volumes change by decision and correction only."),
        _ => new Text("I drift sedan {0}.", "Live since {0}.").With(Day(Round.LiveFrom ?? Round.Notice)),
    };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostStepAsync(RoundStep step, CancellationToken ct) =>
        DoAsync(new RunRound(Id), (permit, token) => moves.StepAsync(permit, step, LiveFrom, token), _ => Done(Links.Round(Id), Told(step)), ct);

    public Task<IActionResult> OnPostAcceptAsync(LegalEntityId entity, CancellationToken ct) =>
        DoAsync(new RunRound(Id), (permit, token) => moves.AnswerAsync(permit, entity, isAccepted: true, note: null, token), _ => Done(Links.Round(Id), new("Behovet tas med.", "The need is taken in.")), ct);

    public Task<IActionResult> OnPostRejectAsync(LegalEntityId entity, string? note, CancellationToken ct) =>
        DoAsync(new RunRound(Id), (permit, token) => moves.AnswerAsync(permit, entity, isAccepted: false, note, token), _ => Done(Links.Round(Id), new("Behovet tas inte med.", "The need is not taken in.")), ct);

    public Task<IActionResult> OnPostAcceptAllAsync(CancellationToken ct) =>
        DoAsync(new RunRound(Id), (permit, token) => moves.AcceptAllAsync(permit, token), count => Done(Links.Round(Id), new Text("{0} behov tas med.", "{0} needs are taken in.").With(count)), ct);

    public string Day(DateOnly day) => Show.DateInWords(day, Today);

    public long? Expected(RoundLot lot, LegalEntityId entity) =>
        Stored.Round.FrozenOn is not null
            ? Stored.Frozen.Find(one => one.Lot == lot.Id && one.Entity == entity)?.ExpectedMicro
            : Stored.Of(entity) is { State: ParticipationState.Joined } one ? Stored.Volumes.Find(volume => volume.Participation == one.Id && volume.Lot == lot.Id)?.ExpectedMicro : null;

    protected override async Task<Refusal?> LoadAsync(CancellationToken ct)
    {
        if ((await Gate.AskAsync(new SeeRound(Id), ct)).IsRefused(out var no, out var permit))
        {
            return no;
        }

        Stored = await RoundFile.LoadAsync(reads, Id, ct);
        RunsIt = (await Gate.AskAsync(new RunRound(Id), ct)).IsGranted(out _, out _);
        Mine = [.. Stored.Persons.Where(one => one.Person == permit.Actor.Person && permit.Actor.HasAny(Roles.Staff, one.Entity)).Select(one => one.Entity)];
        Visible = Stored.Invitations.Select(one => one.Entity).Where(entity => RunsIt || Round.FrozenOn is not null || permit.Actor.HasAny(Roles.Staff, entity)).ToHashSet();
        Changes = await reads.Of<DemandDb>().Changes.Where(one => one.Round == Id).OrderByDescending(one => one.At).ToListAsync(ct);
        Names = await people.NamesAsync([.. Stored.Persons.Select(one => one.Person).Distinct()], ct);
        return null;
    }

    private static Text Told(RoundStep step) => step switch
    {
        RoundStep.Open => new("Rundan är öppen och de behöriga har fått en uppgift.", "The round is open and the authorised have got a task."),
        RoundStep.Close => new("Rundan är stängd.", "The round is closed."),
        RoundStep.Freeze => new("Tabellen är låst och registrerad.", "The table is frozen and registered."),
        RoundStep.Tender => new("Rundan är annonserad.", "The round is tendered."),
        _ => new("Avtalet gäller. Utfallet följs härifrån.", "The contract holds. The outcome is followed from here."),
    };
}
