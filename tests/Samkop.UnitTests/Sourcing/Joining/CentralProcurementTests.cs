using Samkop.Sourcing.Joining;
using static Samkop.UnitTests.Sourcing.Joining.JoiningSamples;

namespace Samkop.UnitTests.Sourcing.Joining;

/// <summary>
/// The situations of Prozorro's test suite for central procurement (plan_centralized_procurement.py), one test each with its variants, in our
/// words: plan = enrolment, milestone = the joint body's answer, procuring entity = joint body.
/// </summary>
public sealed class CentralProcurementTests
{
    [Fact]
    public void An_enrolment_is_made_without_an_answer_in_it() =>
        Assert.Null(Announced().Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow().Enrolments.Single().Current);

    [Fact]
    public void Only_the_joint_body_answers()
    {
        var joined = Announced().Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow();
        Refused("JOI-007", joined.Answer(Region, "222222-2222", Closes, "", [], At));
        Refused("JOI-006", joined.Answer(Company, JointBody, Closes, "", [], At));
    }

    [Fact]
    public void The_joint_body_is_known_by_its_number_and_not_by_a_name() =>
        Assert.Equal("", CodeOf(Announced().Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow().Answer(Region, JointBody, Closes, "Under annat namn.", [], At)));

    [Theory]
    [InlineData(AnswerState.Accepted)]
    [InlineData(AnswerState.Declined)]
    [InlineData(AnswerState.Void)]
    public void No_answer_begins_in_another_state_than_scheduled(AnswerState state) => Assert.NotEqual(state, Scheduled().AnswerOf().State);

    [Fact]
    public void An_answer_holds_what_was_given_and_marks_the_enrolment_as_changed()
    {
        var round = Announced().Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow().Answer(Region, JointBody, Closes, "Snart.", [new("d1", "a.pdf", "aa")], Later).OrThrow();
        var answer = round.AnswerOf();
        Assert.Equal((AnswerState.Scheduled, Closes, "Snart.", Later, null), (answer.State, answer.Due, answer.Note, answer.Changed, answer.Accepted));
        Assert.Equal("a.pdf", Assert.Single(answer.Documents).Title);
        Assert.Equal(Later, round.Enrolments[0].Changed);
    }

    [Theory]
    [InlineData(AnswerState.Scheduled, "JOI-008")]
    [InlineData(AnswerState.Accepted, "JOI-008")]
    [InlineData(AnswerState.Declined, "")]
    [InlineData(AnswerState.Void, "")]
    public void A_second_answer_is_given_only_when_the_first_is_not_in_force(AnswerState first, string code)
    {
        var result = Answered(first).Answer(Region, JointBody, Closes, "Igen.", [], Later);
        Refused(code, result);
        Assert.True(code.Length > 0 || result.OrThrow().Enrolments[0].Answers.Count == 2);
    }

    [Fact]
    public void The_participant_cannot_change_the_answer() =>
        Refused("JOI-007", Scheduled().ChangeAnswer(Region, Region, new(Note: "Ja!", Due: Opens), Later));

    [Theory]
    [InlineData(AnswerState.Scheduled, "")]
    [InlineData(AnswerState.Accepted, "JOI-009")]
    [InlineData(AnswerState.Declined, "JOI-009")]
    [InlineData(AnswerState.Void, "JOI-009")]
    public void The_due_day_moves_only_while_the_answer_is_scheduled(AnswerState state, string code) =>
        Refused(code, Answered(state).ChangeAnswer(Region, JointBody, new(Due: Closes.AddDays(5)), Later));

    [Fact]
    public void The_joint_body_changes_note_due_day_and_state_at_once()
    {
        var round = Scheduled().ChangeAnswer(Region, JointBody, new(AnswerState.Accepted, Opens, "Vad?"), Later).OrThrow();
        var answer = round.AnswerOf();
        Assert.Equal((AnswerState.Accepted, Opens, "Vad?", Later, Later), (answer.State, answer.Due, answer.Note, answer.Changed, answer.Accepted));
        Assert.Single(answer.Documents);
        Assert.Equal(Later, round.Enrolments[0].Changed);
    }

    [Theory]
    [InlineData(AnswerState.Declined, "JOI-009")]
    [InlineData(AnswerState.Void, "JOI-009")]
    [InlineData(AnswerState.Accepted, "")]
    [InlineData(AnswerState.Scheduled, "")]
    public void The_note_changes_only_while_the_answer_is_in_force(AnswerState state, string code)
    {
        var result = Answered(state).ChangeAnswer(Region, JointBody, new(Note: "Ändringar är på väg."), Later);
        Refused(code, result);
        Assert.True(code.Length > 0 || result.OrThrow().AnswerOf().Note == "Ändringar är på väg.");
    }

