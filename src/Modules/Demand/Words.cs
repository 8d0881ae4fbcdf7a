using Samkop.Demand.Domain;
using Samkop.Kernel;
using Samkop.Sourcing.Joining;
using Samkop.Web;

namespace Samkop.Demand;

/// <summary>What states, kinds and bodies are called.</summary>
internal static class Words
{
    public static (Tone Tone, Text Label) Of(RoundPhase phase) => phase switch
    {
        RoundPhase.Announced => (Tone.Neutral, new("Aviserad", "Announced")),
        RoundPhase.Open => (Tone.Going, new("Öppen", "Open")),
        RoundPhase.Closed => (Tone.Soon, new("Stängd", "Closed")),
        RoundPhase.Frozen => (Tone.Good, new("Låst", "Frozen")),
        RoundPhase.Tendered => (Tone.Going, new("Annonserad", "Tendered")),
        _ => (Tone.Good, new("I drift", "Live")),
    };

    public static Text Of(RoundStep step) => step switch
    {
        RoundStep.Open => new("Öppna rundan", "Open the round"),
        RoundStep.Close => new("Stäng rundan", "Close the round"),
        RoundStep.Freeze => new("Lås tabellen", "Freeze the table"),
        RoundStep.Tender => new("Annonsen är skickad", "The notice is sent"),
        _ => new("Avtalet gäller", "The contract holds"),
    };

    public static Text Of(CommitmentKind kind) => kind == CommitmentKind.Guaranteed ? new("Garanterad", "Guaranteed") : new("Uppskattad", "Estimated");

    public static Text Of(DecidedBy by) => by switch
    {
        DecidedBy.Delegate => new("Delegat", "Delegate"),
        DecidedBy.Board => new("Nämnd eller styrelse", "Board"),
        _ => new("Verkställande direktör", "Managing director"),
    };

    /// <summary>Where a participant stands, in a few words.</summary>
    public static (Tone Tone, Text Label) Of(Participation? one) => one switch
    {
        null => (Tone.Neutral, new("Inte svarat", "No answer")),
        { State: ParticipationState.Draft } => (Tone.Neutral, new("Utkast", "Draft")),
        { State: ParticipationState.Declined } => (Tone.Neutral, new("Avstår", "Declines")),
        { State: ParticipationState.Left } => (Tone.Stop, new("Har lämnat", "Has left")),
        { Answer: AnswerState.Declined } => (Tone.Stop, new("Tas inte med", "Not taken in")),
        { Answer: AnswerState.Accepted, DecidedBy: not null } => (Tone.Good, new("Klar", "Ready")),
        { Answer: AnswerState.Accepted } => (Tone.Soon, new("Beslut saknas", "Decision missing")),
        _ => (Tone.Going, new("Ansluten", "Joined")),
    };

    /// <summary>Bodies that may bind an entity of the kind.</summary>
    public static IReadOnlyList<Choice> Bodies(EntityKind kind) =>
        [.. Enum.GetValues<DecidedBy>().Where(by => new EntityDecision(by, "x", default).Binds(kind)).Select(by => new Choice(by.ToString(), Of(by)))];

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Of<CommitmentKind>(Of);

    /// <summary>A volume for people: thin spaces, at most two decimals.</summary>
    public static string Volume(long micro) => Show.Number(Volumes.Units(micro), 2);

    public static string Volume(Sourcing.Exact.Fraction units) => Show.Number(units.ToDecimal(), 2);
}
