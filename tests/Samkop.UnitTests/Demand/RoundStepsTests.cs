using Samkop.Demand.Domain;
using Samkop.Kernel;
using Samkop.Sourcing.Joining;
using static Samkop.UnitTests.Sourcing.Joining.JoiningSamples;

namespace Samkop.UnitTests.Demand;

/// <summary>The table in code and what the library answers say the same; the README's picture is compared in RoundPictureTests.</summary>
public sealed class RoundStepsTests
{
    [Fact]
    public void The_library_takes_the_steps_of_the_table_and_no_other()
    {
        var allowed = new List<(RoundPhase, RoundStep, RoundPhase)>();
        foreach (var phase in Enum.GetValues<RoundPhase>())
        {
            foreach (var step in Enum.GetValues<RoundStep>())
            {
                if (Try(In(phase), step).IsGranted(out var after, out var no))
                {
                    allowed.Add((phase, step, after.Phase));
                }
                else
                {
                    Assert.Equal("JOI-001", no.Code);
                }
            }
        }

        Assert.Equal(RoundSteps.All, allowed);
    }

    [Fact]
    public void Each_phase_leads_on_by_one_step_and_the_last_by_none()
    {
        Assert.Equal(RoundSteps.All.Count, RoundSteps.All.Select(row => row.From).Distinct().Count());
        Assert.Null(RoundSteps.Next(RoundPhase.Live));
        Assert.Equal(RoundStep.Freeze, RoundSteps.Next(RoundPhase.Closed));
    }

    // A round that lacks nothing for its next step, put in the phase as it would be read from the database.
    private static JoiningRound In(RoundPhase phase)
    {
        var frozen = Frozen();
        return Announced().Restored(phase, phase == RoundPhase.Announced ? [] : frozen.Enrolments, phase >= RoundPhase.Frozen ? frozen.Table : null);
    }

    private static Result<JoiningRound> Try(JoiningRound round, RoundStep step) => step switch
    {
        RoundStep.Open => round.Open(Opens),
        RoundStep.Close => round.Close(Closes.AddDays(1)),
        RoundStep.Freeze => round.Freeze(Closes.AddDays(3)),
        RoundStep.Tender => round.Tender(),
        _ => round.GoLive(),
    };
}