    [Theory]
    [InlineData(AnswerState.Accepted)]
    [InlineData(AnswerState.Declined)]
    public void The_joint_body_accepts_or_declines_and_only_acceptance_has_a_time(AnswerState state)
    {
        var answer = Scheduled().ChangeAnswer(Region, JointBody, new(state), Later).OrThrow().AnswerOf();
        Assert.Equal((state, Later), (answer.State, answer.Changed));
        Assert.Equal(state == AnswerState.Accepted, answer.Accepted is not null);
    }

    [Theory]
    [InlineData(AnswerState.Void)]
    [InlineData(AnswerState.Scheduled)]
    public void The_joint_body_cannot_void_its_answer_or_take_it_back_to_scheduled(AnswerState state) =>
        Refused("JOI-009", Answered(AnswerState.Accepted).ChangeAnswer(Region, JointBody, new(state), Later));

    [Fact]
    public void The_participant_cannot_touch_the_documents_of_the_answer() =>
        Refused("JOI-007", Scheduled().ChangeAnswer(Region, Region, new(Document: new("d1", "min.pdf", "bb")), Later));

    [Fact]
    public void The_joint_body_adds_documents_and_every_version_is_kept()
    {
        var added = Scheduled().ChangeAnswer(Region, JointBody, new(Document: new("d2", "sign.p7s", "bb")), At).OrThrow();
        var renewed = added.ChangeAnswer(Region, JointBody, new(Document: new("d2", "sign-3.p7s", "cc")), Later).OrThrow();
        Assert.Equal(["aa", "bb", "cc"], renewed.AnswerOf().Documents.Select(it => it.Digest));
        Assert.Equal(["d1", "d2", "d2"], renewed.AnswerOf().Documents.Select(it => it.Id));
        Assert.Equal(Later, renewed.AnswerOf().Changed);
        Refused("JOI-009", Answered(AnswerState.Declined).ChangeAnswer(Region, JointBody, new(Document: new("d2", "a", "b")), Later));
    }

    [Theory]
    [InlineData(AnswerState.Scheduled, AnswerState.Void)]
    [InlineData(AnswerState.Accepted, AnswerState.Void)]
    [InlineData(AnswerState.Declined, AnswerState.Declined)]
    [InlineData(AnswerState.Void, AnswerState.Void)]
    public void Leaving_in_time_voids_an_answer_in_force(AnswerState before, AnswerState after)
    {
        var round = Answered(before).Move(Region, "222222-2222", new(2026, 10, 13), Later).OrThrow();
        Assert.Equal(after, round.Enrolments[0].Answers[0].State);
        Assert.Equal(("222222-2222", Later), (round.Enrolments[0].JointBody, round.Enrolments[0].Changed));
        Assert.Equal(before is AnswerState.Scheduled or AnswerState.Accepted, round.Enrolments[0].Answers[0].Changed == Later);
        // It answers to another body now.
        Refused("JOI-007", round.Answer(Region, JointBody, Closes, "", [], Later));
    }

    [Fact]
    public void Other_volumes_leave_the_answer_as_it_is() =>
        Assert.Equal(AnswerState.Scheduled, Scheduled().Join(Region, "Anna", [Volume("2", "5", "6", "7")], Later).OrThrow().AnswerOf().State);

    [Theory]
    [InlineData(AnswerState.Scheduled, "JOI-010")]
    [InlineData(AnswerState.Accepted, "JOI-010")]
    [InlineData(AnswerState.Declined, "")]
    [InlineData(AnswerState.Void, "")]
    public void Leaving_later_than_two_working_days_before_the_notice_needs_that_no_answer_is_in_force(AnswerState state, string code)
    {
        Assert.Equal(new DateOnly(2026, 10, 13), Scheduled().LastDayToMove);
        Refused(code, Answered(state).Move(Region, "222222-2222", new(2026, 10, 14), Later));
        Refused("", Answered(state).Move(Region, "222222-2222", new(2026, 10, 13), Later));
    }

    [Fact]
    public void Who_has_not_joined_cannot_leave_or_be_answered()
    {
        Refused("JOI-006", Scheduled().Move(Company, "222222-2222", Opens, Later));
        var declined = Answered(AnswerState.Declined).ChangeAnswer(Region, JointBody, new(Due: Opens), Later).Match(_ => throw new InvalidOperationException(), refused => refused);
        Assert.Equal(("Svarsdagen går inte att ändra när svaret är nej.", "The due day cannot be changed when the answer is declined."), (declined.What.Sv, declined.What.En));
        Refused("JOI-009", Announced().Open(Opens).OrThrow().Join(Region, "Anna", [Volume("1", "1", "1", "1")], At).OrThrow().ChangeAnswer(Region, JointBody, new(Note: "x"), Later));
    }
}
