using Samkop.Procurement.Domain;

namespace Samkop.UnitTests.Procurement;

public sealed class CasePhaseTests
{
    [Fact]
    public void Every_pair_of_phases_is_a_step_or_refused()
    {
        var steps = CasePhases.Steps.ToHashSet();
        foreach (var from in Enum.GetValues<CasePhase>())
        {
            foreach (var to in Enum.GetValues<CasePhase>())
            {
                var one = Some.Facts().Case;
                one.Phase = from;
                var refused = one.MoveTo(to).IsRefused(out var no);
                Assert.Equal(!steps.Contains((from, to)), refused);
                Assert.Equal(refused ? from : to, one.Phase);
                Assert.True(no is null || no.Code == "PRO-001");
            }
        }
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(3, null)]
    [InlineData(4, "PRO-002")]
    [InlineData(13, "PRO-002")]
    public void What_is_announced_is_frozen(int phase, string? code)
    {
        var one = Some.Facts().Case;
        one.Phase = (CasePhase)phase;
        Assert.Equal(code, one.Frozen()?.Code);
    }
}
