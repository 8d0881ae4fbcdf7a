using System.Reflection;
using Samkop.Kernel;
using Samkop.Sourcing;
using Samkop.Sourcing.Joining;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;
using static Samkop.UnitTests.Sourcing.Joining.JoiningSamples;

namespace Samkop.UnitTests.Sourcing.Joining;

public sealed class JoiningRoundTests
{
    [Fact]
    public void A_round_goes_from_announced_to_live_in_order_and_only_forward()
    {
        var announced = Announced();
        Assert.Equal(RoundPhase.Announced, announced.Phase);
        Refused("JOI-002", announced.Open(Opens.AddDays(-1)));
        var open = announced.Open(Opens).OrThrow();
        Refused("JOI-001", open.Open(Opens));
        Refused("JOI-002", open.Close(Closes));
        var ready = open.Join(Region, "Anna", [Volume("1", "80", "100", "150")], At).OrThrow().Accept(Region).Decide(Region, ByDelegate, At).OrThrow();
        Refused("JOI-001", ready.Freeze(Closes));
        var closed = ready.Close(Closes.AddDays(1)).OrThrow();
        Refused("JOI-001", closed.Join(Region, "Anna", [Volume("1", "1", "1", "1")], At));
        Refused("JOI-001", closed.Tender());
        var frozen = closed.Freeze(Closes.AddDays(2)).OrThrow();
        Refused("JOI-001", frozen.GoLive());
        Refused("JOI-001", frozen.Move(Region, Region, Closes, At));
        Refused("JOI-001", frozen.Answer(Region, JointBody, Closes, "", [], At));
        Refused("JOI-001", frozen.Decide(Region, ByDelegate, At));
        var live = frozen.Tender().OrThrow().GoLive().OrThrow();
        Assert.Equal((RoundPhase.Live, Closes.AddDays(2)), (live.Phase, live.Table!.Date));
        Refused("JOI-001", live.ChangeFrozen(Region, Volume("1", "1", "1", "1"), ByDelegate));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-09-01", "2026-10-01")]
    [InlineData("2026-09-01", "2026-09-30", "2026-10-01")] // one working day before the notice
    public void Days_must_follow_each_other(string opens, string closes, string notice) =>
        Refused("JOI-003", JoiningRound.Announce(JointBody, ["1"], [], DateOnly.Parse(opens), DateOnly.Parse(closes), DateOnly.Parse(notice)));

    [Fact]
    public void Only_authorised_persons_of_the_invited_join_and_only_with_volumes_that_hold_together()
    {
        var open = Announced().Open(Opens).OrThrow();
        Refused("JOI-004", open.Join(Region, "Bertil", [Volume("1", "1", "1", "1")], At));
        Refused("JOI-004", open.Join("232100-9999", "Anna", [Volume("1", "1", "1", "1")], At));
        VolumeCommitment[][] bad =
        [
            [], [Volume("9", "1", "1", "1")], [Volume("1", "2", "1", "3")], [Volume("1", "1", "3", "2")], [Volume("1", "-1", "1", "2")],
            [Volume("1", "1", "1", "1"), Volume("1", "1", "1", "1")],
        ];
        Assert.All(bad, volumes => Refused("JOI-005", open.Join(Region, "Anna", volumes, At)));
    }

    [Theory]
    [InlineData(EntityKind.Authority, DecidedBy.Delegate, true)]
    [InlineData(EntityKind.Authority, DecidedBy.Board, true)]
    [InlineData(EntityKind.Authority, DecidedBy.ManagingDirector, false)]
    [InlineData(EntityKind.Company, DecidedBy.Board, true)]
    [InlineData(EntityKind.Company, DecidedBy.ManagingDirector, true)]
    [InlineData(EntityKind.Company, DecidedBy.Delegate, false)]
    [InlineData(EntityKind.Foundation, DecidedBy.ManagingDirector, true)]
    [InlineData(EntityKind.Foundation, DecidedBy.Delegate, false)]
    public void Who_may_bind_depends_on_the_legal_entity(EntityKind kind, DecidedBy by, bool binds)
    {
        var round = JoiningRound.Announce(JointBody, ["1"], [new(Region, "Deltagaren", kind, ["Anna"])], Opens, Closes, Notice).OrThrow()
            .Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow();
        Assert.Equal(binds ? "" : "JOI-012", CodeOf(round.Decide(Region, new(by, "D 2026-7", Opens), At)));
        Refused("JOI-012", round.Decide(Region, new(by, " ", Opens), At));
        Refused("JOI-006", round.Decide(Company, new(by, "D 2026-7", Opens), At));
    }

    [Fact]
    public void Nothing_is_frozen_until_all_are_answered_and_bound()
    {
        var open = Announced().Open(Opens).OrThrow();
        Refused("JOI-011", open.Close(Closes.AddDays(1)).OrThrow().Freeze(Closes));
        var joined = open.Join(Region, "Anna", [Volume("1", "1", "2", "3")], At).OrThrow().Join(Company, "Cecilia", [Volume("1", "1", "1", "1")], At).OrThrow();
        var accepted = joined.Accept(Region).Decide(Region, ByDelegate, At).OrThrow();
        Refused("JOI-011", accepted.Close(Closes.AddDays(1)).OrThrow().Freeze(Closes)); // the company waits for its answer
        var undecided = accepted.Accept(Company);
        Refused("JOI-011", undecided.Close(Closes.AddDays(1)).OrThrow().Freeze(Closes));
        var declined = accepted.Answer(Company, JointBody, Closes, "", [], At).OrThrow().ChangeAnswer(Company, JointBody, new(AnswerState.Declined), At).OrThrow();
        Assert.Equal([Region], declined.Close(Closes.AddDays(1)).OrThrow().Freeze(Closes).OrThrow().Table!.Rows.Select(row => row.Entity));
    }

    [Fact]
    public void A_changed_maximum_after_the_notice_is_a_correction_or_a_new_notice()
    {
        var frozen = Frozen();
        Assert.Equal(ChangeEffect.None, frozen.ChangeFrozen(Region, Volume("1", "80", "120", "400"), ByDelegate).OrThrow().Effect);
        var tendered = frozen.Tender().OrThrow();
        var within = tendered.ChangeFrozen(Region, Volume("1", "80", "120", "150"), ByDelegate).OrThrow();
        Assert.Equal((ChangeEffect.None, F("160")), (within.Effect, within.Round.Table!.Of("1").Estimated));
        var raised = tendered.ChangeFrozen(Region, Volume("1", "80", "120", "151"), new(DecidedBy.Board, "RS 2026-9", Notice)).OrThrow();
        Assert.Equal((ChangeEffect.PublishedMaximum, F("201")), (raised.Effect, raised.Round.Table!.Of("1").Maximum));
        Assert.Equal("RS 2026-9", raised.Round.Table.Rows.Single(row => row.Entity == Region && row.Volume.Lot == "1").RegisterNumber);
        Refused("JOI-005", tendered.ChangeFrozen(Region, Volume("9", "1", "1", "1"), ByDelegate));
        Refused("JOI-006", tendered.ChangeFrozen(Foundation, Volume("1", "1", "1", "1"), ByDelegate));
        Refused("JOI-012", tendered.ChangeFrozen(Company, Volume("1", "1", "1", "1"), ByDelegate));
    }

    [Fact]
    public void Those_who_have_not_joined_are_reminded_ten_five_and_one_working_days_before_the_end()
    {
        // The round closes on Wednesday 30 September.
        var open = Announced().Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow();
        DateOnly[] days = [.. Enumerable.Range(0, 30).Select(i => Opens.AddDays(i)).Where(day => open.RemindersOn(day).Count > 0)];
        Assert.Equal([new(2026, 9, 16), new(2026, 9, 23), new DateOnly(2026, 9, 29)], days);
        Assert.Equal([Company, Foundation], open.RemindersOn(days[0]).Select(it => it.Entity));
        Assert.Empty(Announced().RemindersOn(days[0]));
    }

    [Fact]
    public void Every_refusal_speaks_both_languages()
    {
        var all = typeof(JoiningRefusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(it => (RefusalDefinition)it.GetValue(null)!).ToList();
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"JOI-{i:000}"), all.Select(it => it.Code).Order());
        var wrong = Announced().Tender().Match(_ => throw new InvalidOperationException(), refused => refused);
        Assert.Equal(("Det går inte nu: anslutningsrundan är aviserad.", "It cannot be done now: the joining round is announced."), (wrong.What.Sv, wrong.What.En));
    }
}
