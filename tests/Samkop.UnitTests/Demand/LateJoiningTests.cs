using Samkop.Sourcing.Joining;
using static Samkop.UnitTests.Sourcing.Joining.JoiningSamples;

namespace Samkop.UnitTests.Demand;

public sealed class LateJoiningTests
{
    private static readonly EntityDecision ByBoard = new(DecidedBy.Board, "S 7", Closes);

    [Fact]
    public void An_invited_participant_joins_a_frozen_table_by_its_decision()
    {
        var before = Frozen();
        var after = before.JoinFrozen(Foundation, Volume("2", "1", "2", "3"), ByBoard).OrThrow();
        Assert.Equal(before.Table!.Of("2").Estimated + Volume("2", "1", "2", "3").Expected, after.Table!.Of("2").Estimated);
        Assert.Equal("S 7", after.Table.Rows.Single(row => row.Entity == Foundation).RegisterNumber);
        Assert.Equal(before.Table.Rows.Count + 1, after.Table.Rows.Count);
    }

    [Fact]
    public void Nobody_joins_without_invitation_decision_sense_or_after_the_notice()
    {
        Refused("JOI-004", Frozen().JoinFrozen("999999-9999", Volume("2", "1", "2", "3"), ByBoard));
        Refused("JOI-005", Frozen().JoinFrozen(Foundation, Volume("2", "3", "2", "1"), ByBoard));
        Refused("JOI-005", Frozen().JoinFrozen(Foundation, Volume("9", "1", "2", "3"), ByBoard));
        Refused("JOI-012", Frozen().JoinFrozen(Foundation, Volume("2", "1", "2", "3"), ByDelegate));
        Refused("JOI-001", Frozen().Tender().OrThrow().JoinFrozen(Foundation, Volume("2", "1", "2", "3"), ByBoard));
        Refused("JOI-001", Announced().JoinFrozen(Foundation, Volume("2", "1", "2", "3"), ByBoard));
    }
}
