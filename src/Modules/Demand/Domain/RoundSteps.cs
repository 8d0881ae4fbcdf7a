using Samkop.Sourcing.Joining;

namespace Samkop.Demand.Domain;

/// <summary>The steps of the joint body that move a round on.</summary>
internal enum RoundStep
{
    Open,
    Close,
    Freeze,
    Tender,
    GoLive,
}

/// <summary>The table of the round's steps: the README's picture and the library's answers are compared with it by a test.</summary>
internal static class RoundSteps
{
    public static IReadOnlyList<(RoundPhase From, RoundStep Step, RoundPhase To)> All { get; } =
    [
        (RoundPhase.Announced, RoundStep.Open, RoundPhase.Open),
        (RoundPhase.Open, RoundStep.Close, RoundPhase.Closed),
        (RoundPhase.Closed, RoundStep.Freeze, RoundPhase.Frozen),
        (RoundPhase.Frozen, RoundStep.Tender, RoundPhase.Tendered),
        (RoundPhase.Tendered, RoundStep.GoLive, RoundPhase.Live),
    ];

    /// <summary>The one step that leads on, or null at the end.</summary>
    public static RoundStep? Next(RoundPhase phase) => All.Where(row => row.From == phase).Select(row => (RoundStep?)row.Step).FirstOrDefault();
}
