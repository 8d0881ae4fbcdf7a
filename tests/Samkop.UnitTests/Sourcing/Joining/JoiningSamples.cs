using Samkop.Kernel;
using Samkop.Sourcing.Joining;
using static Samkop.UnitTests.Sourcing.Evaluation.EvaluationSamples;

namespace Samkop.UnitTests.Sourcing.Joining;

internal static class JoiningSamples
{
    public const string JointBody = "232100-0001";
    public const string Region = "232100-0002";
    public const string Company = "556000-0003";
    public const string Foundation = "802000-0004";

    public static readonly DateOnly Opens = new(2026, 9, 1);
    public static readonly DateOnly Closes = new(2026, 9, 30);
    public static readonly DateOnly Notice = new(2026, 10, 15);
    public static readonly Instant At = Instant.From(new(2026, 9, 2, 8, 0, 0, TimeSpan.Zero));
    public static readonly Instant Later = Instant.From(new(2026, 9, 3, 8, 0, 0, TimeSpan.Zero));
    public static readonly EntityDecision ByDelegate = new(DecidedBy.Delegate, "RS 2026-1", new(2026, 9, 2));

    public static JoiningRound Announced() => JoiningRound.Announce(
        JointBody, ["1", "2"],
        [
            new(Region, "Regionen", EntityKind.Authority, ["Anna"]), new(Company, "Bolaget AB", EntityKind.Company, ["Cecilia"]),
            new(Foundation, "Stiftelsen", EntityKind.Foundation, ["Dag"]),
        ],
        Opens, Closes, Notice).OrThrow();

    /// <summary>The region has joined and the joint body has said when it will answer.</summary>
    public static JoiningRound Scheduled() => Announced().Open(Opens).OrThrow()
        .Join(Region, "Anna", [Volume("1", "80", "100", "150")], At).OrThrow()
        .Answer(Region, JointBody, Closes, "Vi återkommer.", [new("d1", "namn.pdf", "aa")], At).OrThrow();

    /// <summary>The same with an answer in the state.</summary>
    public static JoiningRound Answered(AnswerState state) => state switch
    {
        AnswerState.Scheduled => Scheduled(),
        // Void is what an answer becomes when the participant leaves; then it came back.
        AnswerState.Void => Scheduled().Move(Region, Region, Opens, At).OrThrow().Join(Region, "Anna", [Volume("1", "80", "100", "150")], At).OrThrow(),
        _ => Scheduled().ChangeAnswer(Region, JointBody, new(state), At).OrThrow(),
    };

    public static JoiningRound Frozen() => Announced().Open(Opens).OrThrow()
        .Join(Region, "Anna", [Volume("1", "80", "100", "150"), Volume("2", "0", "10", "20")], At).OrThrow()
        .Join(Company, "Cecilia", [Volume("1", "30", "40", "50") with { Kind = CommitmentKind.Guaranteed }], At).OrThrow()
        .Accept(Region).Accept(Company)
        .Decide(Region, ByDelegate, At).OrThrow()
        .Decide(Company, new(DecidedBy.ManagingDirector, "VD 4", Opens), At).OrThrow()
        .Close(Closes.AddDays(1)).OrThrow().Freeze(new(2026, 10, 5)).OrThrow();

    public static JoiningRound Accept(this JoiningRound round, string entity) =>
        round.Answer(entity, JointBody, Closes, "", [], At).OrThrow().ChangeAnswer(entity, JointBody, new(AnswerState.Accepted), At).OrThrow();

    public static VolumeCommitment Volume(string lot, string low, string expected, string high) => new(lot, CommitmentKind.Estimated, F(low), F(expected), F(high));

    public static EnrolmentAnswer AnswerOf(this JoiningRound round, string entity = Region) => round.Enrolments.Single(it => it.Entity == entity).Current!;

    public static string CodeOf<T>(Result<T> result) => result.Match(_ => "", refused => refused.Code);

    public static void Refused<T>(string code, Result<T> result) => Assert.Equal(code, CodeOf(result));
}
